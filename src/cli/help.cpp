#include "cli/help.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace relimb {
namespace {

std::string left_side(const Option& option) {
  if (option.is_word() || option.is_flag()) return option.name;
  return option.name + " " + option.placeholder;
}

}  // namespace

std::string program_help(const std::vector<CommandEntry>& commands) {
  std::string text =
      "relimb: when, and how far, will arm and leg come back after a stroke?\n"
      "\n"
      "  relimb forecast examples/first_week.toml\n"
      "\n"
      "forecasts one person from what is known today. Write your own file from that example.\n"
      "\n"
      "Commands\n";
  for (const CommandEntry& entry : commands) {
    text += fmt::format("  {:<10} {}\n", entry.name, entry.summary);
  }
  return text +
         "\n"
         "  relimb COMMAND --help   what a command does, its options, examples\n"
         "  relimb --version\n"
         "  --data FOLDER           with any command: another folder with laws/ and evidence/\n"
         "\n"
         "Research and planning software, not a medical device.\n";
}

std::string command_help(const CommandEntry& entry) {
  std::string text;
  for (const std::string& usage : entry.usage) text += "relimb " + usage + "\n";
  text += "\n" + entry.manual + "\n";
  std::size_t width = 0;
  for (const Option& option : entry.options.all()) {
    width = std::max(width, left_side(option).size());
  }
  for (const Option& option : entry.options.all()) {
    text += fmt::format("  {:<{}}  {}", left_side(option), width, option.help);
    if (!option.preset.empty()) text += " [" + option.preset + "]";
    text += "\n";
  }
  text += "\nExamples\n";
  for (const std::string& example : entry.examples) text += "  " + example + "\n";
  return text;
}

}  // namespace relimb
