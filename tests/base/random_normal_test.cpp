// Normals: moments and tail, and packs against double from the same words.
#include "base/normal.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

#include <gtest/gtest.h>

namespace relimb {
namespace {

TEST(Uniform, StaysInsideOfZeroAndOne) {
  EXPECT_EQ(uniform(std::uint32_t{0}), 0x1p-25);
  EXPECT_EQ(uniform(std::uint32_t{0xffffffff}), 1 - 0x1p-25);
  EXPECT_EQ(uniform(std::uint32_t{0x80000000}), 0.5 + 0x1p-25);
  EXPECT_EQ(uniform(std::uint32_t{0xff}), uniform(std::uint32_t{0}));  // upper 24 bits only
}

struct Moments {
  double mean = 0;
  double variance = 0;
  double skewness = 0;
  double kurtosis = 0;
  double largest = 0;
  double beyond_two = 0;  // share with |z| > 2
  double beyond_four = 0;
};

/// Of 4 * blocks normals of packs, as the batch draws them, and the largest difference from the
/// double ones of the same words.
template <int Width>
Moments moments_of(std::uint32_t blocks, double& largest_difference) {
  const PhiloxKey key = philox_key(3, Purpose::day_noise);
  std::array<double, 5> power{};
  Moments m;
  largest_difference = 0;
  WordPack<Baseline, Width> person;
  for (std::uint32_t first = 0; first < blocks; first += Width) {
    for (int lane = 0; lane < Width; ++lane) {
      person.lanes[lane] = first + static_cast<std::uint32_t>(lane);
    }
    const auto normals = random_normals(key, person, 0, 1, 2);
    for (int lane = 0; lane < Width; ++lane) {
      const auto exact = random_normals(key, {person.lanes[lane], 1, 2});
      for (std::size_t i = 0; i < 4; ++i) {
        const double z = normals[i].lanes[lane];
        largest_difference = std::max(largest_difference, std::abs(z - exact[i]));
        double of_z = 1;
        for (double& sum : power) {
          sum += of_z;
          of_z *= z;
        }
        m.largest = std::max(m.largest, std::abs(z));
        m.beyond_two += std::abs(z) > 2;
        m.beyond_four += std::abs(z) > 4;
      }
    }
  }
  const double n = power[0];
  m.mean = power[1] / n;
  m.variance = power[2] / n;
  m.skewness = power[3] / n;
  m.kurtosis = power[4] / n;
  m.beyond_two /= n;
  m.beyond_four /= n;
  return m;
}

/// Each within four standard errors of n independent standard normals.
void expect_standard_normal(const Moments& m, double n) {
  EXPECT_NEAR(m.mean, 0, 4 / std::sqrt(n));
  EXPECT_NEAR(m.variance, 1, 4 * std::sqrt(2 / n));
  EXPECT_NEAR(m.skewness, 0, 4 * std::sqrt(15 / n));
  EXPECT_NEAR(m.kurtosis, 3, 4 * std::sqrt(96 / n));
  const auto expect_share = [&](double share, double z) {
    const double chance = std::erfc(z / std::sqrt(2.0));
    EXPECT_NEAR(share, chance, 4 * std::sqrt(chance / n));
  };
  expect_share(m.beyond_two, 2);
  expect_share(m.beyond_four, 4);
  EXPECT_LE(m.largest, 5.90);  // sqrt(2 log 2^25): the end of the tail that 24 bits leave
}

// Near 1 the radius uniform is rounded to 24 bits, where the radius is near 0 and steepest: once in
// 1.7e7 draws the pack is off by this much (the last test but one), anywhere else by less.
constexpr double pack_bound = 2.5e-4;

TEST(Normal, MomentsAndPacksNearDouble) {
  double difference = 0;
  const Moments m = moments_of<4>(100'000, difference);
  expect_standard_normal(m, 400'000);
  EXPECT_LT(difference, pack_bound);
}

TEST(NormalLong, MomentsAndPacksNearDouble) {
  double difference = 0;
  const Moments m = moments_of<8>(25'000'000, difference);
  expect_standard_normal(m, 1e8);
  EXPECT_LT(difference, pack_bound);
  EXPECT_GT(m.largest, 5.3);  // 1e8 draws reach 5.7 in the middle of cases
}

// The four normals of one block come of two pairs and must not know of one another.
TEST(Normal, TheFourOfABlockAreUncorrelated) {
  const PhiloxKey key = philox_key(5, Purpose::biology);
  constexpr int n = 100'000;
  std::array<std::array<double, 4>, 4> product{};
  std::array<std::array<double, 4>, 4> square_product{};
  for (std::uint64_t person = 0; person < n; ++person) {
    const auto z = random_normals(key, {person, 0, 0});
    for (std::size_t i = 0; i < 4; ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        product[i][j] += z[i] * z[j] / n;
        square_product[i][j] += (z[i] * z[i] - 1) * (z[j] * z[j] - 1) / n;
      }
    }
  }
  for (std::size_t i = 0; i < 4; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_NEAR(product[i][j], 0, 4 / std::sqrt(n)) << i << ' ' << j;
      EXPECT_NEAR(square_product[i][j], 0, 4 * 2 / std::sqrt(n)) << i << ' ' << j;
    }
  }
}

TEST(Normal, BoxMullerTakesRadiusAndAngle) {
  const auto z = box_muller(std::exp(-0.5), 0.0, std::exp(-2.0), 0.25);
  EXPECT_NEAR(z[0], 1, 1e-15);
  EXPECT_NEAR(z[1], 0, 1e-15);
  EXPECT_NEAR(z[2], 0, 1e-15);
  EXPECT_NEAR(z[3], 2, 1e-15);
}

// The greatest word: its uniform, 1 - 2^-25, is rounded to 1 in a float, the radius to 0.
TEST(Normal, TheWordWherePacksAreFurthestFromDouble) {
  const std::uint32_t greatest = 0xffffffff;
  const WordPack<Baseline, 1> word{WordPack<Baseline, 1>::Vector{greatest}};
  const auto u = uniform(word);
  EXPECT_EQ(u.lanes[0], 1);
  const auto pack = box_muller(u, u, u, u);
  const auto exact = box_muller(uniform(greatest), 0.0, uniform(greatest), 0.0);
  EXPECT_NEAR(exact[0], 2.44e-4, 1e-6);
  for (const auto& z : pack) EXPECT_EQ(z.lanes[0], 0);
}

template <int Width>
void expect_lanes_as_alone() {
  const PhiloxKey key = philox_key(11, Purpose::biology);
  int differ = 0;
  for (std::uint32_t first = 0; first < 4000; first += Width) {
    WordPack<Baseline, Width> person;
    for (int lane = 0; lane < Width; ++lane) {
      person.lanes[lane] = first + static_cast<std::uint32_t>(lane);
    }
    const auto pack = random_normals(key, person, 1, 2, 3);
    for (int lane = 0; lane < Width; ++lane) {
      const WordPack<Baseline, 1> one{typename WordPack<Baseline, 1>::Vector{person.lanes[lane]}};
      const auto alone = random_normals(key, one, 1, 2, 3);
      for (std::size_t i = 0; i < 4; ++i) {
        differ += std::bit_cast<std::uint32_t>(static_cast<float>(pack[i].lanes[lane])) !=
                  std::bit_cast<std::uint32_t>(static_cast<float>(alone[i].lanes[0]));
      }
    }
  }
  EXPECT_EQ(differ, 0) << "width " << Width;
}

TEST(Normal, BitsDoNotDependOnTheWidth) {
  expect_lanes_as_alone<4>();
  expect_lanes_as_alone<8>();
  expect_lanes_as_alone<16>();
}

}  // namespace
}  // namespace relimb
