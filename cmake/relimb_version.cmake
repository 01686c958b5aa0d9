# relimb_version.hpp: version, git commit and compiler, for `relimb --version` and for the header of
# every result file. Written now and looked at again in every build, so that it is always true;
# touched only when something changed, so that an unchanged tree has nothing to build.
find_package(Git QUIET)
set(version_dir "${CMAKE_BINARY_DIR}/generated")
set(version_command ${CMAKE_COMMAND}
  -D "SOURCE_DIR=${CMAKE_SOURCE_DIR}" -D "GIT=${GIT_EXECUTABLE}" -D "VERSION=${PROJECT_VERSION}"
  -D "COMPILER=${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}"
  -D "BUILD_TYPE=${CMAKE_BUILD_TYPE}" -D "OUT=${version_dir}/relimb_version.hpp"
  -P "${CMAKE_SOURCE_DIR}/cmake/write_version.cmake")
execute_process(COMMAND ${version_command} COMMAND_ERROR_IS_FATAL ANY)

add_custom_target(relimb_version_header COMMAND ${version_command} VERBATIM
  BYPRODUCTS "${version_dir}/relimb_version.hpp" COMMENT "Looking at the git commit")
add_library(relimb_version INTERFACE)
target_include_directories(relimb_version INTERFACE "${version_dir}")
