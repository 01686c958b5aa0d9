// From named care to the calendar the law lives by.
//
// A day's care = usual care of its phase (unless the plan has none) + every span of therapy that
// covers it. All content is data (laws/care.toml).
#pragma once

#include <string>
#include <vector>

#include "model/care.hpp"
#include "model/measured.hpp"

namespace relimb {

/// Usual care in one phase: from_day inclusive, to_day exclusive, days since stroke.
struct CarePhase {
  std::string name;
  int from_day;
  int to_day;
  double sessions_per_week;
  CareDay<double> session;    // arm_repetitions, gait_steps, therapy_hours of one session
  CareDay<double> every_day;  // tone_care, pain_care, encouragement
};

/// What one hour of a therapy delivers (tone and pain care: the rate at one hour a day).
struct Therapy {
  std::string name;
  std::string label;
  CareDay<double> hour;
};

/// A named plan: usual care or none, and spans of therapy on top.
struct CarePlan {
  std::string name;
  std::string label;
  bool usual = true;
  std::vector<CareSpan> spans;
};

struct CareLibrary {
  std::vector<CarePhase> usual;
  std::vector<Therapy> therapies;
  std::vector<CarePlan> plans;

  const Therapy* therapy(const std::string& name) const;  // nullptr when unknown
  const CarePlan* plan(const std::string& name) const;    // nullptr when unknown
  std::vector<std::string> therapy_names() const;
  std::vector<std::string> plan_names() const;
};

/// Adds `times` of what `more` delivers; the hours that tire are `hours` times its own. No
/// ceilings: a share above 1 or more hours than a day has are the caller's to cut, once all is
/// added.
void add(CareDay<double>& day, const CareDay<double>& more, double times, double hours);

/// Care of day 0 .. last_day inclusive under the plan and further spans (what one person has had).
/// Before `plan_from` there is usual care whatever the plan. Throws InputError for a therapy the
/// library does not know.
Calendar<double> calendar_of(const CareLibrary& library, const CarePlan& plan,
                             const std::vector<CareSpan>& spans, int last_day, int plan_from = 0);

}  // namespace relimb
