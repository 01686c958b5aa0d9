#include "report/svg.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "report/markup.hpp"

namespace relimb {
namespace {

using report_fixture::markup_fault;
using report_fixture::says_no_number;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(ReportSvg, IsReadByScreenReaders) {
  const std::string svg = Svg(100, 50, "a", "A <title>", "what it & shows").str();
  EXPECT_NE(svg.find("role=\"img\""), std::string::npos);
  EXPECT_NE(svg.find("aria-labelledby=\"a-title a-desc\""), std::string::npos);
  EXPECT_NE(svg.find("<title id=\"a-title\">A &lt;title&gt;</title>"), std::string::npos);
  EXPECT_NE(svg.find("<desc id=\"a-desc\">what it &amp; shows</desc>"), std::string::npos);
  EXPECT_EQ(markup_fault(svg), "");
}

TEST(ReportSvg, IsWellFormedWhateverIsDrawn) {
  Svg svg(100, 50, "a", "t", "d");
  const SvgInk ink{"#000", 1.5, "4 3", "red"};
  svg.line({0, 1}, {2, 3}, ink);
  svg.polyline({{0, 0}, {1, 1}}, ink);
  svg.area({{0, 2}, {1, 2}}, {{0, 1}, {1, 1}}, {"", 0, "", svg.hatch("#abc")});
  svg.rect({0, 0}, 5, -1, ink, 2);
  svg.circle({1, 1}, 3, ink);
  svg.polygon({{0, 0}, {1, 0}, {0, 1}}, ink);
  svg.text({1, 2}, "a < \"b\"", {12, "#000", "end", true, true});
  const std::string drawn = svg.str();
  EXPECT_EQ(markup_fault(drawn), "");
  for (const char* part :
       {"<line ", "<path ", "<rect ", "<circle ", "<polygon ", "<text ", "<pattern ",
        "url(#a-hatch1)", "stroke-dasharray=\"4 3\"", "a &lt; &quot;b&quot;"}) {
    EXPECT_NE(drawn.find(part), std::string::npos) << part;
  }
}

TEST(ReportSvg, LeavesOutWhatIsNotFinite) {
  Svg svg(100, 50, "a", "t", "d");
  svg.line({nan, 1}, {2, 3}, {"#000"});
  svg.circle({1, nan}, 3, {"#000"});
  svg.text({nan, nan}, "lost", {12, "#000"});
  svg.polygon({{0, 0}, {nan, 1}}, {"#000"});
  svg.rect({0, 0}, nan, 1, {"#000"});
  svg.polyline({{nan, 1}, {nan, 2}}, {"#000"});
  EXPECT_EQ(svg.str(), Svg(100, 50, "a", "t", "d").str());
}

TEST(ReportSvg, BreaksALineAndABandAtAGap) {
  Svg svg(100, 50, "a", "t", "d");
  svg.polyline({{0, 0}, {1, 1}, {2, nan}, {3, 3}, {4, 4}}, {"#000"});
  EXPECT_NE(svg.str().find("d=\"M0,0L1,1M3,3L4,4\""), std::string::npos) << svg.str();
  svg.area({{0, 9}, {1, 9}, {2, nan}, {3, 9}, {4, 9}}, {{0, 5}, {1, 5}, {2, 5}, {3, 5}, {4, 5}},
           {"", 0, "", "red"});
  EXPECT_NE(svg.str().find("d=\"M0,9L1,9L1,5L0,5ZM3,9L4,9L4,5L3,5Z\""), std::string::npos)
      << svg.str();
  EXPECT_FALSE(says_no_number(svg.str()));
}

TEST(ReportSvg, WritesShortCoordinates) {
  Svg svg(100, 50, "a", "t", "d");
  svg.line({1.26, -0.01}, {2, 3.04}, {"#000"});
  EXPECT_NE(svg.str().find("x1=\"1.3\" y1=\"0\" x2=\"2\" y2=\"3\""), std::string::npos)
      << svg.str();
}

}  // namespace
}  // namespace relimb
