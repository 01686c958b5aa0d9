// A plan on a terminal: what it is worth, the week from Monday to Sunday, why, and when to look again.
#pragma once

#include <string>

#include "report/terminal.hpp"
#include "service/plan_one.hpp"

namespace relimb {

/// Lines of at most `style.width` columns (80 at least).
std::string plan_text(const PlanAnswer& answer, const ScaleTable& scales,
                      const TerminalStyle& style);

}  // namespace relimb
