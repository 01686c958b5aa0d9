// Text of CSV files that relimb writes.
#pragma once

#include <string>
#include <string_view>

namespace relimb {

/// `text` as a CSV field: in quotes when it holds a comma, a quote or a line break.
std::string csv_field(std::string_view text);

/// Shortest text that reads back as the same number; nothing when it is not finite.
std::string csv_number(double value);

}  // namespace relimb
