// Trial arms on a terminal: how near the predicted gains came, by scale, fitted and kept out.
#pragma once

#include <string>

#include "report/terminal.hpp"
#include "service/validate_arms.hpp"

namespace relimb {

std::string arms_table(const ArmsAnswer& answer, const TerminalStyle& style);

}  // namespace relimb
