#include "cohort/course.hpp"

#include "base/error.hpp"

namespace relimb {
namespace {

#if defined(__x86_64__)
bool has_avx2() { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }
bool has_avx512() {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl");
}
#else
bool has_avx2() { return false; }
bool has_avx512() { return false; }
#endif

}  // namespace

bool available(Engine engine) {
  switch (engine) {
    case Engine::avx2: return has_avx2();
    case Engine::avx512: return has_avx512();
    default: return true;
  }
}

EngineCode code_of(Engine engine) {
  RELIMB_CHECK(available(engine));
  if (engine == Engine::best) {
    engine = has_avx512() ? Engine::avx512 : has_avx2() ? Engine::avx2 : Engine::baseline;
  }
#if defined(__x86_64__)
  if (engine == Engine::avx512) return {kernel_avx512, draw_latents_avx512};
  if (engine == Engine::avx2) return {kernel_avx2, draw_latents_avx2};
#endif
  return {engine == Engine::scalar ? kernel_scalar : kernel_baseline, draw_latents_baseline};
}

Course course_of(const Parameters<double>& law, const Population<double>& population,
                 const Calendar<double>& calendar, std::uint64_t seed, Engine engine) {
  RELIMB_CHECK(!calendar.empty());
  return {narrowed(law),
          narrowed(prepared(population)),
          days_of(law, calendar),
          philox_key(seed, Purpose::biology),
          philox_key(seed, Purpose::day_noise),
          true,
          code_of(engine)};
}

std::vector<Course> courses_of(std::span<const LawDraw> laws, const Calendar<double>& calendar,
                               std::uint64_t seed) {
  std::vector<Course> courses;
  for (const LawDraw& one : laws) {
    courses.push_back(course_of(one.law, one.population, calendar, seed));
  }
  return courses;
}

}  // namespace relimb
