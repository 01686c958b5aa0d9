// PIT histograms on a terminal: one row of ten counts for each method and group of patients.
#pragma once

#include <string>
#include <vector>

#include "report/terminal.hpp"
#include "study/validate/pit.hpp"

namespace relimb {

/// Begins with an empty line.
std::string pit_text(const std::vector<PitRow>& rows, const TerminalStyle& style);

}  // namespace relimb
