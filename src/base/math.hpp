// exp, log, sine and the few smooth shapes the law needs, for double and for packs of floats.
//
// double: the C library. Pack: polynomials good to about 2 units in the last place on the ranges
// stated at each; lane results are bitwise the same on every width and instruction set.
#pragma once

#include <cmath>
#include <cstdint>
#include <type_traits>

#include "base/pack.hpp"

namespace relimb {

/// The plain number that parameters of a computation in Real are held in.
template <class Real>
struct ScalarOf {
  using type = Real;
};
template <class Isa, int Width>
struct ScalarOf<Pack<Isa, Width>> {
  using type = float;
};
template <class Real>
using scalar_of = typename ScalarOf<Real>::type;  // NOLINT(readability-identifier-naming)

inline double fma(double a, double b, double c) { return __builtin_fma(a, b, c); }
inline double select(bool where, double yes, double no) { return where ? yes : no; }
inline double min(double a, double b) { return a < b ? a : b; }
inline double max(double a, double b) { return a > b ? a : b; }
inline double exp(double x) { return std::exp(x); }
inline double log(double x) { return std::log(x); }
inline double sqrt(double x) { return std::sqrt(x); }

/// e^x; x is first limited to [-87, 88], so the result is always finite and positive.
template <class Isa, int Width>
inline Pack<Isa, Width> exp(Pack<Isa, Width> x) {
  using P = Pack<Isa, Width>;
  x = min(max(x, P(-87.0F)), P(88.0F));
  // Adding 1.5 * 2^23 rounds to the nearest whole number and leaves it in the low mantissa bits.
  const P magic(12582912.0F);
  const P shifted = fma(x, P(1.44269504F), magic);
  const P n = shifted - magic;
  P r = fma(n, P(-0.693359375F), x);
  r = fma(n, P(2.12194440e-4F), r);
  P y = fma(P(1.9875691500e-4F), r, P(1.3981999507e-3F));
  y = fma(y, r, P(8.3334519073e-3F));
  y = fma(y, r, P(4.1665795894e-2F));
  y = fma(y, r, P(1.6666665459e-1F));
  y = fma(y, r, P(5.0000001201e-1F));
  y = fma(y, r * r, r + P(1.0F));
  typename P::Mask::Vector bits;
  std::memcpy(&bits, &shifted.lanes, sizeof bits);
  bits = (bits - 0x4B400000 + 127) << 23;
  P scale;
  std::memcpy(&scale.lanes, &bits, sizeof bits);
  return y * scale;
}

/// Natural logarithm of a positive, normal x.
template <class Isa, int Width>
inline Pack<Isa, Width> log(Pack<Isa, Width> x) {
  using P = Pack<Isa, Width>;
  typename P::Mask::Vector bits;
  std::memcpy(&bits, &x.lanes, sizeof bits);
  // Split x = 2^e m with m in [sqrt(1/2), sqrt(2)).
  const auto offset = bits - 0x3F3504F3;
  const typename P::Mask::Vector mantissa = bits - (offset & ~0x007FFFFF);
  P m;
  std::memcpy(&m.lanes, &mantissa, sizeof mantissa);
  const P e(__builtin_convertvector(offset >> 23, typename P::Vector));
  const P f = m - P(1.0F);
  const P f2 = f * f;
  // Estrin's scheme: short chains, so that the next logarithm need not wait for this one.
  const P p0 = fma(P(-2.4999993993e-1F), f, P(3.3333331174e-1F));
  const P p2 = fma(P(-1.6668057665e-1F), f, P(2.0000714765e-1F));
  const P p4 = fma(P(-1.2420140846e-1F), f, P(1.4249322787e-1F));
  const P p6 = fma(P(-1.1514610310e-1F), f, P(1.1676998740e-1F));
  const P low = fma(p2, f2, p0);
  const P high = fma(fma(P(7.0376836292e-2F), f2, p6), f2, p4);
  P y = fma(high, f2 * f2, low) * (f2 * f);
  y = fma(e, P(-2.12194440e-4F), y);
  y = fma(P(-0.5F), f2, y);
  return fma(e, P(0.693359375F), f + y);
}

/// sin and cos of 2 pi u for u in [0, 1).
struct SineCosine {
  double sine;
  double cosine;
};
inline SineCosine sine_cosine_of_turn(double u) {
  const double angle = 6.283185307179586 * u;
  return {std::sin(angle), std::cos(angle)};
}

template <class P>
struct PackSineCosine {
  P sine;
  P cosine;
};
/// x with its sign flipped where the top bit of `where` is set.
template <class Isa, int Width>
inline Pack<Isa, Width> with_sign_flipped(typename IntPack<Isa, Width>::Vector where,
                                          Pack<Isa, Width> x) {
  typename IntPack<Isa, Width>::Vector bits;
  std::memcpy(&bits, &x.lanes, sizeof bits);
  bits ^= where & (1 << 31);
  std::memcpy(&x.lanes, &bits, sizeof bits);
  return x;
}
template <class Isa, int Width>
inline PackSineCosine<Pack<Isa, Width>> sine_cosine_of_turn(Pack<Isa, Width> u) {
  using P = Pack<Isa, Width>;
  // Nearest quarter turn q, remainder x in [-pi/4, pi/4].
  const P magic(12582912.0F);
  const P shifted = fma(u, P(4.0F), magic);
  const P quarter = shifted - magic;
  const P x = fma(P(4.0F), u, -quarter) * P(1.57079633F);
  const P x2 = x * x;
  P s = fma(P(-1.9515295891e-4F), x2, P(8.3321608736e-3F));
  s = fma(s, x2, P(-1.6666654611e-1F));
  s = fma(s * x2, x, x);
  P c = fma(P(2.443315711809948e-5F), x2, P(-1.388731625493765e-3F));
  c = fma(c, x2, P(4.166664568298827e-2F));
  c = fma(c, x2 * x2, fma(P(-0.5F), x2, P(1.0F)));
  typename P::Mask::Vector q;
  std::memcpy(&q, &shifted.lanes, sizeof q);
  const typename P::Mask swap{(q << 31) < 0};  // odd quarters
  // Sine is negative in quarters 2 and 3, cosine in 1 and 2.
  return {with_sign_flipped(q << 30, select(swap, c, s)),
          with_sign_flipped((q + 1) << 30, select(swap, s, c))};
}

/// 1 / (1 + e^-x).
template <class Real>
inline Real logistic(Real x) {
  return Real(1) / (Real(1) + exp(-x));
}

/// x limited to [low, high].
template <class Real>
inline Real clamp(Real x, scalar_of<Real> low, scalar_of<Real> high) {
  return min(max(x, Real(low)), Real(high));
}

/// x / (1 + x): rises from 0, half at 1, never above 1. For x >= 0.
template <class Real>
inline Real saturate(Real x) {
  return x / (Real(1) + x);
}

/// x / (x + half): the same, half at x = half. For x >= 0, half > 0.
template <class Real>
inline Real saturate(Real x, scalar_of<Real> half) {
  return x / (x + Real(half));
}

/// From `first` to `last` as e^-x goes from 1 to 0.
inline double settling(double first, double last, double x) {
  return last + (first - last) * std::exp(-x);
}

/// x / divisor, as a product: the reciprocal of a plain number is taken once, not in every lane.
template <class Real>
inline Real over(Real x, scalar_of<Real> divisor) {
  return x * Real(scalar_of<Real>(1) / divisor);
}

/// Positive part of x.
template <class Real>
inline Real positive(Real x) {
  return max(x, Real(0));
}

}  // namespace relimb
