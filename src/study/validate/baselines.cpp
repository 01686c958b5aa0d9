#include "study/validate/baselines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numeric>

#include "base/error.hpp"
#include "base/statistics.hpp"
#include "base/toml_table.hpp"
#include "study/validate/normal_score.hpp"

namespace relimb {
namespace {

constexpr double proportional_share = 0.70;

// Grid of z: +-6 prior sd about each subgroup's mean. The likelihood of one score is never narrower
// than 3.85 / 16.5 = .23 in z; the widest grid (sd 2.75) has steps of .017.
constexpr int grid_steps = 2000;
constexpr double grid_sds = 6;

/// A possible person: subgroup, start, and the log of their (unnormalised) probability.
struct Node {
  std::size_t subgroup;
  double start;
  double log_weight;
};

/// Where every subgroup stands on a day: score = start + share (maximum - start).
class PathsOnDay {
 public:
  PathsOnDay(const RecoveryMixture& mixture, int day) : maximum_(mixture.maximum) {
    for (const RecoverySubgroup& g : mixture.subgroups) {
      shares_.push_back(won_back(g, day));
    }
  }
  double score(std::size_t subgroup, double start) const {
    return start + shares_[subgroup] * (maximum_ - start);
  }
  double score(const Node& node) const { return score(node.subgroup, node.start); }

 private:
  double maximum_;
  std::vector<double> shares_;
};

std::vector<Node> nodes_given(const RecoveryMixture& mixture, std::span<const ArmScore> visits) {
  std::vector<Node> nodes;
  nodes.reserve(mixture.subgroups.size() * (grid_steps + 1));
  const double twice_variance = 2 * mixture.observation_sd * mixture.observation_sd;
  std::vector<PathsOnDay> paths;
  for (const ArmScore& visit : visits) paths.emplace_back(mixture, visit.day);
  for (std::size_t s = 0; s < mixture.subgroups.size(); ++s) {
    const RecoverySubgroup& g = mixture.subgroups[s];
    const double log_share = std::log(g.weight);
    const double sd = 1 / std::sqrt(g.start_logit_precision);
    for (int i = 0; i <= grid_steps; ++i) {
      const double sds = grid_sds * (2.0 * i / grid_steps - 1);
      const double z = g.start_logit_mean + sds * sd;
      Node node{s, mixture.maximum / (1 + std::exp(-z)), log_share - 0.5 * sds * sds};
      for (std::size_t v = 0; v < visits.size(); ++v) {
        const double miss = visits[v].fma_ue - paths[v].score(node);
        node.log_weight -= miss * miss / twice_variance;
      }
      nodes.push_back(node);
    }
  }
  return nodes;
}

/// Everybody, by the chance to be measured in the band.
std::vector<Node> nodes_in_band(const RecoveryMixture& mixture, const ScoreBand& band) {
  const PathsOnDay paths(mixture, band.day);
  const auto at_most = [&](const Node& node, double points) {
    return normal_cdf((points - paths.score(node)) / mixture.observation_sd);
  };
  std::vector<Node> nodes = nodes_given(mixture, {});
  for (Node& node : nodes) {
    const double above = band.lowest <= 0 ? 0 : at_most(node, band.lowest - 0.5);
    const double below = band.highest >= mixture.maximum ? 1 : at_most(node, band.highest + 0.5);
    node.log_weight += std::log(below - above);
  }
  return nodes;
}

std::vector<double> weights_of(const std::vector<Node>& nodes) {
  std::vector<double> log_weights;
  log_weights.reserve(nodes.size());
  for (const Node& node : nodes) log_weights.push_back(node.log_weight);
  return normalised_weights(log_weights);
}

/// Distribution function of a score before it is limited to the scale, on a lattice over 0..66.
/// Half points lie on the lattice.
class ScoreDistribution {
 public:
  static constexpr double step = 0.1;

