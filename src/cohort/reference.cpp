#include "cohort/reference.hpp"

#include <cmath>

#include "base/error.hpp"
#include "base/normal.hpp"

namespace relimb {

Latents<double> reference_latents(std::uint64_t seed, std::uint64_t person) {
  const PhiloxKey key = philox_key(seed, Purpose::biology);
  Latents<double> z;
  for (std::uint32_t block = 0; block < latent_count / 4; ++block) {
    const auto normals = random_normals(key, {person, 0, block});
    for (std::size_t i = 0; i < 4; ++i) z[4 * block + i] = normals[i];
  }
  return z;
}

ReferenceRun live_reference(const Parameters<double>& law, const Person<double>& person,
                            const Calendar<double>& calendar, std::uint64_t seed,
                            std::uint64_t noise_number, const std::vector<int>& days, bool noisy,
                            int steps_per_day) {
  RELIMB_CHECK(!days.empty() && steps_per_day > 0);
  RELIMB_CHECK(days.back() < static_cast<int>(calendar.size()));
  const PhiloxKey key = philox_key(seed, Purpose::day_noise);
  const double step = 1.0 / steps_per_day;
  ReferenceRun run;
  State<double> state = first_day(law, person);
  std::size_t next = 0;
  const auto record = [&](int day) {
    for (; next < days.size() && days[next] == day; ++next) {
      const Today<double> day_law = today(law, calendar[static_cast<std::size_t>(day)], day);
      run.scores.push_back(true_scores(law.scores, show(law, person, day_law, state)));
    }
  };
  record(0);
  for (int day = 0; day < days.back(); ++day) {
    const CareDay<double>& care = calendar[static_cast<std::size_t>(day)];
    for (int part = 0; part < steps_per_day; ++part) {
      DayNoise<double> noise{};
      if (noisy) {
        noise = random_normals(
            key, {noise_number, static_cast<std::uint32_t>(day), static_cast<std::uint32_t>(part)});
        for (double& increment : noise) increment *= std::sqrt(step);
      }
      live(law, person, today(law, care, day + part * step), step, noise, state);
    }
    record(day + 1);
  }
  run.last = state;
  return run;
}

}  // namespace relimb
