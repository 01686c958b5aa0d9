#include "service/show_posterior.hpp"

#include "records/laws_file.hpp"
#include "records/posterior_file.hpp"
#include "report/posterior_picture.hpp"

namespace relimb {
namespace {

Posterior stored(const std::string& laws_folder) {
  Posterior posterior;
  posterior.parameters = free_values(load_parameter_infos(laws_folder));
  std::vector<ParameterInfo> infos;
  for (const FreeValue& free : posterior.parameters) {
    infos.push_back(free.info);
    posterior.mode.push_back(free.info.value);
  }
  const auto drawn = load_posterior(laws_folder, infos);
  posterior.members.resize(static_cast<Eigen::Index>(drawn.size()),
                           static_cast<Eigen::Index>(drawn.front().size()));
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    for (std::size_t k = 0; k < drawn[i].size(); ++k) {
      posterior.members(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(k)) =
          posterior.parameters[i].place_of(drawn[i][k]);
    }
  }
  return posterior;
}

}  // namespace

StoredPosterior show_posterior(const std::string& laws_folder) {
  const Posterior posterior = stored(laws_folder);
  const double spread = SearchSettings{}.prior_spread;
  return {learned_values(posterior, spread), trade_offs(posterior),
          static_cast<std::size_t>(posterior.members.cols()), posterior_picture(posterior, spread)};
}

}  // namespace relimb