  ScoreDistribution(const RecoveryMixture& mixture, const std::vector<Node>& nodes, int day)
      : points_(static_cast<std::size_t>(std::lround(mixture.maximum / step)) + 1),
        at_most_(points_, 0.0) {
    // Paths are shared out between neighbouring lattice points: adds less than step^2 to the
    // variance.
    const std::vector<double> weights = weights_of(nodes);
    const PathsOnDay paths(mixture, day);
    std::vector<double> mass(points_, 0.0);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const double place = std::clamp(paths.score(nodes[i]), 0.0, mixture.maximum) / step;
      const auto below = std::min(static_cast<std::size_t>(place), points_ - 2);
      const double share = place - static_cast<double>(below);
      mass[below] += weights[i] * (1 - share);
      mass[below + 1] += weights[i] * share;
    }
    std::vector<double> error(2 * points_ - 1);  // Phi at each lattice distance
    for (std::size_t i = 0; i < error.size(); ++i) {
      const double distance = (static_cast<double>(i) - static_cast<double>(points_ - 1)) * step;
      error[i] = normal_cdf(distance / mixture.observation_sd);
    }
    for (std::size_t x = 0; x < points_; ++x) {
      for (std::size_t f = 0; f < points_; ++f) at_most_[x] += mass[f] * error[x + points_ - 1 - f];
    }
  }

  /// Of the score limited to the scale.
  double quantile(double level) const {
    const auto at = std::lower_bound(at_most_.begin(), at_most_.end(), level);
    if (at == at_most_.begin()) return 0;
    const auto above = static_cast<std::size_t>(at - at_most_.begin());
    if (above == points_) return static_cast<double>(points_ - 1) * step;
    const double share = (level - at_most_[above - 1]) / (at_most_[above] - at_most_[above - 1]);
    return (static_cast<double>(above - 1) + share) * step;
  }

  /// Of the score limited to the scale: maximum - integral of the distribution function.
  double mean() const {
    double area = std::accumulate(at_most_.begin(), at_most_.end(), 0.0);
    area -= 0.5 * (at_most_.front() + at_most_.back());
    return (static_cast<double>(points_ - 1) - area) * step;
  }

  /// Of the score rounded to whole points and limited to the scale.
  int quantile_of_whole_points(double level) const {
    const int maximum = static_cast<int>(std::lround(static_cast<double>(points_ - 1) * step));
    int points = 0;
    while (points < maximum && at_most_[at_half_above(points)] < level) ++points;
    return points;
  }

  std::vector<double> at_most_each_point() const {
    const auto maximum = std::lround(static_cast<double>(points_ - 1) * step);
    std::vector<double> chances;
    for (int points = 0; points < maximum; ++points) {
      chances.push_back(at_most_[at_half_above(points)]);
    }
    chances.push_back(1);
    return chances;
  }

 private:
  static std::size_t at_half_above(int points) {
    return static_cast<std::size_t>(std::lround((points + 0.5) / step));
  }

  std::size_t points_;
  std::vector<double> at_most_;  // chance of a score at or below each lattice point
};

/// Root mean square over the population of: score on to_day - (keep * score on from_day + rest).
double population_miss(const RecoveryMixture& mixture, int from_day, int to_day, double keep,
                       double rest) {
  const std::vector<Node> nodes = nodes_given(mixture, {});
  const std::vector<double> weights = weights_of(nodes);
  const PathsOnDay before(mixture, from_day);
  const PathsOnDay after(mixture, to_day);
  double squares = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const double miss = after.score(nodes[i]) - keep * before.score(nodes[i]) - rest;
    squares += weights[i] * miss * miss;
  }
  const double error = mixture.observation_sd * mixture.observation_sd * (1 + keep * keep);
  return std::sqrt(squares + error);
}

NormalScore proportional_rule(const RecoveryMixture& mixture, std::span<const ArmScore> visits,
                              int day) {
  RELIMB_CHECK(!visits.empty());
  const ArmScore& first = visits.front();
  const double keep = 1 - proportional_share;
  const double rest = proportional_share * mixture.maximum;
  return {keep * first.fma_ue + rest, population_miss(mixture, first.day, day, keep, rest),
          mixture.maximum};
}

NormalScore carry_forward(const RecoveryMixture& mixture, std::span<const ArmScore> visits,
                          int day) {
  RELIMB_CHECK(!visits.empty());
  const ArmScore& last = visits.back();
  return {last.fma_ue, population_miss(mixture, last.day, day, 1, 0), mixture.maximum};
}

}  // namespace

double won_back(const RecoverySubgroup& subgroup, int day) {
  return subgroup.recovered * (1 - std::exp(-day / 7.0 / subgroup.tau_weeks));
}

