// The checker that the page tests lean on must itself find what is wrong.
#include "report/markup.hpp"

#include <gtest/gtest.h>

namespace relimb::report_fixture {
namespace {

TEST(ReportMarkup, AcceptsWhatIsWellFormed) {
  EXPECT_EQ(markup_fault("<!DOCTYPE html>\n<p class=\"a b\">x &amp; y<br/></p>"), "");
  EXPECT_EQ(markup_fault("<style>a > b { }</style>"), "");
  EXPECT_EQ(markup_fault(""), "");
}

TEST(ReportMarkup, FindsEachFault) {
  EXPECT_NE(markup_fault("<p>"), "");
  EXPECT_NE(markup_fault("</p>"), "");
  EXPECT_NE(markup_fault("<b><i></b></i>"), "");
  EXPECT_NE(markup_fault("<p>a & b</p>"), "");
  EXPECT_NE(markup_fault("<p>&nbsp;</p>"), "");
  EXPECT_NE(markup_fault("<p>1 > 0</p>"), "");
  EXPECT_NE(markup_fault("<p>1 < 0</p>"), "");
  EXPECT_NE(markup_fault("<p class=a></p>"), "");
  EXPECT_NE(markup_fault("<p class=\"a\" class=\"b\"></p>"), "");
  EXPECT_NE(markup_fault("<p id=\"a\"></p><p id=\"a\"></p>"), "");
  EXPECT_NE(markup_fault("<p title=\"a\"b\"></p>"), "");
  EXPECT_NE(markup_fault("<p"), "");
}

TEST(ReportMarkup, ReadsTheText) {
  EXPECT_EQ(visible_text("<style>p{}</style><p>a <b>1</b>&lt;2</p>"), " a 1 <2 ");
  EXPECT_EQ(between("xx[ab]yy", "[", "]"), "[ab");
  EXPECT_EQ(between("xx", "[", "]"), "");
}

TEST(ReportMarkup, SeesNumbersThatAreNone) {
  EXPECT_TRUE(says_no_number("x=\"-nan\""));
  EXPECT_TRUE(says_no_number("(NaN)"));
  EXPECT_TRUE(says_no_number("inf m/s"));
  EXPECT_FALSE(says_no_number("maintenance, infancy, 3 in 10"));
}

}  // namespace
}  // namespace relimb::report_fixture
