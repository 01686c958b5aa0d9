// The terminal, or whatever stands in for it: the only place that prints.
#pragma once

#include <string>
#include <string_view>

#include "report/terminal.hpp"

namespace relimb {

/// To standard output. InputError when it cannot be written (disk full).
void print(std::string_view text);

/// "relimb: TEXT" to standard error, one line whatever `text` holds.
void print_error(std::string_view text);

/// A remark to standard error; only when a person is looking.
void remark(std::string_view text);

/// Whether standard error is a terminal.
bool errors_are_seen();

/// Width, colour and letters of standard output: plain and 80 wide when it is no terminal. NO_COLOR
/// and TERM=dumb are heeded; Unicode follows the locale.
TerminalStyle terminal_style();

/// Columns of standard error.
int error_width();

/// Whether the locale says UTF-8.
bool speaks_unicode();

}  // namespace relimb
