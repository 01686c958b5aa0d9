// Calendar dates as days since the stroke: relimb itself counts days only.
#pragma once

#include <string>

namespace relimb {

/// Days from one date to the other, both "2026-03-02" and real dates (the TOML reader sees to it).
int days_between(const std::string& from, const std::string& to);

}  // namespace relimb
