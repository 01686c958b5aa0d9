#include "records/score.hpp"

#include <cmath>
#include <limits>

#include "base/input_text.hpp"

namespace relimb {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr std::string_view one_plus = "1+";
constexpr double one_plus_value = 1.5;

/// The Modified Ashworth Scale has the grades 0, 1, 1+, 2, 3, 4.
bool is_ashworth(const ScaleInfo& scale) {
  return scale.scale == Scale::mas_arm || scale.scale == Scale::mas_leg;
}

template <class Reader, class Field>
double read_number(const Reader& from, Field field, const ScaleInfo& scale) {
  if (!from.is_number(field)) from.refuse(field, allowed_score(scale));
  const double value = from.number(field, -infinity, infinity);
  if (!is_possible(value, scale)) from.refuse(field, allowed_score(scale));
  return value;
}

}  // namespace

double read_score(const TomlTable& table, std::string_view key, const ScaleInfo& scale) {
  if (is_ashworth(scale) && table.is_text(key)) {
    if (table.text(key) == one_plus) return one_plus_value;
    table.refuse(key, allowed_score(scale));
  }
  return read_number(table, key, scale);
}

double read_score(const CsvReader& rows, std::size_t column, const ScaleInfo& scale) {
  if (is_ashworth(scale) && rows.text_if(column) == one_plus) return one_plus_value;
  return read_number(rows, column, scale);
}

bool is_possible(double value, const ScaleInfo& scale) {
  // A comparison with nan is false, so nan is refused here.
  if (!(value >= scale.minimum && value <= scale.maximum)) return false;
  if (scale.step == 0) return true;
  const double half_steps = 2 * value / scale.step;
  return std::abs(half_steps - std::round(half_steps)) < 1e-9;
}

std::string allowed_score(const ScaleInfo& scale) {
  const std::string label = " (" + scale.label + ")";
  const std::string range = " from " + plain(scale.minimum) + " to " + plain(scale.maximum);
  if (is_ashworth(scale)) return "0, 1, 1+ (or 1.5), 2, 3, 4 or half way between two" + label;
  return (scale.step == 0 ? "a number" : "a multiple of " + plain(scale.step / 2)) + range + label;
}

}  // namespace relimb
