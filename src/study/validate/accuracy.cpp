#include "study/validate/accuracy.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "base/error.hpp"
#include "base/statistics.hpp"

namespace relimb {
namespace {

/// Days after the baseline.
struct Window {
  Horizon horizon;
  int from_day;
  int to_day;
  int nearest_to;
};
constexpr Window windows[] = {{Horizon::weeks_12, 56, 126, 84}, {Horizon::months_6, 127, 270, 182}};
constexpr int second_visit_before = 56;
constexpr int last_visit_from = 56;
constexpr int most_visits_given = 2;
constexpr std::optional<Phase> phases[] = {Phase::to_day_30, Phase::day_31_to_180,
                                           Phase::after_day_180, std::nullopt};

std::optional<std::size_t> visit_within(std::span<const int> days, const Window& window) {
  std::optional<std::size_t> best;
  int best_distance = 0;
  for (std::size_t i = 1; i < days.size(); ++i) {
    const int after = days[i] - days[0];
    const int distance = std::abs(after - window.nearest_to);
    if (after < window.from_day || after > window.to_day) continue;
    if (!best || distance < best_distance) {
      best = i;
      best_distance = distance;
    }
  }
  return best;
}

WithError mean_with_error(std::span<const double> x) {
  return {mean(x), x.size() < 2 ? std::numeric_limits<double>::infinity() : standard_error(x)};
}

WithError median_with_error(std::span<const double> x) {
  std::vector<double> sorted(x.begin(), x.end());
  std::ranges::sort(sorted);
  const auto n = static_cast<double>(sorted.size());
  if (sorted.size() < 2) return {sorted.front(), std::numeric_limits<double>::infinity()};
  // Ranks counted from 1; about 68 % of samples have their median between these two.
  const auto rank = [&](double r) { return static_cast<std::size_t>(std::clamp(r, 1.0, n)) - 1; };
  const double low = sorted[rank(std::floor(n / 2 - std::sqrt(n) / 2 + 0.5))];
  const double high = sorted[rank(std::ceil(n / 2 + std::sqrt(n) / 2 + 0.5))];
  return {quantile_of_sorted(sorted, 0.5), (high - low) / 2};
}

WithError share_with_error(std::size_t count, std::size_t of) {
  const double z = normal_quantile(0.975);
  const auto n = static_cast<double>(of);
  const double p = static_cast<double>(count) / n;
  return {p, std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)};
}

double crps(const ForecastCase& one) {
  return crps_of_quantiles(one.prediction.quantiles, one.observed);
}

bool in_90_interval(const ForecastCase& one) {
  return one.observed >= one.prediction.quantiles.front() &&
         one.observed <= one.prediction.quantiles.back();
}

bool in_50_interval(const ForecastCase& one) {
  constexpr std::size_t lower = 4;  // .25
  constexpr std::size_t upper = quantile_count - 1 - lower;
  return one.observed >= one.prediction.quantiles[lower] &&
         one.observed <= one.prediction.quantiles[upper];
}

}  // namespace

Phase phase_at(int day) {
  if (day <= 30) return Phase::to_day_30;
  return day <= 180 ? Phase::day_31_to_180 : Phase::after_day_180;
}

std::string_view label(Phase phase) {
  switch (phase) {
    case Phase::to_day_30: return "<= 30 d";
    case Phase::day_31_to_180: return "31-180 d";
    case Phase::after_day_180: return "> 180 d";
  }
  RELIMB_CHECK(!"a phase");
  return {};
}

std::string_view label(std::optional<Phase> phase) { return phase ? label(*phase) : "all"; }

std::string_view label(Horizon horizon) {
  switch (horizon) {
    case Horizon::weeks_12: return "12 weeks";
    case Horizon::months_6: return "6 months";
    case Horizon::last_visit: return "last visit";
  }
  RELIMB_CHECK(!"a horizon");
  return {};
}

std::vector<ForecastTask> forecast_tasks(std::span<const int> days) {
  for (std::size_t i = 1; i < days.size(); ++i) RELIMB_CHECK(days[i] > days[i - 1]);
  std::vector<ForecastTask> tasks;
  if (days.size() < 2) return tasks;
  const bool second = days[1] - days[0] < second_visit_before;
  const auto add = [&](Horizon horizon, std::size_t target) {
    tasks.push_back({phase_at(days[0]), horizon, 1, target});
    if (second) tasks.push_back({phase_at(days[0]), horizon, 2, target});
  };
  for (const Window& window : windows) {
    if (const auto target = visit_within(days, window)) add(window.horizon, *target);
  }
  if (days.back() - days.front() >= last_visit_from) add(Horizon::last_visit, days.size() - 1);
  return tasks;
}

Accuracy accuracy_of(std::span<const ForecastCase> cases) {
  RELIMB_CHECK(!cases.empty());
  std::vector<double> errors, biases, scores;
  std::size_t inside = 0;
  std::size_t in_half = 0;
  for (const ForecastCase& one : cases) {
    const double middle = one.prediction.quantiles[quantile_count / 2];
    errors.push_back(std::abs(middle - one.observed));
    biases.push_back(one.prediction.mean - one.observed);
    scores.push_back(crps(one));
    inside += in_90_interval(one) ? 1 : 0;
    in_half += in_50_interval(one) ? 1 : 0;
  }
  return {cases.size(),
          median_with_error(errors),
          mean_with_error(errors),
          mean_with_error(biases),
          mean_with_error(scores),
          share_with_error(inside, cases.size()),
          share_with_error(in_half, cases.size())};
}

std::vector<AccuracyRow> accuracy_table(const std::string& method,
                                        std::span<const ForecastCase> cases,
                                        std::span<const ForecastCase> ours) {
  RELIMB_CHECK(ours.empty() || ours.size() == cases.size());
  std::vector<AccuracyRow> rows;
  for (const Horizon horizon : {Horizon::weeks_12, Horizon::months_6, Horizon::last_visit}) {
    for (int given = 1; given <= most_visits_given; ++given) {
      std::size_t of_one_phase = 0;  // the largest cell so far
      for (const std::optional<Phase> phase : phases) {
        std::vector<ForecastCase> cell, our_cell;
        for (std::size_t i = 0; i < cases.size(); ++i) {
          const ForecastCase& one = cases[i];
          if (one.horizon != horizon || one.visits_given != given) continue;
          if (phase && one.phase != *phase) continue;
          cell.push_back(one);
          if (!ours.empty()) our_cell.push_back(ours[i]);
        }
        if (cell.empty() || (!phase && cell.size() == of_one_phase)) continue;
        of_one_phase = std::max(of_one_phase, cell.size());
        rows.push_back({method, phase, horizon, given, accuracy_of(cell)});
        if (!ours.empty()) rows.back().behind = crps_gain(our_cell, cell);
      }
    }
  }
  return rows;
}

WithError crps_gain(std::span<const ForecastCase> ours, std::span<const ForecastCase> rival) {
  RELIMB_CHECK(ours.size() == rival.size() && !ours.empty());
  std::vector<double> gains;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    RELIMB_CHECK(ours[i].observed == rival[i].observed);
    gains.push_back(crps(rival[i]) - crps(ours[i]));
  }
  return mean_with_error(gains);
}

}  // namespace relimb
