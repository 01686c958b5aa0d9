// What helps the patient most, and the week to come, in plain words.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "report/patient_parts.hpp"
#include "report/text.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

constexpr double worth_telling = 0.005;  // half a hundredth of full function: what rounds to one

// Words for the mechanisms a person can do something about, those that count most first. Of the arm
// what holds it back; of the leg whichever way, since the same deed keeps what helps.
std::vector<std::string> deeds(const PatientContent& content, const Explanation& explanation,
                               Limb limb, std::size_t most) {
  const bool arm = limb == Limb::arm;
  const Attribution* attribution =
      attribution_of(explanation, arm ? OutcomeLimb::arm : OutcomeLimb::leg, OutcomeKind::function,
                     explanation.ahead);
  if (attribution == nullptr) return {};
  std::vector<std::pair<double, std::string>> found;
  for (const MechanismPart& part : attribution->parts) {
    const auto of = std::ranges::find(content.words.mechanisms, part.name, &PlainMechanism::name);
    if (of == content.words.mechanisms.end()) continue;
    const std::string& words = arm ? of->arm : of->leg;
    const double weight = arm ? part.value.mean : std::abs(part.value.mean);
    if (!words.empty() && weight >= worth_telling) found.emplace_back(weight, words);
  }
  std::ranges::stable_sort(found, std::ranges::greater{},
                           [](const auto& one) { return one.first; });
  std::vector<std::string> words;
  for (const auto& one : found) {
    if (words.size() < most) words.push_back(one.second);
  }
  return words;
}

std::string lever_words(const PatientContent& content, std::size_t lever) {
  const LeverBook& book = *content.page.extras.levers;
  const std::string words = plain_of(content.words.levers, book.levers[lever].name);
  return words.empty() ? book.levers[lever].label + "." : words;
}

// "30 minutes", "1 hour", "1 1/2 to 2 hours": to the nearest five minutes, from an hour on to the
// nearest half.
std::string span_of(int least, int most) {
  constexpr int hour = 60;
  const auto number = [](int minutes) {
    if (minutes < hour) return fmt::format("{}", 5 * ((minutes + 2) / 5));
    const int halves = (minutes + 15) / 30;
    return fmt::format("{}{}", halves / 2, halves % 2 == 1 ? "\u00bd" : "");
  };
  const auto unit = [&](int minutes) {
    if (minutes < hour) return " minutes";
    return number(minutes) == "1" ? " hour" : " hours";
  };
  const std::string last = number(most) + unit(most);
  if (number(least) + unit(least) == last) return last;
  const bool same_unit = (least < hour) == (most < hour);
  return number(least) + (same_unit ? "" : unit(least)) + " to " + last;
}

// "5 days a week, 1 hour a day"; of an injection "once".
std::string how_often(const WeekRow& row, const Lever& lever) {
  if (lever.is_course()) return "once";
  std::vector<int> days;
  for (const int minutes : row.minutes) {
    if (minutes > 0) days.push_back(minutes);
  }
  if (days.empty()) return "";
  const auto [least, most] = std::ranges::minmax(days);
  const std::string span = span_of(least, most);
  if (days.size() == 1) return "1 day a week, " + span;
  if (days.size() == row.minutes.size()) return span + " each day";
  return fmt::format("{} days a week, {} a day", days.size(), span);
}

std::string weeks_of(const WeekRow& row) {
  if (row.from_week == row.to_week) return fmt::format("Week {}", row.from_week);
  return fmt::format("Weeks {} to {}", row.from_week, row.to_week);
}

std::string row_item(const PatientContent& content, const WeekRow& row) {
  const Lever& lever = content.page.extras.levers->levers[row.lever];
  const std::string often = how_often(row, lever);
  return fmt::format("<li>{}{}</li>\n", escape_html(lever_words(content, row.lever)),
                     often.empty() ? "" : " <b>" + escape_html(capitalised(often)) + ".</b>");
}

