// The program relimb as a function: words in, exit code out. Only this floor prints.
//
//   0    done              1    done, and what was checked did not hold (validate)
//   2    bad input         3    a defect of relimb, or no memory
//   130  stopped by Ctrl-C, 143 by a request to end; nothing half-written is left
//
// Results go to standard output, everything else to standard error; an error is one line.
#pragma once

namespace relimb {

int run_command_line(int argc, const char* const* argv);

}  // namespace relimb
