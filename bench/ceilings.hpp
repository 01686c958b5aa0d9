// What this processor can do at most of the three kinds of work a day is made of: fused
// multiply-adds, exponentials, normals. Loops of nothing else, on packs as the batch has them.
//
// Compiled once per instruction set (kernel_*.cpp of this folder), like the batch itself; no
// standard containers here, for the reason given in cohort/kernel.hpp.
#pragma once

#include <cstdint>

#include "base/normal.hpp"

namespace relimb::bench {

/// One loop each; `count` pieces of work, and a number that depends on all of them.
struct Ceilings {
  float (*fused)(std::int64_t count);  // multiply-adds, one lane each
  float (*exponentials)(std::int64_t count);
  float (*normals)(std::int64_t count);
};

Ceilings ceilings_baseline();
Ceilings ceilings_avx2();
Ceilings ceilings_avx512();

template <class P>
float sum_of_lanes(P p) {
  float lanes[P::width];
  p.store(lanes);
  float sum = 0;
  for (const float lane : lanes) sum += lane;
  return sum;
}

/// Twelve independent chains: enough to fill two units of latency four or five.
template <class P>
float fused_loop(std::int64_t count) {
  constexpr int chains = 12;
  P x[chains];
  for (int i = 0; i < chains; ++i) x[i] = P(1.0F + static_cast<float>(i));
  const P factor(0.999F);
  const P term(0.001F);
  for (std::int64_t done = 0; done < count; done += std::int64_t{chains} * P::width) {
    for (int i = 0; i < chains; ++i) x[i] = fma(x[i], factor, term);
  }
  P sum(0);
  for (int i = 0; i < chains; ++i) sum += x[i];
  return sum_of_lanes(sum);
}

template <class P>
float exponential_loop(std::int64_t count) {
  constexpr int chains = 4;
  P at(-1.0F);
  P sum[chains] = {P(0), P(0), P(0), P(0)};
  for (std::int64_t done = 0; done < count; done += std::int64_t{chains} * P::width) {
    for (int i = 0; i < chains; ++i) sum[i] += exp(at * P(static_cast<float>(i + 1)));
    at = at * P(0.9999F);
  }
  return sum_of_lanes(sum[0] + sum[1] + (sum[2] + sum[3]));
}

template <class P>
float normal_loop(std::int64_t count) {
  const auto person = P::Word::counting_from(0);
  const PhiloxKey key{1, 2};
  P sum(0);
  std::uint32_t day = 0;
  for (std::int64_t done = 0; done < count; done += std::int64_t{4} * P::width) {
    const auto z = random_normals(key, person, 0, day++, 0);
    sum += (z[0] + z[1]) + (z[2] + z[3]);
  }
  return sum_of_lanes(sum);
}

/// `Wide`: what the batch draws its normals in (a pack or a pair of them).
template <class P, class Wide = P>
Ceilings ceilings_of() {
  return {fused_loop<P>, exponential_loop<P>, normal_loop<Wide>};
}

}  // namespace relimb::bench
