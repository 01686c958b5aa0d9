#include "cohort/assess.hpp"

#include <algorithm>
#include <cmath>

#include "base/normal.hpp"

namespace relimb {
namespace {

// "Day" of draws that belong to no day: attributes are measured once.
constexpr std::uint32_t once = 0xFFFFFFFF;

// Draws of slips, past those that assessment_normal counts by.
constexpr std::uint32_t slips = 64;

}  // namespace

double assessment_normal(PhiloxKey key, std::uint64_t person, int day, Scale scale) {
  const auto draw = static_cast<std::uint32_t>(index(scale) / 4);
  return random_normals(key, {person, static_cast<std::uint32_t>(day), draw})[index(scale) % 4];
}

double assessment_slip(PhiloxKey key, std::uint64_t person, int day, Scale scale) {
  const auto draw = static_cast<std::uint32_t>(slips + index(scale));
  return uniform(random_words(key, {person, static_cast<std::uint32_t>(day), draw})[0]);
}

double mep_chance(const Population<double>& population, double arm_integrity) {
  return logistic((arm_integrity - population.mep_half) / population.mep_width);
}

double nihss_mean(const Population<double>& population, const Person<double>& person) {
  const double start = 0.5 * (person.arm.integrity * (1 - person.arm.shock) +
                              person.leg.integrity * (1 - person.leg.shock));
  return population.nihss_offset + population.nihss_slope * (1 - start);
}

Attributes attributes_of(const Population<double>& population, const Latents<double>& latents,
                         const Person<double>& person, PhiloxKey key, std::uint64_t number) {
  const auto normals = random_normals(key, {number, once, 0});
  const double uniform_mep = uniform(random_words(key, {number, once, 1})[0]);
  Attributes out;
  out.age = age_of(population, latents);
  out.cst_load =
      std::clamp(1 - person.arm.integrity + population.cst_load_sem * normals[0], 0.0, 1.0);
  out.mep = uniform_mep < mep_chance(population, person.arm.integrity);
  const double severity = latents[index(Latent::severity)];
  out.nihss = static_cast<int>(std::clamp(
      std::round(nihss_mean(population, person) + population.nihss_spread * severity), 0.0, 42.0));
  return out;
}

}  // namespace relimb
