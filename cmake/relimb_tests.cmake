# Tests: one program of all tests/**/*.cpp (the folders mirror src/), the command-line tests
# tests/**/*.sh, and the checks of the house. Labels: `long` runs only in ./test full, `slow` is left
# out of ./test fast.
find_package(GTest REQUIRED)
find_package(rapidcheck REQUIRED)
include(GoogleTest)

# SUNDIALS: its CMake package insists on MPI for parts that are not used here.
find_path(SUNDIALS_INCLUDE_DIR cvode/cvode.h REQUIRED)
find_library(SUNDIALS_CVODE sundials_cvode REQUIRED)
find_library(SUNDIALS_NVECSERIAL sundials_nvecserial REQUIRED)
find_library(SUNDIALS_SUNMATRIXDENSE sundials_sunmatrixdense REQUIRED)
find_library(SUNDIALS_SUNLINSOLDENSE sundials_sunlinsoldense REQUIRED)

file(GLOB_RECURSE test_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/*.cpp")
if(test_sources)
  relimb_kernel_flags(test_sources)
  add_executable(relimb_tests ${test_sources})
  target_include_directories(relimb_tests PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_include_directories(relimb_tests SYSTEM PRIVATE
    "${SUNDIALS_INCLUDE_DIR}" "${RANDOM123_INCLUDE_DIR}")
  target_compile_definitions(relimb_tests PRIVATE RELIMB_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  # assert() in a test always counts. Optimising the templates of GoogleTest and RapidCheck takes
  # half of the build (more than half with sanitizers) and buys nothing.
  set(test_optimisation $<$<CONFIG:Release>:-O1>)
  if(RELIMB_SANITIZE)
    set(test_optimisation -O0)
  endif()
  target_compile_options(relimb_tests PRIVATE -UNDEBUG ${test_optimisation})
  # g++ 12 at -O1 sees overflows in std::string that are not there (GCC bug 105651).
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(relimb_tests PRIVATE -Wno-array-bounds -Wno-stringop-overflow
      -Wno-restrict)
  endif()
  target_link_libraries(relimb_tests PRIVATE relimb_cli relimb_flags GTest::gtest_main rapidcheck
    ${SUNDIALS_CVODE} ${SUNDIALS_NVECSERIAL} ${SUNDIALS_SUNMATRIXDENSE} ${SUNDIALS_SUNLINSOLDENSE})

  # Half of a test file's compile time is this header; each test includes it all the same.
  target_precompile_headers(relimb_tests PRIVATE <gtest/gtest.h>)

  # PRE_TEST: the list is read from the program when ctest starts, in the environment of the tests.
  set(long_suites "*Long.*:*Long/*")
  set(longest_suite "LabFitLong.*")  # two minutes: begun first, so that nothing waits for it alone
  gtest_discover_tests(relimb_tests TEST_FILTER "-${long_suites}" DISCOVERY_MODE PRE_TEST
    DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 300)
  gtest_discover_tests(relimb_tests TEST_FILTER "${long_suites}-${longest_suite}"
    DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 1800 LABELS long)
  gtest_discover_tests(relimb_tests TEST_FILTER "${longest_suite}" DISCOVERY_MODE PRE_TEST
    DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 1800 LABELS long COST 1000)
endif()

# Command-line tests: bash FILE.sh PROGRAM REPOSITORY, each in an empty folder of its own. A line
# `# slow` or `# long` among the first lines (or FILE ending in _slow.sh, _long.sh) sets the label.
# tests/support/ holds what they share and is no test itself.
file(GLOB_RECURSE shell_tests CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}/tests"
     "${CMAKE_SOURCE_DIR}/tests/*.sh")
list(FILTER shell_tests EXCLUDE REGEX "(^|/)support/")
if(NOT TARGET relimb)
  set(shell_tests "")
endif()
foreach(test_file IN LISTS shell_tests)
  set(path "${CMAKE_SOURCE_DIR}/tests/${test_file}")
  set(scratch "${CMAKE_BINARY_DIR}/scratch/${test_file}")
  add_test(NAME "${test_file}" COMMAND
    bash "${CMAKE_SOURCE_DIR}/cmake/run_in_empty_folder.sh" "${scratch}" "${path}"
    $<TARGET_FILE:relimb> "${CMAKE_SOURCE_DIR}")
  set_property(TEST "${test_file}" PROPERTY TIMEOUT 600)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${path}")
  file(STRINGS "${path}" mark REGEX "^# *(label: *)?(slow|long) *$" LIMIT_COUNT 1)
  if(mark MATCHES "long" OR test_file MATCHES "_long\\.sh$")
    set_property(TEST "${test_file}" PROPERTY LABELS long)
  elseif(mark MATCHES "slow" OR test_file MATCHES "_slow\\.sh$")
    set_property(TEST "${test_file}" PROPERTY LABELS slow)
  endif()
endforeach()

# Checks of the house.
add_test(NAME house.layers
  COMMAND bash "${CMAKE_SOURCE_DIR}/cmake/check_layers.sh" "${CMAKE_SOURCE_DIR}")
add_test(NAME house.layers_self_test
  COMMAND bash "${CMAKE_SOURCE_DIR}/cmake/check_layers_test.sh" "${CMAKE_SOURCE_DIR}")
add_test(NAME house.traceability
  COMMAND bash "${CMAKE_SOURCE_DIR}/cmake/traceability.sh" "${CMAKE_SOURCE_DIR}" "${CMAKE_BINARY_DIR}")
add_test(NAME house.traceability_self_test
  COMMAND bash "${CMAKE_SOURCE_DIR}/cmake/traceability_test.sh" "${CMAKE_SOURCE_DIR}")
if(RELIMB_X86_64 AND CMAKE_BUILD_TYPE STREQUAL "Release")
  add_test(NAME house.kernels
    COMMAND bash "${CMAKE_SOURCE_DIR}/cmake/check_kernels.sh" "${CMAKE_BINARY_DIR}")
endif()
