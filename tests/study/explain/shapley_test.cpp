// The axioms that single Shapley values out, on random games, and games whose values are known.
#include "study/explain/shapley.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "support/property.hpp"

namespace relimb {
namespace {

using testing::holds;
using testing::number_around_zero;
using testing::whole_in;

constexpr double rounding = 1e-12;

std::vector<double> any_game(std::size_t players) {
  std::vector<double> worth(std::size_t{1} << players);
  for (double& v : worth) v = *number_around_zero(2);
  return worth;
}

std::size_t any_players(int fewest) { return static_cast<std::size_t>(*whole_in(fewest, 7)); }

std::size_t bit(std::size_t player) { return std::size_t{1} << player; }

TEST(Shapley, IsEfficient) {
  EXPECT_TRUE(holds("values add up to what all make beyond none", 100, [] {
    const Shapley shapley(any_players(1));
    const auto worth = any_game(shapley.players());
    const auto phi = shapley.values(worth);
    const double sum = std::accumulate(phi.begin(), phi.end(), 0.0);
    RC_ASSERT(std::abs(sum - (worth.back() - worth.front())) < rounding);
  }));
}

TEST(Shapley, IsSymmetric) {
  EXPECT_TRUE(holds("players who are interchangeable get the same", 100, [] {
    const Shapley shapley(any_players(2));
    auto worth = any_game(shapley.players());
    for (std::size_t set = 0; set < worth.size(); ++set) {
      // Players 0 and 1 may stand in for one another.
      if ((set & 3) == 2) worth[set] = worth[set ^ 3];
    }
    const auto phi = shapley.values(worth);
    RC_ASSERT(std::abs(phi[0] - phi[1]) < rounding);
  }));
}

TEST(Shapley, GivesADummyNothing) {
  EXPECT_TRUE(holds("who never changes anything gets nothing, alone or in pairs", 100, [] {
    const Shapley shapley(any_players(2));
    auto worth = any_game(shapley.players());
    for (std::size_t set = 0; set < worth.size(); ++set) {
      if ((set & 1) != 0) worth[set] = worth[set ^ 1];
    }
    RC_ASSERT(shapley.values(worth)[0] == 0);
    RC_ASSERT(std::abs(shapley.interactions(worth)[0]) < rounding);  // pair (0, 1)
  }));
}

TEST(Shapley, IsAdditive) {
  EXPECT_TRUE(holds("of a sum of games is the sum of values", 100, [] {
    const Shapley shapley(any_players(2));
    const auto a = any_game(shapley.players());
    const auto b = any_game(shapley.players());
    std::vector<double> both(a.size());
    for (std::size_t set = 0; set < a.size(); ++set) both[set] = a[set] + b[set];
    const auto phi_a = shapley.values(a), phi_b = shapley.values(b), phi = shapley.values(both);
    for (std::size_t i = 0; i < phi.size(); ++i) {
      RC_ASSERT(std::abs(phi[i] - phi_a[i] - phi_b[i]) < rounding);
    }
  }));
}

/// The definition told another way: the mean of what a player adds over all orders of arrival.
TEST(Shapley, IsTheMeanOverAllOrders) {
  EXPECT_TRUE(holds("mean over orders of arrival", 30, [] {
    const Shapley shapley(5);
    const auto worth = any_game(5);
    std::vector<std::size_t> order{0, 1, 2, 3, 4};
    std::vector<double> sum(5, 0.0);
    int orders = 0;
    do {
      std::size_t set = 0;
      for (const std::size_t player : order) {
        sum[player] += worth[set | bit(player)] - worth[set];
        set |= bit(player);
      }
      ++orders;
    } while (std::next_permutation(order.begin(), order.end()));
    const auto phi = shapley.values(worth);
    for (std::size_t i = 0; i < 5; ++i) RC_ASSERT(std::abs(phi[i] - sum[i] / orders) < rounding);
  }));
}

// One left glove (player 0), two right ones: a pair is worth 1. Known: 2/3, 1/6, 1/6.
TEST(Shapley, OfTheGloveGame) {
  std::vector<double> worth(8);
  for (std::size_t set = 0; set < 8; ++set) worth[set] = (set & 1) != 0 && (set & 6) != 0 ? 1 : 0;
  const Shapley shapley(3);
  const auto phi = shapley.values(worth);
  EXPECT_NEAR(phi[0], 2.0 / 3, rounding);
  EXPECT_NEAR(phi[1], 1.0 / 6, rounding);
  EXPECT_NEAR(phi[2], 1.0 / 6, rounding);
  // The two right gloves stand in for one another: together they do less.
  const auto pairs = shapley.interactions(worth);
  EXPECT_NEAR(pairs[0], 0.5, rounding);   // left and first right
  EXPECT_NEAR(pairs[2], -0.5, rounding);  // both right ones
}

// v(S) = |S|^2: each gets n; each pair does 2 together beyond what each does alone.
TEST(Shapley, OfTheSquareOfTheNumber) {
  const Shapley shapley(7);
  std::vector<double> worth(shapley.coalitions());
  for (std::size_t set = 0; set < worth.size(); ++set) {
    const double size = std::popcount(set);
    worth[set] = size * size;
  }
  for (const double phi : shapley.values(worth)) EXPECT_NEAR(phi, 7, rounding);
  const auto pairs = shapley.interactions(worth);
  ASSERT_EQ(pairs.size(), 21U);
  for (const double pair : pairs) EXPECT_NEAR(pair, 2, rounding);
}

TEST(Shapley, OfOnePlayerIsWhatItAdds) {
  const Shapley shapley(1);
  EXPECT_EQ(shapley.values(std::vector<double>{2, 5}).front(), 3);
  EXPECT_TRUE(shapley.interactions(std::vector<double>{2, 5}).empty());
}

}  // namespace
}  // namespace relimb
