// A course: the law, the people and the care of a run, prepared once for the batch engine.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cohort/kernel_job.hpp"
#include "cohort/laws.hpp"

namespace relimb {

/// Which code runs the batch. `best` asks the processor; the others are for tests and benches.
enum class Engine { best, scalar, baseline, avx2, avx512 };

/// Whether this program and this processor can run it.
bool available(Engine engine);

/// The code of one engine: how a tile lives, how normals are drawn.
struct EngineCode {
  Kernel kernel;
  LatentDrawer draw;
};

/// `Engine::best` resolved; Defect when the engine is not available.
EngineCode code_of(Engine engine);

/// Immutable and shared by threads. The calendar covers day 0 .. last_day.
struct Course {
  Parameters<float> law;
  PreparedPopulation<float> population;
  std::vector<Today<float>> days;
  PhiloxKey biology;
  PhiloxKey day_noise;
  bool noisy = true;
  EngineCode code;

  int last_day() const { return static_cast<int>(days.size()) - 1; }
};

Course course_of(const Parameters<double>& law, const Population<double>& population,
                 const Calendar<double>& calendar, std::uint64_t seed,
                 Engine engine = Engine::best);

/// One for each law.
std::vector<Course> courses_of(std::span<const LawDraw> laws, const Calendar<double>& calendar,
                               std::uint64_t seed);

}  // namespace relimb
