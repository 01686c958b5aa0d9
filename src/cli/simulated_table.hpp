// Simulation-based calibration on a terminal: a row a quantity, then a row a pattern of visits.
#pragma once

#include <string>

#include "report/terminal.hpp"
#include "service/validate_simulated.hpp"

namespace relimb {

std::string simulated_table(const SimulatedAnswer& answer, const TerminalStyle& style);

}  // namespace relimb
