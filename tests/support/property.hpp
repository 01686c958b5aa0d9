// Properties: RapidCheck runs with at least so many cases, and numbers that shrink to simple ones.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <string>
#include <utility>

#include <rapidcheck.h>

namespace relimb::testing {

/// Checks `body` on at least `cases` random cases (more if RC_PARAMS says so, at most
/// RELIMB_FEWER_CASES where that is set, as the slow builds with sanitizers do); false with a shrunk
/// counterexample on stderr when one fails.
template <class Body>
bool holds(const std::string& name, int cases, Body&& body) {
  rc::detail::TestParams params = rc::detail::configuration().testParams;
  params.maxSuccess = std::max(params.maxSuccess, cases);
  if (const char* fewer = std::getenv("RELIMB_FEWER_CASES")) {
    params.maxSuccess = std::min(params.maxSuccess, std::max(1, std::atoi(fewer)));
  }
  rc::detail::TestMetadata metadata;
  metadata.id = metadata.description = name;
  const auto result = rc::detail::checkTestable(std::forward<Body>(body), metadata, params);
  const bool passed = result.template is<rc::detail::SuccessResult>();
  if (!passed) {
    std::cerr << "\n- " << name << '\n';
    rc::detail::printResultMessage(result, std::cerr);
    std::cerr << '\n';
  }
  return passed;
}

/// A number in low..high, on a grid of a thousandth of the span, that shrinks towards low.
inline rc::Gen<double> number_in(double low, double high) {
  return rc::gen::map(rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 1001)),
                      [=](int i) { return low + (high - low) * i / 1000; });
}

/// A number in -most..most that shrinks towards 0.
inline rc::Gen<double> number_around_zero(double most) {
  return rc::gen::map(rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 2001)), [=](int i) {
    const double size = most * ((i + 1) / 2) / 1000;
    return i % 2 == 0 ? size : -size;
  });
}

/// A whole number in low..high-1 that shrinks towards low.
inline rc::Gen<int> whole_in(int low, int high) {
  return rc::gen::resize(rc::kNominalSize, rc::gen::inRange(low, high));
}

}  // namespace relimb::testing
