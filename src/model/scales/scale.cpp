#include "model/scales/scale.hpp"

namespace relimb {
namespace {

constexpr std::array<std::string_view, scale_count> names = {
    "fma_ue",
    "fma_le",
    "arat",
    "gait_speed_m_per_s",
    "fac",
    "use_ratio",
    "mal_amount",
    "mas_arm",
    "mas_leg",
    "pain_nrs",
    "steps_per_day",
    "safe",
    "finger_extension",
    "grip_percent",
    "cahai",
};
static_assert(names[index(Scale::cahai)] == "cahai", "names in enum order");

}  // namespace

std::string_view name(Scale scale) { return names.at(index(scale)); }

std::optional<Scale> scale_named(std::string_view name) {
  for (const Scale scale : all_scales()) {
    if (names[index(scale)] == name) return scale;
  }
  return std::nullopt;
}

std::string scale_names() {
  std::string text;
  for (const std::string_view name : names) {
    if (!text.empty()) text += ", ";
    text += name;
  }
  return text;
}

const Difference* at_stage(const std::vector<Difference>& differences, int day) {
  for (const Difference& difference : differences) {
    if (day >= difference.from_day && day < difference.to_day) return &difference;
  }
  return nullptr;
}

}  // namespace relimb
