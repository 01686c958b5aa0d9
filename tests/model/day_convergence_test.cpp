// The step of the law against exact solutions: weak and strong order of its Euler-Maruyama form.
// Everything goes through live(), the shipped step, on laws reduced until an answer is known.
#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "cohort/reference.hpp"
#include "model/day.hpp"
#include "support/people.hpp"

namespace relimb {
namespace {

using testing::laws;

/// Order of convergence: slope of log error over log step, by least squares.
double order(const std::vector<double>& steps, const std::vector<double>& errors) {
  double sx = 0;
  double sy = 0;
  double sxx = 0;
  double sxy = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const double x = std::log(steps[i]);
    const double y = std::log(errors[i]);
    sx += x;
    sy += y;
    sxx += x * x;
    sxy += x * y;
  }
  const auto n = static_cast<double>(steps.size());
  return (n * sxy - sx * sy) / (n * sxx - sx * sx);
}

Person<double> median_person() { return testing::person_of_the_laws(Latents<double>{}); }

TEST(Convergence, OrderOfAPowerIsItsExponent) {
  EXPECT_NEAR(order({1, 0.5, 0.25}, {3, 3 * 0.5 * 0.5, 3 * 0.25 * 0.25}), 2, 1e-12);
}

// Deterministic: diaschisis lifts as exp(-t / tau), balance nears its ceiling as exp(-rate t) where
// each step loads the paretic leg in full.
TEST(Convergence, FirstOrderInTheDeterministicParts) {
  const auto person = median_person();
  auto law = laws().law;
  law.forced_use.forced_share = 1;
  constexpr int last_day = 12;
  const auto calendar = testing::no_care(last_day);
  const double lifted = person.arm.shock * std::exp(-last_day / person.arm.tau_lift);
  const double rate = law.gait.balance_rate * drive_to_walk(law.gait, 0.0);
  const double balance = person.balance_ceiling + (person.balance_start - person.balance_ceiling) *
                                                      std::exp(-rate * last_day);
  std::vector<double> steps;
  std::vector<double> lift_errors;
  std::vector<double> balance_errors;
  for (const int parts : {4, 8, 16, 32, 64}) {
    const auto run = live_reference(law, person, calendar, 1, 0, {last_day}, false, parts);
    steps.push_back(1.0 / parts);
    lift_errors.push_back(std::abs(run.last.arm.diaschisis - lifted));
    balance_errors.push_back(std::abs(run.last.balance - balance));
  }
  EXPECT_NEAR(order(steps, lift_errors), 1, 0.03);
  EXPECT_NEAR(order(steps, balance_errors), 1, 0.03);
  EXPECT_LT(lift_errors.back(), 2e-3);
}

/// Where the arm's wobble is after `steps` steps that begin at w0 and whose noise is 1 in step
/// `kicked` only (none if negative): the wobble is linear in noise, so this tells all moments.
double wobble_after(const Parameters<double>& law, const Person<double>& person, double w0,
                    int steps, double step, int kicked) {
  const auto day = today(law, CareDay<double>{}, 0);
  State<double> state = first_day(law, person);
  state.arm.wobble = w0;
  for (int i = 0; i < steps; ++i) {
    live(law, person, day, step, DayNoise<double>{i == kicked ? 1.0 : 0.0, 0, 0, 0}, state);
  }
  return state.arm.wobble;
}

// Weak order 1: mean and variance of the wobble, an Ornstein-Uhlenbeck process, against the exact
// ones. No sampling error: variance = sum over steps of step * (response to that step's noise)^2.
TEST(Convergence, WeakOrderOneInMeanAndVarianceOfTheWobble) {
  Parameters<double> law = laws().law;
  law.noise.wobble_days = 5;
  const auto person = median_person();
  constexpr double time = 8;
  const double exact_mean = 2 * std::exp(-time / 5);
  const double exact_variance = 1 - std::exp(-2 * time / 5);
  std::vector<double> steps;
  std::vector<double> mean_errors;
  std::vector<double> variance_errors;
  for (const int parts : {2, 4, 8, 16}) {
    const double step = 1.0 / parts;
    const int count = static_cast<int>(time) * parts;
    double variance = 0;
    for (int kicked = 0; kicked < count; ++kicked) {
      const double response = wobble_after(law, person, 0, count, step, kicked);
      variance += step * response * response;
    }
    steps.push_back(step);
    mean_errors.push_back(std::abs(wobble_after(law, person, 2, count, step, -1) - exact_mean));
    variance_errors.push_back(std::abs(variance - exact_variance));
  }
  EXPECT_NEAR(order(steps, mean_errors), 1, 0.1);
  EXPECT_NEAR(order(steps, variance_errors), 1, 0.1);
}

// Multiplicative noise: pain with nothing that raises or heals it is dp = sigma p (1 - p) dW. Its
// logit y has additive noise, dy = sigma^2 / 2 tanh(y / 2) dt + sigma dW, and is solved on a fine
// grid of the same Brownian path. Its law is known too: a mixture of two normals in y.
struct PainNoise {
  static constexpr double sigma = 1;
  static constexpr double start = 0.3;

