# Each bench/NAME_bench.cpp becomes the program bench_NAME (Google Benchmark); bench/kernel_*.cpp,
# compiled with the flags of their instruction set, are linked into all of them.
find_package(benchmark REQUIRED)
file(GLOB bench_kernels CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/bench/kernel_*.cpp")
relimb_kernel_flags(bench_kernels)
add_library(relimb_bench_kernels OBJECT ${bench_kernels})
target_link_libraries(relimb_bench_kernels PRIVATE relimb_base relimb_flags)

file(GLOB bench_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/bench/*_bench.cpp")
foreach(source IN LISTS bench_sources)
  get_filename_component(name "${source}" NAME_WE)
  string(REGEX REPLACE "_bench$" "" name "${name}")
  add_executable(bench_${name} "${source}" $<TARGET_OBJECTS:relimb_bench_kernels>)
  target_include_directories(bench_${name} PRIVATE "${CMAKE_SOURCE_DIR}/bench")
  target_link_libraries(bench_${name} PRIVATE relimb_cli relimb_flags benchmark::benchmark)
  target_compile_definitions(bench_${name} PRIVATE RELIMB_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
endforeach()

# The peers the engine is compared with. SUNDIALS: as in relimb_tests.cmake.
find_path(SUNDIALS_INCLUDE_DIR cvode/cvode.h REQUIRED)
find_library(SUNDIALS_CVODE sundials_cvode REQUIRED)
find_library(SUNDIALS_NVECSERIAL sundials_nvecserial REQUIRED)
find_library(SUNDIALS_SUNMATRIXDENSE sundials_sunmatrixdense REQUIRED)
find_library(SUNDIALS_SUNLINSOLDENSE sundials_sunlinsoldense REQUIRED)
target_include_directories(bench_peers SYSTEM PRIVATE "${SUNDIALS_INCLUDE_DIR}")
target_link_libraries(bench_peers PRIVATE ${SUNDIALS_CVODE} ${SUNDIALS_NVECSERIAL}
  ${SUNDIALS_SUNMATRIXDENSE} ${SUNDIALS_SUNLINSOLDENSE})
