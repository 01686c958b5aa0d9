#include "base/csv_lines.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/input_text.hpp"

namespace relimb {
namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 18;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

CsvLines::CsvLines(const std::string& path, char separator)
    : path_(path), separator_(separator), file_(std::fopen(path.c_str(), "rb"), &std::fclose) {
  if (!file_) refuse("file", std::strerror(errno), "a file that can be read");
  while (buffer_.size() < byte_order_mark.size() && fill()) {
  }
  if (buffer_.starts_with(byte_order_mark)) begin_ = byte_order_mark.size();
}

void CsvLines::refuse(const std::string& field, const std::string& value,
                      const std::string& allowed) const {
  throw InputError({path_, line_}, field, value, allowed);
}

/// Reads one more block behind what is left; false at the end of the file.
bool CsvLines::fill() {
  if (at_end_) return false;
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t held = buffer_.size();
  buffer_.resize(held + block_bytes);
  const std::size_t got = std::fread(buffer_.data() + held, 1, block_bytes, file_.get());
  buffer_.resize(held + got);
  if (std::ferror(file_.get())) refuse("file", std::strerror(errno), "a file that can be read");
  at_end_ = got < block_bytes;
  return got > 0;
}

/// The bytes up to the line break that ends the record (one outside quotes), without it.
/// Precondition: at least one byte is left. Counts its lines.
std::string_view CsvLines::take_record() {
  std::size_t searched = begin_;
  bool in_quotes = false;
  for (;;) {
    const char* start = buffer_.data() + searched;
    const auto* found =
        static_cast<const char*>(std::memchr(start, '\n', buffer_.size() - searched));
    const std::size_t end =
        found ? static_cast<std::size_t>(found - buffer_.data()) : buffer_.size();
    // A record goes on over a line break while its quotes are open, that is, odd in number.
    if (std::memchr(start, '"', end - searched)) {
      if (std::count(start, start + (end - searched), '"') % 2 == 1) in_quotes = !in_quotes;
    }
    if (end - begin_ > most_record_bytes) {
      refuse("row", "more than " + std::to_string(most_record_bytes) + " bytes",
             "shorter rows (is a quote left open?)");
    }
    if (found) ++next_line_;
    if (found && !in_quotes) {
      const std::string_view record(buffer_.data() + begin_, end - begin_);
      begin_ = end + 1;
      return record;
    }
    if (found) {
      searched = end + 1;
      continue;
    }
    const std::size_t kept = end - begin_;
    if (fill()) {
      searched = begin_ + kept;
      continue;
    }
    if (in_quotes) refuse("row", "a quote that is never closed", "quotes in pairs");
    const std::string_view record(buffer_.data() + begin_, buffer_.size() - begin_);
    begin_ = buffer_.size();
    return record;
  }
}

void CsvLines::check_bytes(std::string_view record) const {
  if (std::memchr(record.data(), '\0', record.size())) {
    refuse("encoding", "a NUL byte", "text in UTF-8");
  }
  if (const auto bad = first_bad_utf8(record)) {
    const std::string byte = escaped(record.substr(*bad, 1));
    throw InputError({path_, line_ + line_at(record, *bad) - 1}, "encoding", "byte " + byte,
                     "text in UTF-8");
  }
}

void CsvLines::split_plain(std::string_view record) {
  for (;;) {
    const std::size_t comma = record.find(separator_);
    fields_.push_back(record.substr(0, comma));
    if (comma == std::string_view::npos) return;
    record.remove_prefix(comma + 1);
  }
}

void CsvLines::split_quoted(std::string_view record) {
  // Unquoting only shortens, so with this room the views into unquoted_ stay valid.
  unquoted_.clear();
  unquoted_.reserve(record.size());
  std::size_t i = 0;
  for (;;) {
    if (i < record.size() && record[i] == '"') {
      const std::size_t start = unquoted_.size();
      for (++i;; ++i) {
        if (i >= record.size()) refuse("row", "a quote that is never closed", "quotes in pairs");
        if (record[i] == '"') {
          if (i + 1 >= record.size() || record[i + 1] != '"') break;
          ++i;
        }
        unquoted_ += record[i];
      }
      ++i;  // the closing quote
      if (i < record.size() && record[i] != separator_) {
        refuse("row", shown(record.substr(i)) + " after a closing quote",
               "a comma or the end of the line; \"\" for a quote inside quotes");
      }
      fields_.emplace_back(unquoted_.data() + start, unquoted_.size() - start);
    } else {
      const std::size_t end = std::min(record.find(separator_, i), record.size());
      const std::string_view field = record.substr(i, end - i);
      if (field.find('"') != std::string_view::npos) {
        refuse("row", "a quote inside " + shown(field), "quotes around a whole field");
      }
      fields_.push_back(field);
      i = end;
    }
    if (i >= record.size()) return;
    ++i;  // the comma
  }
}

bool CsvLines::next() {
  line_ = next_line_;
  if (begin_ == buffer_.size() && !fill()) return false;
  std::string_view record = take_record();
  check_bytes(record);
  if (record.ends_with('\r')) record.remove_suffix(1);
  fields_.clear();
  if (record.find('"') == std::string_view::npos) {
    split_plain(record);
  } else {
    split_quoted(record);
  }
  return true;
}

}  // namespace relimb
