# What every file of ours is compiled with, and the extra flags of the kernel files.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Release or Debug" FORCE)
endif()
# NDEBUG drops only the debug assertions; the always-on checks and input errors stay.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_CXX_FLAGS_DEBUG "-Og -g")
if(RELIMB_SANITIZE)
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")  # g1: file and line in a report, at half the size of -g
endif()

add_library(relimb_flags INTERFACE)
target_compile_options(relimb_flags INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wno-psabi  # psabi: wide vectors never cross a target boundary
  # Results must be the same bits on every machine, thread count, batch width and compiler:
  #  -ffp-contract=off  a*b+c is never silently fused, so a kernel compiled with -mfma rounds as the
  #                     plain reference does; a fused step is written out where it is meant.
  #  -fno-math-errno    lets sqrt and friends become one instruction; changes no value.
  # Never -ffast-math nor any of its parts: it may reorder sums and assumes that NaN does not exist.
  -ffp-contract=off -fno-math-errno)

if(RELIMB_SANITIZE)
  target_compile_options(relimb_flags INTERFACE
    -fsanitize=${RELIMB_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(relimb_flags INTERFACE -fsanitize=${RELIMB_SANITIZE})
endif()

# Kernels: one source compiled once per instruction set (kernel_baseline.cpp, kernel_avx2.cpp,
# kernel_avx512.cpp include it), chosen at run time by what the processor offers.
set(RELIMB_X86_64 OFF)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|amd64)$")
  set(RELIMB_X86_64 ON)
endif()
set(RELIMB_AVX2_FLAGS -mavx2 -mfma)
set(RELIMB_AVX512_FLAGS -mavx512f -mavx512dq -mavx512bw -mavx512vl -mavx2 -mfma)

# relimb_kernel_flags(SOURCES): sets the flags of the kernel files in the list named SOURCES, and
# takes the x86 ones out of it on other processors.
function(relimb_kernel_flags list_name)
  if(NOT RELIMB_X86_64)
    list(FILTER ${list_name} EXCLUDE REGEX "/kernel_avx[0-9]+\\.cpp$")
  endif()
  foreach(source IN LISTS ${list_name})
    set(options "")
    if(source MATCHES "/kernel_avx2\\.cpp$")
      set(options ${RELIMB_AVX2_FLAGS})
    elseif(source MATCHES "/kernel_avx512\\.cpp$")
      set(options ${RELIMB_AVX512_FLAGS})
      if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # g++ 12 takes the "undefined" vectors in its own AVX-512 header for a mistake of ours.
        list(APPEND options -Wno-uninitialized -Wno-maybe-uninitialized)
      endif()
    endif()
    if(source MATCHES "/kernel_[^/]*\\.cpp$")
      list(APPEND options $<$<CONFIG:Release>:-O3>)
      # A header compiled ahead for another instruction set is of no use to it.
      set_source_files_properties("${source}" PROPERTIES COMPILE_OPTIONS "${options}"
        SKIP_PRECOMPILE_HEADERS ON)
    endif()
  endforeach()
  set(${list_name} "${${list_name}}" PARENT_SCOPE)
endfunction()
