#include "service/named_plan.hpp"

#include <vector>

#include "base/error.hpp"
#include "base/input_text.hpp"

namespace relimb {

const CarePlan& named_plan(const CareLibrary& care, const std::string& plan_name,
                           std::string_view asked_by) {
  if (const CarePlan* plan = care.plan(plan_name)) return *plan;
  const std::vector<std::string> names = care.plan_names();
  const std::vector<std::string_view> views(names.begin(), names.end());
  throw InputError({}, std::string(asked_by), shown(plan_name), listed_for(plan_name, views));
}

}  // namespace relimb
