// Missed claims on a terminal: what the posterior can reach, and at what price.
#pragma once

#include <string>

#include "report/terminal.hpp"
#include "service/validate_misses.hpp"

namespace relimb {

std::string misses_table(const MissesAnswer& answer, const TerminalStyle& style);

}  // namespace relimb
