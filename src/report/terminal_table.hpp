// The table of terminal_forecast(): which cells there are, and how they are laid out to a width.
#pragma once

#include <string>
#include <vector>

#include "report/terminal.hpp"

namespace relimb {

/// ANSI around text when colour is asked for.
enum class Tone { plain, bold, dim, warning };
std::string toned(const std::string& text, Tone tone, const TerminalStyle& style);

/// The lines of the table, at most `style.width` columns each.
std::vector<std::string> terminal_table(const Forecast& forecast, const ScaleTable& scales,
                                        const TerminalStyle& style, const std::vector<int>& days);

}  // namespace relimb
