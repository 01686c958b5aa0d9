#include "lab/cortex/lateral.hpp"

#include <algorithm>
#include <cmath>

#include "base/pack.hpp"

namespace relimb {
namespace {

using Lanes = Pack<Baseline, 4>;

// to[i] = sum over t < taps of weights[t] from[i + t * stride], i < count, a multiple of 4. Sixteen
// sums at a time where there are so many: a single one would wait for its own last addition.
void weigh(const float* weights, int taps, const float* from, int stride, int count, float* to) {
  int i = 0;
  for (; i + 16 <= count; i += 16) {
    Lanes a(0.0F);
    Lanes b(0.0F);
    Lanes c(0.0F);
    Lanes d(0.0F);
    const float* at = from + i;
    for (int t = 0; t < taps; ++t, at += stride) {
      const Lanes w(weights[t]);
      a += w * Lanes::load(at);
      b += w * Lanes::load(at + 4);
      c += w * Lanes::load(at + 8);
      d += w * Lanes::load(at + 12);
    }
    a.store(to + i);
    b.store(to + i + 4);
    c.store(to + i + 8);
    d.store(to + i + 12);
  }
  for (; i < count; i += 4) {
    Lanes a(0.0F);
    const float* at = from + i;
    for (int t = 0; t < taps; ++t, at += stride) a += Lanes(weights[t]) * Lanes::load(at);
    a.store(to + i);
  }
}

}  // namespace

LateralKernel gaussian_kernel(double deviation, int size) {
  LateralKernel kernel;
  kernel.reach = std::clamp(static_cast<int>(std::ceil(2.5 * deviation)), 0, size - 1);
  for (int d = -kernel.reach; d <= kernel.reach; ++d) {
    const double z = deviation > 0 ? d / deviation : 0;
    kernel.weights.push_back(static_cast<float>(std::exp(-.5 * z * z)));
  }
  for (int i = 0; i < size; ++i) {
    double mass = 0;
    for (int d = -kernel.reach; d <= kernel.reach; ++d) {
      if (i + d >= 0 && i + d < size) mass += *(kernel.weights.begin() + kernel.reach + d);
    }
    kernel.inverse_mass.push_back(static_cast<float>(1 / mass));
  }
  return kernel;
}

LateralField lateral_field(int side, double deviation, double strip) {
  const double stretch = std::sqrt(strip);
  return {side, gaussian_kernel(deviation / stretch, side),
          gaussian_kernel(deviation * stretch, side)};
}

void spread(const LateralField& field, std::span<const float> in, std::span<float> out,
            LateralScratch& scratch) {
  const int side = field.side;
  const int reach = field.along.reach;
  const int padded = side + 2 * reach;
  scratch.padded.assign(static_cast<std::size_t>(padded), 0.0F);
  scratch.first.resize(in.size());
  for (int row = 0; row < side; ++row) {
    const float* from = in.data() + row * side;
    float* to = scratch.first.data() + row * side;
    std::copy(from, from + side, scratch.padded.data() + reach);
    weigh(field.along.weights.data(), 2 * reach + 1, scratch.padded.data(), 1, side, to);
    for (int i = 0; i < side; i += 4) {
      (Lanes::load(to + i) * Lanes::load(field.along.inverse_mass.data() + i)).store(to + i);
    }
  }
  for (int row = 0; row < side; ++row) {
    const int low = std::max(row - field.across.reach, 0);
    const int high = std::min(row + field.across.reach, side - 1);
    const float* weights = field.across.weights.data() + (low - row + field.across.reach);
    float* to = out.data() + row * side;
    weigh(weights, high - low + 1, scratch.first.data() + low * side, side, side, to);
    const Lanes scale(field.across.inverse_mass[static_cast<std::size_t>(row)]);
    for (int i = 0; i < side; i += 4) (Lanes::load(to + i) * scale).store(to + i);
  }
}

void pool_blocks(int side, std::span<const float> in, std::span<float> pools) {
  const int coarse = side / 4;
  for (int row = 0; row < coarse; ++row) {
    for (int column = 0; column < coarse; ++column) {
      Lanes sum(0.0F);
      for (int k = 0; k < 4; ++k) sum += Lanes::load(in.data() + (4 * row + k) * side + 4 * column);
      *(pools.begin() + row * coarse + column) =
          (sum.lanes[0] + sum.lanes[1] + sum.lanes[2] + sum.lanes[3]) / 16;
    }
  }
}

}  // namespace relimb
