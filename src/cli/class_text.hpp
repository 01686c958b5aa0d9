// Scores of chances of outcome classes on a terminal: a block for each horizon and visits given.
#pragma once

#include <string>
#include <vector>

#include "report/terminal.hpp"
#include "study/validate/classes.hpp"

namespace relimb {

/// Begins with an empty line. Blocks in the order in which the first method has them.
std::string class_text(const std::vector<OutcomeClass>& classes, const std::vector<ClassRow>& rows,
                       const TerminalStyle& style);

}  // namespace relimb
