#include "base/csv.hpp"

#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "base/input_text.hpp"
#include "support/files.hpp"

namespace relimb {
namespace {

enum { id, day, note };

class Csv : public ::testing::Test {
 protected:
  CsvReader open(std::string_view bytes,
                 CsvReader::OtherColumns others = CsvReader::OtherColumns::refused) {
    return CsvReader(folder.write("f.csv", bytes), {"id", "day"}, {"note"}, others);
  }

  /// The message of reading it all.
  std::string reading(std::string_view bytes) {
    return folder.refusal([&] {
      CsvReader rows = open(bytes);
      while (rows.next()) {
      }
    });
  }

  testing::TempFolder folder;
};

TEST_F(Csv, ReadsRowsByColumn) {
  CsvReader rows = open("day,id,note\n3,p1,hello\n4.0,p2,\n");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.line(), 2);
  EXPECT_EQ(rows.text(id), "p1");
  EXPECT_EQ(rows.integer(day, 3, 3), 3);
  EXPECT_EQ(rows.number(day, 0, 9), 3);
  EXPECT_EQ(rows.text(note), "hello");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.line(), 3);
  EXPECT_EQ(rows.integer(day, 0, 9), 4);  // as data frames write whole numbers
  EXPECT_FALSE(rows.text_if(note));
  EXPECT_FALSE(rows.number_if(note, 0, 1));
  EXPECT_FALSE(rows.integer_if(note, 0, 1));
  EXPECT_FALSE(rows.truth_if(note));
  EXPECT_FALSE(rows.next());
  EXPECT_FALSE(rows.next());  // and stays there
}

TEST_F(Csv, OptionalColumnsMayBeAbsent) {
  CsvReader rows = open("id,day\np1,3\n");
  EXPECT_TRUE(rows.has(id));
  EXPECT_FALSE(rows.has(note));
  ASSERT_TRUE(rows.next());
  EXPECT_FALSE(rows.text_if(note));
}

TEST_F(Csv, TakesCrlfByteOrderMarkAndNoLastLineBreak) {
  CsvReader rows = open("\xEF\xBB\xBFid,day\r\np1,3\r\np2,4");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.integer(day, 0, 9), 3);
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.text(id), "p2");
  EXPECT_EQ(rows.integer(day, 0, 9), 4);
  EXPECT_FALSE(rows.next());
}

TEST_F(Csv, TakesQuotes) {
  CsvReader rows = open("\"id\",day,note\n\"a,\"\"b\"\"\",1,\"two\nlines\"\nc,2,\"\"\n");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.text(id), "a,\"b\"");
  EXPECT_EQ(rows.text(note), "two\nlines");
  EXPECT_EQ(rows.line(), 2);
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.line(), 4);  // the row before took two lines
  EXPECT_FALSE(rows.text_if(note));
}

TEST_F(Csv, HeaderOnlyHasNoRows) {
  EXPECT_FALSE(open("id,day").next());
  EXPECT_FALSE(open("id,day\n").next());
}

TEST_F(Csv, RefusesWrongHeaders) {
  EXPECT_EQ(reading(""), "f.csv: file: got an empty file; allowed: a header: id, day, note");
  EXPECT_EQ(reading("\xEF\xBB\xBF"),
            "f.csv: file: got an empty file; allowed: a header: id, day, note");
  EXPECT_EQ(reading("id,days\n"),
            "f.csv:1: header: got \"id,days\" without the column day; "
            "allowed: columns id, day, note");
  EXPECT_EQ(reading("id;day\np1;3\n"),
            "f.csv:1: header: got \"id;day\" without the column id; "
            "allowed: columns id, day, note, separated by commas");
  EXPECT_EQ(reading("id\tday\np1\t3\n"),
            "f.csv:1: header: got \"id\\x09day\" without the column id; "
            "allowed: columns id, day, note, separated by commas");
  EXPECT_EQ(reading("id,day,notes\n"),
            "f.csv:1: header: got an unknown column \"notes\"; allowed: id, day, note "
            "(did you mean note?)");
  EXPECT_EQ(reading("id,day,id\n"),
            "f.csv:1: header: got the column \"id\" twice; allowed: each column once");
  EXPECT_EQ(folder.refusal([&] { CsvReader(folder.path("none.csv"), {"id"}); }),
            "none.csv: file: got No such file or directory; allowed: a file that can be read");
  EXPECT_EQ(testing::refusal([] { CsvReader("/tmp", {"id"}); }),
            "/tmp: file: got Is a directory; allowed: a file that can be read");
}

