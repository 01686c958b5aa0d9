#include "cohort/herd_parts.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/error.hpp"
#include "cohort/kernel_job.hpp"

namespace relimb {

HerdParts::HerdParts(std::size_t persons, std::span<const double> shares, std::size_t least_tiles) {
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  const std::size_t tiles = persons / tile_width;
  const std::size_t least = least_tiles * shares.size();
  RELIMB_CHECK(sum > 0 && tiles >= least);
  const auto rest = static_cast<double>(tiles - least);
  double before = 0;
  for (std::size_t k = 0; k < shares.size(); ++k) {
    before += shares[k];
    const auto due = static_cast<std::size_t>(std::round(rest * std::min(1.0, before / sum)));
    ends_.push_back(tile_width * (least_tiles * (k + 1) + due));
  }
  ends_.back() = persons;
}

std::vector<HerdParts::Piece> HerdParts::pieces(std::size_t most) const {
  RELIMB_CHECK(most % tile_width == 0 && most > 0);
  std::vector<Piece> out;
  for (std::size_t part = 0; part < count(); ++part) {
    for (std::size_t from = begin(part); from < end(part); from += most) {
      out.push_back({part, from, std::min(from + most, end(part))});
    }
  }
  return out;
}

}  // namespace relimb
