// One command of the program: what it is called, which options it takes, what it does.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/options.hpp"

namespace relimb {

class Command {
 public:
  virtual ~Command() = default;

  /// Names its options; the values they hold now are the defaults.
  virtual void declare(Options& options) = 0;

  /// Does the work and returns the exit code. `data_folder` holds laws/ and evidence/.
  virtual int run(const std::string& data_folder) = 0;
};

/// A command as the help shows it.
struct CommandEntry {
  std::string name;
  std::string summary;                // one line
  std::vector<std::string> usage;     // one line each, without "relimb"
  std::string manual;                 // a paragraph or two, wrapped by hand
  std::vector<std::string> examples;  // whole command lines
  std::unique_ptr<Command> command;
  Options options;  // filled by declare()
};

}  // namespace relimb
