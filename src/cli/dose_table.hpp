// What is published about the dose of therapy, side by side with the model: a view of the claims
// that have a dose_fact, each fact once, with what was given in the simulation.
#pragma once

#include <string>

#include "report/terminal.hpp"
#include "service/validate_claims.hpp"

namespace relimb {

/// Empty where no claim has a dose_fact.
std::string dose_table(const ClaimsAnswer& answer, const TerminalStyle& style);

}  // namespace relimb
