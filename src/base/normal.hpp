// Standard normals from random words: Box-Muller, four normals from four words, no rejection.
//
// A fixed number of words for each normal is what lets draws be counted by (person, day, draw).
// The radius uses 24 bits: the tail ends at 5.89 standard deviations (1 in 2.6e8 draws).
#pragma once

#include <array>
#include <cstdint>

#include "base/math.hpp"
#include "base/philox.hpp"

namespace relimb {

/// Uniform in (0, 1) from the upper 24 bits of a word; in packs, of single precision, in (0, 1].
inline double uniform(std::uint32_t word) { return ((word >> 8) + 0.5) * 0x1p-24; }

template <class Isa, int Width>
inline Pack<Isa, Width> uniform(WordPack<Isa, Width> word) {
  using P = Pack<Isa, Width>;
  const auto bits = (typename P::Mask::Vector)(word.lanes >> 8);
  return fma(P(__builtin_convertvector(bits, typename P::Vector)), P(0x1p-24F), P(0x1p-25F));
}

template <class Real>
using FourNormals = std::array<Real, 4>;

/// Box-Muller on two pairs of uniforms.
template <class Real>
inline FourNormals<Real> box_muller(Real u0, Real u1, Real u2, Real u3) {
  const Real r0 = sqrt(Real(-2) * log(u0));
  const Real r1 = sqrt(Real(-2) * log(u2));
  const auto a0 = sine_cosine_of_turn(u1);
  const auto a1 = sine_cosine_of_turn(u3);
  return {r0 * a0.cosine, r0 * a0.sine, r1 * a1.cosine, r1 * a1.sine};
}

inline FourNormals<double> random_normals(PhiloxKey key, Counter at) {
  const auto w = random_words(key, at);
  return box_muller(uniform(w[0]), uniform(w[1]), uniform(w[2]), uniform(w[3]));
}

/// Box-Muller on four words of a pack.
template <class Isa, int Width>
inline FourNormals<Pack<Isa, Width>> normals_of(const FourWords<WordPack<Isa, Width>>& words) {
  return box_muller(uniform(words.w[0]), uniform(words.w[1]), uniform(words.w[2]),
                    uniform(words.w[3]));
}

/// Four normals for each person of a pack (`Words`: a WordPack or a pair of them).
template <class Words>
inline auto random_normals(PhiloxKey key, Words person_low, std::uint32_t person_high,
                           std::uint32_t day, std::uint32_t draw) {
  return normals_of(random_words(key, person_low, person_high, day, draw));
}

}  // namespace relimb
