// The course of use of Han, Arbib, Schweighofer 2008, cell by cell: an independent re-run of their
// equations, 12 runs a row. Ours must lie within the Monte Carlo error of both, at 3 standard
// errors of the difference (36 cells: one in ten such tables would have a cell beyond by chance,
// the seed is fixed) and half a last digit.
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "base/statistics.hpp"
#include "lab/reach/reach.hpp"

namespace relimb {
namespace {

constexpr int stored_runs = 12;

struct Row {
  int forced;
  double before;
  double after_lesion;
  double after_forcing;
  double late;
  double error_deg;
  int recovered;
};

double standard_error_of_difference(double sd, std::size_t runs) {
  return sd * std::sqrt(1.0 / stored_runs + 1.0 / static_cast<double>(runs));
}

void expect_cell(const ReachResult& result, double ReachRun::*cell, double published,
                 double rounding, const char* name) {
  std::vector<double> each;
  for (const ReachRun& run : result.runs) each.push_back(run.*cell);
  const double se = standard_error_of_difference(standard_deviation(each), each.size());
  EXPECT_NEAR(mean(each), published, 3 * se + rounding)
      << name << " after " << result.settings.protocol.forced << " forced reaches, se " << se;
}

void expect_count(const ReachResult& result, int published) {
  const double ours = result.recovered / static_cast<double>(result.runs.size());
  const double theirs = published / static_cast<double>(stored_runs);
  const double n = static_cast<double>(result.runs.size());
  const double pooled = (ours * n + theirs * stored_runs) / (n + stored_runs);
  const double se = std::sqrt(pooled * (1 - pooled) * (1 / n + 1.0 / stored_runs));
  EXPECT_LE(std::abs(ours - theirs), 3 * se + 1e-12)
      << result.settings.protocol.forced << " forced, share lost " << result.settings.lesion.share;
}

void expect_row(const Row& row, int runs) {
  ReachSettings settings;
  settings.protocol.forced = row.forced;
  settings.runs = runs;
  const ReachResult result = reach(settings);
  expect_cell(result, &ReachRun::use_before, row.before, 0.005, "use before");
  expect_cell(result, &ReachRun::use_after_lesion, row.after_lesion, 0.005, "use after lesion");
  expect_cell(result, &ReachRun::use_after_forcing, row.after_forcing, 0.005, "use after forcing");
  expect_cell(result, &ReachRun::use_late, row.late, 0.005, "late use");
  expect_cell(result, &ReachRun::error_deg_late, row.error_deg, 0.5, "late error");
  expect_count(result, row.recovered);
}

constexpr Row none{0, .89, .03, .03, .01, 38, 0};
constexpr Row most{3000, .89, .03, .67, .90, 2, 12};

TEST(LabReachTable, NoTherapyIsAsPublished) { expect_row(none, 6); }

TEST(LabReachTable, TherapyThatLastsIsAsPublished) { expect_row(most, 6); }

TEST(LabReachTableLong, EveryRowIsAsPublished) {
  for (const Row& row :
       {none, Row{500, .89, .03, .01, .00, 28, 0}, Row{1000, .89, .03, .05, .01, 21, 0},
        Row{1500, .89, .03, .23, .21, 13, 2}, Row{2000, .89, .03, .42, .73, 4, 10}, most}) {
    expect_row(row, 24);
  }
}

TEST(LabReachTableLong, PartialLesionsAreAsPublished) {
  struct Partial {
    double share;
    double late;
    int recovered;
    double sd;  // of late use between runs, 80 runs of seeds 100..400: its tail is long and thin
  };
  for (const Partial& partial : {Partial{.3, .85, 12, .086}, Partial{.5, .69, 10, .233},
                                 Partial{.7, .28, 3, .328}, Partial{.85, .01, 0, .017}}) {
    ReachSettings settings;
    settings.protocol.forced = 0;
    settings.lesion.share = partial.share;
    settings.runs = 24;
    const ReachResult result = reach(settings);
    const double se = standard_error_of_difference(partial.sd, result.runs.size());
    EXPECT_NEAR(result.use_late, partial.late, 3 * se + 0.005) << partial.share << " lost";
    expect_count(result, partial.recovered);
  }
}

TEST(LabReachTableLong, NonUseDeepensWithDelay) {
  ReachSettings late;
  late.protocol.free = 3000;
  late.runs = 24;
  const ReachResult delayed = reach(late);
  expect_count(delayed, 7);
  ReachSettings soon;
  soon.runs = 24;
  EXPECT_LT(delayed.recovered, reach(soon).recovered);
}

TEST(LabReachTableLong, WithoutTheBonusNobodyRecovers) {
  ReachSettings settings;
  settings.protocol.forced = 3000;
  settings.choice.workspace_bonus = 0;
  settings.runs = 12;
  EXPECT_EQ(reach(settings).recovered, 0);
}

}  // namespace
}  // namespace relimb
