// The care plan a request names.
#pragma once

#include <string>
#include <string_view>

#include "model/care_plan.hpp"

namespace relimb {

/// The plan of that name. InputError of the field `asked_by` ("--plan") that lists the plans there
/// are.
const CarePlan& named_plan(const CareLibrary& care, const std::string& plan_name,
                           std::string_view asked_by);

}  // namespace relimb
