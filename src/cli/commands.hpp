// The commands there are. To add one: a file NAME_command.cpp, a line here and in all_commands().
#pragma once

#include <vector>

#include "cli/command.hpp"

namespace relimb {

CommandEntry forecast_command();
CommandEntry explain_command();
CommandEntry plan_command();
CommandEntry cohort_command();
CommandEntry reproduce_command();
CommandEntry validate_command();
CommandEntry calibrate_command();
CommandEntry lab_cortex_command();
CommandEntry lab_walker_command();
CommandEntry lab_reach_command();
CommandEntry lab_fit_command();

/// In the order of the help, options declared.
std::vector<CommandEntry> all_commands();

}  // namespace relimb
