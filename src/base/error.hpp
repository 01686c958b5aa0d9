// Errors on bad input: the one exception a user ever sees.
//
// Every reader throws InputError with the place (file, line), the field, the value it got and what
// is allowed, so that the command line can print one clear line and leave with exit code 2.
// Our own beliefs are checked with RELIMB_CHECK (always on, cheap) or assert (debug).
#pragma once

#include <stdexcept>
#include <string>

namespace relimb {

/// A place in a file; line 0 means the file as a whole.
struct Where {
  std::string file;
  int line = 0;
};

/// Bad input by the user: "file:line: field: got VALUE; allowed: ALLOWED".
class InputError : public std::runtime_error {
 public:
  InputError(Where where, std::string field, std::string value, std::string allowed);

  Where where;
  std::string field;
  std::string value;
  std::string allowed;
};

/// Broken belief of ours (a defect in relimb, never the user's fault).
class Defect : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] void report_defect(const char* condition, const char* file, int line);

}  // namespace relimb

#define RELIMB_CHECK(condition) \
  ((condition) ? void(0) : ::relimb::report_defect(#condition, __FILE__, __LINE__))