  int finest;  // steps a day of the path
  Parameters<double> law = laws().law;
  Person<double> person = median_person();
  std::mt19937_64 any{11};
  std::normal_distribution<double> normal;

  explicit PainNoise(int steps_of_the_path) : finest(steps_of_the_path) {
    law.noise.pain_flare = sigma;
    law.tone.pain_rise = 0;
    law.tone.pain_heal = 0;
  }

  std::vector<double> path() {
    std::vector<double> increments(static_cast<std::size_t>(finest));
    for (double& dw : increments) dw = normal(any) * std::sqrt(1.0 / finest);
    return increments;
  }

  /// Pain after a day of that path, in `parts` steps of the law.
  double lived(const std::vector<double>& increments, int parts) const {
    const auto day = today(law, CareDay<double>{}, 0);
    State<double> state = first_day(law, person);
    state.arm.pain = start;
    const int each = finest / parts;
    for (int i = 0; i < parts; ++i) {
      double dw = 0;
      for (int j = 0; j < each; ++j) dw += increments[static_cast<std::size_t>(i * each + j)];
      live(law, person, day, 1.0 / parts, DayNoise<double>{0, 0, 0, dw}, state);
    }
    return state.arm.pain;
  }

  double exact(const std::vector<double>& increments) const {
    double y = std::log(start / (1 - start));
    for (const double dw : increments) {
      y += 0.5 * sigma * sigma * std::tanh(y / 2) / finest + sigma * dw;
    }
    return 1 / (1 + std::exp(-y));
  }
};

void expect_strong_order_half(int paths) {
  PainNoise pain(2048);
  const std::vector<int> parts{8, 16, 32, 64, 128};
  std::vector<double> errors(parts.size());
  std::vector<double> steps;
  for (const int n : parts) steps.push_back(1.0 / n);
  for (int i = 0; i < paths; ++i) {
    const auto increments = pain.path();
    const double exact = pain.exact(increments);
    for (std::size_t k = 0; k < parts.size(); ++k) {
      errors[k] += std::abs(pain.lived(increments, parts[k]) - exact) / paths;
    }
  }
  EXPECT_NEAR(order(steps, errors), 0.5, 0.1);
}

TEST(Convergence, StrongOrderHalfUnderMultiplicativeNoise) { expect_strong_order_half(600); }
TEST(ConvergenceLong, StrongOrderHalfUnderMultiplicativeNoise) { expect_strong_order_half(20'000); }

// The pain of the step of a day's 64th part, on many paths, has the known mean and second moment.
void expect_known_moments(int paths) {
  PainNoise pain(64);
  double mean = 0;
  double square = 0;
  for (int i = 0; i < paths; ++i) {
    const double p = pain.lived(pain.path(), 64);
    mean += p / paths;
    square += p * p / paths;
  }
  // p is the chance of "up" given y; y ends as N(y0 +- sigma^2 / 2, sigma^2), "up" with chance p0.
  const double y0 = std::log(PainNoise::start / (1 - PainNoise::start));
  double exact_square = 0;
  double total = 0;
  for (int i = -4000; i <= 4000; ++i) {
    const double z = i / 500.0;
    const double density = std::exp(-0.5 * z * z);
    total += density;
    for (const bool up : {false, true}) {
      const double y = y0 + PainNoise::sigma * (z + (up ? 0.5 : -0.5) * PainNoise::sigma);
      const double p = 1 / (1 + std::exp(-y));
      exact_square += (up ? PainNoise::start : 1 - PainNoise::start) * density * p * p;
    }
  }
  exact_square /= total;
  const double spread = std::sqrt(exact_square - PainNoise::start * PainNoise::start);
  EXPECT_NEAR(mean, PainNoise::start, 4 * spread / std::sqrt(paths));
  EXPECT_NEAR(square, exact_square, 1e-3 + 4 * spread / std::sqrt(paths));
}

TEST(Convergence, MomentsUnderMultiplicativeNoise) { expect_known_moments(4000); }
TEST(ConvergenceLong, MomentsUnderMultiplicativeNoise) { expect_known_moments(100'000); }

}  // namespace
}  // namespace relimb
