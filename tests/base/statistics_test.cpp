// Statistics against closed forms, hand-worked lists and properties of random lists.
#include "base/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/error.hpp"
#include "support/crps.hpp"

namespace relimb {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

std::vector<double> ones(std::size_t n) { return std::vector<double>(n, 1.0); }

/// n values at the levels (i + 1/2) / n of the standard normal.
std::vector<double> normal_grid(std::size_t n) {
  std::vector<double> z(n);
  for (std::size_t i = 0; i < n; ++i) {
    z[i] = normal_quantile((static_cast<double>(i) + 0.5) / static_cast<double>(n));
  }
  return z;
}

std::vector<double> normal_quantiles_19(double centre, double sd) {
  std::vector<double> q;
  for (int i = 1; i <= 19; ++i) q.push_back(centre + sd * normal_quantile(0.05 * i));
  return q;
}

rc::Gen<double> number_in(double low, double high) {
  return rc::gen::map(rc::gen::inRange(0, 1000001),
                      [=](int i) { return low + (high - low) * i / 1000000.0; });
}

/// A list of 1..40 values on a coarse grid (so that ties occur) with weights, some of them 0.
struct Weighted {
  std::vector<double> x;
  std::vector<double> w;
};
Weighted any_weighted() {
  const auto n = static_cast<std::size_t>(*rc::gen::inRange(1, 41));
  Weighted list;
  for (std::size_t i = 0; i < n; ++i) {
    list.x.push_back(*rc::gen::inRange(-20, 21) * 0.5);
    list.w.push_back(*rc::gen::inRange(0, 6) * 0.25);
  }
  list.w[0] += 0.25;
  return list;
}

bool property(const std::string& name, const std::function<void()>& body) {
  return rc::check(name, body);
}

TEST(Statistics, MomentsOfAHandWorkedList) {
  const std::vector<double> x{2, 4, 4, 4, 5, 5, 7, 9};
  EXPECT_DOUBLE_EQ(mean(x), 5);
  EXPECT_DOUBLE_EQ(variance(x), 32.0 / 7);
  EXPECT_DOUBLE_EQ(standard_error(x), std::sqrt(32.0 / 7 / 8));
}

TEST(Statistics, QuantilesOfTypeSeven) {
  const std::vector<double> x{9, 1, 5, 3, 7};
  EXPECT_DOUBLE_EQ(quantile(x, 0), 1);
  EXPECT_DOUBLE_EQ(quantile(x, 0.25), 3);
  EXPECT_DOUBLE_EQ(quantile(x, 0.1), 1.8);  // as R: quantile(c(9,1,5,3,7), .1)
  EXPECT_DOUBLE_EQ(median(x), 5);
  EXPECT_DOUBLE_EQ(quantile(x, 1), 9);
  EXPECT_DOUBLE_EQ(median(std::vector<double>{4, 1}), 2.5);
}

TEST(Statistics, CorrelationOfAnscombesFirstSet) {
  const std::vector<double> x{10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
  const std::vector<double> y{8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
  EXPECT_NEAR(correlation(x, y), 0.81642051634484, 1e-12);
  EXPECT_NEAR(r_squared(x, y), 0.66654245950810, 1e-12);
  EXPECT_EQ(correlation(x, ones(x.size())), 0);
}

TEST(Statistics, NormalDistribution) {
  EXPECT_NEAR(normal_quantile(0.975), 1.959963984540054, 1e-14);
  EXPECT_NEAR(normal_quantile(1e-10), -6.361340902404056, 1e-12);
  EXPECT_NEAR(normal_cdf(-1), 0.158655253931457, 1e-14);
  EXPECT_NEAR(normal_pdf(0), 0.398942280401433, 1e-14);
  EXPECT_TRUE(property("quantile undoes cdf", [] {
    const double z = *number_in(-6, 6);
    RC_ASSERT(std::abs(normal_quantile(normal_cdf(z)) - z) < 1e-8);
  }));
}

TEST(Statistics, CrpsOfQuantilesKeepsItsStatedError) {
  const std::vector<double> q = normal_quantiles_19(0, 1);
  const auto ratio = [&](double y) {
    return crps_of_quantiles(q, y) / testing::crps_of_normal(0, 1, y);
  };
  EXPECT_NEAR(ratio(0), 0.987, 0.001);
  EXPECT_NEAR(ratio(8), 0.96, 0.005);
  EXPECT_NEAR(ratio(-8), 0.96, 0.005);
  double estimated = 0, exact = 0;
  for (const double y : normal_grid(4001)) {
    estimated += crps_of_quantiles(q, y);
    exact += testing::crps_of_normal(0, 1, y);
  }
  EXPECT_NEAR(estimated / exact, 1, 0.01);
}

TEST(Statistics, Coverage) {
  const std::vector<double> low{0, 0, 0, 0};
  const std::vector<double> high{1, 1, 1, 1};
  const std::vector<double> seen{0, 1, 1.1, 0.5};
  EXPECT_DOUBLE_EQ(coverage(low, high, seen), 0.75);
}

TEST(Statistics, LogSumExpDoesNotOverflow) {
  const std::vector<double> large{1000, 1000};
  EXPECT_DOUBLE_EQ(log_sum_exp(large), 1000 + std::log(2));
  const std::vector<double> nothing{-infinite, -infinite};
  EXPECT_EQ(log_sum_exp(nothing), -infinite);
  EXPECT_EQ(effective_sample_size(nothing), 0);
}

TEST(Statistics, EffectiveSampleSize) {
  EXPECT_DOUBLE_EQ(effective_sample_size(std::vector<double>(50, -700.0)), 50);
  const std::vector<double> one{-5, -infinite, -infinite};
  EXPECT_DOUBLE_EQ(effective_sample_size(one), 1);
  const std::vector<double> halves{std::log(0.5), std::log(0.25), std::log(0.25)};
  EXPECT_NEAR(effective_sample_size(halves), 1 / (0.25 + 2 * 0.0625), 1e-12);
}

TEST(Statistics, SystematicResampleKeepsItsPromise) {
  EXPECT_TRUE(property("never off by 1 or more, ascending, none without weight", [] {
    const std::vector<double> w = any_weighted().w;
    const auto count = static_cast<std::size_t>(*rc::gen::inRange(1, 200));
    const std::vector<std::size_t> drawn = systematic_resample(w, count, *number_in(0, 0.999999));
    RC_ASSERT(drawn.size() == count);
    RC_ASSERT(std::is_sorted(drawn.begin(), drawn.end()));
    const double total = std::accumulate(w.begin(), w.end(), 0.0);
    for (std::size_t i = 0; i < w.size(); ++i) {
      const auto times = static_cast<double>(std::count(drawn.begin(), drawn.end(), i));
      const double expected = static_cast<double>(count) * w[i] / total;
      RC_ASSERT(std::abs(times - expected) < 1 + 1e-9);
      if (w[i] == 0) RC_ASSERT(times == 0);
    }
  }));
}

TEST(Statistics, SampleProperties) {
  EXPECT_TRUE(property("quantiles ascend within the range", [] {
    const std::vector<double> x = any_weighted().x;
    const double a = *number_in(0, 1);
    const double b = *number_in(0, 1);
    const double low = quantile(x, std::min(a, b));
    const double high = quantile(x, std::max(a, b));
    RC_ASSERT(low <= high);
    RC_ASSERT(low >= *std::min_element(x.begin(), x.end()));
    RC_ASSERT(high <= *std::max_element(x.begin(), x.end()));
  }));
}

TEST(Statistics, MisuseIsADefect) {
  const std::vector<double> none;
  const std::vector<double> one{1};
  const std::vector<double> two{1, 2};
  EXPECT_THROW(mean(none), Defect);
  EXPECT_THROW(variance(one), Defect);
  EXPECT_THROW(quantile(one, 1.5), Defect);
  EXPECT_THROW(systematic_resample(std::vector<double>{0, 0}, 3, 0.5), Defect);
  EXPECT_THROW(crps_of_quantiles(two, 1), Defect);
  EXPECT_THROW(normal_quantile(0), Defect);
  EXPECT_THROW(systematic_resample(two, 3, 1), Defect);
}

}  // namespace
}  // namespace relimb
