#include "study/validate/mixture_people.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "base/normal.hpp"

namespace relimb {
namespace {

constexpr std::array first_days{7, 14, 21};

const RecoverySubgroup& subgroup_at(const RecoveryMixture& mixture, double uniform_draw) {
  for (const RecoverySubgroup& subgroup : mixture.subgroups) {
    if (uniform_draw < subgroup.weight) return subgroup;
    uniform_draw -= subgroup.weight;
  }
  return mixture.subgroups.back();
}

}  // namespace

std::vector<MeasuredPerson> mixture_people(const RecoveryMixture& mixture, std::size_t count,
                                           std::uint64_t seed) {
  const PhiloxKey key = philox_key(seed, Purpose::simulated_truth);
  std::vector<MeasuredPerson> people(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double share = uniform(random_words(key, {i, 0, 0})[0]);
    const auto normal = random_normals(key, {i, 0, 1});  // of the start, then of each score
    const RecoverySubgroup& of = subgroup_at(mixture, share);
    const double z = of.start_logit_mean + normal[0] / std::sqrt(of.start_logit_precision);
    const double start = mixture.maximum / (1 + std::exp(-z));
    people[i].id = std::to_string(i + 1);
    const std::array days{first_days[i % first_days.size()], 84, 182};
    for (std::size_t v = 0; v < days.size(); ++v) {
      const double score = start + won_back(of, days[v]) * (mixture.maximum - start) +
                           mixture.observation_sd * normal[v + 1];
      people[i].visits.push_back(
          {days[v], Scale::fma_ue, std::clamp(std::round(score), 0.0, mixture.maximum)});
    }
  }
  return people;
}

}  // namespace relimb
