#include "study/calibrate/posterior.hpp"

#include <utility>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "cohort/values.hpp"

namespace relimb {
namespace {

std::vector<double> natural(const std::vector<FreeValue>& parameters,
                            const Eigen::VectorXd& places) {
  std::vector<double> values;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    values.push_back(parameters[i].at_place(places(static_cast<Eigen::Index>(i))));
  }
  return values;
}

/// Predictions of every point.
Eigen::MatrixXd predict(const Laws& laws, const Targets& targets,
                        const std::vector<FreeValue>& parameters, const Eigen::MatrixXd& points,
                        unsigned threads, const Progress& progress) {
  Eigen::MatrixXd predicted(static_cast<Eigen::Index>(targets.list().size()), points.cols());
  parallel_for(
      static_cast<std::size_t>(points.cols()), threads,
      [&](std::size_t j) {
        const auto column = static_cast<Eigen::Index>(j);
        Laws own = laws;
        const auto places = relimb::values_of(own);
        const std::vector<double> values = natural(parameters, points.col(column));
        for (std::size_t i = 0; i < values.size(); ++i) {
          *places.at(parameters[i].info.name) = values[i];
        }
        const std::vector<double> given = targets.predicted(own);
        for (std::size_t k = 0; k < given.size(); ++k) {
          predicted(static_cast<Eigen::Index>(k), column) = given[k];
        }
      },
      progress);
  return predicted;
}

}  // namespace

std::vector<double> Posterior::values_of(std::size_t member) const {
  return natural(parameters, members.col(static_cast<Eigen::Index>(member)));
}

Posterior calibrate_posterior(
    const Laws& laws, const std::vector<ParameterInfo>& parameters, const Targets& targets,
    const PosteriorSettings& settings, SearchState begun, const Progress& progress,
    const std::function<void(const SearchRound&, const SearchState&)>& kept) {
  Posterior posterior;
  posterior.parameters = free_values(parameters);
  std::vector<double> start;
  for (const FreeValue& free : posterior.parameters) {
    start.push_back(free.place_of(free.info.value));
  }
  SearchState state =
      begun.best.size() > 0 ? std::move(begun) : first_state(start, settings.search);
  RELIMB_CHECK(state.best.size() == static_cast<Eigen::Index>(start.size()));
  std::vector<Observation> observed;
  for (const Target& target : targets.list()) observed.push_back(target.observation);

  const double parts = settings.search.rounds + 1;
  const Simulator simulate = [&](const Eigen::MatrixXd& points) {
    const bool cloud = points.cols() > static_cast<Eigen::Index>(settings.search.cloud / 2);
    return predict(laws, targets, posterior.parameters, points, settings.threads,
                   [&](double share) {
                     const double part = cloud ? 0.95 * share : 0.95 + 0.05 * share;
                     return !progress || progress((state.rounds_done + part) / parts);
                   });
  };
  while (state.rounds_done < settings.search.rounds) {
    const SearchRound round = search_round(state, simulate, observed, settings.search);
    kept(round, state);
  }
  posterior.members =
      posterior_points(state, simulate, observed, settings.search, settings.members);
  posterior.mode = natural(posterior.parameters, state.best);
  const Eigen::MatrixXd at_mode =
      predict(laws, targets, posterior.parameters, state.best, settings.threads, {});
  posterior.predicted.assign(at_mode.data(), at_mode.data() + at_mode.size());
  return posterior;
}

}  // namespace relimb
