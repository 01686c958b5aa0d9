// Accuracy on real patients on a terminal: one block for each horizon and number of visits given.
#pragma once

#include <string>

#include "report/terminal.hpp"
#include "study/validate/patients.hpp"

namespace relimb {

std::string real_table(const PatientsResult& result, const TerminalStyle& style);

}  // namespace relimb
