#include "study/validate/ranks.hpp"

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <limits>

#include "base/error.hpp"

namespace relimb {
namespace {

WithError share_within(std::span<const double> ranks, double level) {
  const double tail = (1 - level) / 2;
  const auto within =
      std::ranges::count_if(ranks, [&](double r) { return r >= tail && r <= 1 - tail; });
  const auto n = static_cast<double>(ranks.size());
  return {static_cast<double>(within) / n, std::sqrt(level * (1 - level) / n)};
}

}  // namespace

double rank_within(std::span<const float> draws, std::span<const double> weights, float truth,
                   double u) {
  RELIMB_CHECK(!draws.empty() && draws.size() == weights.size());
  double below = 0;
  double equal = 0;
  double squares = 0;
  for (std::size_t i = 0; i < draws.size(); ++i) {
    if (draws[i] < truth) below += weights[i];
    if (draws[i] == truth) equal += weights[i];
    squares += weights[i] * weights[i];
  }
  const double effective = 1 / squares;
  return std::clamp((effective * (below + u * equal) + u) / (effective + 1), 0.0, 1.0);
}

double rank_within(const Predictive& predictive, const ScaleInfo& scale, double score, double u) {
  const double above = scale.step > 0
                           ? score + scale.step / 2
                           : std::nextafter(score, std::numeric_limits<double>::infinity());
  const double from = 1 - predictive.chance_at_least(score - scale.step / 2);
  const double to = 1 - predictive.chance_at_least(above);
  return from + u * (to - from);
}

RankSummary rank_summary(std::span<const double> ranks) {
  RELIMB_CHECK(!ranks.empty());
  RankSummary out;
  out.n = ranks.size();
  const auto n = static_cast<double>(out.n);
  for (const double rank : ranks) {
    RELIMB_CHECK(rank >= 0 && rank <= 1);
    ++out.counts[std::min(static_cast<std::size_t>(rank * rank_bins), rank_bins - 1)];
    out.mean.value += rank / n;
  }
  const double flat = n / rank_bins;
  for (const std::size_t count : out.counts) {
    const double off = static_cast<double>(count) - flat;
    out.chi_square += off * off / flat;
  }
  out.chance = boost::math::gamma_q((rank_bins - 1) / 2.0, out.chi_square / 2);
  out.mean.standard_error = std::sqrt(1 / (12 * n));
  out.coverage_50 = share_within(ranks, 0.5);
  out.coverage_90 = share_within(ranks, 0.9);
  return out;
}

}  // namespace relimb
