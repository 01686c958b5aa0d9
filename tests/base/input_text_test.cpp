#include "base/input_text.hpp"

#include <array>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "support/files.hpp"

namespace relimb {
namespace {

TEST(InputText, FindsTheFirstByteThatIsNotUtf8) {
  EXPECT_FALSE(first_bad_utf8(""));
  EXPECT_FALSE(first_bad_utf8("plain ascii, longer than eight bytes"));
  EXPECT_FALSE(first_bad_utf8("na\xC3\xAFve \xE2\x82\xAC \xF0\x9F\x98\x80"));
  EXPECT_EQ(first_bad_utf8("abcdefghij\xFF"), 10U);
  EXPECT_EQ(first_bad_utf8("a\xC3"), 1U);             // cut short
  EXPECT_EQ(first_bad_utf8("\xC0\xAF"), 0U);          // overlong /
  EXPECT_EQ(first_bad_utf8("\xE0\x80\xAF"), 0U);      // overlong
  EXPECT_EQ(first_bad_utf8("\xF0\x80\x80\xAF"), 0U);  // overlong
  EXPECT_EQ(first_bad_utf8("\xED\xA0\x80"), 0U);      // surrogate
  EXPECT_EQ(first_bad_utf8("\xF4\x90\x80\x80"), 0U);  // beyond U+10FFFF
  EXPECT_EQ(first_bad_utf8("\x80"), 0U);              // no lead byte
}

/// UTF-8 of one code point, written out from the definition.
std::string encoded(unsigned code) {
  const auto byte = [](unsigned value) { return static_cast<char>(value); };
  if (code < 0x80) return {byte(code)};
  if (code < 0x800) return {byte(0xC0 | code >> 6), byte(0x80 | (code & 63))};
  if (code < 0x10000) {
    return {byte(0xE0 | code >> 12), byte(0x80 | (code >> 6 & 63)), byte(0x80 | (code & 63))};
  }
  return {byte(0xF0 | code >> 18), byte(0x80 | (code >> 12 & 63)), byte(0x80 | (code >> 6 & 63)),
          byte(0x80 | (code & 63))};
}

TEST(InputText, TakesEveryCodePointButSurrogates) {
  for (unsigned code = 0; code < 0x110000; ++code) {
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    ASSERT_EQ(first_bad_utf8(encoded(code)).has_value(), surrogate) << code;
  }
}

TEST(InputText, ShowsAnythingOnOneLine) {
  EXPECT_EQ(shown("left"), "\"left\"");
  EXPECT_EQ(shown("a\nb\xFF"), "\"a\\x0Ab\\xFF\"");
  EXPECT_EQ(shown(std::string(70, 'x')), "\"" + std::string(60, 'x') + "...\"");
  // Not cut within a character: 59 letters, then one of two bytes.
  EXPECT_EQ(shown(std::string(59, 'x') + "\xC3\xAF" + "yyyy"),
            "\"" + std::string(59, 'x') + "...\"");
}

RC_GTEST_PROP(InputText, ShownIsAlwaysPrintableUtf8, (const std::string& bytes)) {
  const std::string text = shown(bytes);
  RC_ASSERT(!first_bad_utf8(text));
  for (const char c : text) RC_ASSERT(static_cast<unsigned char>(c) >= 0x20);
}

RC_GTEST_PROP(InputText, PlainReadsBackAsTheSameNumber, (double value)) {
  RC_ASSERT(std::stod(plain(value)) == value);
}

TEST(InputText, NamesBounds) {
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(allowed_number(0, 66), "a number from 0 to 66");
  EXPECT_EQ(allowed_number(0.5, infinity), "a number, at least 0.5");
  EXPECT_EQ(allowed_number(-infinity, 1), "a number, at most 1");
  EXPECT_EQ(allowed_number(-infinity, infinity), "a number");
  EXPECT_EQ(allowed_integer(0, 42), "a whole number from 0 to 42");
  EXPECT_EQ(allowed_integer(1, 1), "1");
}

TEST(InputText, SuggestsTheNearestName) {
  constexpr std::array<std::string_view, 3> names = {"fma_ue", "fma_le", "arat"};
  EXPECT_EQ(nearest("fma_eu", names), "fma_ue");  // swapped
  EXPECT_EQ(nearest("arta", names), "arat");
  EXPECT_EQ(nearest("nihss", names), "");
  EXPECT_EQ(nearest("", names), "");
  EXPECT_EQ(nearest(std::string(1000000, 'a'), names), "");
  EXPECT_EQ(listed_for("fma_l", names), "fma_ue, fma_le, arat (did you mean fma_le?)");
  EXPECT_EQ(listed_for("xyz", names), "fma_ue, fma_le, arat");
}

TEST(InputText, ReadsAFileWholeOrSaysWhyNot) {
  const testing::TempFolder folder;
  const std::string bytes("a\0b\r\n\xFF", 6);
  EXPECT_EQ(read_whole_file(folder.write("f", bytes), 6), bytes);
  EXPECT_EQ(folder.refusal([&] { read_whole_file(folder.path("f"), 5); }),
            "f: file: got more than 5 bytes; allowed: at most 5 bytes");
  EXPECT_EQ(folder.refusal([&] { read_whole_file(folder.path("none"), 5); }),
            "none: file: got No such file or directory; allowed: a file that can be read");
  EXPECT_EQ(testing::refusal([] { read_whole_file("/tmp", 5); }),
            "/tmp: file: got Is a directory; allowed: a file that can be read");
}

}  // namespace
}  // namespace relimb
