// The options of a command: name, help, and where the value goes once it has been checked.
//
// Values come as text and are checked here, so that every mistake reads alike:
//   relimb: --n: got "many"; allowed: a whole number from 1 to 4294967296
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "study/validate/fold.hpp"

namespace relimb {

struct Option {
  std::string name;         // "--days", or "PERSON.toml" for a word without a name
  std::string placeholder;  // "DAYS"; empty for a flag
  std::string help;         // one line
  std::string preset;       // what it is when not given, for the help; may be empty
  std::function<void(const std::string&)> take;

  bool is_flag() const { return placeholder.empty(); }
  bool is_word() const { return !name.starts_with("--"); }
};

class Options {
 public:
  /// A word without a name, e.g. the file to work on.
  void word(std::string_view placeholder, std::optional<std::string>& value, std::string_view help);

  void flag(std::string_view name, bool& value, std::string_view help);

  void text(std::string_view name, std::string_view placeholder, std::string& value,
            std::string_view help);
  void text(std::string_view name, std::string_view placeholder, std::optional<std::string>& value,
            std::string_view help, std::string_view preset = "");

  void whole(std::string_view name, std::string_view placeholder, std::uint64_t& value,
             std::uint64_t lowest, std::uint64_t highest, std::string_view help);
  void whole(std::string_view name, std::string_view placeholder,
             std::optional<std::uint64_t>& value, std::uint64_t lowest, std::uint64_t highest,
             std::string_view help, std::string_view preset);

  void number(std::string_view name, std::string_view placeholder, double& value, double lowest,
              double highest, std::string_view help);
  void number(std::string_view name, std::string_view placeholder, std::optional<double>& value,
              double lowest, double highest, std::string_view help, std::string_view preset);

  /// Days since the stroke, "3,7,14"; they come out ascending, each once.
  void days(std::string_view name, std::vector<int>& value, std::string_view help,
            std::string_view preset);

  /// Names separated by commas, none empty.
  void list(std::string_view name, std::string_view placeholder, std::vector<std::string>& value,
            std::string_view help);

  /// "K/N", one part of N.
  void fold(std::string_view name, std::optional<Fold>& value, std::string_view help);

  void seed(std::uint64_t& value);
  void threads(std::uint64_t& value);

  const std::vector<Option>& all() const { return all_; }

 private:
  std::vector<Option> all_;
};

}  // namespace relimb
