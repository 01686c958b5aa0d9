#include "report/patient_page.hpp"

#include <fmt/format.h>

#include <cmath>

#include "report/patient_parts.hpp"
#include "report/text.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

std::string intro(const PatientContent& content) {
  const bool measured = !content.forecast().person.visits.empty();
  const std::string seen =
      measured
          ? "We looked at your tests so far."
          : "No one has tested your arm and leg yet, so this page can say only what most people "
            "can expect.";
  return fmt::format(
      "<p class=\"lead\">{} A computer then played out how people with {} got on with the care "
      "that "
      "is planned for you. Here you see what became of them. It shows what may be. <b>It cannot "
      "tell "
      "what will happen to you.</b></p>\n",
      seen, measured ? "a start like yours" : "a stroke");
}

std::string how_to_read(const PatientContent& content) {
  if (content.days.empty()) return "";
  const char* since = counts_from_stroke(content.forecast()) ? "stroke" : "last test";
  return fmt::format(
      "<p class=\"how\"><b>How to read this.</b> Each row stands for 10 people like you. Those "
      "filled "
      "in can do it by then. The others cannot yet. Times count from your {}.</p>\n",
      since);
}

// Stiffness of the arm on the last told day; empty where nothing is known of it.
std::string stiffness(const PatientContent& content) {
  for (const PlainThreshold& threshold : content.words.thresholds) {
    if (threshold.scale != Scale::mas_arm || content.days.empty()) continue;
    const auto chance =
        chance_of(content.forecast(), threshold.scale, threshold.value, content.days.back());
    if (!chance) continue;
    return fmt::format("By {}, {} people like you {}.",
                       when_words(content.forecast(), content.days.back()), of_ten_words(*chance),
                       threshold.can);
  }
  return "";
}

// In how many weeks the plan measures next; empty without a plan.
std::string next_test(const PatientContent& content) {
  const RehabPlan* plan = content.page.extras.plan;
  if (plan != nullptr) {
    for (const Assessment& each : plan->assessments) {
      const int weeks = (each.day - plan->first_day) / 7;
      if (weeks < 1) continue;
      return fmt::format("Have your next test in {}.",
                         weeks == 1 ? "a week" : fmt::format("{} weeks", weeks));
    }
  }
  return "Ask when your next test is.";
}

bool is_wide(const PatientContent& content) {
  if (content.days.empty()) return false;
  const Prediction* then = ahead_on(content.forecast(), Scale::arat, content.days.back());
  if (then == nullptr) return false;
  const ScaleInfo& info = content.page.info(Scale::arat);
  constexpr double much = 0.4;  // of the whole scale, between q10 and q90; a guess at "wide"
  return then->quantiles[17] - then->quantiles[1] > much * (info.maximum - info.minimum);
}

}  // namespace

std::string patient_unknown(const PatientContent& content) {
  std::vector<std::string> items;
  if (is_unusual(content.forecast())) {
    items.emplace_back(
        "Your tests are not like those of most people we know of. So this page may be wrong for "
        "you. "
        "Ask your therapist to check it with you.");
  }
  if (rests_on_few(content.forecast())) {
    items.emplace_back(
        "Only a few of the people in the computer are like you. So take the numbers as rough.");
  }
  items.emplace_back(
      "We cannot know how things go for you. Two people may begin the same way and end up in two "
      "places. "
      "That is why we show 10 people and not one answer.");
  if (is_wide(content)) {
    items.emplace_back("For your arm, the shaded part is wide. Much is still open.");
  }
  items.emplace_back(
      "The people on this page are made up by a computer. It learned from tests of real people. It "
      "knows more of arms than of legs.");
  items.emplace_back("It does not know your will, your home, or who helps you. These count too.");
  return "<div class=\"unknown\">\n<h3>What we do not know</h3>\n" + patient_list(items) +
         "</div>\n";
}

std::string patient_next(const PatientContent& content) {
  const std::string stiff = stiffness(content);
  const std::vector<std::string> items{
      "Show this page to your therapist or doctor. Ask: \"What can I practise on my own? How do I "
      "stay safe?\"",
      next_test(content) + " With each new test this page gets better.",
      (stiff.empty() ? "" : stiff + " ") +
          "Speak up soon if the arm gets stiff, or the shoulder hurts, or you feel low. There is "
          "help.",
  };
  return "<div class=\"next\">\n<h3>What to do next</h3>\n" + patient_list(items) +
         "<p class=\"alarm\"><b>Call for help at once</b> if your face drops on one side. Or if an "
         "arm "
         "or leg gets weak all of a sudden. Or if you cannot speak or see well. It may be a new "
         "stroke.</p>\n</div>\n";
}

std::string patient_page(const PageContent& page) {
  if (page.extras.words == nullptr) return "";
  const PatientContent content{page, *page.extras.words, told_days(page)};
  const std::string limbs = patient_limb(content, Limb::arm) + patient_limb(content, Limb::leg);
  if (limbs.empty()) return "";
  const std::string help = patient_help(content);
  const std::string week = patient_week(content);
  std::string html = "<section class=\"patient\" aria-labelledby=\"patient-title\">\n";
  html +=
      "<p class=\"brand\"><span><b>For you</b> and the people close to you</span>"
      "<span class=\"name\">Name</span></p>\n";
  html += "<h2 id=\"patient-title\">Your arm and your leg: what we expect</h2>\n";
  html += intro(content) + how_to_read(content);
  html += "<div class=\"pair\">\n" + limbs + "</div>\n";
  // Lines to write on, on paper only.
  html += "<div class=\"notes\"><h3>What I want to ask</h3><p></p><p></p></div>\n";
  html += "<h2 class=\"overleaf\">What helps, and what to do next</h2>\n<div class=\"cards\">\n" +
          help + week + patient_unknown(content) + patient_next(content) + "</div>\n";
  html += element("p", "fine",
                  "This page comes from research software. It is not a medical device. It does not "
                  "take the place of your doctor or therapist.");
  return html + "</section>\n";
}

}  // namespace relimb
