#include "service/validate_simulated.hpp"

#include <fmt/format.h>

#include "service/csv_text.hpp"

namespace relimb {

SimulatedAnswer validate_simulated(const Laws& laws, const SbcSettings& settings,
                                   const Progress& progress) {
  SimulatedAnswer answer;
  answer.settings = settings;
  SbcSettings how = settings;
  how.discrepancy = true;
  answer.assumed = simulation_based_calibration(laws, laws, how, part(progress, 0, 0.5));
  how.discrepancy = false;
  answer.law_alone = simulation_based_calibration(laws, laws, how, part(progress, 0.5, 1));
  return answer;
}

std::string simulated_csv(const SimulatedAnswer& answer) {
  const std::vector<VisitPattern> patterns = visit_patterns();
  const std::vector<SbcQuantity> quantities = sbc_quantities();
  std::string text = "replicate,visits,quantity,rank\n";
  for (std::size_t i = 0; i < answer.assumed.replicates.size(); ++i) {
    const SbcReplicate& one = answer.assumed.replicates[i];
    for (std::size_t q = 0; q < quantities.size(); ++q) {
      text += fmt::format("{},{},{},{}\n", i + 1, csv_field(patterns[one.pattern].label),
                          csv_field(quantities[q].label()), csv_number(one.ranks[q]));
    }
  }
  return text;
}

}  // namespace relimb
