#include "report/text.hpp"

#include <gtest/gtest.h>

namespace relimb {
namespace {

constexpr const char* replacement = "\xEF\xBF\xBD";

TEST(ReportText, EscapesEveryCharacterThatMeansSomethingInHtml) {
  EXPECT_EQ(escape_html("<script>alert('1') && \"2\"</script>"),
            "&lt;script&gt;alert(&#39;1&#39;) &amp;&amp; &quot;2&quot;&lt;/script&gt;");
  EXPECT_EQ(escape_html("M\u00fcller \u2265 3"), "M\u00fcller \u2265 3");
  EXPECT_EQ(escape_html("a\tb\nc"), "a b c");
}

TEST(ReportText, ReplacesControlsDirectionMarksAndBrokenUtf8InHtml) {
  EXPECT_EQ(escape_html("a\x1b[31m"), std::string("a") + replacement + "[31m");
  EXPECT_EQ(escape_html("a\u202eb"), std::string("a") + replacement + "b");
  EXPECT_EQ(escape_html("a\xff"), std::string("a") + replacement);
  EXPECT_EQ(escape_html("\xC0\xBC"), std::string(replacement) + replacement);  // overlong '<'
  EXPECT_EQ(escape_html("\xE2\x82"), std::string(replacement) + replacement);  // cut short
  EXPECT_EQ(escape_html("\xED\xA0\x80"),                                       // surrogate
            std::string(replacement) + replacement + replacement);
}

TEST(ReportText, LetsNoEscapeSequenceIntoATerminal) {
  EXPECT_EQ(terminal_text("a\x1b[2Jb\x07\r\n", true), "a?[2Jb???");
  EXPECT_EQ(terminal_text("a\xC2\x9B"
                          "2Jb",
                          true),
            "a?2Jb");  // the one-character CSI
  EXPECT_EQ(terminal_text("a\u202eb", true), "a?b");
  EXPECT_EQ(terminal_text("\u2265 \u00e9", true), "\u2265 \u00e9");
}

TEST(ReportText, SpellsInAsciiWhenAsked) {
  EXPECT_EQ(terminal_text("\u2265 3 \u2013 4 \u22121", false), ">= 3 - 4 -1");
  EXPECT_EQ(terminal_text("M\u00fcller", false), "M?ller");
}

TEST(ReportText, CountsTerminalColumns) {
  EXPECT_EQ(display_width("abc"), 3);
  EXPECT_EQ(display_width("\u2013\u2265"), 2);
  EXPECT_EQ(display_width("\u60a3\u8005"), 4);  // two wide characters
  EXPECT_EQ(display_width("e\u0301"), 1);       // a combining accent
  EXPECT_EQ(pad_right("\u2013", 3), "\u2013  ");
  EXPECT_EQ(pad_left("\u2013", 3), "  \u2013");
  EXPECT_EQ(pad_left("long", 2), "long");
}

TEST(ReportText, WrapsAtSpaces) {
  EXPECT_EQ(wrap_words("aa bb cc", 5), (std::vector<std::string>{"aa bb", "cc"}));
  EXPECT_EQ(wrap_words("aa bb cc", 5, 2), (std::vector<std::string>{"aa bb", "  cc"}));
  EXPECT_EQ(wrap_words("  aa   bb ", 10), (std::vector<std::string>{"aa bb"}));
  EXPECT_TRUE(wrap_words("", 10).empty());
}

TEST(ReportText, CutsAWordLongerThanALine) {
  EXPECT_EQ(wrap_words("abcdefgh", 3), (std::vector<std::string>{"abc", "def", "gh"}));
  EXPECT_EQ(wrap_words("a bcdefgh", 4), (std::vector<std::string>{"a", "bcde", "fgh"}));
  for (const std::string& line : wrap_words("\u60a3\u8005\u60a3\u8005 x", 3)) {
    EXPECT_LE(display_width(line), 3);
  }
}

}  // namespace
}  // namespace relimb