TEST_F(Csv, IgnoresOtherColumnsWhenTold) {
  CsvReader rows = open("x,id,y,day\n1,p1,2,3\n", CsvReader::OtherColumns::ignored);
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.text(id), "p1");
  EXPECT_EQ(rows.integer(day, 0, 9), 3);
}

TEST_F(Csv, RefusesBrokenRows) {
  EXPECT_EQ(reading("id,day\np1,3\np2\n"),
            "f.csv:3: row: got 1 field; allowed: 2 fields, as in the header");
  EXPECT_EQ(reading("id,day\np1,3,\n"),
            "f.csv:2: row: got 3 fields; allowed: 2 fields, as in the header");
  EXPECT_EQ(reading("id,day\n\np1,3\n"),
            "f.csv:2: row: got a blank line; allowed: 2 fields, as in the header");
  EXPECT_EQ(reading("id,day\n\"p1,3\np2,4\n"),
            "f.csv:2: row: got a quote that is never closed; allowed: quotes in pairs");
  EXPECT_EQ(reading("id,day\n\"p1\"x,3\n"),
            "f.csv:2: row: got \"x,3\" after a closing quote; allowed: a comma or the end of the "
            "line; \"\" for a quote inside quotes");
  EXPECT_EQ(reading("id,day\np\"1\",3\n"),
            "f.csv:2: row: got a quote inside \"p\"1\"\"; allowed: quotes around a whole field");
  EXPECT_EQ(reading(std::string("id,day\np\0,3\n", 12)),
            "f.csv:2: encoding: got a NUL byte; allowed: text in UTF-8");
  EXPECT_EQ(reading("id,day\np1,3\np\xE9,3\n"),
            "f.csv:3: encoding: got byte \\xE9; allowed: text in UTF-8");
  EXPECT_EQ(reading("id,day\n\"a\n\xE9\",3\n"),
            "f.csv:3: encoding: got byte \\xE9; allowed: text in UTF-8");
  const std::string limit =
      "more than 1048576 bytes; allowed: shorter rows (is a quote left open?)";
  EXPECT_EQ(reading("id,day\n" + std::string((1 << 20) + 1, 'x') + ",3\n"),
            "f.csv:2: row: got " + limit);
  std::string open_quote = "id,day\n\"p1,3\n";
  while (open_quote.size() < (1 << 21)) open_quote += "p2,3\n";
  EXPECT_EQ(reading(open_quote), "f.csv:2: row: got " + limit);
}

TEST_F(Csv, TakesARowOfTheLongestLength) {
  const std::string longest((1 << 20) - 2, 'x');
  CsvReader rows = open("id,day\n" + longest + ",3\np2,4\n");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.text(id), longest);
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.text(id), "p2");
}

TEST_F(Csv, RefusesWrongValues) {
  const auto refused = [&](const std::string& field, auto read) {
    return folder.refusal([&] {
      CsvReader rows = open("id,day\np1,3\n,\"" + field + "\"\n");
      rows.next();
      rows.next();
      read(rows);
    });
  };
  const auto number = [](CsvReader& rows) { rows.number(day, 0, 66); };
  const auto integer = [](CsvReader& rows) { rows.integer(day, 0, 66); };
  const std::string a_number = "; allowed: a number from 0 to 66";
  for (const char* wrong : {"nan", "inf", "-inf", "1e999", "67", "-1", "x", " 3", "3 ", "3x", "0x3",
                            "1,5", "+3", "."}) {
    EXPECT_EQ(refused(wrong, number),
              "f.csv:3: day: got \"" + std::string(wrong) + "\"" + a_number);
  }
  EXPECT_EQ(refused("", number), "f.csv:3: day: got nothing" + a_number);
  EXPECT_EQ(refused("2.5", integer),
            "f.csv:3: day: got \"2.5\"; allowed: a whole number from 0 to 66");
  EXPECT_EQ(refused("1e10", integer),
            "f.csv:3: day: got \"1e10\"; allowed: a whole number from 0 to 66");
  EXPECT_EQ(refused("", integer),
            "f.csv:3: day: got nothing; allowed: a whole number from 0 to 66");
  EXPECT_EQ(refused("3", [](CsvReader& rows) { rows.text(id); }),
            "f.csv:3: id: got nothing; allowed: a text, not empty");
  EXPECT_EQ(refused("yes", [](CsvReader& rows) { rows.truth_if(day); }),
            "f.csv:3: day: got \"yes\"; allowed: true, false, 1, 0");
  EXPECT_EQ(refused("lefft",
                    [](CsvReader& rows) {
                      rows.one_of(day, std::vector<std::string_view>{"left", "right"});
                    }),
            "f.csv:3: day: got \"lefft\"; allowed: left, right (did you mean left?)");
}

