// The claims on a terminal: published, simulated, met or missed with the reason.
#pragma once

#include <string>

#include "report/terminal.hpp"
#include "service/validate_claims.hpp"

namespace relimb {

/// A number in a table of claims: three figures, whole from 1000 on, a dash for none.
std::string short_figure(double value, int figures = 3);

/// "8 to 11": what counts as met.
std::string limits(const Claim& claim);

std::string claims_table(const ClaimsAnswer& answer, const TerminalStyle& style);

}  // namespace relimb
