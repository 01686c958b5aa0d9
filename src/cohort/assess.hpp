// What is written down of virtual persons: scores with measurement error, and the attributes that
// are measured once, early. Draws are keyed by (seed, measurement) and counted by (person, day,
// scale), so a score does not depend on which other scores were asked for.
#pragma once

#include <cstdint>

#include "base/philox.hpp"
#include "cohort/population.hpp"
#include "model/scales/measure.hpp"

namespace relimb {

/// Standard normal of that person's assessment on that day of that scale.
double assessment_normal(PhiloxKey key, std::uint64_t person, int day, Scale scale);

/// Uniform draw, 0..1, that tells whether that assessment is a slip (drawn_score, measure.hpp).
double assessment_slip(PhiloxKey key, std::uint64_t person, int day, Scale scale);

/// What is known of a person from the first days.
struct Attributes {
  double age;       // years
  double cst_load;  // share of the corticospinal tract hit, as measured, 0..1
  bool mep;         // motor evoked potential present
  int nihss;        // 0..42
};

Attributes attributes_of(const Population<double>& population, const Latents<double>& latents,
                         const Person<double>& person, PhiloxKey key, std::uint64_t number);

/// Chance of a motor evoked potential at that integrity of the arm's tract.
double mep_chance(const Population<double>& population, double arm_integrity);

/// NIHSS expected of that person, before its spread.
double nihss_mean(const Population<double>& population, const Person<double>& person);

}  // namespace relimb
