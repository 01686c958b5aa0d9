// The patient's sheet: does it say what the forecast says, can it be read at 12, does it hurt nobody?
#include "report/patient_page.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <regex>

#include "records/counterfactuals_file.hpp"
#include "report/fixture.hpp"
#include "report/markup.hpp"
#include "report/patient_words.hpp"
#include "report/reading_grade.hpp"
#include "report/sentences.hpp"
#include "service/forecast_one.hpp"
#include "support/laws.hpp"
#include "support/plan.hpp"

namespace relimb {
namespace {

using namespace report_fixture;

const PlainWords& words() {
  static const PlainWords shipped =
      load_plain_words(testing::laws_folder() + "/plain_words.toml", testing::laws().scales);
  return shipped;
}

std::string sheet(const Forecast& forecast, ReportExtras extras = {},
                  const std::vector<int>& days = asked) {
  const ScaleTable table = scales();
  const Provenance made;
  if (extras.words == nullptr) extras.words = &words();
  return patient_page(PageContent{forecast, table, made, days, extras});
}

bool sheet_says(const std::string& html, const std::string& text) {
  return visible_text(html).find(text) != std::string::npos;
}

// Every mechanism at work, a hundredth more each than the one before.
Explanation made_up_explanation() {
  Explanation explanation;
  explanation.today = 30;
  explanation.ahead = 84;
  for (const OutcomeLimb limb : {OutcomeLimb::arm, OutcomeLimb::leg}) {
    Attribution one;
    one.outcome = {limb, OutcomeKind::function, 84, ""};
    double share = 0;
    for (const Counterfactual& each :
         load_counterfactuals(testing::laws_folder() + "/counterfactuals.toml")) {
      one.parts.push_back({each.name, {share += 0.01, 0, 0.1}});
    }
    one.parts.push_back({rest_name, {0.3, 0.2, 0.4}});
    explanation.attributions.push_back(one);
  }
  return explanation;
}

// Every lever of the book in the first week, and a second stretch.
RehabPlan made_up_plan() {
  RehabPlan plan;
  plan.first_day = 30;
  plan.weeks = 12;
  plan.worthwhile = true;
  plan.chance_beyond_mcid = 0.41;
  plan.goal.terms.emplace_back();
  plan.goal.terms.back().info = testing::levers().goals.front();
  for (std::size_t lever = 0; lever < testing::levers().levers.size(); ++lever) {
    plan.timetable.push_back({1, 4, lever, 5, {60, 60, 90, 60, 60, 0, 0}, 0, 0});
  }
  plan.timetable.push_back({5, 12, 0, 1, {0, 30, 0, 0, 0, 0, 0}, 0, 0});
  plan.assessments.push_back({58, 4, Scale::arat, 20, 30, 40});
  return plan;
}

// All that a sheet may come to say of the fixtures, with and without the rest.
std::vector<std::string> made_up_sheets() {
  const Explanation explanation = made_up_explanation();
  const RehabPlan plan = made_up_plan();
  RehabPlan small = plan;
  small.chance_beyond_mcid = 0.03;
  RehabPlan large = plan;
  large.gain.mean = large.goal.difference() + 1;
  large.care_replaced = {{30, 40, "task_practice", 5}};
  RehabPlan none;
  ReportExtras with_all{&explanation, nullptr, &plan, &testing::levers(), &words()};
  ReportExtras with_small = with_all;
  with_small.plan = &small;
  ReportExtras with_large = with_all;
  with_large.plan = &large;
  ReportExtras with_none = with_all;
  with_none.plan = &none;
  Forecast odd = moderate();
  odd.surprise = 0.001;
  odd.effective_sample_size = 20;
  return {sheet(moderate()),
          sheet(moderate(), with_all),
          sheet(odd, with_small),
          sheet(moderate(), with_large),
          sheet(unmeasured(), with_none),
          sheet(chronic(), with_all, chronic_days())};
}

const std::vector<std::string>& every_sheet() {
  static const std::vector<std::string> sheets = made_up_sheets();
  return sheets;
}

constexpr double grade_of_twelve = 7;
constexpr int longest = 25;  // words of a sentence

void expect_easy(const std::string& html) {
  const std::string prose = prose_of(html);
  EXPECT_GT(prose.size(), 800U);
  EXPECT_LE(reading_grade(prose), grade_of_twelve) << prose;
  EXPECT_LE(reading_grade(text_by_lines(html)), grade_of_twelve);
  EXPECT_LE(longest_sentence(prose), longest) << prose;
}

// The first word of the trade, label or promise; empty without one.
std::string forbidden_word(const std::string& text) {
  static const std::regex forbidden(
      "\\b(poor|severe|mild|moderate|limited|excellent|deficit|paresis|paretic|plegi\\w*|"
      "impair\\w*|disab\\w*|suffer\\w*|victim|hopeless|never|always|certain\\w*|definitely|"
      "guarante\\w*|prognos\\w*|predict\\w*|spastic\\w*|non-use|cortex|cortical|probab\\w*|"
      "percent\\w*|median|interval|quantile|twins?|fma|fma-ue|fma-le|arat|fac|mas|mal|nihss|mep|"
      "mcid|mdc|prep2|diagnos\\w*|cure\\w*|you will)\\b|%",
      std::regex::icase);
  std::smatch found;
  return std::regex_search(text, found, forbidden) ? found.str() : "";
}

TEST(PatientPage, TheGradeIsThatOfKnownTexts) {
  EXPECT_EQ(syllables("people"), 2);
  EXPECT_EQ(syllables("practise"), 2);
  EXPECT_EQ(syllables("table"), 2);
  EXPECT_EQ(syllables("tested"), 2);
  EXPECT_EQ(syllables("filled"), 1);
  EXPECT_EQ(syllables("walked"), 1);
  EXPECT_EQ(syllables("need"), 1);
  EXPECT_EQ(syllables("the"), 1);
  EXPECT_EQ(syllables("therapist"), 3);
  EXPECT_EQ(syllables("rehabilitation"), 6);
  EXPECT_NEAR(reading_grade("The cat sat on the mat."), 0.39 * 6 + 11.8 - 15.59, 1e-9);
  EXPECT_GT(reading_grade("Corticospinal integrity determines the trajectory of spontaneous "
                          "neurobiological recovery of the upper extremity."),
            15);
  EXPECT_EQ(longest_sentence("One two. One two three! One"), 3);
  // What the clinician is told is harder.
  EXPECT_GT(reading_grade(limb_sentence(moderate(), scales(), Limb::arm, asked)), grade_of_twelve);
}

TEST(PatientPage, IsReadAtTwelve) {
  for (const std::string& html : every_sheet()) expect_easy(html);
}

TEST(PatientPage, UsesNoWordOfTheTradeNoLabelAndNoPromise) {
  for (const std::string& html : every_sheet()) EXPECT_EQ(forbidden_word(visible_text(html)), "");
  EXPECT_EQ(forbidden_word("a poor arm"), "poor");
  EXPECT_EQ(forbidden_word("71 %"), "%");
}

TEST(PatientPage, IsPlainForTheShippedExamples) {
  const Explanation explanation = made_up_explanation();
  const RehabPlan plan = made_up_plan();
  const ReportExtras extras{&explanation, nullptr, &plan, &testing::levers(), &words()};
  for (const char* name : {"first_week", "mild", "severe", "chronic"}) {
    ForecastRequest request;
    request.evidence_folder = std::string(RELIMB_SOURCE_DIR) + "/evidence";
    request.person_path = std::string(RELIMB_SOURCE_DIR) + "/examples/" + name + ".toml";
    request.twins = 100;
    const ForecastAnswer answer = forecast_one(testing::laws(), request);
    const Provenance made;
    const std::string html =
        patient_page(PageContent{answer.forecast, testing::laws().scales, made, answer.at, extras});
    expect_easy(html);
    EXPECT_EQ(forbidden_word(visible_text(html)), "") << name;
    EXPECT_EQ(markup_fault(html), "") << name;
  }
}

TEST(PatientPage, TellsTheForecastsOwnChances) {
  Forecast forecast = moderate();
  int previous = -1;
  for (int step = 0; step <= 40; ++step) {
    const double p = step / 40.0;
    for (ThresholdChance& chance : forecast.chances) {
      const bool this_one = chance.scale == Scale::arat && chance.threshold == 34;
      if (this_one) chance.probability = chance.day == 182 ? p : 0.5;
    }
    const std::string row = between(sheet(forecast), "<b>Use the hand for most daily", "</li>");
    const std::string at_6_months = between(row, "6 months", "</p>");
    EXPECT_TRUE(sheet_says(at_6_months, of_ten_words(p))) << p << row;
    // As many people are filled in as are told: the outlined ones are white.
    int outlined = 0;
    for (auto at = at_6_months.find("<circle"); at != row.npos && at < at_6_months.size();
         at = at_6_months.find("<circle", at + 1)) {
      outlined += at_6_months.compare(at_6_months.find("fill=", at), 14, "fill=\"#ffffff\"") == 0;
    }
    EXPECT_EQ(10 - outlined, of_ten(p));
    EXPECT_GE(10 - outlined, previous);
    previous = 10 - outlined;
    EXPECT_TRUE(sheet_says(between(row, "12 weeks", "</p>"), "5 of 10"));
  }
}

TEST(PatientPage, TellsWhatWasReachedAndWhatIsRare) {
  Forecast forecast = moderate();  // ARAT 22 on day 30
  const auto give = [&](double threshold, double probability) {
    for (ThresholdChance& chance : forecast.chances) {
      if (chance.scale == Scale::arat && chance.threshold == threshold) {
        chance.probability = probability;
      }
    }
  };
  give(13, 0.97);
  give(50, 0.02);
  EXPECT_TRUE(
      sheet_says(sheet(forecast), "When last tested, you could already use the hand to help"));
  EXPECT_TRUE(
      sheet_says(sheet(forecast),
                 "Under 1 of 10 people like you can use the hand almost as before by 6 months."));
  give(13, 0.8);  // what may be lost again is told as a chance
  EXPECT_FALSE(sheet_says(sheet(forecast), "you could already use the hand to help"));
  EXPECT_TRUE(sheet_says(sheet(forecast), "Use the hand to help with a few things 12 weeks"));
}

TEST(PatientPage, FindsSomethingToHopeForWhereNamedThingsAreRare) {
  Forecast forecast = moderate();
  EXPECT_FALSE(sheet_says(sheet(forecast), "Move the arm clearly better than now"));
  EXPECT_FALSE(sheet_says(sheet(forecast), "Few is not none"));
  for (ThresholdChance& chance : forecast.chances) {
    if (chance.scale == Scale::arat) chance.probability = 0.02;
  }
  EXPECT_TRUE(sheet_says(sheet(forecast), "Move the arm clearly better than now"));
  EXPECT_TRUE(sheet_says(sheet(forecast), "do things with one hand"));
  foresee(forecast, Scale::fma_ue, 84, 30, 33, 34);  // 33 now, MDC 6.82
  foresee(forecast, Scale::fma_ue, 182, 30, 33, 34);
  EXPECT_FALSE(sheet_says(sheet(forecast), "Move the arm clearly better than now"));  // not made up
}

TEST(PatientPage, ShadesTheMiddleEightOfTen) {
  Forecast forecast = moderate();
  const auto ends = [&](double q10, double q90) {
    for (Prediction& prediction : forecast.curves[index(Scale::arat)]) {
      for (std::size_t i = 0; i < quantile_count; ++i) {
        prediction.quantiles[i] = i < 1 ? 0 : i > 17 ? 57 : i < 9 ? q10 : q90;
      }
    }
    return sheet(forecast);
  };
  EXPECT_TRUE(
      sheet_says(ends(20, 40), "goes from \"helps with a few things\" to \"most daily things\"."));
  EXPECT_TRUE(sheet_says(ends(12, 40), "goes from low down up to \"most daily things\"."));
  EXPECT_TRUE(sheet_says(ends(34, 49), "is at \"most daily things\"."));
  EXPECT_TRUE(sheet_says(ends(2, 12), "is below \"helps with a few things\"."));
  // 168 units of height for 57 points, from 190 up; from today (day 30) to day 182.
  const std::string chart = between(ends(19, 38), "id=\"months-arm-title\"", "</svg>");
  EXPECT_NE(chart.find(",78L"), std::string::npos) << chart;      // 190 - 168 * 38 / 57
  EXPECT_NE(chart.find("L386,134"), std::string::npos) << chart;  // 190 - 168 * 19 / 57
  EXPECT_TRUE(sheet_says(chart, "8 of 10 people"));
  EXPECT_FALSE(sheet_says(between(ends(20, 22), "months-arm-title", "</svg>"), "8 of 10 people"));
}

TEST(PatientPage, SaysWhatHelpsMostFromTheExplanation) {
  const Explanation explanation = made_up_explanation();
  ReportExtras extras;
  extras.explanation = &explanation;
  EXPECT_TRUE(sheet_says(sheet(moderate(), extras), "What helps you most"));
  // The strongest first: the last of the list has the largest part.
  const std::string list = between(sheet(moderate(), extras), "What helps you most", "</ul>");
  EXPECT_LT(list.find("stiff or hurts"), list.find("Practise often"));
  EXPECT_LT(list.find("Practise often"), list.find("even when the other hand is faster"));
  EXPECT_TRUE(sheet_says(sheet(moderate()), "What helps most people"));
}

TEST(PatientPage, TellsTheWeekOrThatUsualCareIsGood) {
  RehabPlan plan = made_up_plan();
  ReportExtras extras{nullptr, nullptr, &plan, &testing::levers(), nullptr};
  EXPECT_TRUE(sheet_says(sheet(moderate(), extras), "5 days a week, 1 to 1\u00bd hours a day."));
  EXPECT_TRUE(sheet_says(sheet(moderate(), extras), "Weeks 5 to 12"));
  EXPECT_TRUE(sheet_says(sheet(moderate(), extras), "1 day a week, 30 minutes."));
  EXPECT_TRUE(sheet_says(sheet(moderate(), extras), "4 of 10 people like you do clearly better"));
  EXPECT_TRUE(sheet_says(sheet(moderate(), extras), "Have your next test in 4 weeks."));
  plan.chance_beyond_mcid = 0.03;
  EXPECT_TRUE(sheet_says(sheet(moderate(), extras), "this helps a little. With it, under 1 of 10"));
  // A gain that is too large to be true is no promise to a patient.
  plan.chance_beyond_mcid = 0.97;
  plan.gain.mean = plan.goal.difference() + 0.1;
  EXPECT_FALSE(sheet_says(sheet(moderate(), extras), "do clearly better"));
  EXPECT_TRUE(sheet_says(sheet(moderate(), extras), "more than tests with real people did"));
  EXPECT_FALSE(sheet_says(sheet(moderate(), extras), "is not counted here"));
  plan.care_replaced = {{30, 40, "task_practice", 5}};
  EXPECT_TRUE(sheet_says(sheet(moderate(), extras), "is not counted here"));
  plan.worthwhile = false;
  EXPECT_TRUE(sheet_says(sheet(moderate(), extras), "is not counted here"));
  EXPECT_TRUE(sheet_says(sheet(moderate(), extras), "your usual care is a good plan for you"));
  EXPECT_FALSE(sheet_says(sheet(moderate(), extras), "Weeks 5 to 12"));
  EXPECT_FALSE(sheet_says(sheet(moderate()), "Your week"));
}

TEST(PatientPage, SaysWhatIsNotKnown) {
  Forecast forecast = moderate();
  EXPECT_TRUE(sheet_says(sheet(forecast), "We cannot know how things go for you."));
  EXPECT_FALSE(sheet_says(sheet(forecast), "not like those of most people"));
  forecast.surprise = 0.001;
  EXPECT_TRUE(
      sheet_says(sheet(forecast), "Your tests are not like those of most people we know of."));
  forecast.effective_sample_size = 20;
  EXPECT_TRUE(
      sheet_says(sheet(forecast), "Only a few of the people in the computer are like you."));
  EXPECT_TRUE(sheet_says(sheet(unmeasured()), "No one has tested your arm and leg yet"));
  EXPECT_TRUE(sheet_says(sheet(forecast), "It is not a medical device."));
}

TEST(PatientPage, CarriesNoLabelOfTheFile) {
  Forecast forecast = moderate();
  forecast.person.id = "severe case";
  forecast.severity = "severe";
  for (ThresholdChance& chance : forecast.chances) chance.label = "Poor";
  EXPECT_EQ(sheet(forecast), sheet(moderate()));
}

TEST(PatientPage, IsWellFormedInEveryCase) {
  for (const std::string& html : every_sheet()) {
    EXPECT_EQ(markup_fault(html), "");
    EXPECT_FALSE(says_no_number(html));
    EXPECT_TRUE(html.starts_with("<section class=\"patient\""));
  }
  Forecast broken = moderate();
  for (auto& curve : broken.curves) {
    for (Prediction& prediction : curve) {
      prediction.quantiles.fill(std::numeric_limits<double>::quiet_NaN());
    }
  }
  for (ThresholdChance& chance : broken.chances) chance.probability = std::nan("");
  EXPECT_EQ(sheet(broken), "");  // nothing to tell
  EXPECT_EQ(sheet(Forecast{}), "");
  EXPECT_EQ(sheet(moderate(), {}, {}).find("people-"), std::string::npos);  // no day, no chance
}

TEST(PatientPage, IsLeftOutWithoutWords) {
  const ScaleTable table = scales();
  EXPECT_EQ(report_page(moderate(), table, {}).find("class=\"patient\""), std::string::npos);
  ReportExtras extras;
  extras.words = &words();
  const std::string whole = report_page(moderate(), table, {}, asked, extras);
  EXPECT_NE(whole.find("<section class=\"patient\""), std::string::npos);
  EXPECT_EQ(markup_fault(whole), "");
}

TEST(PatientPage, EscapesWhatStandsInAFile) {
  const std::string attack = "<script>alert(\"x\")</script>&'";
  PlainWords bad = words();
  for (PlainThreshold& each : bad.thresholds) each.can = each.short_words = attack;
  for (PlainMechanism& each : bad.mechanisms) each.arm = each.leg = attack;
  bad.levers.clear();
  for (PlainName& each : bad.goals) each.plain = attack;
  for (std::string& each : bad.general) each = attack;
  LeverBook book = testing::levers();
  for (Lever& lever : book.levers) lever.label = attack;
  const Explanation explanation = made_up_explanation();
  const RehabPlan plan = made_up_plan();
  const std::string html =
      sheet(moderate(), ReportExtras{&explanation, nullptr, &plan, &book, &bad});
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(markup_fault(html), "");
  const std::string general =
      sheet(moderate(), ReportExtras{nullptr, nullptr, nullptr, nullptr, &bad});
  EXPECT_EQ(general.find("<script"), std::string::npos);
}

TEST(PatientPage, GivesEachPictureATitle) {
  for (const std::string& html : every_sheet()) {
    std::size_t pictures = 0;
    for (auto at = html.find("<svg"); at != html.npos; at = html.find("<svg", at + 1)) {
      ++pictures;
      const std::string drawing = html.substr(at, html.find("</svg>", at) - at);
      EXPECT_NE(drawing.find("role=\"img\""), std::string::npos);
      EXPECT_NE(drawing.find("aria-labelledby"), std::string::npos);
      EXPECT_NE(drawing.find("<title id="), std::string::npos);
    }
    EXPECT_GE(pictures, 3U);
  }
}

TEST(PatientPage, HasASheetOfPaperOfItsOwn) {
  EXPECT_NE(patient_style().find(".patient { break-before: page;"), std::string::npos);
}

}  // namespace
}  // namespace relimb
