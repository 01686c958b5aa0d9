// Scores as files write them: the one rule behind every reader of scores.
//
// A score lies in the range of its scale and, where that goes in steps, on a step or half way between
// two: the mean of two raters is as good a score as that of one. The grade 1+ of the Modified Ashworth
// Scale may be written so ("1+", in TOML in quotes) or as 1.5.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/csv.hpp"
#include "base/toml_table.hpp"
#include "model/scales/scale.hpp"

namespace relimb {

/// The score of that field. InputError when there is none or the scale can not give it.
double read_score(const TomlTable& table, std::string_view key, const ScaleInfo& scale);

/// The same of a column in the row.
double read_score(const CsvReader& rows, std::size_t column, const ScaleInfo& scale);

/// In range and on the grid of the scale (any number when the scale is continuous).
bool is_possible(double value, const ScaleInfo& scale);

/// What to print as allowed: "a multiple of 0.5 from 0 to 66 (FMA-UE)".
std::string allowed_score(const ScaleInfo& scale);

}  // namespace relimb
