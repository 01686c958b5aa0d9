#include "cli/parse.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "base/error.hpp"
#include "base/input_text.hpp"

namespace relimb {
namespace {

/// What CLI11 has read of one command: text by option, values not looked at yet.
struct Raw {
  CLI::App* app = nullptr;
  std::map<std::string, std::string> given;
  std::map<std::string, bool> flags;
  bool help = false;
};

void declare_common(CLI::App& app, std::string& data_folder, bool& help) {
  app.set_help_flag();
  app.add_flag("-h,--help", help);
  app.add_option("--data", data_folder);
  app.allow_extras();
}

void declare(Raw& raw, const Options& options) {
  for (const Option& option : options.all()) {
    if (option.is_flag()) {
      raw.app->add_flag(option.name, raw.flags[option.name]);
    } else if (option.is_word()) {
      raw.app->add_option("word", raw.given[option.name]);
    } else {
      raw.app->add_option(option.name, raw.given[option.name]);
    }
  }
}

std::size_t count(const Raw& raw, const Option& option) {
  return raw.app->count(option.is_word() ? "word" : option.name);
}

/// Commands of two words that begin with this one: "lab".
std::vector<std::string_view> commands_of_two(const std::string& first,
                                              const std::vector<CommandEntry>& commands) {
  std::vector<std::string_view> names;
  for (const CommandEntry& entry : commands) {
    if (entry.name.starts_with(first + " ")) names.push_back(entry.name);
  }
  return names;
}

/// `left`: the words from the first one that is not known on. The first word of a command of two
/// ("lab") asks which of these is meant.
[[noreturn]] void refuse_command(const std::vector<std::string>& left,
                                 const std::vector<CommandEntry>& commands) {
  std::string word = left.front();
  if (word.starts_with("-"))
    throw InputError({}, "option", shown(word), "--help, --version, --data");
  std::vector<std::string_view> names = commands_of_two(word, commands);
  if (names.empty()) {
    for (const CommandEntry& entry : commands) names.push_back(entry.name);
  } else if (left.size() > 1 && !left[1].starts_with("-")) {
    word += " " + left[1];
  }
  throw InputError({}, "command", shown(word), listed_for(word, names));
}

[[noreturn]] void refuse_extra(const std::string& word, const CommandEntry& entry) {
  if (!word.starts_with("-")) {
    throw InputError({}, entry.name + ": got " + shown(word) + ", a word too many", "",
                     "relimb " + entry.usage.front() + "; see relimb " + entry.name + " --help");
  }
  std::vector<std::string_view> names;
  for (const Option& option : entry.options.all()) {
    if (!option.is_word()) names.push_back(option.name);
  }
  names.insert(names.end(), {"--data", "--help"});
  throw InputError({}, "option of " + entry.name, shown(word), listed_for(word, names));
}

/// CLI11's complaint about the number of values, "--n: At Most 1 required but received 2", in our
/// words.
[[noreturn]] void refuse_count(const std::string& complaint) {
  const std::string option = complaint.substr(0, complaint.find(':'));
  const bool twice = complaint.find("received") != std::string::npos;
  throw InputError({}, option, twice ? "it twice" : "nothing", twice ? "once" : "a value after it");
}

/// Commands of two words ("lab walker") are one word to CLI11.
std::string one_word(std::string name) {
  std::ranges::replace(name, ' ', '-');
  return name;
}

std::vector<std::string> with_names_joined(std::vector<std::string> words,
                                           const std::vector<CommandEntry>& commands) {
  if (words.size() < 2) return words;
  const std::string name = words[0] + " " + words[1];
  if (std::ranges::find(commands, name, &CommandEntry::name) == commands.end()) return words;
  words.erase(words.begin());
  words.front() = one_word(name);
  return words;
}

/// "relimb help", "relimb help forecast": the same as --help.
std::vector<std::string> with_help_word(std::vector<std::string> words) {
  if (words.empty() || words.front() != "help") return words;
  words.erase(words.begin());
  words.emplace_back("--help");
  return words;
}

}  // namespace

Parsed parse(const std::vector<std::string>& words, std::vector<CommandEntry>& commands) {
  Parsed parsed;
  parsed.data_folder = RELIMB_DATA_DIR;
  if (words.empty()) {
    parsed.wanted = Wanted::program_help;
    return parsed;
  }
  CLI::App app;
  bool help = false;
  bool version = false;
  declare_common(app, parsed.data_folder, help);
  app.add_flag("-V,--version", version);
  std::vector<Raw> raws(commands.size());
  for (std::size_t i = 0; i < commands.size(); ++i) {
    raws[i].app = app.add_subcommand(one_word(commands[i].name));
    declare_common(*raws[i].app, parsed.data_folder, raws[i].help);
    declare(raws[i], commands[i].options);
  }

  std::vector<std::string> reversed = with_help_word(words);
  reversed = with_names_joined(std::move(reversed), commands);
  std::ranges::reverse(reversed);
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::ArgumentMismatch& error) {
    refuse_count(error.what());
  } catch (const CLI::ParseError& error) {
    throw InputError({}, error.what(), "", "");
  }
  // "lab --help" is answered with all commands: those of two words are among them.
  const std::vector<std::string> left = app.remaining();
  const bool of_two = help && left.size() == 1 && !commands_of_two(left.front(), commands).empty();
  if (!left.empty() && !of_two) refuse_command(left, commands);
  if (parsed.data_folder.empty()) throw InputError({}, "--data", shown(""), "a folder");
  if (help || version) {
    parsed.wanted = help ? Wanted::program_help : Wanted::version;
    return parsed;
  }
  for (std::size_t i = 0; i < commands.size(); ++i) {
    if (!raws[i].app->parsed()) continue;
    parsed.command = &commands[i];
    if (raws[i].help) {
      parsed.wanted = Wanted::command_help;
      return parsed;
    }
    for (const auto& [option, text] : raws[i].given) {
      // CLI11 takes the word after an option for its value, whatever it looks like.
      if (text.starts_with("--")) throw InputError({}, option, "nothing", "a value after it");
    }
    if (!raws[i].app->remaining().empty()) {
      refuse_extra(raws[i].app->remaining().front(), commands[i]);
    }
    for (const Option& option : commands[i].options.all()) {
      if (count(raws[i], option) > 0) option.take(raws[i].given[option.name]);
    }
  }
  if (parsed.command == nullptr) parsed.wanted = Wanted::program_help;
  return parsed;
}

}  // namespace relimb
