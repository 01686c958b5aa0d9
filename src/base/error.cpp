#include "base/error.hpp"

#include <utility>

namespace relimb {
namespace {

std::string one_line(const Where& where, const std::string& field, const std::string& value,
                     const std::string& allowed) {
  std::string text = where.file;
  if (where.line > 0) text += ":" + std::to_string(where.line);
  if (!text.empty()) text += ": ";
  text += field;
  if (!value.empty()) text += ": got " + value;
  if (!allowed.empty()) text += "; allowed: " + allowed;
  return text;
}

}  // namespace

InputError::InputError(Where where_in, std::string field_in, std::string value_in,
                       std::string allowed_in)
    : std::runtime_error(one_line(where_in, field_in, value_in, allowed_in)),
      where(std::move(where_in)),
      field(std::move(field_in)),
      value(std::move(value_in)),
      allowed(std::move(allowed_in)) {}

void report_defect(const char* condition, const char* file, int line) {
  throw Defect(std::string("relimb defect: ") + condition + " is false at " + file + ":" +
               std::to_string(line));
}

}  // namespace relimb
