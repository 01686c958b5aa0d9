// The claims on a terminal: published, simulated, met or missed with the reason.
#pragma once

#include <string>

#include "report/terminal.hpp"
#include "service/validate_claims.hpp"

namespace relimb {

std::string claims_table(const ClaimsAnswer& answer, const TerminalStyle& style);

}  // namespace relimb
