#include "base/toml_table.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "base/input_text.hpp"
#include "support/files.hpp"

namespace relimb {
namespace {

using testing::refusal;

const char* const sample = R"(version = 1
age = 67
load = 0.35
bad = nan
huge = inf
mep = true
side = "rigth"
blank = ""
stroke = 2026-03-02
knots = [1, 2.5, "x"]
words = ["a", "b", 3]
[[visit]]
day = 3
[[visit]]
day = 9
fma_ue = 70
[arm.hand]
rate = 0.1
)";

TomlTable table() { return TomlTable::parse(sample, "p.toml"); }

TEST(TomlTable, ReadsEveryKindOfValue) {
  const TomlTable t = table();
  EXPECT_EQ(t.number("age", 18, 110), 67);
  EXPECT_EQ(t.number("load", 0, 1), 0.35);
  EXPECT_EQ(t.integer("age", 67, 67), 67);  // bounds are inclusive
  EXPECT_TRUE(t.truth("mep"));
  EXPECT_EQ(t.text("side"), "rigth");
  EXPECT_EQ(t.date("stroke"), "2026-03-02");
  EXPECT_EQ(t.one_of("side", {"rigth"}), "rigth");
  EXPECT_EQ(t.table("arm").table("hand").number("rate", 0, 1), 0.1);
  ASSERT_EQ(t.tables("visit").size(), 2U);
  EXPECT_EQ(t.tables("visit")[1].integer("day", 0, 10), 9);
  const TomlTable arrays = TomlTable::parse("a = [1, 2.5]\nb = []\nc = ['x']", "a");
  EXPECT_EQ(arrays.numbers("a", 0, 3), (std::vector<double>{1, 2.5}));
  EXPECT_TRUE(arrays.numbers("b", 0, 3).empty());
  EXPECT_EQ(arrays.texts("c"), std::vector<std::string>{"x"});
}

TEST(TomlTable, AbsentIsNothing) {
  const TomlTable t = table();
  EXPECT_FALSE(t.has("no"));
  EXPECT_FALSE(t.number_if("no", 0, 1));
  EXPECT_FALSE(t.integer_if("no", 0, 1));
  EXPECT_FALSE(t.truth_if("no"));
  EXPECT_FALSE(t.text_if("no"));
  EXPECT_FALSE(t.one_of_if("no", {"a"}));
  EXPECT_FALSE(t.date_if("no"));
  EXPECT_FALSE(t.numbers_if("no", 0, 1));
  EXPECT_FALSE(t.table_if("no"));
  EXPECT_TRUE(t.tables("no").empty());
}

TEST(TomlTable, RefusesAbsentFieldsThatAreNeeded) {
  const TomlTable t = table();
  EXPECT_EQ(refusal([&] { t.number("no", 0, 1); }),
            "p.toml: no: got nothing; allowed: a number from 0 to 1");
  EXPECT_EQ(refusal([&] { t.integer("no", 0, 1); }),
            "p.toml: no: got nothing; allowed: a whole number from 0 to 1");
  EXPECT_EQ(refusal([&] { t.truth("no"); }), "p.toml: no: got nothing; allowed: true, false");
  EXPECT_EQ(refusal([&] { t.text("no"); }),
            "p.toml: no: got nothing; allowed: a text in quotes, not empty");
  EXPECT_EQ(refusal([&] { t.one_of("no", {"a", "b"}); }), "p.toml: no: got nothing; allowed: a, b");
  EXPECT_EQ(refusal([&] { t.date("no"); }),
            "p.toml: no: got nothing; allowed: a date without quotes, e.g. 2026-03-02");
  EXPECT_EQ(refusal([&] { t.numbers("no", 0, 1); }),
            "p.toml: no: got nothing; allowed: an array; each item a number from 0 to 1");
  EXPECT_EQ(refusal([&] { t.texts("no"); }),
            "p.toml: no: got nothing; allowed: an array of texts in quotes");
  EXPECT_EQ(refusal([&] { t.table("no"); }), "p.toml: no: got nothing; allowed: a table, [no]");
  // In a table, the line is that of its header.
  EXPECT_EQ(refusal([&] { t.tables("visit")[1].number("arat", 0, 57); }),
            "p.toml:14: visit[2].arat: got nothing; allowed: a number from 0 to 57");
}

TEST(TomlTable, RefusesWrongValues) {
  const TomlTable t = table();
  EXPECT_EQ(refusal([&] { t.number("age", 0, 66.5); }),
            "p.toml:2: age: got 67; allowed: a number from 0 to 66.5");
  EXPECT_EQ(refusal([&] { t.number("age", 68, 99); }),
            "p.toml:2: age: got 67; allowed: a number from 68 to 99");
  EXPECT_EQ(refusal([&] { t.number("bad", 0, 1); }),
            "p.toml:4: bad: got nan; allowed: a number from 0 to 1");
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(refusal([&] { t.number("huge", 0, infinity); }),
            "p.toml:5: huge: got inf; allowed: a number, at least 0");
  EXPECT_EQ(refusal([&] { t.number("mep", 0, 1); }),
            "p.toml:6: mep: got true; allowed: a number from 0 to 1");
  EXPECT_EQ(refusal([&] { t.number("side", 0, 1); }),
            "p.toml:7: side: got \"rigth\"; allowed: a number from 0 to 1");
  EXPECT_EQ(refusal([&] { t.integer("load", 0, 1); }),
            "p.toml:3: load: got 0.35; allowed: a whole number from 0 to 1");
  EXPECT_EQ(refusal([&] { t.integer("age", 0, 42); }),
            "p.toml:2: age: got 67; allowed: a whole number from 0 to 42");
  EXPECT_EQ(refusal([&] { t.truth("version"); }), "p.toml:1: version: got 1; allowed: true, false");
  EXPECT_EQ(refusal([&] { t.text("age"); }),
            "p.toml:2: age: got 67; allowed: a text in quotes, not empty");
  EXPECT_EQ(refusal([&] { t.text("blank"); }),
            "p.toml:8: blank: got \"\"; allowed: a text in quotes, not empty");
  EXPECT_EQ(refusal([&] {
              t.one_of("side", {"left", "right"});
            }),
            "p.toml:7: side: got \"rigth\"; allowed: left, right (did you mean right?)");
  EXPECT_EQ(refusal([&] { t.date("side"); }),
            "p.toml:7: side: got \"rigth\"; allowed: a date without quotes, e.g. 2026-03-02");
  EXPECT_EQ(refusal([&] { t.numbers("knots", 0, 9); }),
            "p.toml:10: knots[3]: got \"x\"; allowed: a number from 0 to 9");
  EXPECT_EQ(refusal([&] { t.numbers("knots", 2, 9); }),
            "p.toml:10: knots[1]: got 1; allowed: a number from 2 to 9");
  EXPECT_EQ(refusal([&] { t.texts("words"); }),
            "p.toml:11: words[3]: got 3; allowed: a text in quotes, not empty");
  EXPECT_EQ(refusal([&] { t.table("age"); }), "p.toml:2: age: got 67; allowed: a table, [age]");
  EXPECT_EQ(refusal([&] { t.tables("arm"); }),
            "p.toml:17: arm: got a table; allowed: an array of tables, [[arm]]");
  EXPECT_EQ(refusal([&] { t.tables("knots"); }),
            "p.toml:10: knots[1]: got 1; allowed: a table, [[knots]]");
  EXPECT_EQ(refusal([&] { t.number("visit", 0, 1); }),
            "p.toml:12: visit: got an array of tables; allowed: a number from 0 to 1");
  EXPECT_EQ(refusal([&] { t.tables("visit")[1].number("fma_ue", 0, 66); }),
            "p.toml:16: visit[2].fma_ue: got 70; allowed: a number from 0 to 66");
}

TEST(TomlTable, RefusesUnknownFieldsAndSuggests) {
  const TomlTable visit = table().tables("visit")[1];
  visit.only({"day", "fma_ue"});
  EXPECT_EQ(refusal([&] {
              visit.only({"day", "fma_le"});
            }),
            "p.toml:16: visit[2].fma_ue: got an unknown field; allowed: day, fma_le "
            "(did you mean fma_le?)");
  const TomlTable t = table();
  // The first one in the file, not in the alphabet.
  EXPECT_EQ(refusal([&] { t.only({"age"}); }),
            "p.toml:1: version: got an unknown field; allowed: age");
}

TEST(TomlTable, KnowsPlacesAndOrder) {
  const TomlTable t = table();
  const std::vector<std::string> order = {"version", "age",   "load",  "bad",    "huge",
                                          "mep",     "side",  "blank", "stroke", "knots",
                                          "words",   "visit", "arm"};
  EXPECT_EQ(t.keys(), order);
  EXPECT_EQ(t.path(), "");
  EXPECT_EQ(t.tables("visit")[1].path(), "visit[2]");
  EXPECT_EQ(t.table("arm").table("hand").path(), "arm.hand");
  EXPECT_EQ(t.where("load").file, "p.toml");
  EXPECT_EQ(t.where("load").line, 3);
  EXPECT_EQ(t.where("no").line, 0);
  EXPECT_EQ(t.tables("visit")[0].where("no").line, 12);
}

TEST(TomlTable, OutlivesItsParent) {
  std::vector<TomlTable> visits = table().tables("visit");
  const TomlTable second = visits[1];
  visits.clear();
  EXPECT_EQ(second.integer("fma_ue", 0, 99), 70);
}

TEST(TomlTable, RefusesWhatIsNotToml) {
  const auto message = [](std::string_view text) {
    return refusal([&] { TomlTable::parse(std::string(text), "q"); });
  };
  EXPECT_EQ(message(""), "q: file: got an empty file; allowed: TOML with at least one field");
  EXPECT_EQ(message("# note\n"),
            "q: file: got a file without fields; allowed: TOML with at least one field");
  EXPECT_EQ(message("a = 1\nage 67\n"),
            "q:2: syntax: got \"age 67\"; allowed: TOML (key-value pair: expected '=', saw '6')");
  EXPECT_EQ(message("a = 1\r\na = 2\r\n"),
            "q:2: syntax: got \"a = 2\"; allowed: TOML (key-value pair: cannot redefine existing "
            "integer 'a')");
  EXPECT_EQ(message("a = 1\n\nb = '\xFF'\n"),
            "q:3: encoding: got byte \\xFF; allowed: text in UTF-8");
  EXPECT_NE(message("a = 2026-02-30\n").find("q:1: syntax"), std::string::npos);
  EXPECT_NE(message("a = 99999999999999999999\n").find("q:1: syntax"), std::string::npos);
  EXPECT_NE(message(std::string_view("a = 1\0", 6)).find("q:1: syntax"), std::string::npos);
  EXPECT_EQ(TomlTable::parse("\xEF\xBB\xBF"
                             "a = 1\r\n",
                             "bom")
                .integer("a", 1, 1),
            1);
}

TEST(TomlTable, DeepNestingIsRefusedNotCrashed) {
  const auto message = [](const std::string& text) {
    return refusal([&] { TomlTable::parse(text, "q"); });
  };
  std::string dotted = "a";
  std::string tables = "x = ";
  for (int i = 0; i < 200000; ++i) {
    dotted += ".a";
    tables += "{a=";
  }
  EXPECT_NE(message(dotted + " = 1").find("at most 32 dots"), std::string::npos);
  EXPECT_NE(message("[" + dotted + "]").find("at most 32 dots"), std::string::npos);
  EXPECT_NE(message(tables).find("nested value depth"), std::string::npos);
  EXPECT_NE(message("x = " + std::string(200000, '[')).find("nested value depth"),
            std::string::npos);
}

TEST(TomlTable, ReadsFilesAndNamesThem) {
  const testing::TempFolder folder;
  EXPECT_EQ(TomlTable::read(folder.write("a.toml", "a = 1")).integer("a", 0, 9), 1);
  EXPECT_EQ(TomlTable::read(folder.write("a.toml", "a = 3.0")).integer("a", 0, 9), 3);
  EXPECT_EQ(folder.refusal([&] { TomlTable::read(folder.path("none.toml")); }),
            "none.toml: file: got No such file or directory; allowed: a file that can be read");
  EXPECT_EQ(folder.refusal([&] { TomlTable::read(folder.write("b.toml", "a = 1\nb =\n")); })
                .substr(0, 31),
            "b.toml:2: syntax: got \"b =\"; al");
}

TEST(TomlTable, BytesThatTomlppMisjudgesAreRefused) {
  for (const char* text : {"[=]", "[[=", "a = 1\xC3\xA9", "\xC3\xA9 = 1", "a = \xC3\xA9",
                           "a = 1 \xD2\x99", "a = \"\"\"\\ \xC3\xA9\"\"\""}) {
    const std::string message = refusal([&] { TomlTable::parse(text, "q"); });
    EXPECT_NE(message.find(": syntax: got "), std::string::npos) << text << ": " << message;
  }
}

/// Pieces of TOML in any order: most get past the first character of the parser.
std::string nearly_toml() {
  const std::vector<std::string> pieces = {
      "a",    "1",        ".",          "=",        "[",        "]",
      "{",    "}",        "\"",         "'",        "\"\"\"",   "'",
      "'''",  "#",        "\n",         " ",        ",",        "-",
      ":",    "+",        "_",          "\r\n",     "e",        "nan",
      "\\",   "\\u00e9",  "T",          "0x",       "1.5",      "inf",
      "\t",   "07:32:00", "2026-03-02", "\xC3\xA9", "\xD2\x99", "\xE2\x80\xA8",
      "\xFF", "\x01"};
  std::string bytes;
  for (const std::string& piece :
       *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))) {
    bytes += piece;
  }
  return bytes;
}

