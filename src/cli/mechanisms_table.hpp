// Mechanism x claim on a terminal: what each mechanism is needed for.
#pragma once

#include <string>

#include "report/terminal.hpp"
#include "service/validate_mechanisms.hpp"

namespace relimb {

std::string mechanisms_table(const MechanismsAnswer& answer, const TerminalStyle& style);

}  // namespace relimb
