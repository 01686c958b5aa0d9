#include "study/calibrate/targets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "base/statistics.hpp"
#include "study/validate/accuracy.hpp"
#include "study/validate/arms.hpp"
#include "study/validate/rough_forecasts.hpp"
#include "study/validate/simulate.hpp"

namespace relimb {
namespace {

constexpr double seed_weight = 25;
// Claims count for more than their intervals say: single forecasts are eight times as many targets,
// of far fewer people. A choice: with 1, claims end a little outside of their limits.
constexpr double claim_weight = 2.5;
constexpr double free_tolerance = 0.6;  // share of a tolerance that costs nothing; a choice
constexpr std::size_t fewest_patients = 4;
constexpr double crps_root_error = 1.2;  // points of FMA-UE to the half

/// Spread of true gains between trials of equal care, in units of the scale: SCOAR's arms differ
/// more than their standard errors tell (tau 5.7 FMA-UE points within the first month; other scales
/// in proportion to their range, a guess).
double between_trials(Scale scale) {
  switch (scale) {
    case Scale::fma_ue: return 4;
    case Scale::fma_le: return 2;
    case Scale::arat: return 5;
    default: return 0.1;
  }
}

Observation observation_of(const Claim& claim) {
  const double half = 0.5 * (claim.upper - claim.lower);
  const double weight = std::sqrt(claim_weight * claim.weight * (claim.seed ? seed_weight : 1));
  if (!claim.published) {
    return {0.5 * (claim.lower + claim.upper), claim.wrong_by / weight, claim.lower, claim.upper};
  }
  const double value = *claim.published;
  const double side =
      std::max({std::min(claim.upper - value, value - claim.lower), 0.5 * half, 1e-6});
  const double error = side / 1.96 / weight;
  if (!claim.interval.starts_with("tolerance")) return {value, error, value, value};
  return {value, 0.5 * error, value - free_tolerance * (value - claim.lower),
          value + free_tolerance * (claim.upper - value)};
}

int severity_of(double fma_ue) { return fma_ue < 20 ? 0 : fma_ue < 48 ? 1 : 2; }

}  // namespace

std::vector<TrialArm> patient_groups(const std::vector<MeasuredPerson>& patients) {
  struct Group {
    std::vector<double> start, gain, from, to;
    std::vector<CareSpan> care;
  };
  std::map<std::tuple<Phase, int, Horizon>, Group> groups;
  for (const MeasuredPerson& patient : patients) {
    std::vector<Visit> scores;
    for (const Visit& visit : patient.visits) {
      if (visit.scale == Scale::fma_ue) scores.push_back(visit);
    }
    std::ranges::sort(scores, {}, &Visit::day);
    std::vector<int> days;
    for (const Visit& visit : scores) days.push_back(visit.day);
    for (const ForecastTask& task : forecast_tasks(days)) {
      if (task.visits_given != 1 || task.horizon == Horizon::last_visit) continue;
      const Visit& first = scores.front();
      const Visit& then = scores[task.target];
      Group& group = groups[{task.phase, severity_of(first.value), task.horizon}];
      group.start.push_back(first.value);
      group.gain.push_back(then.value - first.value);
      group.from.push_back(first.day);
      group.to.push_back(then.day - first.day);
      if (group.care.empty()) group.care = patient.care;
    }
  }
  std::vector<TrialArm> arms;
  for (const auto& [key, group] : groups) {
    if (group.gain.size() < fewest_patients) continue;
    const auto& [phase, severity, horizon] = key;
    TrialArm arm{};
    arm.trial = "patients";
    arm.label = fmt::format("{}, severity {}, {}", label(phase), severity, label(horizon));
    arm.scale = Scale::fma_ue;
    arm.from_day = static_cast<int>(std::lround(median(group.from)));
    arm.to_day = arm.from_day + static_cast<int>(std::lround(median(group.to)));
    arm.n = static_cast<int>(group.gain.size());
    arm.start_mean = mean(group.start);
    arm.start_sd = std::max(2.0, standard_deviation(group.start));
    arm.gain = mean(group.gain);
    arm.gain_sd = std::max(2.0, standard_deviation(group.gain));
    arm.gain_error = *arm.gain_sd / std::sqrt(static_cast<double>(arm.n));
    // Care moved to the group's day.
    for (const CareSpan& span : group.care) {
      const int moved = arm.from_day - span.from_day;
      arm.care.push_back(
          {span.from_day + moved, span.to_day + moved, span.therapy, span.hours_per_week});
    }
    arms.push_back(std::move(arm));
  }
  return arms;
}

Targets::Targets(std::vector<Claim> claims, std::vector<CarePlan> plans, std::vector<TrialArm> arms,
                 std::vector<MeasuredPerson> patients, std::vector<MeasuredPerson> mixture,
                 const TargetSettings& settings)
    : plans_(std::move(plans)), arms_(std::move(arms)), settings_(settings) {
  for (Claim& claim : claims) {
    if (claim.weight > 0) claims_.push_back(std::move(claim));
  }
  for (const Claim& claim : claims_) targets_.push_back({claim.name, observation_of(claim)});
  for (TrialArm& group : patient_groups(patients)) arms_.push_back(std::move(group));
  for (const TrialArm& arm : arms_) {
    const double error =
        arm.gain_sd ? arm.gain_error : std::hypot(arm.gain_error, between_trials(arm.scale));
    targets_.push_back({arm.trial + ": " + arm.label, {arm.gain, error, arm.gain, arm.gain}});
  }
  for (const TrialArm& arm : arms_) {
    if (!arm.gain_sd) continue;
    const double spread = std::log(*arm.gain_sd);
    targets_.push_back({arm.trial + ": " + arm.label + ", spread",
                        {spread, 1 / std::sqrt(2.0 * (arm.n - 1)), spread, spread}});
  }
  const auto foretell = [&](const std::string& who, std::vector<MeasuredPerson>& people) {
    for (MeasuredPerson& one : people) {
      for (const std::string& task : rough_tasks(one)) {
        targets_.push_back({who + " " + one.id + ": " + task, {0, crps_root_error, 0, 0}});
      }
      foretold_.push_back(std::move(one));
    }
  };
  foretell("patient", patients);
  foretell("mixture", mixture);
}

std::vector<double> Targets::predicted(const Laws& laws) const {
  std::vector<double> out;
  for (const Estimate& estimate :
       simulate(laws, claims_, plans_, {settings_.persons, settings_.seed, 1})) {
    out.push_back(estimate.value);
  }
  const auto gains = simulate_arms(laws, arms_, {settings_.arm_persons, settings_.seed, 1});
  for (const ArmGain& gain : gains) out.push_back(gain.mean);
  for (std::size_t i = 0; i < arms_.size(); ++i) {
    if (arms_[i].gain_sd) out.push_back(gains[i].sd > 0 ? std::log(gains[i].sd) : NAN);
  }
  for (const double crps :
       rough_crps(laws, foretold_, {settings_.patient_persons, settings_.seed})) {
    out.push_back(std::sqrt(crps));
  }
  return out;
}

}  // namespace relimb
