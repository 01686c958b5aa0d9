#include "service/published_gains.hpp"

#include "study/validate/claim.hpp"

namespace relimb {

std::vector<PublishedGain> published_gains(const std::string& evidence_folder) {
  constexpr int week = 7;
  std::vector<PublishedGain> gains;
  for (const Claim& claim : load_claims(evidence_folder)) {
    if (!claim.seed || claim.quantity != Quantity::mean_gain || !claim.published) continue;
    const int days = claim.to_day - claim.from_day.value_or(0);
    gains.push_back({claim.scale, days / week, *claim.published, claim.source});
  }
  return gains;
}

}  // namespace relimb
