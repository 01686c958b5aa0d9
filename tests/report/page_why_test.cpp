// What holds back, on the page: its figures are the explanation's, its pictures can be read.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "report/attribution_picture.hpp"
#include "report/body_picture.hpp"
#include "report/cortex_picture.hpp"
#include "report/cortex_rim.hpp"
#include "report/extras_fixture.hpp"
#include "report/fixture.hpp"
#include "report/markup.hpp"
#include "report/page.hpp"
#include "report/text_boxes.hpp"

namespace relimb {
namespace {

using namespace report_fixture;

std::string page_of(const Explanation& told, const std::vector<Counterfactual>& all) {
  return report_page(moderate(), scales(), {}, asked, {&told, &all, nullptr, nullptr});
}

std::string why() { return page_of(explained(), mechanisms()); }

bool why_says(const std::string& html, const std::string& words) {
  return visible_text(html).find(words) != std::string::npos;
}

std::size_t occurrences(const std::string& html, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = html.find(what); at != std::string::npos; at = html.find(what, at + 1)) {
    ++found;
  }
  return found;
}

TEST(ReportWhy, IsLeftOutWithoutAnExplanation) {
  const std::string html = report_page(moderate(), scales(), {});
  EXPECT_FALSE(why_says(html, "What holds arm and leg back"));
  EXPECT_EQ(html.find("id=\"body-title\""), std::string::npos);
  EXPECT_TRUE(why_says(why(), "What holds arm and leg back at 12 weeks"));
}

TEST(ReportWhy, ShowsTheFiguresOfTheExplanation) {
  const std::string html = why();
  EXPECT_TRUE(why_says(html, "At 12 weeks 42 of 100 are missing (31 to 55)"));
  EXPECT_TRUE(why_says(html, "works: 58 of 100"));
  EXPECT_TRUE(why_says(html, "learned non-use: 17"));
  EXPECT_TRUE(why_says(html, "damage and all else: 25"));
  const std::string leg = between(html, "id=\"why-leg-title\"", "</svg>");
  EXPECT_TRUE(why_says(leg, "cortical map \u22128 (\u221219 to 5)")) << visible_text(leg);
  const std::string cortex = between(html, "id=\"cortex-title\"", "</svg>");
  EXPECT_TRUE(why_says(cortex, "Arm: 42 of 100 work today, 63 at 12 weeks (53 to 73)."));
  EXPECT_TRUE(why_says(cortex, "arm could regain; in the way: learned non-use"));
  EXPECT_TRUE(why_says(cortex, "leg could regain"));
  EXPECT_FALSE(why_says(cortex, "leg could regain;"));
  EXPECT_TRUE(
      why_says(html, "SAFE would tell most: it narrows the forecast of ARAT at 12 weeks by 27 %"));
  EXPECT_TRUE(why_says(html, "MEP 9 % 9 % 9 %"));
}

TEST(ReportWhy, AMeasurementThatNarrowsNothingIsNotPraised) {
  Explanation told = explained();
  for (NextMeasurement& next : told.next) {
    for (Narrowing& each : next.narrowing) each = {each.target, 6.82, 6.79};
  }
  const std::string html = page_of(told, mechanisms());
  EXPECT_TRUE(why_says(html, "No single measurement today would narrow the forecasts by much."));
  EXPECT_FALSE(why_says(html, "would tell most"));
  EXPECT_FALSE(why_says(html, "Measured today"));
  EXPECT_EQ(markup_fault(html), "");
}

TEST(ReportWhy, RangesStayInTheDrawing) {
  Attribution wide = explained().attributions[2];
  for (MechanismPart& part : wide.parts) part.value = {-0.99, -1, -0.97};
  wide.parts[0].value = {0, -0.004, 0.004};
  const std::string svg = attribution_picture(wide, mechanisms(), {-100, 60}, "wide");
  EXPECT_TRUE(why_says(svg, "\u2212100 to \u221297")) << visible_text(svg);
  for (const TextBox& box : text_boxes(svg)) EXPECT_LE(box.right, 420) << box.words;
}

TEST(ReportWhy, OtherFiguresMakeAnotherPage) {
  Explanation told = explained();
  told.attributions[0].parts[0].value.mean = 0.3;
  EXPECT_TRUE(why_says(page_of(told, mechanisms()), "the hand's large map: 30"));
  told = explained();
  told.cortex[1].arm.working += 0.1;
  told.cortex[1].arm.lost -= 0.1;
  const auto arc = [](const Explanation& each) {
    return cortex_picture(each, mechanisms(), Side::right);
  };
  EXPECT_NE(arc(told), arc(explained()));
}

TEST(ReportWhy, EverySvgHasATitleOrIsHidden) {
  const std::string html = why();
  EXPECT_EQ(occurrences(html, "<svg "),
            occurrences(html, "<title id=") + occurrences(html, "aria-hidden=\"true\""));
  EXPECT_EQ(occurrences(html, "role=\"img\""), occurrences(html, "<desc id="));
  EXPECT_EQ(markup_fault(html), "");
}

TEST(ReportWhy, EscapesAndShowsNoNumberThatIsNone) {
  const std::string attack = "<script>alert(\"x\")</script>&'";
  auto all = mechanisms();
  for (Counterfactual& one : all) one.label = one.in_arm = one.in_leg = attack;
  Explanation told = explained();
  told.next[0].name = attack;
  std::string html = page_of(told, all);
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(markup_fault(html), "");
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (Attribution& one : told.attributions) {
    one.total = {nan, nan, nan};
    for (MechanismPart& part : one.parts) part.value = {nan, nan, nan};
  }
  for (CortexGround& one : told.cortex) {
    one.arm = {nan, nan, nan, nan, nan, {nan, nan, nan}};
  }
  for (auto& each : told.next[0].narrowing) each.sd_now = each.sd_after = nan;
  html = page_of(told, all);
  EXPECT_FALSE(says_no_number(html));
  EXPECT_EQ(markup_fault(html), "");
}

TEST(ReportWhy, ABodyWithoutASideIsDrawnAsRightAndSaysSo) {
  const auto drawn = [](std::optional<Side> side) {
    return body_picture(explained(), mechanisms(), side);
  };
  EXPECT_TRUE(why_says(drawn(Side::left), "left side affected"));
  EXPECT_TRUE(why_says(drawn({}), "side not given"));
  // The same shapes, the other way round.
  EXPECT_NE(drawn(Side::left), drawn(Side::right));
  EXPECT_EQ(between(drawn({}), "<polygon", ">"), between(drawn(Side::right), "<polygon", ">"));
  Explanation none = explained();
  none.attributions.clear();
  EXPECT_EQ(body_picture(none, mechanisms(), Side::left), "");
  none.cortex.clear();
  EXPECT_EQ(cortex_picture(none, mechanisms(), Side::left), "");
}

TEST(ReportWhy, TheRimIsMeasuredByItsLength) {
  const CortexRim rim;
  const auto apart = [](SvgPoint a, SvgPoint b) { return std::hypot(a.x - b.x, a.y - b.y); };
  double sum = 0;
  for (int i = 1; i <= 1000; ++i) sum += apart(rim.at((i - 1) / 1000.0, 0), rim.at(i / 1000.0, 0));
  EXPECT_NEAR(sum, rim.length(), 0.002 * rim.length());
  for (const double share : {0.02, 0.3, 0.6, 0.98}) {
    EXPECT_NEAR(apart(rim.at(share, 0), rim.at(share, 20)), 20, 1e-9);
  }
  // Inside is towards the white matter: away from the middle line on the wall, down at the top.
  EXPECT_GT(rim.at(0.05, 20).x, rim.at(0.05, 0).x);
  EXPECT_GT(rim.at(0.45, 20).y, rim.at(0.45, 0).y);
}

}  // namespace
}  // namespace relimb
