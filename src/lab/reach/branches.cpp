#include "lab/reach/branches.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "lab/reach/circle.hpp"

namespace relimb {
namespace {

// Where `gap` crosses `branches_apart` between two points.
double crossing(const BranchPoint& a, const BranchPoint& b) {
  const double gap_a = a.use_high - a.use_low - branches_apart;
  const double gap_b = b.use_high - b.use_low - branches_apart;
  return a.capacity + (b.capacity - a.capacity) * gap_a / (gap_a - gap_b);
}

bool apart(const BranchPoint& point) { return point.use_high - point.use_low > branches_apart; }

// The widest stretch of capacities with two branches.
void find_folds(Branches& found) {
  found.lower_fold = found.upper_fold = std::numeric_limits<double>::quiet_NaN();
  const auto& points = found.points;
  const auto first = std::find_if(points.begin(), points.end(), apart);
  if (first == points.end()) return;
  const auto last = std::find_if(points.rbegin(), points.rend(), apart).base() - 1;
  found.lower_fold = first == points.begin() ? first->capacity : crossing(*(first - 1), *first);
  found.upper_fold = last + 1 == points.end() ? last->capacity : crossing(*last, *(last + 1));
}

}  // namespace

std::vector<Reacher> healthy_reachers(const ReachSettings& settings, const GaussTable& gauss,
                                      int runs) {
  const ReachSettings healthy = before_stroke(settings);
  std::vector<Reacher> people;
  for (int run = 0; run < runs; ++run) {
    const ReachDraws draws = reach_draws(settings.seed, run);
    people.push_back(healthy_reacher(healthy));
    for (int i = 0; i < settings.protocol.healthy; ++i) {
      reach_once(healthy, gauss, draws, 0, people.back());
    }
  }
  return people;
}

void unlearn_arm(const ReachSettings& settings, Reacher& person) {
  const double missed = settings.choice.workspace_bonus;
  for (int k = 0; k < settings.choice.centres; ++k) {
    const double centre = whole_turn * k / settings.choice.centres;
    // The span and one width around it: what reaches into it spreads that far.
    const double margin = settings.choice.centre_width;
    const bool inside = short_way(centre - settings.lesion.from) > -margin &&
                        short_way(centre - settings.lesion.to) < margin;
    if (inside) person.right.weights[static_cast<std::size_t>(k)] = missed;
  }
}

Branches measure_branches(const ReachSettings& settings, const BranchSettings& branches,
                          const Progress& progress) {
  const GaussTable gauss;
  const std::vector<Reacher> people = healthy_reachers(settings, gauss, branches.runs);
  ReachSettings after = settings;
  if (!branches.plastic) after.cortex.error_rate = after.cortex.use_rate = 0;

  Branches found;
  found.settings = branches;
  const double share = 1.0 / branches.runs;
  const double pieces = static_cast<double>(branches.capacities.size() * people.size());
  double done = 0;
  for (const double capacity : branches.capacities) {
    BranchPoint point{};
    point.capacity = capacity;
    ReachLesionSettings lesion = settings.lesion;
    lesion.share = 1 - capacity;
    for (int run = 0; run < branches.runs; ++run) {
      tell(progress, done++ / pieces);
      const ReachDraws draws = reach_draws(settings.seed, run);
      Reacher lesioned = people[static_cast<std::size_t>(run)];
      remove_cells(lesion, draws.lesion, draws.run, lesioned.affected);
      point.success += share * probe(after, lesioned).success;
      for (const ReachStart start : {ReachStart::high, ReachStart::low}) {
        Reacher person = lesioned;
        const bool high = start == ReachStart::high;
        if (!high) unlearn_arm(settings, person);
        for (int i = 0; i < branches.reaches; ++i) reach_once(after, gauss, draws, 0, person);
        const ReachProbe end = probe(after, person);
        (high ? point.use_high : point.use_low) += share * end.use;
        (high ? point.error_deg_high : point.error_deg_low) += share * end.error_deg;
        (high ? point.each_use_high : point.each_use_low).push_back(end.use);
      }
    }
    found.points.push_back(std::move(point));
  }
  tell(progress, 1);
  find_folds(found);
  return found;
}

}  // namespace relimb
