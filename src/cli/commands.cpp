#include "cli/commands.hpp"

namespace relimb {

std::vector<CommandEntry> all_commands() {
  std::vector<CommandEntry> all;
  all.push_back(forecast_command());
  all.push_back(explain_command());
  all.push_back(plan_command());
  all.push_back(cohort_command());
  all.push_back(reproduce_command());
  all.push_back(validate_command());
  all.push_back(calibrate_command());
  all.push_back(lab_cortex_command());
  all.push_back(lab_walker_command());
  all.push_back(lab_reach_command());
  all.push_back(lab_fit_command());
  for (CommandEntry& entry : all) entry.command->declare(entry.options);
  return all;
}

}  // namespace relimb
