// Forecasts of the last visit from ever more visits, on a terminal: a block for each row.
#pragma once

#include <string>
#include <vector>

#include "report/terminal.hpp"
#include "study/validate/growth.hpp"

namespace relimb {

/// Begins with an empty line. Blocks in the order of the first method's rows.
std::string growth_text(const std::vector<GrowthRow>& rows, const TerminalStyle& style);

}  // namespace relimb