// The stretches of weeks that are alike, the first ones: more would not be read.
std::string stretches(const PatientContent& content, const RehabPlan& plan) {
  constexpr int most = 2;
  std::string html;
  int told = 0;
  bool more = false;
  for (std::size_t i = 0; i < plan.timetable.size();) {
    const WeekRow& first = plan.timetable[i];
    std::string items;
    std::size_t k = i;
    for (; k < plan.timetable.size() && plan.timetable[k].from_week == first.from_week; ++k) {
      items += row_item(content, plan.timetable[k]);
    }
    i = k;
    more = told == most;
    if (more) break;
    html += fmt::format("<h4>{}</h4>\n<ul>\n{}</ul>\n", weeks_of(first), items);
    ++told;
  }
  if (more)
    html += element("p", "", "Later weeks change a little. Your therapist has the full plan.");
  return html;
}

std::string goal_words(const PatientContent& content, const RehabPlan& plan) {
  std::string text;
  for (const GoalTerm& term : plan.goal.terms) {
    const std::string words = plain_of(content.words.goals, term.info.name);
    if (!words.empty()) text += (text.empty() ? "" : " and ") + words;
  }
  return text;
}

// Of the chance of a change that matters; a plan that seldom brings one is told to be small. Where
// the law overshoots, no number: a patient would take it as a promise.
std::string gain_words(const RehabPlan& plan) {
  constexpr const char* own_choice = "Talk it over with your therapist. You choose.";
  if (plan.overshoots()) {
    return fmt::format(
        "The computer finds that this plan helps people like you. How much, we do not know. It "
        "finds more than tests with real people did. {}",
        own_choice);
  }
  const std::string people = of_ten_words(plan.chance_beyond_mcid);
  constexpr int few = 2;
  const std::string gain =
      of_ten(plan.chance_beyond_mcid) > few
          ? fmt::format("With this plan, {} people like you do clearly better than without it.",
                        people)
          : fmt::format(
                "For most people like you this helps a little. With it, {} do clearly better.",
                people);
  return fmt::format("{} This is what the computer finds. Real people may gain less, or more. {}",
                     gain, own_choice);
}

}  // namespace

std::string patient_list(const std::vector<std::string>& items) {
  if (items.empty()) return "";
  std::string html = "<ul>\n";
  for (const std::string& item : items) html += element("li", "", item);
  return html + "</ul>\n";
}

std::string patient_help(const PatientContent& content) {
  const Explanation* explanation = content.page.extras.explanation;
  std::vector<std::string> items;
  if (explanation != nullptr) {
    items = deeds(content, *explanation, Limb::arm, 3);
    const std::vector<std::string> of_leg = deeds(content, *explanation, Limb::leg, 1);
    items.insert(items.end(), of_leg.begin(), of_leg.end());
  }
  const bool own = !items.empty();
  if (!own) items = content.words.general;
  if (items.empty()) return "";
  return fmt::format("<div class=\"help\">\n<h3>{}</h3>\n{}</div>\n",
                     own ? "What helps you most" : "What helps most people", patient_list(items));
}

std::string patient_week(const PatientContent& content) {
  const RehabPlan* plan = content.page.extras.plan;
  if (plan == nullptr || content.page.extras.levers == nullptr) return "";
  const std::string arranged =
      plan->care_replaced.empty()
          ? ""
          : element("p", "",
                    "Extra training that is set up for you already is not counted here. Ask your "
                    "therapist what becomes of it.");
  if (!plan->worthwhile) {
    return "<div class=\"week\">\n<h3>Your week</h3>\n" +
           element("p", "",
                   "We looked for extra training that would help you clearly more than your usual "
                   "care. We found none for now. That is no bad news. It means that your usual "
                   "care is a good plan for you. Keep on with it. We look again at your next "
                   "test.") +
           arranged + "</div>\n";
  }
  std::string html = "<div class=\"week\">\n<h3>Your week</h3>\n";
  const std::string goal = goal_words(content, *plan);
  html +=
      element("p", "",
              "This comes on top of your usual care." +
                  (goal.empty() ? "" : " It is made to help with one thing most: " + goal + "."));
  html += arranged + stretches(content, *plan);
  html += element("p", "", gain_words(*plan));
  return html + "</div>\n";
}

}  // namespace relimb
