#include "model/care_plan.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace relimb {
namespace {

template <class Named>
const Named* find_named(const std::vector<Named>& all, const std::string& name) {
  const auto at = std::ranges::find(all, name, &Named::name);
  return at == all.end() ? nullptr : &*at;
}

template <class Named>
std::vector<std::string> names_of(const std::vector<Named>& all) {
  std::vector<std::string> names;
  for (const Named& one : all) names.push_back(one.name);
  return names;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace

void add(CareDay<double>& day, const CareDay<double>& more, double times, double hours) {
  day.arm_repetitions += times * more.arm_repetitions;
  day.gait_steps += times * more.gait_steps;
  day.therapy_hours += hours * more.therapy_hours;
  day.constraint_hours += times * more.constraint_hours;
  day.tone_care += times * more.tone_care;
  day.pain_care += times * more.pain_care;
  day.encouragement += times * more.encouragement;
  day.coached_hours += times * more.coached_hours;
}

const Therapy* CareLibrary::therapy(const std::string& name) const {
  return find_named(therapies, name);
}
const CarePlan* CareLibrary::plan(const std::string& name) const { return find_named(plans, name); }
std::vector<std::string> CareLibrary::therapy_names() const { return names_of(therapies); }
std::vector<std::string> CareLibrary::plan_names() const { return names_of(plans); }

Calendar<double> calendar_of(const CareLibrary& library, const CarePlan& plan,
                             const std::vector<CareSpan>& spans, int last_day, int plan_from) {
  Calendar<double> calendar(static_cast<std::size_t>(last_day) + 1);
  const auto on_days = [&](int from, int to, const CareDay<double>& more, double times) {
    for (int day = std::max(0, from); day < std::min(to, last_day + 1); ++day) {
      add(calendar[static_cast<std::size_t>(day)], more, times, times);
    }
  };
  for (const CarePhase& phase : library.usual) {
    const int to = plan.usual ? phase.to_day : std::min(phase.to_day, plan_from);
    on_days(phase.from_day, to, phase.session, phase.sessions_per_week / 7);
    on_days(phase.from_day, to, phase.every_day, 1);
  }
  const auto add_spans = [&](const std::vector<CareSpan>& some, int earliest) {
    for (const CareSpan& span : some) {
      const Therapy* therapy = library.therapy(span.therapy);
      if (therapy == nullptr) {
        throw InputError({}, "therapy", span.therapy, joined(library.therapy_names()));
      }
      on_days(std::max(span.from_day, earliest), span.to_day, therapy->hour,
              span.hours_per_week / 7);
    }
  };
  add_spans(plan.spans, plan_from);
  add_spans(spans, 0);
  double coached = 0;
  for (CareDay<double>& day : calendar) {
    day.encouragement = std::min(day.encouragement, 1.0);
    day.coached_hours = coached += day.coached_hours;
  }
  return calendar;
}

}  // namespace relimb
