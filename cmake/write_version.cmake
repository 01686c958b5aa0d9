# Writes OUT, a C++ header, from VERSION, COMPILER, BUILD_TYPE and the git commit of SOURCE_DIR.
# Run by relimb_version.cmake at configure and at build time.
set(commit "unknown")
if(GIT AND EXISTS "${SOURCE_DIR}/.git")
  execute_process(COMMAND "${GIT}" -C "${SOURCE_DIR}" describe --always --dirty=-changed
                          --abbrev=12 --exclude=*
                  OUTPUT_VARIABLE described RESULT_VARIABLE failed
                  OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(NOT failed AND described)
    set(commit "${described}")
  endif()
endif()
file(CONFIGURE OUTPUT "${OUT}" @ONLY CONTENT [[
// Written by cmake/write_version.cmake. Include it from one .cpp file only: it changes with every
// commit.
#pragma once

namespace relimb::version {

inline constexpr const char* number = "@VERSION@";
/// Twelve digits of the git commit, with "-changed" when the tree differed; "unknown" without git.
inline constexpr const char* commit = "@commit@";
inline constexpr const char* compiler = "@COMPILER@";
inline constexpr const char* build_type = "@BUILD_TYPE@";

}  // namespace relimb::version
]])
