# Writes OUT, a C++ header, from VERSION, COMPILER, BUILD_TYPE, FLAGS, the git commit of SOURCE_DIR
# and the bytes of its src/.
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
# Which sources, with git or without, committed or not: a checksum over names and checksums.
file(GLOB_RECURSE sources RELATIVE "${SOURCE_DIR}" "${SOURCE_DIR}/src/*.[ch]pp")
list(SORT sources)
set(listed "")
foreach(source IN LISTS sources)
  file(SHA256 "${SOURCE_DIR}/${source}" sum)
  string(APPEND listed "${source} ${sum}\n")
endforeach()
string(SHA256 source_hash "${listed}")
string(SUBSTRING "${source_hash}" 0 16 source_hash)
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
inline constexpr const char* flags = "@FLAGS@";
/// Sixteen digits of SHA-256 over names and bytes of src/.
inline constexpr const char* source_hash = "@source_hash@";

}  // namespace relimb::version
]])
