// Levers: what a therapist can give beside usual care, what it costs, and the rules that bind it.
//
// A lever gives hours of therapies of laws/care.toml for each unit of its own (an hour, an hour of
// restraint, an injection) and costs hours of a therapist, of travel and of practice at home. Its
// effect is uncertain: what of it arrives is multiplied by a log-normal with mean 1 and
// `effect_spread` as standard deviation of the logarithm. All content is data (laws/levers.toml).
//
// Three kinds of rule: a need (a score the person must have on the first day of a week), a ceiling
// (hours a day that some levers may reach together in a span of days) and a lever's own most.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/scales/scale.hpp"

namespace relimb {

/// Hours of a therapy of laws/care.toml that one unit of a lever gives, each week it lasts.
struct LeverGift {
  std::string therapy;
  double hours;
};

struct Lever {
  std::string name;
  std::string label;
  std::string unit;              // "hour", "hour of restraint", "injection"
  std::vector<LeverGift> gives;  // at least one
  double step;                   // smallest block that is planned, in units
  double most_per_week;          // units
  double therapist_hours;        // a unit costs
  double travel_hours;           //
  double home_hours;             //
  int days_per_week;             // on which it may be given, Monday first: 1..7
  int lasts_weeks;               // 1: given in its week; more: a course that works so long,
                                 // and is not given again before that
  double effect_spread;          // sd of the logarithm of its effect
  std::string mechanism;         // which of the seven it moves
  std::string grade;             // of the evidence that it helps: as in laws/scales.toml
  std::string source;
  std::string why;  // one sentence, fit to print

  bool is_course() const { return lasts_weeks > 1; }
};

/// The lever is given only in weeks on whose first day the score lies in lowest..highest.
struct LeverNeed {
  std::string label;
  std::vector<std::string> levers;
  Scale scale;
  double lowest;
  double highest;
};

/// Levers that together stay under so many units a day, in weeks that touch from_day..to_day.
struct LeverCeiling {
  std::string label;
  std::vector<std::string> levers;
  int from_day;  // inclusive, days since the stroke
  int to_day;    // exclusive
  double most_per_day;
};

/// What a person may want most: a scale's score, or the chance to reach a threshold of it.
struct GoalInfo {
  std::string name;
  std::string label;
  std::string unit;
  Scale scale;
  std::optional<double> threshold;   // given: the goal is the chance of this score or better
  std::optional<double> difference;  // that matters, for a chance; a score's is its MCID
};

struct LeverBook {
  std::vector<Lever> levers;
  std::vector<LeverNeed> needs;
  std::vector<LeverCeiling> ceilings;
  std::vector<GoalInfo> goals;
  std::string hash;  // of the file's bytes, 16 hex digits
};

}  // namespace relimb
