// Streaming reader of CSV files with a header: one row at a time, each value checked as it is read.
//
// Format: RFC 4180 (comma, "quoted, ""fields""" that may hold line breaks), LF or CRLF, UTF-8 with
// or without byte order mark, last line break optional. Columns may come in any order. Everything
// else is an InputError with line and column: wrong header, wrong number of fields, blank line,
// stray or unbalanced quote, NUL byte, broken UTF-8, a row over 1 MiB, nan and inf.
// A file with a header and no rows is fine: next() is false at once, the caller decides.
//
//   enum { id, day, value };                                     // columns by place in the list
//   CsvReader rows("visits.csv", {"patient_id", "day", "value"});
//   while (rows.next()) use(rows.text(id), rows.integer(day, 0, 3650), rows.number(value, 0, 66));
//
// A column is named by its place: required ones first, then optional ones. X() refuses an empty
// field, X_if() takes it (or an absent optional column) as missing. Bounds are inclusive.
// Reads over 10^6 short rows a second; memory is one row and a buffer.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace relimb {

class CsvLines;  // csv_lines.hpp: the file as records split into fields

class CsvReader {
 public:
  /// What to do with columns that are in neither list.
  enum class OtherColumns { refused, ignored };

  /// Opens the file and reads its header.
  CsvReader(const std::string& path, std::vector<std::string> required,
            std::vector<std::string> optional = {}, OtherColumns others = OtherColumns::refused,
            char separator = ',');
  ~CsvReader();
  CsvReader(CsvReader&&) noexcept;
  CsvReader& operator=(CsvReader&&) noexcept;

  /// Goes to the next row; false at the end of the file.
  bool next();

  /// Line of the row's start, from 1; the header is on line 1.
  int line() const;

  /// Whether the file has this (optional) column.
  bool has(std::size_t column) const;

  /// A field of the row; valid until the next call of next().
  std::string_view text(std::size_t column) const;
  std::optional<std::string_view> text_if(std::size_t column) const;

  /// A text that must be one of a few.
  std::string_view one_of(std::size_t column, std::span<const std::string_view> allowed) const;

  /// Whether the field is a number that is finite.
  bool is_number(std::size_t column) const;

  double number(std::size_t column, double lowest, double highest) const;
  std::optional<double> number_if(std::size_t column, double lowest, double highest) const;

  /// Whole numbers; "14.0" is 14, as spreadsheets and data frames write it.
  int integer(std::size_t column, int lowest, int highest) const;
  std::optional<int> integer_if(std::size_t column, int lowest, int highest) const;

  /// true, false, 1, 0, also as data frames write them (True, TRUE, 1.0).
  std::optional<bool> truth_if(std::size_t column) const;

  /// Refuses the field of `column` in this row for a reason of the caller's.
  [[noreturn]] void refuse(std::size_t column, const std::string& allowed) const;

 private:
  void read_header(OtherColumns others, char separator);
  std::string_view raw(std::size_t column) const;

  std::string path_;
  std::vector<std::string> names_;  // required, then optional
  std::size_t required_ = 0;
  std::vector<std::size_t> places_;  // of names_ in the file; npos when absent
  std::size_t width_ = 0;            // columns in the file
  std::unique_ptr<CsvLines> lines_;
};

}  // namespace relimb
