// What --help prints.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace relimb {

std::string program_help(const std::vector<CommandEntry>& commands);
std::string command_help(const CommandEntry& entry);

}  // namespace relimb
