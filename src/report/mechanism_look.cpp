#include "report/mechanism_look.hpp"

#include <array>

#include "report/palette.hpp"
#include "study/explain/attribution.hpp"

namespace relimb {
namespace {

struct Named {
  std::string_view name;
  MechanismLook look;
};

constexpr std::array<Named, 8> mechanism_looks{{
    {"cortical_map", {"#5b3a8c", "#e6ddf2", SvgTexture::grid}},
    {"innate_drive", {"#00626b", "#d3ecee", SvgTexture::level}},
    {"autopilot", {"#4a5a12", "#e7edcf", SvgTexture::upright}},
    {"forced_use", {"#93371a", "#f8e0d6", SvgTexture::counter}},
    {"non_use", {"#97174c", "#f9dbe6", SvgTexture::diagonal}},
    {"practice", {"#1c559c", "#d9e6f6", SvgTexture::dotted}},
    {"tone_and_pain", {"#7a4f00", "#f7e7c3", SvgTexture::crossed}},
    {rest_name, {"#464d55", "#e3e5e8", SvgTexture::solid}},
}};

}  // namespace

MechanismLook mechanism_look(std::string_view name) {
  for (const Named& one : mechanism_looks) {
    if (one.name == name) return one.look;
  }
  return {palette::ink, palette::wash, SvgTexture::dotted};
}

}  // namespace relimb
