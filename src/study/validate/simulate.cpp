#include "study/validate/simulate.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "cohort/branches.hpp"
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

/// What is measured once of each person, whatever the care.
CohortColumns attributes_alone(const Laws& laws, const SimulateSettings& settings) {
  const PreparedPopulation<double> population = prepared(laws.population);
  const PhiloxKey key = philox_key(settings.seed, Purpose::measurement);
  const Herd herd(course_of(laws.law, laws.population, Calendar<double>(1), settings.seed), 0,
                  settings.persons);
  const std::size_t n = settings.persons;
  CohortColumns columns;
  columns.persons = n;
  columns.passive_use = laws.law.scores.ratio_floor;
  for (const ScaleInfo& scale : laws.scales) columns.maximum[index(scale.scale)] = scale.maximum;
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
  return columns;
}

std::vector<int> days_of(const Wanted& wanted) {
  std::vector<int> days;
  for (const Column& column : wanted) {
    if (days.empty() || days.back() != column.day) days.push_back(column.day);
  }
  return days;
}

/// Adds the wanted scores, true and as written down, to what is known of a cohort.
void add_scores(const Laws& laws, const ScoreTable& truth, const Wanted& wanted, std::uint64_t seed,
                CohortColumns& columns) {
  const PhiloxKey key = philox_key(seed, Purpose::measurement);
  for (const auto& [day, observation_sd, scale] : wanted) {
    const bool met = !columns.days.empty() && columns.days.back().day == day &&
                     columns.days.back().observation_sd == observation_sd;
    if (!met) columns.days.push_back({day, observation_sd, {}, {}});
    const ScaleInfo& info = laws.scales[index(scale)];
    const auto record = std::ranges::lower_bound(truth.days(), day) - truth.days().begin();
    const auto from = truth.of(static_cast<std::size_t>(record), scale);
    std::vector<float>& exact = columns.days.back().exact[index(scale)];
    std::vector<float>& measured = columns.days.back().measured[index(scale)];
    exact.assign(from.begin(), from.end());
    measured.resize(exact.size());
    for (std::size_t i = 0; i < exact.size(); ++i) {
      const double normal = assessment_normal(key, i, day, scale);
      measured[i] = static_cast<float>(
          observation_sd > 0 ? written_with_error(info, exact[i], observation_sd * normal)
                             : written_score(info, exact[i], normal));
    }
  }
  const DayColumns& bedside = *std::ranges::find_if(columns.days, [](const DayColumns& on) {
    return on.day == bedside_day && on.observation_sd == 0;
  });
  columns.safe_day3 = bedside.measured[index(Scale::safe)];
  columns.finger_extension_day3 = bedside.measured[index(Scale::finger_extension)];
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
  std::vector<std::pair<const Wanted*, CohortColumns*>> of_branch;
  std::vector<Branch> branches;
  int last_day = 0;
  const CohortColumns people = attributes_alone(laws, settings);
  for (auto& [care, columns] : wanted) {
    columns.insert({bedside_day, 0, Scale::safe});
    columns.insert({bedside_day, 0, Scale::finger_extension});
    const std::vector<int> days = days_of(columns);
    const CarePlan& plan = plan_named(laws, plans, care, *asker[care]);
    branches.push_back({calendar_of(laws.care, plan, {}, days.back()), days});
    of_branch.emplace_back(&columns, &(cohorts[care] = people));
    last_day = std::max(last_day, days.back());
  }
  const auto lived = [&](std::size_t branch, const ScoreTable& truth) {
    const auto& [columns, cohort] = of_branch[branch];
    add_scores(laws, truth, *columns, settings.seed, *cohort);
  };
  live_branches(laws.law, laws.population, calendar_of(laws.care, {}, {}, last_day), branches,
                settings.persons, settings.seed, settings.threads, lived, progress);
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
  return estimates;
}

}  // namespace relimb
