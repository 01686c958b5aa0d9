#include "report/page.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "report/fixture.hpp"
#include "report/markup.hpp"

namespace relimb {
namespace {

using namespace report_fixture;

const Provenance made{"relimb 0.1.0 test", "model-hash-1", "data-hash-2", "2025-11-22 10:00 UTC"};

std::string page(const Forecast& forecast) { return report_page(forecast, scales(), made); }

bool says(const std::string& html, const std::string& words) {
  return visible_text(html).find(words) != std::string::npos;
}

// One scale's row of the table, as text.
std::string row(const std::string& html, const std::string& scale) {
  return visible_text(between(html, "<th scope=\"row\">" + scale, "</tr>"));
}

std::vector<Forecast> all_cases() {
  std::vector<Forecast> cases{moderate(), unmeasured(), chronic(), Forecast{}};
  for (const Scale scale : all_scales()) cases.push_back(only_measured(scale));
  cases.push_back(moderate());
  for (auto& curve : cases.back().curves) curve.clear();
  cases.push_back(moderate());
  for (auto& curve : cases.back().typical) curve.clear();
  cases.back().chances.clear();
  cases.back().milestones.clear();
  cases.push_back(moderate());
  for (auto& curve : cases.back().curves) curve.resize(1);
  return cases;
}

TEST(ReportPage, IsWellFormedInEveryCase) {
  for (const Forecast& forecast : all_cases()) {
    EXPECT_EQ(markup_fault(page(forecast)), "");
    EXPECT_EQ(markup_fault(report_page(forecast, scales(), made, chronic_days())), "");
    EXPECT_EQ(markup_fault(report_page(forecast, scales(), {}, {})), "");
  }
}

TEST(ReportPage, StandsAlone) {
  const std::string html = page(moderate());
  for (const char* outside : {"<script", "<link", "<img", "<iframe", "@import", "url(h",
                              "src=", "href=", "//fonts", "javascript:"}) {
    EXPECT_EQ(html.find(outside), std::string::npos) << outside;
  }
  EXPECT_TRUE(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  EXPECT_NE(html.find("<meta charset=\"utf-8\"/>"), std::string::npos);
  EXPECT_NE(html.find("default-src 'none'"), std::string::npos);
  EXPECT_NE(html.find("@page { size: A4"), std::string::npos);
}

TEST(ReportPage, EscapesWhatPeopleTyped) {
  const std::string attack = "<script>alert(\"x\")</script>&'";
  Forecast forecast = moderate();
  forecast.person.id = attack;
  forecast.plan = attack;
  forecast.severity = attack;
  forecast.person.care[0].therapy = attack;
  for (ThresholdChance& chance : forecast.chances) chance.label = attack;
  for (Milestone& milestone : forecast.milestones) milestone.usual_care_source = attack;
  ScaleTable table = scales();
  for (ScaleInfo& info : table) {
    info.unit = attack;
    info.label = attack;
    for (Difference& difference : info.mcid) difference.source = difference.label = attack;
  }
  const std::string html = report_page(forecast, table, {attack, attack, attack, attack});
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(markup_fault(html), "");
  EXPECT_TRUE(says(html, attack));  // shown as text
}

TEST(ReportPage, ShowsNoNumberThatIsNone) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  Forecast forecast = moderate();
  for (auto* curves : {&forecast.curves, &forecast.typical}) {
    for (auto& curve : *curves) {
      for (Prediction& prediction : curve) {
        prediction.mean = nan;
        if (prediction.day % 2 == 0) prediction.quantiles[prediction.day % 19] = nan;
      }
    }
  }
  forecast.person.visits.push_back({30, Scale::pain_nrs, nan});
  forecast.person.visits.push_back({30, Scale::fma_ue, std::numeric_limits<double>::infinity()});
  forecast.person.age_years = nan;
  forecast.person.nihss = nan;
  forecast.person.cst_load = nan;
  forecast.person.care[0].hours_per_week = nan;
  forecast.surprise = nan;
  forecast.effective_sample_size = nan;
  for (ThresholdChance& chance : forecast.chances) chance.probability = nan;
  for (Milestone& milestone : forecast.milestones) {
    milestone.like.quantiles.fill(nan);
    milestone.expected.quantiles.fill(nan);
    milestone.chance_ahead = milestone.usual_care = nan;
    milestone.actual = nan;
  }
  const std::string html = page(forecast);
  EXPECT_FALSE(says_no_number(html));
  EXPECT_EQ(markup_fault(html), "");
  for (const Forecast& each : all_cases()) EXPECT_FALSE(says_no_number(page(each)));
}

TEST(ReportPage, TellsWhoAndWhen) {
  const std::string html = page(moderate());
  EXPECT_TRUE(says(html, "P-017"));
  EXPECT_TRUE(says(html, "67 years, right side affected"));
  EXPECT_TRUE(says(html, "Last visit on day 30 after stroke"));
  EXPECT_TRUE(
      says(html, "Care from then on: usual care plus task practice, 5 h a week, until day 40"));
}

TEST(ReportPage, ShowsTheValuesOfTheForecast) {
  Forecast forecast = moderate();
  foresee(forecast, Scale::fma_ue, 84, 21, 37, 52);
  foresee(forecast, Scale::gait_speed_m_per_s, 182, 0.31, 0.66, 1.13);
  const std::string html = page(forecast);
  EXPECT_NE(row(html, "FMA-UE").find(" 33 day 30 \u2013 37 21\u201352 "), std::string::npos)
      << row(html, "FMA-UE");
  EXPECT_NE(row(html, "Gait speed").find(" 0.66 0.31\u20131.13 "), std::string::npos);
  EXPECT_NE(row(html, "MAL").find(" ~1.0 estimated "), std::string::npos);
  EXPECT_TRUE(says(html, "Most likely to rise from 33 to 37 of 66 on the FMA-UE by 12 weeks"));
}

TEST(ReportPage, ShowsChancesOfTheLastDay) {
  Forecast forecast = moderate();
  for (ThresholdChance& chance : forecast.chances) {
    if (chance.scale == Scale::fac) chance.probability = chance.day == 182 ? 0.43 : 0.99;
  }
  const std::string html = page(forecast);
  EXPECT_TRUE(says(html, "Chances at 26 weeks"));
  EXPECT_TRUE(says(html, "Independent walking FAC \u2265 4 4 in 10 43 %"));
  const std::string bar = between(html, "Independent walking<small>", "</li>");
  // Four parts are full, the fifth to 3/10 of its 18 units.
  EXPECT_NE(bar.find("<rect x=\"80\" width=\"5.4\""), std::string::npos) << bar;
  EXPECT_EQ(bar.find("<rect x=\"100\" width=\"18.0\""), std::string::npos) << bar;
}

TEST(ReportPage, DrawsBarsForOpenOutcomesAndTellsTheSettledOnes) {
  Forecast forecast = moderate();
  const auto bar_is_drawn = [&](double probability, const std::string& in_words) {
    for (ThresholdChance& chance : forecast.chances) {
      if (chance.scale == Scale::fac) chance.probability = probability;
    }
    const std::string html = page(forecast);
    const bool told = says(html, in_words + " independent walking (FAC \u2265 4)");
    const bool drawn = says(html, "Independent walking FAC \u2265 4 ");
    EXPECT_NE(told, drawn);
    return drawn;
  };
  EXPECT_TRUE(bar_is_drawn(0.98, "More than 99 in 100:"));
  EXPECT_FALSE(bar_is_drawn(0.995, "More than 99 in 100:"));
  EXPECT_TRUE(bar_is_drawn(0.02, "Fewer than 1 in 100:"));
  EXPECT_FALSE(bar_is_drawn(0.004, "Fewer than 1 in 100:"));
}

TEST(ReportPage, SetsHarmApart) {
  const std::string harm = between(page(moderate()), "<div class=\"harm\">", "</ul>");
  EXPECT_TRUE(says(harm, "Spasticity of the arm"));
  EXPECT_TRUE(says(harm, "Moderate shoulder pain"));
  EXPECT_FALSE(says(harm, "Independent walking"));
}

TEST(ReportPage, ShowsMilestonesBesideUsualCare) {
  const std::string html = page(moderate());
  EXPECT_TRUE(says(html, "4 weeks ahead of usual care Gained +16 against usual care's +9.5"));
  EXPECT_TRUE(says(html,
                   "12 weeks foreseen On day 9 it was foreseen that the gain would be +19 (9 in "
                   "10 chance: +7 to +31)."));
  EXPECT_TRUE(says(html, "J Neurol Sci 2024, 123341"));
  EXPECT_NE(html.find("class=\"chip ahead\""), std::string::npos);
  EXPECT_TRUE(says(page(unmeasured()), "points gained since day 12, itself a forecast"));
}

TEST(ReportPage, ShowsWhatIsMissingAsMissing) {
  const std::string html = page(only_measured(Scale::arat));
  const std::string measured = between(html, "<section class=\"measured\">", "</section>");
  EXPECT_TRUE(says(measured, "ARAT 8 (day 9), 22 (day 30)"));
  EXPECT_TRUE(says(measured, "Not measured: FMA-UE, FMA-LE, gait speed"));
  EXPECT_TRUE(says(measured, "Corticospinal tract hit not known"));
  EXPECT_TRUE(says(measured, "Motor evoked potential, hand present"));
  EXPECT_TRUE(says(measured, "task practice, 5 h a week, day 10 to 40"));
  EXPECT_TRUE(says(page(unmeasured()), "Nothing measured yet"));
  Forecast bare = moderate();
  bare.curves[index(Scale::mas_leg)].clear();
  EXPECT_NE(row(page(bare), "MAS leg").find("missing \u2013 none none"), std::string::npos);
}

TEST(ReportPage, ShowsPastDaysAsPast) {
  const std::string html = report_page(chronic(), scales(), made);  // all asked days are past
  EXPECT_NE(row(html, "FMA-UE").find(" 42 day 900 \u2013 \u2013 \u2013 "), std::string::npos);
  EXPECT_TRUE(says(html, "No day after day 900 was asked for."));
}

TEST(ReportPage, ServesAChronicPerson) {
  const std::string html = report_page(chronic(), scales(), made, chronic_days());
  EXPECT_TRUE(says(html, "Day 928 in 4 wk"));
  EXPECT_TRUE(says(html, "by day 984"));
  EXPECT_TRUE(says(html, "MCID, chronic 5.25 points (Page 2012)"));
  EXPECT_FALSE(says(html, "MCID, subacute"));
}

TEST(ReportPage, ExplainsNonUseOnlyWhereThereIsSome) {
  Forecast forecast = moderate();
  foresee(forecast, Scale::arat, 84, 20, 38, 50);
  foresee(forecast, Scale::use_ratio, 84, 0.2, 0.38, 0.5);
  EXPECT_TRUE(says(page(forecast), "27 points of what it can do lie idle"));
  EXPECT_TRUE(says(page(forecast), "learned non-use"));
  foresee(forecast, Scale::use_ratio, 84, 0.5, 0.8, 0.9);
  EXPECT_FALSE(says(page(forecast), "learned non-use"));
}

TEST(ReportPage, SaysWhatCanDoIsMadeOf) {
  Forecast forecast = moderate();
  forecast.passive_use = 0.18;
  EXPECT_TRUE(says(page(forecast),
                   "Can do: from 18 % at ARAT 0 (an arm that does nothing still moves along with "
                   "the body) in even steps to 100 % at ARAT 57."));
}

TEST(ReportPage, CautionsOnlyWhenThereIsReason) {
  Forecast forecast = moderate();
  EXPECT_FALSE(says(page(forecast), "Careful."));
  forecast.surprise = 0.001;
  EXPECT_TRUE(says(page(forecast), "Careful. These measurements are unusual"));
  forecast.surprise = 0.5;
  forecast.effective_sample_size = 12.2;
  EXPECT_TRUE(says(page(forecast), "(they count as 12)"));
}

TEST(ReportPage, SaysWhereItComesFromAndWhatItIsNot) {
  const std::string html = page(moderate());
  for (const char* words :
       {"relimb 0.1.0 test", "model-hash-1", "data-hash-2", "2025-11-22 10:00 UTC", "seed 20",
        "2 rounds of renewal", "100,000 simulated twins", "2,384 people like this one",
        "Research and planning software, not a medical device.",
        "Arm impairment rests on patient-level data; leg, gait, use, spasticity and pain rest on "
        "published aggregates only."}) {
    EXPECT_TRUE(says(html, words)) << words;
  }
}

TEST(ReportPage, GivesEachPictureWords) {
  const std::string html = page(moderate());
  std::size_t pictures = 0;
  for (auto at = html.find("role=\"img\""); at != html.npos;
       at = html.find("role=\"img\"", at + 1)) {
    ++pictures;
    EXPECT_NE(html.substr(at, 900).find("<desc id="), std::string::npos);
  }
  EXPECT_EQ(pictures, 7U);  // four curves, use, two scales' milestones
}

}  // namespace
}  // namespace relimb
