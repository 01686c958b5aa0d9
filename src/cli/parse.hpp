// From the words of a command line to a command with its options set.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace relimb {

enum class Wanted { run, command_help, program_help, version };

struct Parsed {
  Wanted wanted = Wanted::run;
  CommandEntry* command = nullptr;  // for run and command_help
  std::string data_folder;          // --data
};

/// InputError for an unknown command or option (with the nearest one there is), a missing value, a
/// value out of bounds, a word too many.
Parsed parse(const std::vector<std::string>& words, std::vector<CommandEntry>& commands);

}  // namespace relimb
