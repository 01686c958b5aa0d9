#include "study/validate/simulated_person.hpp"

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "base/normal.hpp"
#include "cohort/assess.hpp"
#include "cohort/course.hpp"
#include "model/scales/measure.hpp"
#include "study/forecast/likelihood.hpp"

namespace relimb {
namespace {

constexpr double never = 1;  // a uniform draw that is no slip

class Assessor {
 public:
  Assessor(const Laws& nature, std::uint64_t seed, bool discrepancy)
      : nature_(nature), key_(philox_key(seed, Purpose::measurement)), discrepancy_(discrepancy) {}

  double writes(Scale scale, int day, double true_score, bool may_slip) const {
    const ScaleInfo& info = nature_.scales[index(scale)];
    return drawn_score(info, true_score, discrepancy_ ? model_discrepancy(info) : 0,
                       assessment_normal(key_, 0, day, scale),
                       may_slip && discrepancy_ ? assessment_slip(key_, 0, day, scale) : never);
  }
  PhiloxKey key() const { return key_; }

 private:
  const Laws& nature_;
  PhiloxKey key_;
  bool discrepancy_;
};

std::vector<Visit> visits_of(const std::vector<Scale>& scales, const std::vector<int>& days) {
  std::vector<Visit> visits;
  for (const int day : days) {
    for (const Scale scale : scales) visits.push_back({day, scale, 0});
  }
  return visits;
}

std::vector<Visit> joined(std::vector<Visit> first, const std::vector<Visit>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

}  // namespace

int VisitPattern::last_visit() const {
  RELIMB_CHECK(!visits.empty());
  return std::ranges::max(visits, {}, &Visit::day).day;
}

std::vector<VisitPattern> visit_patterns() {
  using enum Scale;
  constexpr double hours = 5;
  return {
      {"FMA-UE on day 7", visits_of({fma_ue}, {7}), false, {}, 0},
      {"FMA-UE on days 5, 14", visits_of({fma_ue}, {5, 14}), false, {}, 0},
      {"FMA-UE on days 3, 10, 24, 45, therapy",
       visits_of({fma_ue}, {3, 10, 24, 45}),
       false,
       {{10, 60, "task_practice", hours}},
       0},
      {"FMA-UE, FMA-LE, ARAT on 10, SAFE on 3",
       joined(visits_of({safe}, {3}), visits_of({fma_ue, fma_le, arat}, {10})),
       false,
       {},
       0},
      {"FMA-UE, gait on days 6, 70",
       visits_of({fma_ue, gait_speed_m_per_s}, {6, 70}),
       false,
       {},
       0},
      {"FMA-UE on day 4, MEP, lesion, NIHSS", visits_of({fma_ue}, {4}), true, {}, 0},
      {"FMA-UE on days 600, 635, therapy",
       visits_of({fma_ue}, {600, 635}),
       false,
       {{605, 665, "task_practice", hours}},
       600},
  };
}

SimulatedPerson simulated_person(const Laws& nature, const VisitPattern& pattern,
                                 const std::vector<int>& days, std::uint64_t seed,
                                 bool discrepancy) {
  const CarePlan* usual = nature.care.plan("usual_care");
  RELIMB_CHECK(usual != nullptr && !days.empty());
  std::set<int> lived(days.begin(), days.end());
  for (const Visit& visit : pattern.visits) lived.insert(visit.day);
  const std::vector<int> records(lived.begin(), lived.end());
  const Course course =
      course_of(nature.law, nature.population,
                calendar_of(nature.care, *usual, pattern.care, records.back()), seed);
  Herd herd(course, 0, 1);
  const Latents<double> latents = herd.latents_of(0);
  const ScoreTable all = herd.live(course, records.back(), records);
  const auto truth_on = [&](int day, Scale scale) {
    const auto record = std::ranges::lower_bound(records, day) - records.begin();
    return all.of(static_cast<std::size_t>(record), scale)[0];
  };

  const Assessor assessor(nature, seed, discrepancy);
  SimulatedPerson out{
      {}, latents, ScoreTable(days, 1, 1), std::vector<float>(days.size() * scale_count)};
  for (std::size_t d = 0; d < days.size(); ++d) {
    for (const Scale scale : all_scales()) {
      const float truth = truth_on(days[d], scale);
      const std::size_t at = d * scale_count + index(scale);
      out.truth.data()[at] = truth;
      out.scores[at] = static_cast<float>(assessor.writes(scale, days[d], truth, false));
    }
  }
  out.known.id = pattern.label;
  out.known.age_years = age_of(nature.population, latents);
  out.known.care = pattern.care;
  for (Visit visit : pattern.visits) {
    visit.value = assessor.writes(visit.scale, visit.day, truth_on(visit.day, visit.scale), true);
    out.known.visits.push_back(visit);
  }
  if (pattern.attributes) {
    const Attributes seen =
        attributes_of(nature.population, latents, person_of(prepared(nature.population), latents),
                      assessor.key(), 0);
    out.known.nihss = seen.nihss;
    out.known.mep = seen.mep;
    out.known.cst_load = seen.cst_load;
  }
  return out;
}

}  // namespace relimb
