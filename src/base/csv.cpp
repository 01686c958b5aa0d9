#include "base/csv.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <utility>

#include "base/csv_lines.hpp"
#include "base/input_text.hpp"

namespace relimb {
namespace {

constexpr std::size_t absent = static_cast<std::size_t>(-1);

/// The whole text as a number; empty when it is not one (nan and inf included).
std::optional<double> as_number(std::string_view text) {
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::string fields_counted(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " field" : " fields");
}

}  // namespace

CsvReader::~CsvReader() = default;
CsvReader::CsvReader(CsvReader&&) noexcept = default;
CsvReader& CsvReader::operator=(CsvReader&&) noexcept = default;

CsvReader::CsvReader(const std::string& path, std::vector<std::string> required,
                     std::vector<std::string> optional, OtherColumns others, char separator)
    : path_(path),
      names_(std::move(required)),
      required_(names_.size()),
      lines_(std::make_unique<CsvLines>(path, separator)) {
  names_.insert(names_.end(), std::make_move_iterator(optional.begin()),
                std::make_move_iterator(optional.end()));
  read_header(others, separator);
}

void CsvReader::read_header(OtherColumns others, char separator) {
  const std::vector<std::string_view> known(names_.begin(), names_.end());
  if (!lines_->next()) {
    throw InputError({path_, 0}, "file", "an empty file", "a header: " + listed(known));
  }
  const std::vector<std::string_view>& header = lines_->fields();
  width_ = header.size();
  places_.assign(names_.size(), absent);
  for (std::size_t place = 0; place < width_; ++place) {
    const std::string_view column = header[place];
    // Two columns of one name: which one is meant is anybody's guess.
    if (std::find(header.begin(), header.begin() + static_cast<std::ptrdiff_t>(place), column) !=
        header.begin() + static_cast<std::ptrdiff_t>(place)) {
      lines_->refuse("header", "the column " + shown(column) + " twice", "each column once");
    }
    const auto name = std::find(known.begin(), known.end(), column);
    if (name != known.end()) places_[static_cast<std::size_t>(name - known.begin())] = place;
  }
  for (std::size_t i = 0; i < required_; ++i) {
    if (places_[i] != absent) continue;
    std::string line;
    for (const std::string_view column : header) {
      if (!line.empty()) line += ',';
      line += column;
    }
    const bool other_marks = width_ == 1 && line.find_first_of(",;\t") != std::string::npos;
    const std::string marks = separator == ',' ? "commas" : "tabs";
    lines_->refuse("header", shown(line) + " without the column " + names_[i],
                   "columns " + listed(known) + (other_marks ? ", separated by " + marks : ""));
  }
  if (others == OtherColumns::ignored) return;
  for (const std::string_view column : header) {
    if (std::find(known.begin(), known.end(), column) != known.end()) continue;
    lines_->refuse("header", "an unknown column " + shown(column), listed_for(column, known));
  }
}

bool CsvReader::next() {
  if (!lines_->next()) return false;
  const std::size_t count = lines_->fields().size();
  if (count == 1 && width_ > 1 && lines_->fields()[0].empty()) {
    lines_->refuse("row", "a blank line", fields_counted(width_) + ", as in the header");
  }
  if (count != width_) {
    lines_->refuse("row", fields_counted(count), fields_counted(width_) + ", as in the header");
  }
  return true;
}

int CsvReader::line() const { return lines_->line(); }

bool CsvReader::has(std::size_t column) const { return places_.at(column) != absent; }

std::string_view CsvReader::raw(std::size_t column) const {
  const std::size_t place = places_.at(column);
  return place == absent ? std::string_view() : lines_->fields()[place];
}

void CsvReader::refuse(std::size_t column, const std::string& allowed) const {
  const std::string_view value = raw(column);
  lines_->refuse(names_.at(column), value.empty() ? "nothing" : shown(value), allowed);
}

std::optional<std::string_view> CsvReader::text_if(std::size_t column) const {
  const std::string_view value = raw(column);
  if (value.empty()) return std::nullopt;
  return value;
}

std::string_view CsvReader::text(std::size_t column) const {
  const std::string_view value = raw(column);
  if (value.empty()) refuse(column, "a text, not empty");
  return value;
}

std::string_view CsvReader::one_of(std::size_t column,
                                   std::span<const std::string_view> allowed) const {
  const std::string_view value = raw(column);
  if (std::find(allowed.begin(), allowed.end(), value) == allowed.end()) {
    refuse(column, listed_for(value, allowed));
  }
  return value;
}

std::optional<double> CsvReader::number_if(std::size_t column, double lowest,
                                           double highest) const {
  const std::string_view text = raw(column);
  if (text.empty()) return std::nullopt;
  const std::optional<double> value = as_number(text);
  if (!value || *value < lowest || *value > highest) {
    refuse(column, allowed_number(lowest, highest));
  }
  return value;
}

bool CsvReader::is_number(std::size_t column) const { return as_number(raw(column)).has_value(); }

double CsvReader::number(std::size_t column, double lowest, double highest) const {
  const auto value = number_if(column, lowest, highest);
  if (!value) refuse(column, allowed_number(lowest, highest));
  return *value;
}

std::optional<int> CsvReader::integer_if(std::size_t column, int lowest, int highest) const {
  const std::string_view text = raw(column);
  if (text.empty()) return std::nullopt;
  const std::optional<double> value = as_number(text);
  if (!value || *value != std::floor(*value) || *value < lowest || *value > highest) {
    refuse(column, allowed_integer(lowest, highest));
  }
  return static_cast<int>(*value);
}

int CsvReader::integer(std::size_t column, int lowest, int highest) const {
  const auto value = integer_if(column, lowest, highest);
  if (!value) refuse(column, allowed_integer(lowest, highest));
  return *value;
}

std::optional<bool> CsvReader::truth_if(std::size_t column) const {
  const std::string_view text = raw(column);
  if (text.empty()) return std::nullopt;
  for (const std::string_view word : {"true", "True", "TRUE", "1", "1.0"}) {
    if (text == word) return true;
  }
  for (const std::string_view word : {"false", "False", "FALSE", "0", "0.0"}) {
    if (text == word) return false;
  }
  refuse(column, "true, false, 1, 0");
}

}  // namespace relimb
