#include "cli/console.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "base/error.hpp"

namespace relimb {
namespace {

int columns_of(int descriptor) {
  constexpr int usual = 80;
  winsize size{};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual;
  return size.ws_col;
}

std::string_view environment(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? "" : value;
}

}  // namespace

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) {
    return;
  }
  throw InputError({}, "standard output", std::strerror(errno), "something that can be written to");
}

void print_error(std::string_view text) {
  std::string line = "relimb: " + std::string(text);
  for (char& c : line) {
    if (c == '\n' || c == '\r') c = ' ';
  }
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void remark(std::string_view text) {
  if (errors_are_seen()) std::fprintf(stderr, "%.*s\n", static_cast<int>(text.size()), text.data());
}

bool errors_are_seen() { return ::isatty(STDERR_FILENO) != 0; }

int error_width() { return columns_of(STDERR_FILENO); }

bool speaks_unicode() {
  for (const char* variable : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string_view locale = environment(variable);
    if (locale.empty()) continue;
    return locale.find("UTF-8") != std::string_view::npos ||
           locale.find("utf8") != std::string_view::npos;
  }
  return false;
}

TerminalStyle terminal_style() {
  TerminalStyle style;
  style.unicode = speaks_unicode();
  if (::isatty(STDOUT_FILENO) == 0) return style;
  style.width = columns_of(STDOUT_FILENO);
  style.colour = environment("NO_COLOR").empty() && environment("TERM") != "dumb";
  return style;
}

}  // namespace relimb
