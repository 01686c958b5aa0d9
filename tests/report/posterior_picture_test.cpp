#include "report/posterior_picture.hpp"

#include <gtest/gtest.h>

#include <string_view>

#include "report/markup.hpp"

namespace relimb {
namespace {

using report_fixture::markup_fault;
using report_fixture::says_no_number;
using report_fixture::visible_text;

std::size_t times_in(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

/// Three parameters; b follows a, c is loose and at its upper bound.
Posterior three_rows() {
  Posterior posterior;
  posterior.parameters = {{{"room.a", 0.4, "share", 0, 1, "calibrated", "arm", ""}},
                          {{"room.b", 10, "1/day", 1, 100, "calibrated", "gait", ""}},
                          {{"room.c", 7, "day", -3, 7, "calibrated", "new", ""}}};
  posterior.mode = {0.4, 10, 7};
  posterior.members.resize(3, 5);
  posterior.members << 0.3, 0.35, 0.4, 0.45, 0.5,  //
      0.45, 0.48, 0.5, 0.52, 0.55,                 //
      0.1, 0.3, 1.0, 0.5, 1.0;
  return posterior;
}

TEST(PosteriorPicture, HasOneRowAParameter) {
  const std::string svg = posterior_picture(three_rows(), 0.5);
  EXPECT_EQ(markup_fault(svg), "");
  EXPECT_FALSE(says_no_number(visible_text(svg)));
  for (const char* name : {">room.a<", ">room.b<", ">room.c<"}) EXPECT_EQ(times_in(svg, name), 1U);
  for (const char* words :
       {"Arm: map, window, strata", "Gait and balance", ">new<", "100 1/day, log", ">1 share<",
        ">-3<", ">7 day<", "3 free values", "5 laws drawn"}) {
    EXPECT_EQ(times_in(svg, words), 1U) << words;
  }
}

TEST(PosteriorPicture, MarksWhatIsLooseAndWhatIsAtABound) {
  const std::string svg = posterior_picture(three_rows(), 0.5);
  EXPECT_NE(svg.find("not pinned down (1)"), std::string::npos);
  EXPECT_NE(svg.find("value at a bound (1)"), std::string::npos);
  EXPECT_EQ(times_in(svg, "url(#posterior-hatch"), 2U);  // the legend's and c's
  EXPECT_EQ(times_in(svg, "stroke-width=\"3\"/>"), 2U);  // the same, of the bars
}

// Dot and line stand where the numbers say: in strips of equal width from bound to bound.
TEST(PosteriorPicture, DrawsModeAndIntervalAtTheirPlaces) {
  Posterior posterior = three_rows();
  const auto number = [](std::string_view text, const std::string& name) {
    return std::stod(report_fixture::between(text, name, "\"").substr(name.size()));
  };
  const auto dot_of = [&](double mode) {
    posterior.mode[0] = mode;
    const std::string svg = posterior_picture(posterior, 0.5);
    const std::string row = report_fixture::between(svg, ">Arm: map", ">room.a<");
    return number(row, "<circle cx=\"");
  };
  const double left = dot_of(0.0);
  const double right = dot_of(1.0);
  EXPECT_GT(right - left, 100);
  EXPECT_NEAR(dot_of(0.4), left + 0.4 * (right - left), 0.1);
  const std::string svg = posterior_picture(posterior, 0.5);
  const std::string row = report_fixture::between(svg, ">Arm: map", ">room.a<");
  const std::string line = row.substr(0, row.find("stroke-width=\"1.6\""));
  const std::string interval = line.substr(line.rfind("<line"));
  EXPECT_NEAR(number(interval, "x1=\""), left + 0.31 * (right - left), 0.1);
  EXPECT_NEAR(number(interval, "x2=\""), left + 0.49 * (right - left), 0.1);
}

TEST(PosteriorPicture, ShowsTheStrongestPairWithItsCorrelation) {
  const std::string svg = posterior_picture(three_rows(), 0.5);
  EXPECT_NE(svg.find("r = 1.00"), std::string::npos);
  EXPECT_NE(svg.find("↑ room.b"), std::string::npos);
  EXPECT_NE(svg.find("→ room.a"), std::string::npos);
}

}  // namespace
}  // namespace relimb
