#include "cli/options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <limits>

#include "base/error.hpp"
#include "base/input_text.hpp"
#include "model/measured.hpp"

namespace relimb {
namespace {

std::string allowed_whole(std::uint64_t lowest, std::uint64_t highest) {
  const std::string from = std::to_string(lowest);
  return "a whole number from " + from + " to " + std::to_string(highest);
}

std::uint64_t whole_number(const std::string& option, const std::string& text, std::uint64_t lowest,
                           std::uint64_t highest) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < lowest ||
      value > highest) {
    throw InputError({}, option, shown(text), allowed_whole(lowest, highest));
  }
  return value;
}

double decimal_number(const std::string& option, const std::string& text, double lowest,
                      double highest) {
  double number = 0;
  const char* last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, number);
  if (error != std::errc{} || end != last || !(number >= lowest) || !(number <= highest)) {
    throw InputError({}, option, shown(text),
                     fmt::format("a number from {} to {}", lowest, highest));
  }
  return number;
}

std::vector<int> list_of_days(const std::string& option, const std::string& text) {
  std::vector<int> days;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t comma = std::min(text.find(',', begin), text.size());
    int day = -1;
    const char* last = text.data() + comma;
    const auto [end, error] = std::from_chars(text.data() + begin, last, day);
    if (error != std::errc{} || end != last || day < 0 || day > latest_day) {
      throw InputError({}, option, shown(text),
                       "days since the stroke, 0 to " + std::to_string(latest_day) +
                           ", separated by commas: 28,84,182");
    }
    days.push_back(day);
    begin = comma + 1;
  }
  std::ranges::sort(days);
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

std::vector<std::string> list_of_names(const std::string& option, const std::string& text) {
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t comma = std::min(text.find(',', begin), text.size());
    if (comma == begin) throw InputError({}, option, shown(text), "names separated by commas");
    names.push_back(text.substr(begin, comma - begin));
    begin = comma + 1;
  }
  return names;
}

/// Puts a text into `value`. What names a file or a folder (by its placeholder: FILE, FILE.html,
/// PERSON.toml, FOLDER) must not be empty.
template <class Text>
std::function<void(const std::string&)> into(Text& value, std::string_view option,
                                             std::string_view placeholder) {
  const bool is_path = placeholder.starts_with("FILE") || placeholder.starts_with("FOLDER") ||
                       placeholder.find('.') != std::string_view::npos;
  return [&value, is_path, option = std::string(option),
          allowed = std::string(placeholder) + ", not empty"](const std::string& text) {
    if (is_path && text.empty()) throw InputError({}, option, shown(text), allowed);
    value = text;
  };
}

Fold fold_of(const std::string& option, const std::string& text) {
  Fold fold{};
  const char* last = text.data() + text.size();
  const auto [slash, no_number] = std::from_chars(text.data(), last, fold.number);
  if (no_number == std::errc{} && slash != last && *slash == '/') {
    const auto [end, no_count] = std::from_chars(slash + 1, last, fold.count);
    const bool whole = no_count == std::errc{} && end == last;
    if (whole && fold.count >= 2 && fold.number >= 1 && fold.number <= fold.count) return fold;
  }
  throw InputError({}, option, shown(text), "part and parts, as in 1/2");
}

}  // namespace

void Options::word(std::string_view placeholder, std::optional<std::string>& value,
                   std::string_view help) {
  all_.push_back({std::string(placeholder), std::string(placeholder), std::string(help), "",
                  into(value, placeholder, placeholder)});
}

void Options::flag(std::string_view name, bool& value, std::string_view help) {
  all_.push_back({std::string(name), "", std::string(help), "",
                  [&value](const std::string&) { value = true; }});
}

void Options::text(std::string_view name, std::string_view placeholder, std::string& value,
                   std::string_view help) {
  all_.push_back({std::string(name), std::string(placeholder), std::string(help), value,
                  into(value, name, placeholder)});
}

void Options::text(std::string_view name, std::string_view placeholder,
                   std::optional<std::string>& value, std::string_view help,
                   std::string_view preset) {
  all_.push_back({std::string(name), std::string(placeholder), std::string(help),
                  std::string(preset), into(value, name, placeholder)});
}

void Options::whole(std::string_view name, std::string_view placeholder, std::uint64_t& value,
                    std::uint64_t lowest, std::uint64_t highest, std::string_view help) {
  all_.push_back({std::string(name), std::string(placeholder), std::string(help),
                  std::to_string(value),
                  [&value, option = std::string(name), lowest, highest](const std::string& text) {
                    value = whole_number(option, text, lowest, highest);
                  }});
}

void Options::whole(std::string_view name, std::string_view placeholder,
                    std::optional<std::uint64_t>& value, std::uint64_t lowest,
                    std::uint64_t highest, std::string_view help, std::string_view preset) {
  all_.push_back({std::string(name), std::string(placeholder), std::string(help),
                  std::string(preset),
                  [&value, option = std::string(name), lowest, highest](const std::string& text) {
                    value = whole_number(option, text, lowest, highest);
                  }});
}

void Options::number(std::string_view name, std::string_view placeholder, double& value,
                     double lowest, double highest, std::string_view help) {
  all_.push_back({std::string(name), std::string(placeholder), std::string(help),
                  fmt::format("{}", value),
                  [&value, option = std::string(name), lowest, highest](const std::string& text) {
                    value = decimal_number(option, text, lowest, highest);
                  }});
}

void Options::number(std::string_view name, std::string_view placeholder,
                     std::optional<double>& value, double lowest, double highest,
                     std::string_view help, std::string_view preset) {
  all_.push_back({std::string(name), std::string(placeholder), std::string(help),
                  std::string(preset),
                  [&value, option = std::string(name), lowest, highest](const std::string& text) {
                    value = decimal_number(option, text, lowest, highest);
                  }});
}

void Options::days(std::string_view name, std::vector<int>& value, std::string_view help,
                   std::string_view preset) {
  all_.push_back({std::string(name), "DAYS", std::string(help), std::string(preset),
                  [&value, option = std::string(name)](const std::string& text) {
                    value = list_of_days(option, text);
                  }});
}

void Options::list(std::string_view name, std::string_view placeholder,
                   std::vector<std::string>& value, std::string_view help) {
  std::string preset;
  for (const std::string& one : value) preset += (preset.empty() ? "" : ",") + one;
  all_.push_back({std::string(name), std::string(placeholder), std::string(help), preset,
                  [&value, option = std::string(name)](const std::string& text) {
                    value = list_of_names(option, text);
                  }});
}

void Options::fold(std::string_view name, std::optional<Fold>& value, std::string_view help) {
  all_.push_back({std::string(name), "K/N", std::string(help), "",
                  [&value, option = std::string(name)](const std::string& text) {
                    value = fold_of(option, text);
                  }});
}

void Options::seed(std::uint64_t& value) {
  whole("--seed", "S", value, 0, std::numeric_limits<std::uint64_t>::max(),
        "of all random draws; same seed, same result");
}

void Options::threads(std::uint64_t& value) {
  constexpr std::uint64_t most = 1024;
  whole("--threads", "T", value, 0, most, "0: all processors; never changes a result");
}

}  // namespace relimb
