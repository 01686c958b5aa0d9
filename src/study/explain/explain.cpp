#include "study/explain/explain.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "study/explain/lives.hpp"
#include "study/forecast/time.hpp"

namespace relimb {
namespace {

constexpr int twelve_weeks = 84;

std::vector<Outcome> outcomes_on(const std::vector<int>& days_in_order,
                                 const std::vector<std::string>& whens, bool impairment) {
  std::vector<Outcome> out;
  for (const OutcomeKind kind : {OutcomeKind::function, OutcomeKind::impairment}) {
    if (kind == OutcomeKind::impairment && !impairment) continue;
    for (std::size_t d = 0; d < days_in_order.size(); ++d) {
      for (const OutcomeLimb limb : {OutcomeLimb::arm, OutcomeLimb::leg, OutcomeLimb::gap}) {
        out.push_back({limb, kind, days_in_order[d], whens[d]});
      }
    }
  }
  return out;
}

std::vector<std::string> names_of(const std::vector<Counterfactual>& all) {
  std::vector<std::string> names;
  for (const Counterfactual& one : all) names.push_back(one.name);
  return names;
}

/// Laws with some mechanisms replaced.
std::vector<LawDraw> replaced(std::vector<LawDraw> laws,
                              const std::vector<Counterfactual>& counterfactuals, Swap swap,
                              Coalition kept) {
  for (LawDraw& one : laws) one.law = replaced(one.law, counterfactuals, swap, kept);
  return laws;
}

/// Lives the lives under every coalition of both swaps and shares the outcomes out. Days of
/// `outcomes` are those of the calendar.
std::vector<Attribution> attributions_of(const std::vector<LawDraw>& laws, const ScaleTable& scales,
                                         const std::vector<Counterfactual>& counterfactuals,
                                         const Lives& lives, const Calendar<double>& calendar,
                                         const std::vector<Outcome>& outcomes,
                                         const ExplainSettings& settings,
                                         const Progress& progress) {
  std::vector<int> days;
  for (const Outcome& outcome : outcomes) days.push_back(outcome.day);
  std::ranges::sort(days);
  days.erase(std::unique(days.begin(), days.end()), days.end());
  const std::size_t coalitions = std::size_t{1} << counterfactuals.size();
  std::vector<float> speeds;
  for (const Person<double>& person : persons_of(lives, laws)) {
    speeds.push_back(static_cast<float>(person.healthy_speed));
  }
  std::vector<Worths> worths(outcomes.size(), Worths(coalitions, lives.size()));

  parallel_for(
      2 * coalitions, settings.threads,
      [&](std::size_t piece) {
        const Swap swap = piece < coalitions ? Swap::arm_as_leg : Swap::leg_as_arm;
        const auto kept = static_cast<Coalition>(piece % coalitions);
        const SplitScores scores = lived(lives, replaced(laws, counterfactuals, swap, kept),
                                         replaced(calendar, counterfactuals, swap, kept), days);
        for (std::size_t o = 0; o < outcomes.size(); ++o) {
          if (swap_of(outcomes[o].limb) != swap) continue;
          const auto record = std::ranges::lower_bound(days, outcomes[o].day) - days.begin();
          worths[o].put(kept, outcome_of(outcomes[o], scores, static_cast<std::size_t>(record),
                                         scales, speeds));
        }
      },
      progress);

  std::vector<Attribution> out(outcomes.size());
  const std::vector<std::string> names = names_of(counterfactuals);
  parallel_for(outcomes.size(), settings.threads, [&](std::size_t o) {
    out[o] = worths[o].shared_out(outcomes[o], names, settings.pairs);
  });
  return out;
}

/// Outcomes in the person's own days.
void unfold(Explanation& explanation, int cut) {
  for (Attribution& one : explanation.attributions) one.outcome.day += cut;
  for (CortexGround& one : explanation.cortex) one.day += cut;
}

}  // namespace

const Attribution* attribution_of(const Explanation& explanation, OutcomeLimb limb,
                                  OutcomeKind kind, int day) {
  const auto at = std::ranges::find_if(explanation.attributions, [&](const Attribution& one) {
    return one.outcome.limb == limb && one.outcome.kind == kind && one.outcome.day == day;
  });
  return at == explanation.attributions.end() ? nullptr : &*at;
}

int day_ahead(int today) { return today < twelve_weeks ? twelve_weeks : today + twelve_weeks; }

Explanation explain(const Laws& laws, const std::vector<Counterfactual>& counterfactuals,
                    const MeasuredPerson& person, const ExplainSettings& settings,
                    const Progress& progress) {
  RELIMB_CHECK(settings.twins > 0);
  const TwinSettings how{
      .twins = settings.twins, .seed = settings.seed, .threads = settings.threads};
  return explain(laws, counterfactuals, person, settings,
                 twins_of_person(laws, person, how, part(progress, 0, 0.4)),
                 part(progress, 0.4, 1));
}

Explanation explain(const Laws& laws, const std::vector<Counterfactual>& counterfactuals,
                    const MeasuredPerson& as_told, const ExplainSettings& settings,
                    const PersonTwins& known, const Progress& progress) {
  RELIMB_CHECK(settings.lives > 0);
  const int cut = days_cut(as_told);
  const MeasuredPerson person = folded(as_told, cut);
  const int today = last_visit_day(person);
  const int ahead = day_ahead(today + cut) - cut;
  const Calendar<double> calendar =
      calendar_of(laws.care, folded(settings.plan, cut), person.care, ahead, today);
  const Twins& twins = known.twins;
  const std::vector<LawDraw> among = first_laws(laws, twins.herd.parts().count());
  const Lives lives =
      lives_of(twins, std::min(settings.lives, twins.herd.persons()), today, settings.seed);

  Explanation out;
  out.today = person.visits.empty() ? 0 : today + cut;
  out.ahead = ahead + cut;
  out.lives = lives.size();
  out.effective_sample_size = twins.effective;
  out.surprise = known.surprise;
  out.seed = settings.seed;
  out.attributions = attributions_of(among, laws.scales, counterfactuals, lives, calendar,
                                     outcomes_on({ahead, today}, {"", "now"}, settings.impairment),
                                     settings, part(progress, 0, 0.7));
  out.hand_magnification = laws.law.cortex.arm_magnification;
  out.cortex = cortex_ground(lives, among, calendar, {today, ahead}, settings.threads);
  unfold(out, cut);
  if (settings.next_measurement) {
    const SplitScores scores = lived(lives, among, calendar, {today, ahead});
    out.next = next_measurements(laws, person, lives.herd, scores,
                                 {.seed = settings.seed, .threads = settings.threads},
                                 part(progress, 0.7, 1));
  }
  tell(progress, 1);
  return out;
}

Explanation explain_cohort(const Laws& laws, const std::vector<Counterfactual>& counterfactuals,
                           const std::vector<int>& days, int ahead, const ExplainSettings& settings,
                           const Progress& progress) {
  RELIMB_CHECK(settings.lives > 0 && std::ranges::find(days, ahead) != days.end());
  const Calendar<double> calendar = calendar_of(laws.care, settings.plan, {}, days.back());
  const Course course = course_of(laws.law, laws.population, calendar, settings.seed);
  const Lives lives = lives_of(course, settings.lives, settings.seed);
  std::vector<int> in_order{ahead};
  std::vector<std::string> whens{""};
  for (const int day : days) {
    if (day == ahead) continue;
    in_order.push_back(day);
    whens.push_back("day" + std::to_string(day));
  }
  Explanation out;
  out.ahead = ahead;
  out.lives = lives.size();
  out.effective_sample_size = static_cast<double>(lives.size());
  out.seed = settings.seed;
  out.attributions =
      attributions_of(first_laws(laws, 1), laws.scales, counterfactuals, lives, calendar,
                      outcomes_on(in_order, whens, settings.impairment), settings, progress);
  return out;
}

}  // namespace relimb
