#include "study/explain/shapley.hpp"

#include <bit>

#include "base/error.hpp"

namespace relimb {
namespace {

/// a! b! / (a + b + 1)!, by steps that neither overflow nor lose digits.
double share(std::size_t a, std::size_t b) {
  double value = 1.0 / static_cast<double>(a + b + 1);
  for (std::size_t k = 1; k <= b; ++k) {
    value *= static_cast<double>(k) / static_cast<double>(a + k);
  }
  return value;
}

}  // namespace

Shapley::Shapley(std::size_t players) : players_(players) {
  RELIMB_CHECK(players >= 1 && players <= 20);
  for (std::size_t s = 0; s < players; ++s) one_.push_back(share(s, players - s - 1));
  for (std::size_t s = 0; s + 1 < players; ++s) two_.push_back(share(s, players - s - 2));
}

std::vector<double> Shapley::values(std::span<const double> worth) const {
  RELIMB_CHECK(worth.size() == coalitions());
  std::vector<double> phi(players_, 0.0);
  for (std::size_t set = 0; set < worth.size(); ++set) {
    const double weight = set + 1 == worth.size() ? 0 : one_[std::size_t(std::popcount(set))];
    for (std::size_t i = 0; i < players_; ++i) {
      const std::size_t bit = std::size_t{1} << i;
      if ((set & bit) == 0) phi[i] += weight * (worth[set | bit] - worth[set]);
    }
  }
  return phi;
}

std::vector<double> Shapley::interactions(std::span<const double> worth) const {
  RELIMB_CHECK(worth.size() == coalitions());
  std::vector<double> out;
  for (std::size_t i = 0; i < players_; ++i) {
    for (std::size_t j = i + 1; j < players_; ++j) {
      const std::size_t a = std::size_t{1} << i;
      const std::size_t b = std::size_t{1} << j;
      double sum = 0;
      for (std::size_t set = 0; set < worth.size(); ++set) {
        if ((set & (a | b)) != 0) continue;
        sum += two_[std::size_t(std::popcount(set))] *
               (worth[set | a | b] - worth[set | a] - worth[set | b] + worth[set]);
      }
      out.push_back(sum);
    }
  }
  return out;
}

}  // namespace relimb