RC_GTEST_PROP(TomlTable, NoBytesCrashIt, ()) {
  const std::string bytes = nearly_toml();
  try {
    const TomlTable t = TomlTable::parse(bytes, "fuzz");
    for (const std::string& key : t.keys()) {
      RC_ASSERT(t.has(key));
      testing::refusal([&] { t.number(key, 0, 1); });
      testing::refusal([&] { t.numbers(key, 0, 1); });
      testing::refusal([&] { t.tables(key); });
    }
  } catch (const InputError& error) {
    RC_ASSERT(error.where.file == "fuzz");
    RC_ASSERT(!error.allowed.empty());
    RC_ASSERT(!first_bad_utf8(error.what()));
    RC_ASSERT(std::string(error.what()).find('\n') == std::string::npos);
  }
}

RC_GTEST_PROP(TomlTable, NumbersSurviveTheRoundTrip, (double value)) {
  // TOML wants a point or an exponent after whole parts that do not fit an integer.
  std::string written = plain(value);
  if (written.find_first_of(".e") == std::string::npos) written += ".0";
  const double infinity = std::numeric_limits<double>::infinity();
  const TomlTable t = TomlTable::parse("x = " + written, "x");
  RC_ASSERT(t.number("x", -infinity, infinity) == value);
}

}  // namespace
}  // namespace relimb
