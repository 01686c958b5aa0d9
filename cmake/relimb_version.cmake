# relimb_version.hpp: version, git commit and compiler, for `relimb --version` and for the header of
# every result file. Written now and looked at again in every build, so that it is always true;
# touched only when something changed, so that an unchanged tree has nothing to build.
find_package(Git QUIET)
set(version_dir "${CMAKE_BINARY_DIR}/generated")
string(TOUPPER "${CMAKE_BUILD_TYPE}" build_type)
get_target_property(our_flags relimb_flags INTERFACE_COMPILE_OPTIONS)
list(FILTER our_flags EXCLUDE REGEX "^-W")  # warnings change no bits
list(JOIN our_flags " " our_flags)
string(STRIP "${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_${build_type}} ${our_flags}" all_flags)
set(version_command ${CMAKE_COMMAND}
  -D "SOURCE_DIR=${CMAKE_SOURCE_DIR}" -D "GIT=${GIT_EXECUTABLE}" -D "VERSION=${PROJECT_VERSION}"
  -D "COMPILER=${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}"
  -D "FLAGS=${all_flags}" -D "BUILD_TYPE=${CMAKE_BUILD_TYPE}" -D "OUT=${version_dir}/relimb_version.hpp"
  -P "${CMAKE_SOURCE_DIR}/cmake/write_version.cmake")
execute_process(COMMAND ${version_command} COMMAND_ERROR_IS_FATAL ANY)

add_custom_target(relimb_version_header COMMAND ${version_command} VERBATIM
  BYPRODUCTS "${version_dir}/relimb_version.hpp" COMMENT "Looking at the git commit")
add_library(relimb_version INTERFACE)
target_include_directories(relimb_version INTERFACE "${version_dir}")