RecoveryMixture load_mixture(const std::string& path) {
  const TomlTable file = TomlTable::read(path);
  file.only({"version", "kind", "population", "scale", "maximum", "observation_precision", "n",
             "source", "grade", "note", "subgroup"});
  file.integer("version", 1, 1);
  file.one_of("kind", {"mixture"});
  file.one_of("scale", {"fma_ue"});
  file.one_of("grade", {"S", "C"});
  file.text("source");

  RecoveryMixture mixture;
  mixture.maximum = file.number("maximum", 66, 66);
  mixture.observation_sd = 1 / std::sqrt(file.number("observation_precision", 1e-3, 1e3));
  double total = 0;
  for (const TomlTable& table : file.tables("subgroup")) {
    table.only({"name", "cluster", "weight", "recovered", "tau_weeks", "start_logit_mean",
                "start_logit_precision"});
    RecoverySubgroup g;
    g.name = table.text("name");
    g.cluster = table.one_of("cluster", {"poor", "moderate", "good"});
    g.weight = table.number("weight", 1e-6, 1);
    g.recovered = table.number("recovered", 0, 1);
    g.tau_weeks = table.number("tau_weeks", 0.01, 1000);
    g.start_logit_mean = table.number("start_logit_mean", -20, 20);
    g.start_logit_precision = table.number("start_logit_precision", 1e-3, 1e3);
    total += g.weight;
    mixture.subgroups.push_back(g);
  }
  if (std::abs(total - 1) > 0.001) {
    file.refuse("subgroup",
                "subgroups whose weights add up to 1 (these: " + std::to_string(total) + ")");
  }
  for (RecoverySubgroup& g : mixture.subgroups) g.weight /= total;
  return mixture;
}

double mixture_mean(const RecoveryMixture& mixture, int day) {
  const std::vector<Node> nodes = nodes_given(mixture, {});
  const std::vector<double> weights = weights_of(nodes);
  const PathsOnDay paths(mixture, day);
  double mean = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) mean += weights[i] * paths.score(nodes[i]);
  return mean;
}

int mixture_score_quantile(const RecoveryMixture& mixture, int day, double level,
                           const ScoreBand& among) {
  RELIMB_CHECK(level > 0 && level < 1);
  return ScoreDistribution(mixture, nodes_in_band(mixture, among), day)
      .quantile_of_whole_points(level);
}

std::vector<double> subgroup_chances(const RecoveryMixture& mixture,
                                     std::span<const ArmScore> visits) {
  const std::vector<Node> nodes = nodes_given(mixture, visits);
  const std::vector<double> weights = weights_of(nodes);
  std::vector<double> chances(mixture.subgroups.size(), 0.0);
  for (std::size_t i = 0; i < nodes.size(); ++i) chances[nodes[i].subgroup] += weights[i];
  return chances;
}

Prediction predict_by_mixture(const RecoveryMixture& mixture, std::span<const ArmScore> visits,
                              int day) {
  const ScoreDistribution score(mixture, nodes_given(mixture, visits), day);
  Prediction prediction;
  prediction.day = day;
  prediction.mean = score.mean();
  for (std::size_t i = 0; i < quantile_count; ++i) {
    prediction.quantiles[i] = score.quantile(quantile_level(i));
  }
  return prediction;
}

std::vector<double> at_most_by_mixture(const RecoveryMixture& mixture,
                                       std::span<const ArmScore> visits, int day) {
  return ScoreDistribution(mixture, nodes_given(mixture, visits), day).at_most_each_point();
}

Prediction predict_by_proportional_rule(const RecoveryMixture& mixture,
                                        std::span<const ArmScore> visits, int day) {
  return limited(proportional_rule(mixture, visits, day), day);
}

std::vector<double> at_most_by_proportional_rule(const RecoveryMixture& mixture,
                                                 std::span<const ArmScore> visits, int day) {
  return at_most_each_point(proportional_rule(mixture, visits, day));
}

Prediction predict_by_carry_forward(const RecoveryMixture& mixture,
                                    std::span<const ArmScore> visits, int day) {
  return limited(carry_forward(mixture, visits, day), day);
}

std::vector<double> at_most_by_carry_forward(const RecoveryMixture& mixture,
                                             std::span<const ArmScore> visits, int day) {
  return at_most_each_point(carry_forward(mixture, visits, day));
}

}  // namespace relimb
