// Whether the person lies outside what relimb knows: the prior predictive check.
//
// The visits' evidence, mean over unconditioned twins of the likelihood, is compared with that of
// visits made up from twins of the population (same scales, same days), written down as the likelihood
// holds it: with the law's discrepancy and a slip now and then. Few of those being as
// improbable as the person's means that the population does not hold such people.
#pragma once

#include <span>
#include <vector>

#include "study/forecast/likelihood.hpp"

namespace relimb {

/// Share, 0..1, of made-up persons whose visits are at least as improbable as this person's.
/// 1 without visits. Uses up to 1,000 twins, shared out evenly among the courses, each of a law that
/// relimb holds possible. `threads` 0: all processors.
double surprise_of(const Laws& laws, std::span<const Course> courses,
                   const PersonLikelihood& likelihood, std::uint64_t seed, unsigned threads);

}  // namespace relimb
