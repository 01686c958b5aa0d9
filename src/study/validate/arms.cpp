#include "study/validate/arms.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/error.hpp"
#include "base/statistics.hpp"
#include "cohort/assess.hpp"
#include "cohort/branches.hpp"
#include "study/forecast/time.hpp"

namespace relimb {
namespace {

constexpr double fewest_effective = 15;  // people; fewer tell nothing

struct Moments {
  double log_sum;  // of weights
  double m1, m2, m3, m4;
};

/// Moments of u under weights exp(a u + b u^2).
Moments moments(const std::vector<double>& u, double a, double b) {
  double highest = -std::numeric_limits<double>::infinity();
  for (const double x : u) highest = std::max(highest, a * x + b * x * x);
  double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0;
  for (const double x : u) {
    const double w = std::exp(a * x + b * x * x - highest);
    s0 += w;
    s1 += w * x;
    s2 += w * x * x;
    s3 += w * x * x * x;
    s4 += w * x * x * x * x;
  }
  return {highest + std::log(s0), s1 / s0, s2 / s0, s3 / s0, s4 / s0};
}

/// An arm's life, its time before the first day folded (forecast/time.hpp): care, first and last
/// day.
Branch branch_of(const Laws& laws, const TrialArm& arm) {
  const int cut = std::max(0, arm.from_day - fold_day);
  const int to = arm.to_day - cut;
  return {calendar_of(laws.care, {}, folded(arm.care, cut), to), {arm.from_day - cut, to}};
}

ArmGain gain_of(const Laws& laws, const TrialArm& arm, const ScoreTable& truth,
                const ArmsSettings& settings) {
  const PhiloxKey key = philox_key(settings.seed, Purpose::measurement);
  const ScaleInfo& scale = laws.scales[index(arm.scale)];
  const auto written = [&](std::size_t record) {
    const auto exact = truth.of(record, arm.scale);
    std::vector<float> out(exact.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i] = static_cast<float>(written_score(
          scale, exact[i], assessment_normal(key, i, truth.days()[record], arm.scale)));
    }
    return out;
  };
  const std::vector<float> before = written(0);
  const std::vector<float> after = written(1);
  ArmGain gain{std::numeric_limits<double>::quiet_NaN(), 0, 0};
  const std::vector<double> weights = tilted_weights(before, arm.start_mean, arm.start_sd);
  if (weights.empty()) return gain;
  double squares = 0, sum = 0, sum_squares = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double change = static_cast<double>(after[i]) - static_cast<double>(before[i]);
    squares += weights[i] * weights[i];
    sum += weights[i] * change;
    sum_squares += weights[i] * change * change;
  }
  gain.effective = 1 / squares;
  if (gain.effective < fewest_effective) return gain;
  gain.mean = sum;
  gain.sd = std::sqrt(std::max(0.0, sum_squares - sum * sum));
  return gain;
}

}  // namespace

std::vector<double> tilted_weights(std::span<const float> x, double mean, double sd) {
  std::vector<double> u;
  for (const float one : x) u.push_back((static_cast<double>(one) - mean) / sd);
  // Newton on the convex dual log sum exp(a u + b (u^2 - 1)), halving steps that do not descend.
  double a = 0, b = 0;
  const auto dual = [&](double p, double q) { return moments(u, p, q).log_sum - q; };
  double value = dual(a, b);
  for (int step = 0; step < 60; ++step) {
    const Moments m = moments(u, a, b);
    const double g1 = m.m1, g2 = m.m2 - 1;
    if (std::abs(g1) < 1e-3 && std::abs(g2) < 1e-3) break;
    const double h11 = m.m2 - m.m1 * m.m1 + 1e-9;
    const double h12 = m.m3 - m.m1 * m.m2;
    const double h22 = m.m4 - m.m2 * m.m2 + 1e-9;
    const double det = h11 * h22 - h12 * h12;
    if (!(det > 1e-14)) return {};
    const double da = -(h22 * g1 - h12 * g2) / det;
    const double db = -(h11 * g2 - h12 * g1) / det;
    double size = 1;
    for (; size > 1e-6; size /= 2) {
      const double next = dual(a + size * da, b + size * db);
      if (next < value) {
        value = next;
        break;
      }
    }
    if (size <= 1e-6) break;
    a += size * da;
    b += size * db;
  }
  const Moments m = moments(u, a, b);
  if (!(std::abs(m.m1) < 0.05 && std::abs(m.m2 - 1) < 0.1)) return {};
  std::vector<double> weights;
  for (const double one : u) weights.push_back(std::exp(a * one + b * one * one - m.log_sum));
  return weights;
}

ArmsAccuracy accuracy_of_arms(std::span<const TrialArm> arms, std::span<const ArmGain> gains,
                              const std::function<bool(const TrialArm&)>& chosen) {
  std::vector<double> observed, predicted;
  for (std::size_t i = 0; i < arms.size(); ++i) {
    if (!chosen(arms[i]) || !std::isfinite(gains[i].mean)) continue;
    observed.push_back(arms[i].gain);
    predicted.push_back(gains[i].mean);
  }
  ArmsAccuracy out;
  out.arms = observed.size();
  if (observed.empty()) return out;
  out.observed = mean(observed);
  out.predicted = mean(predicted);
  for (std::size_t i = 0; i < observed.size(); ++i) {
    out.absolute_error += std::abs(predicted[i] - observed[i]) / static_cast<double>(out.arms);
    out.error_of_mean += std::abs(out.observed - observed[i]) / static_cast<double>(out.arms);
  }
  out.correlation = out.arms < 3 ? NAN : correlation(observed, predicted);
  return out;
}

bool held_out(const std::string& trial) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : trial) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return (hash >> 8) % 3 == 0;
}

std::vector<ArmGain> simulate_arms(const Laws& laws, std::span<const TrialArm> arms,
                                   const ArmsSettings& settings, const Progress& progress) {
  std::vector<ArmGain> gains(arms.size());
  std::vector<Branch> branches;
  int last_day = 0;
  for (const TrialArm& arm : arms) {
    branches.push_back(branch_of(laws, arm));
    last_day = std::max(last_day, branches.back().days.back());
  }
  live_branches(
      laws.law, laws.population, calendar_of(laws.care, {}, {}, last_day), branches,
      settings.persons, settings.seed, settings.threads,
      [&](std::size_t i, const ScoreTable& truth) {
        gains[i] = gain_of(laws, arms[i], truth, settings);
      },
      progress);
  return gains;
}

}  // namespace relimb
