#include "study/validate/pit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>

#include "base/error.hpp"
#include "base/philox.hpp"

namespace relimb {
namespace {

constexpr std::uint32_t draws = 999;
constexpr std::uint64_t draws_seed = 1;

/// F just below and at one whole score.
struct Span {
  double from;
  double to;
};

Span span_of(std::span<const double> at_most, std::size_t score) {
  RELIMB_CHECK(score < at_most.size());
  return {score == 0 ? 0.0 : at_most[score - 1], at_most[score]};
}

/// The whole scores that an observed one stands for: itself, or both neighbours of a half point.
std::array<std::size_t, 2> whole_scores(double observed) {
  RELIMB_CHECK(observed >= 0);
  return {static_cast<std::size_t>(std::ceil(observed - 0.5)),
          static_cast<std::size_t>(std::floor(observed + 0.5))};
}

PitCounts shares_of(Span span) {
  PitCounts shares{};
  const double width = span.to - span.from;
  if (width <= 1e-12) {  // a score that was thought impossible: all in one place
    const auto bin = static_cast<std::size_t>(span.to * pit_bins);
    shares[std::min(bin, pit_bins - 1)] = 1;
    return shares;
  }
  for (std::size_t bin = 0; bin < pit_bins; ++bin) {
    const double low = std::max(span.from, static_cast<double>(bin) / pit_bins);
    const double high = std::min(span.to, static_cast<double>(bin + 1) / pit_bins);
    shares[bin] = std::max(0.0, high - low) / width;
  }
  return shares;
}

double unevenness_of(const PitCounts& counts, std::size_t n) {
  const double flat = static_cast<double>(n) / pit_bins;
  double sum = 0;
  for (const double count : counts) sum += (count - flat) * (count - flat) / flat;
  return sum;
}

void add(PitCounts& to, const PitCounts& from) {
  for (std::size_t bin = 0; bin < pit_bins; ++bin) to[bin] += from[bin];
}

/// One forecast, ready for drawing scores from it.
struct Drawable {
  std::span<const double> at_most;
  std::vector<PitCounts> shares;  // of each score
  double squares = 0;             // mean over scores of the sum of squared shares
};

Drawable drawable(std::span<const double> at_most) {
  Drawable one{at_most, {}, 0};
  for (std::size_t score = 0; score < at_most.size(); ++score) {
    const Span span = span_of(at_most, score);
    one.shares.push_back(shares_of(span));
    for (const double share : one.shares.back()) {
      one.squares += (span.to - span.from) * share * share;
    }
  }
  return one;
}

double draw_of_case(PhiloxKey key, std::size_t of_case, std::uint32_t draw) {
  return (random_words(key, {of_case, draw, 0})[0] + 0.5) * 0x1p-32;
}

std::string severity_label(const ScaleInfo& scale, double from, double to) {
  return fmt::format("{} {:g}-{:g}", scale.label, from, to);
}

}  // namespace

PitCounts pit_shares(std::span<const double> at_most, double observed) {
  PitCounts shares{};
  for (const std::size_t score : whole_scores(observed)) {
    add(shares, shares_of(span_of(at_most, score)));
  }
  for (double& share : shares) share /= 2;
  return shares;
}

double mid_pit(std::span<const double> at_most, double observed) {
  double sum = 0;
  for (const std::size_t score : whole_scores(observed)) {
    const Span span = span_of(at_most, score);
    sum += span.from + span.to;
  }
  return sum / 4;
}

PitHistogram pit_histogram(std::span<const ForecastCase> cases) {
  RELIMB_CHECK(!cases.empty());
  PitHistogram out;
  out.n = cases.size();
  std::vector<Drawable> forecasts;
  double squares = 0;
  for (const ForecastCase& one : cases) {
    add(out.counts, pit_shares(one.at_most, one.observed));
    forecasts.push_back(drawable(one.at_most));
    squares += forecasts.back().squares;
  }
  out.unevenness = unevenness_of(out.counts, out.n);
  out.due = pit_bins * squares / static_cast<double>(out.n) - 1;

  const PhiloxKey key = philox_key(draws_seed, Purpose::study);
  std::uint32_t as_uneven = 0;
  for (std::uint32_t draw = 0; draw < draws; ++draw) {
    PitCounts counts{};
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
      const auto& [at_most, shares, unused] = forecasts[i];
      const auto score = std::ranges::upper_bound(at_most, draw_of_case(key, i, draw));
      const auto last = static_cast<std::ptrdiff_t>(at_most.size()) - 1;
      add(counts, shares[static_cast<std::size_t>(std::min(score - at_most.begin(), last))]);
    }
    as_uneven += unevenness_of(counts, out.n) >= out.unevenness ? 1 : 0;
  }
  out.chance = (as_uneven + 1.0) / (draws + 1.0);
  return out;
}

std::vector<PitRow> pit_table(const std::string& method, std::span<const ForecastCase> cases,
                              const ScaleInfo& scale) {
  std::vector<PitRow> rows;
  for (const int given : {1, 2}) {
    std::vector<ForecastCase> all;
    for (const ForecastCase& one : cases) {
      if (one.horizon == Horizon::last_visit && one.visits_given == given) all.push_back(one);
    }
    const auto row = [&](const std::string& group, auto&& belongs) {
      std::vector<ForecastCase> some;
      std::ranges::copy_if(all, std::back_inserter(some), belongs);
      if (!some.empty()) rows.push_back({method, given, group, pit_histogram(some)});
    };
    row("all", [](const ForecastCase&) { return true; });
    for (const Phase phase : {Phase::to_day_30, Phase::day_31_to_180, Phase::after_day_180}) {
      row(std::string(label(phase)), [&](const ForecastCase& one) { return one.phase == phase; });
    }
    for (std::size_t c = 0; c <= scale.thresholds.size(); ++c) {
      const bool top = c == scale.thresholds.size();
      const double from = c == 0 ? scale.minimum : scale.thresholds[c - 1].value;
      const double below = top ? scale.maximum + 1 : scale.thresholds[c].value;
      row(severity_label(scale, from, below - 1), [&](const ForecastCase& one) {
        return one.first_score >= from && one.first_score < below;
      });
    }
  }
  return rows;
}

}  // namespace relimb
