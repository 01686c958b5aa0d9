# The libraries of packages.txt as targets. Why each: docs/dependencies.csv
set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Eigen3 REQUIRED)
find_package(Boost 1.74 REQUIRED)  # headers only: Boost.Math
find_path(NLOPT_INCLUDE_DIR nlopt.hpp REQUIRED)
find_library(NLOPT_LIBRARY nlopt_cxx REQUIRED)  # Debian has two packages that call themselves NLopt
find_library(MUJOCO_LIBRARY mujoco REQUIRED)
find_path(RANDOM123_INCLUDE_DIR Random123/philox.h REQUIRED)  # headers only
find_path(TOMLPLUSPLUS_INCLUDE_DIR toml++/toml.h REQUIRED)  # headers only, in one source file
