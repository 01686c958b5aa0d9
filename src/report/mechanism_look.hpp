// How each mechanism looks in pictures: a colour with a texture of its own, so that a grey print,
// or an eye that sees no hues, still tells them apart.
//
// Colours have a contrast of 4.5 and more on paper and on their own tint (WCAG 2.2 AA,
// tests/report/mechanism_look_test.cpp). A mechanism unknown here is dotted, in ink.
#pragma once

#include <string_view>

#include "report/svg.hpp"

namespace relimb {

struct MechanismLook {
  const char* colour;
  const char* tint;  // the ground of the texture
  SvgTexture texture;
};

/// By the name of the counterfactual, or rest_name for damage and its healing.
MechanismLook mechanism_look(std::string_view name);

}  // namespace relimb
