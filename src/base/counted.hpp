// A number that counts what is done with it: how much work a computation is, without instruments.
//
// A value that carries a Tally passes it on to what is computed from it, and each such operation is
// counted once. A value without one is fixed (a parameter, a person): operations among fixed values
// are free, as a program does them once and not daily. For benches and tests: the law of a day is a
// template on its number, so the same source that runs is the one counted.
#pragma once

#include <cmath>

#include "base/math.hpp"

namespace relimb {

struct Tally {
  int sums = 0;  // and differences, changes of sign
  int products = 0;
  int quotients = 0;
  int roots = 0;
  int choices = 0;  // smaller, greater, select
  int exponentials = 0;
  int logarithms = 0;

  /// What is neither exponential nor logarithm.
  int plain() const { return sums + products + quotients + roots + choices; }
};

struct Counted {
  double value = 0;
  Tally* tally = nullptr;  // null: fixed

  Counted() = default;
  Counted(double fixed) : value(fixed) {}  // NOLINT(google-explicit-constructor)
  Counted(double one, Tally* counting) : value(one), tally(counting) {}

  friend Counted operator+(Counted a, Counted b) {
    return made(a.value + b.value, &Tally::sums, a, b);
  }
  friend Counted operator-(Counted a, Counted b) {
    return made(a.value - b.value, &Tally::sums, a, b);
  }
  friend Counted operator*(Counted a, Counted b) {
    return made(a.value * b.value, &Tally::products, a, b);
  }
  friend Counted operator/(Counted a, Counted b) {
    return made(a.value / b.value, &Tally::quotients, a, b);
  }
  friend Counted operator-(Counted a) { return made(-a.value, &Tally::sums, a, a); }
  Counted& operator+=(Counted b) { return *this = *this + b; }
  friend Counted min(Counted a, Counted b) {
    return made(a.value < b.value ? a.value : b.value, &Tally::choices, a, b);
  }
  friend Counted max(Counted a, Counted b) {
    return made(a.value > b.value ? a.value : b.value, &Tally::choices, a, b);
  }
  friend Counted sqrt(Counted a) { return made(std::sqrt(a.value), &Tally::roots, a, a); }
  friend Counted exp(Counted a) { return made(std::exp(a.value), &Tally::exponentials, a, a); }
  friend Counted log(Counted a) { return made(std::log(a.value), &Tally::logarithms, a, a); }

 private:
  static Counted made(double value, int Tally::*kind, Counted a, Counted b) {
    Tally* const tally = a.tally != nullptr ? a.tally : b.tally;
    if (tally != nullptr) ++(tally->*kind);
    return {value, tally};
  }
};

/// Parameters are plain numbers: fixed.
template <>
struct ScalarOf<Counted> {
  using type = double;
};

}  // namespace relimb
