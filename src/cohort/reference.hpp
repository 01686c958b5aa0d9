// The plain path: one person, in double, a day at a time. What the batch is held to.
#pragma once

#include <cstdint>
#include <vector>

#include "cohort/laws.hpp"
#include "model/day.hpp"

namespace relimb {

struct ReferenceRun {
  std::vector<Scores<double>> scores;  // one a recorded day
  State<double> last;
};

/// Latents of a person of the population, in double from the same words as the batch's.
Latents<double> reference_latents(std::uint64_t seed, std::uint64_t person);

/// Lives one person from day 0 to the last recorded day. `steps_per_day` 1 is the law as used; more
/// divide each day and the noise's variance. `noisy` false leaves noise out.
ReferenceRun live_reference(const Parameters<double>& law, const Person<double>& person,
                            const Calendar<double>& calendar, std::uint64_t seed,
                            std::uint64_t noise_number, const std::vector<int>& days,
                            bool noisy = true, int steps_per_day = 1);

}  // namespace relimb
