#include "service/resume_file.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/checksum.hpp"
#include "base/error.hpp"
#include "base/input_text.hpp"
#include "base/output_file.hpp"

namespace relimb {
namespace {

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

/// Says which line is another.
[[noreturn]] void refuse_other(const ResumeFile& file, std::string_view was,
                               std::string_view asked) {
  while (first_line(was) == first_line(asked)) {
    was.remove_prefix(std::min(was.size(), first_line(was).size() + 1));
    asked.remove_prefix(std::min(asked.size(), first_line(asked).size() + 1));
  }
  throw InputError({file.path, 0}, file.what, shown(first_line(was)),
                   std::string(first_line(asked)) + ", as this run has it; remove the " +
                       file.what + " to begin again");
}

}  // namespace

void refuse_damaged(const ResumeFile& file, const std::string& what) {
  throw InputError({file.path, 0}, file.what, what,
                   "what " + file.writer + " wrote; remove it to begin again");
}

std::string sealed(const std::string& lines) {
  return lines + "checksum " + Checksum().add(lines).text() + "\n";
}

void replace_file(const std::string& path, const std::string& text) {
  OutputFile file(path);
  file.append(text);
  file.commit();
}

ResumeLines::ResumeLines(const std::string& text, ResumeFile file, std::string_view head)
    : file_(std::move(file)),
      lines_(text.substr(0, std::min(text.rfind("checksum "), text.size()))),
      next_(head.size()) {
  if (text != sealed(lines_)) refuse_damaged(file_, "a file that was cut or changed");
  if (!lines_.starts_with(head)) refuse_other(file_, lines_, head);
}

std::string_view ResumeLines::value_of(std::string_view name) {
  const std::string_view line = first_line(std::string_view(lines_).substr(next_));
  if (!line.starts_with(name) || line.substr(name.size(), 1) != " ") {
    refuse_damaged(file_, shown(line));
  }
  next_ = std::min(next_ + line.size() + 1, lines_.size());
  return line.substr(name.size() + 1);
}

std::uint64_t ResumeLines::whole(std::string_view name, int base) {
  const std::string_view text = value_of(name);
  std::uint64_t value = 0;
  const char* last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, value, base);
  if (error != std::errc{} || end != last) refuse_damaged(file_, shown(text));
  return value;
}

std::vector<double> ResumeLines::shares(std::string_view name, std::size_t count) {
  const std::string_view text = value_of(name);
  std::vector<double> values(count);
  const char* at = text.data();
  const char* const last = at + text.size();
  for (double& value : values) {
    if (&value != &values.front() && (at == last || *at++ != ',')) {
      refuse_damaged(file_, shown(text));
    }
    const auto [end, error] = std::from_chars(at, last, value);
    if (error != std::errc{} || !(value >= 0 && value <= 1)) refuse_damaged(file_, shown(text));
    at = end;
  }
  if (at != last) refuse_damaged(file_, shown(text));
  return values;
}

}  // namespace relimb
