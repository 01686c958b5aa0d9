// The levers of a plan: laws/levers.toml.
//
// Every therapy named must be one of laws/care.toml and every lever of a rule one of the file: a
// misspelt name is an error, never a lever that silently does nothing.
#pragma once

#include <string>

#include "base/toml_table.hpp"
#include "model/care_plan.hpp"
#include "model/lever.hpp"

namespace relimb {

/// Throws InputError with file, line and field.
LeverBook load_levers(const std::string& path, const CareLibrary& care);

/// The same of a file that was read already; its hash stays empty.
LeverBook read_levers(const TomlTable& file, const CareLibrary& care);

}  // namespace relimb