TEST_F(Csv, ReadsTruthAsDataFramesWriteIt) {
  CsvReader rows = open("id,day\na,true\na,True\na,1\na,1.0\na,false\na,FALSE\na,0\n");
  for (const bool expected : {true, true, true, true, false, false, false}) {
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.truth_if(day), expected);
  }
}

TEST_F(Csv, ReadsAMillionLines) {
  constexpr int lines = 1000000;
  std::string bytes = "id,day\n";
  for (int i = 0; i < lines; ++i)
    bytes += "p" + std::to_string(i) + "," + std::to_string(i) + ".5\n";
  CsvReader rows = open(bytes);
  int count = 0;
  while (rows.next()) {
    ASSERT_EQ(rows.number(day, 0, 2e6), count + 0.5);
    ASSERT_EQ(rows.text(id).substr(1), std::to_string(count));
    ++count;
    ASSERT_EQ(rows.line(), count + 1);
  }
  EXPECT_EQ(count, lines);
}

std::string quoted(const std::string& field) {
  std::string text = "\"";
  for (const char c : field) text += c == '"' ? std::string("\"\"") : std::string(1, c);
  return text + "\"";
}

/// Rows of fields as people and programs write them, then read back.
RC_GTEST_PROP(CsvProperty, QuotedFieldsSurviveTheRoundTrip, ()) {
  const auto field =
      rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab,\"\n\r 0.;\t")));
  const auto table = *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(
      rc::gen::pair(field, field));
  const bool crlf = *rc::gen::arbitrary<bool>();
  const std::string end = crlf ? "\r\n" : "\n";
  std::string bytes = "id,day" + end;
  for (const auto& [a, b] : table) bytes += quoted(a) + "," + quoted(b) + end;

  const testing::TempFolder folder;
  CsvReader rows(folder.write("f.csv", bytes), {"id", "day"});
  for (const auto& [a, b] : table) {
    RC_ASSERT(rows.next());
    RC_ASSERT(rows.text_if(id).value_or("") == a);
    RC_ASSERT(rows.text_if(day).value_or("") == b);
  }
  RC_ASSERT(!rows.next());
}

/// Long quoted fields, so that rows straddle the blocks the file is read in.
TEST_F(Csv, RowsStraddleBlocks) {
  for (const std::size_t length : {262100U, 262136U, 262144U, 262150U, 524288U}) {
    const std::string big = std::string(length, 'x') + "\n\"" + std::string(7, 'y');
    CsvReader rows = open("id,day\n" + quoted(big) + ",1\r\n" + quoted(big) + ",2\r\n");
    for (int i = 1; i <= 2; ++i) {
      ASSERT_TRUE(rows.next()) << length;
      EXPECT_EQ(rows.text(id), big);
      EXPECT_EQ(rows.integer(day, i, i), i);
    }
    EXPECT_FALSE(rows.next());
  }
}

RC_GTEST_PROP(CsvProperty, NoBytesCrashIt, ()) {
  const std::string alphabet("a1,\"\n\r.\xC3\xAF\xFF\0-e", 14);
  const std::string body = *rc::gen::container<std::string>(rc::gen::elementOf(alphabet));
  const bool headed = *rc::gen::arbitrary<bool>();
  const testing::TempFolder folder;
  const std::string path = folder.write("f.csv", (headed ? "id,day\n" : "") + body);
  try {
    CsvReader rows(path, {"id", "day"});
    while (rows.next()) rows.number_if(day, 0, 9);
  } catch (const InputError& error) {
    RC_ASSERT(error.where.file == path);
    RC_ASSERT(!error.allowed.empty());
    RC_ASSERT(!first_bad_utf8(error.what()));
    RC_ASSERT(std::string(error.what()).find('\n') == std::string::npos);
  }
}

}  // namespace
}  // namespace relimb
