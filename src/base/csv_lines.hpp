// A CSV file as a stream of records split into fields: the grammar below CsvReader.
//
// Grammar (RFC 4180): fields separated by commas, records ended by LF or CRLF; a field that starts
// with " ends at the next lone ", and "" stands for one. Bytes must be UTF-8 without NUL.
#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace relimb {

class CsvLines {
 public:
  static constexpr std::size_t most_record_bytes = std::size_t{1} << 20;

  /// `separator`: a comma, or a tab for tables written with tabs.
  explicit CsvLines(const std::string& path, char separator = ',');

  /// Reads the next record; false at the end of the file.
  bool next();

  /// The fields of the record, valid until next().
  const std::vector<std::string_view>& fields() const { return fields_; }

  /// Line where the record starts, from 1.
  int line() const { return line_; }

  [[noreturn]] void refuse(const std::string& field, const std::string& value,
                           const std::string& allowed) const;

 private:
  bool fill();
  std::string_view take_record();
  void check_bytes(std::string_view record) const;
  void split_plain(std::string_view record);
  void split_quoted(std::string_view record);

  std::string path_;
  char separator_;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  std::string buffer_;  // bytes read and not yet given out, from begin_ on
  std::size_t begin_ = 0;
  bool at_end_ = false;  // of the file
  int line_ = 0;
  int next_line_ = 1;
  std::string unquoted_;  // text of quoted fields, which the fields point into
  std::vector<std::string_view> fields_;
};

}  // namespace relimb
