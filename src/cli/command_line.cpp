#include "cli/command_line.hpp"

#include <exception>
#include <new>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/progress.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/stop_signal.hpp"
#include "service/version.hpp"

namespace relimb {
namespace {

constexpr int bad_input = 2;
constexpr int defect = 3;

int obey(const std::vector<std::string>& words) {
  std::vector<CommandEntry> commands = all_commands();
  const Parsed parsed = parse(words, commands);
  switch (parsed.wanted) {
    case Wanted::program_help: print(program_help(commands)); return 0;
    case Wanted::command_help: print(command_help(*parsed.command)); return 0;
    case Wanted::version: print(program_version() + " (" + program_build() + ")\n"); return 0;
    case Wanted::run: break;
  }
  return parsed.command->command->run(parsed.data_folder);
}

}  // namespace

int run_command_line(int argc, const char* const* argv) {
  try {
    listen_for_stop_signals();
    return obey({argv + 1, argv + argc});
  } catch (const InputError& error) {
    print_error(error.what());
    return bad_input;
  } catch (const Cancelled&) {
    return 128 + stop_signal();
  } catch (const std::bad_alloc&) {
    print_error("not enough memory; try fewer persons or twins at a time");
    return defect;
  } catch (const std::exception& error) {
    print_error(std::string("a defect of relimb, please report it: ") + error.what());
    return defect;
  }
}

}  // namespace relimb
