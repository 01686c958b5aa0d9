#include "study/validate/simulate.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "cohort/cohort_block.hpp"
#include "cohort/values.hpp"

namespace relimb {
namespace {

struct Column {
  int day;
  double observation_sd;
  Scale scale;
  auto operator<=>(const Column&) const = default;
};
using Wanted = std::set<Column>;

/// The columns that a claim reads: its scales and those it enrols by, on all its days.
void want(const Claim& claim, Wanted& wanted) {
  std::set<Scale> scales{claim.scale};
  if (claim.other_scale) scales.insert(*claim.other_scale);
  for (const Scale scale : all_scales()) {
    if (!claim.select.score[index(scale)].open()) scales.insert(scale);
  }
  if (claim.select.arm_paresis) scales.insert(Scale::fma_ue);
  if (claim.select.leg_paresis) scales.insert(Scale::fma_le);
  for (const int day : days_needed(claim)) {
    for (const Scale scale : scales) wanted.insert({day, observation_sd(claim, scale), scale});
  }
}

const CarePlan& plan_named(const Laws& laws, const std::vector<CarePlan>& plans,
                           const std::string& name, const Claim& claim) {
  if (const CarePlan* plan = laws.care.plan(name)) return *plan;
  const auto at = std::ranges::find(plans, name, &CarePlan::name);
  if (at == plans.end()) {
    throw InputError(claim.where, claim.name, name, "a care plan of laws/care.toml or evidence/");
  }
  return *at;
}

/// A number that is no parameter of the law: what one session of usual care holds.
double session_value(const Laws& laws, const std::string& name, const Claim& claim) {
  RELIMB_CHECK(!laws.care.usual.empty());
  const CareDay<double>& session = laws.care.usual.front().session;
  if (name == "care.arm_repetitions") return session.arm_repetitions;
  if (name == "care.gait_steps") return session.gait_steps;
  throw InputError(claim.where, claim.name, name,
                   "a parameter of the law, care.arm_repetitions or care.gait_steps");
}

void add_attributes(const Laws& laws, const Herd& herd, const SimulateSettings& settings,
                    CohortColumns& columns) {
  const PreparedPopulation<double> population = prepared(laws.population);
  const PhiloxKey key = philox_key(settings.seed, Purpose::measurement);
  const std::size_t n = herd.persons();
  columns.age_years.resize(n);
  columns.cst_load.resize(n);
  columns.nihss.resize(n);
  columns.mep.resize(n);
  parallel_for((n + 999) / 1000, settings.threads, [&](std::size_t piece) {
    for (std::size_t i = 1000 * piece; i < std::min(n, 1000 * (piece + 1)); ++i) {
      const Latents<double> latents = herd.latents_of(i);
      const Attributes a =
          attributes_of(laws.population, latents, person_of(population, latents), key, i);
      columns.age_years[i] = static_cast<float>(a.age);
      columns.cst_load[i] = static_cast<float>(a.cst_load);
      columns.nihss[i] = static_cast<float>(a.nihss);
      columns.mep[i] = a.mep ? 1 : 0;
    }
  });
}

CohortColumns simulated(const Laws& laws, const CarePlan& plan, const Wanted& wanted,
                        const SimulateSettings& settings) {
  std::vector<int> days;
  for (const Column& column : wanted) {
    if (days.empty() || days.back() != column.day) days.push_back(column.day);
  }
  const Course course = course_of(laws.law, laws.population,
                                  calendar_of(laws.care, plan, {}, days.back()), settings.seed);
  Herd herd(course, 0, settings.persons);
  const ScoreTable truth = herd.live(course, days.back(), days, settings.threads);

  CohortColumns columns;
  columns.persons = settings.persons;
  columns.passive_use = laws.law.scores.ratio_floor;
  for (const ScaleInfo& scale : laws.scales) columns.maximum[index(scale.scale)] = scale.maximum;
  for (const auto& [day, observation_sd, scale] : wanted) {
    const bool met = !columns.days.empty() && columns.days.back().day == day &&
                     columns.days.back().observation_sd == observation_sd;
    if (!met) columns.days.push_back({day, observation_sd, {}, {}});
  }
  add_attributes(laws, herd, settings, columns);
  const PhiloxKey key = philox_key(settings.seed, Purpose::measurement);
  const std::vector<Column> list(wanted.begin(), wanted.end());
  const auto on_day = [&](int day, double observation_sd) -> DayColumns& {
    return *std::ranges::find_if(columns.days, [&](const DayColumns& on) {
      return on.day == day && on.observation_sd == observation_sd;
    });
  };
  parallel_for(list.size(), settings.threads, [&](std::size_t c) {
    const auto [day, observation_sd, scale] = list[c];
    const ScaleInfo& info = laws.scales[index(scale)];
    const auto record = std::ranges::lower_bound(days, day) - days.begin();
    const auto from = truth.of(static_cast<std::size_t>(record), scale);
    DayColumns& on = on_day(day, observation_sd);
    std::vector<float>& exact = on.exact[index(scale)];
    std::vector<float>& measured = on.measured[index(scale)];
    exact.assign(from.begin(), from.end());
    measured.resize(exact.size());
    for (std::size_t i = 0; i < exact.size(); ++i) {
      const double normal = assessment_normal(key, i, day, scale);
      measured[i] = static_cast<float>(
          observation_sd > 0 ? written_with_error(info, exact[i], observation_sd, normal)
                             : written_score(info, exact[i], normal));
    }
  });
  const DayColumns& bedside = on_day(bedside_day, 0);
  columns.safe_day3 = bedside.measured[index(Scale::safe)];
  columns.finger_extension_day3 = bedside.measured[index(Scale::finger_extension)];
  return columns;
}

}  // namespace

std::vector<Estimate> simulate(const Laws& laws, const std::vector<Claim>& claims,
                               const std::vector<CarePlan>& plans, const SimulateSettings& settings,
                               const Progress& progress) {
  Laws copy = laws;
  std::map<std::string, double> parameters;
  std::map<std::string, Wanted> wanted;  // by care plan
  std::map<std::string, const Claim*> asker;
  for (const Claim& claim : claims) {
    if (claim.quantity == Quantity::parameter) {
      const auto values = values_of(copy);
      const auto at = values.find(claim.parameter);
      parameters[claim.parameter] =
          at != values.end() ? *at->second : session_value(laws, claim.parameter, claim);
      continue;
    }
    for (const std::string& care : {claim.care, claim.against}) {
      if (care.empty()) continue;
      want(claim, wanted[care]);
      asker[care] = &claim;
    }
  }
  std::map<std::string, CohortColumns> cohorts;
  for (auto& [care, columns] : wanted) {
    tell(progress, static_cast<double>(cohorts.size()) / static_cast<double>(wanted.size()));
    columns.insert({bedside_day, 0, Scale::safe});
    columns.insert({bedside_day, 0, Scale::finger_extension});
    cohorts[care] = simulated(laws, plan_named(laws, plans, care, *asker[care]), columns, settings);
  }
  CohortColumns nobody;
  nobody.parameters = parameters;
  std::vector<Estimate> estimates(claims.size());
  parallel_for(claims.size(), settings.threads, [&](std::size_t i) {
    const Claim& claim = claims[i];
    if (claim.quantity == Quantity::parameter) {
      estimates[i] = estimate(claim, nobody);
      return;
    }
    const CohortColumns* against = claim.against.empty() ? nullptr : &cohorts.at(claim.against);
    estimates[i] = estimate(claim, cohorts.at(claim.care), against);
  });
  tell(progress, 1);
  return estimates;
}

}  // namespace relimb
