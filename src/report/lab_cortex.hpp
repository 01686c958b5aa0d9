// Pictures of the cortex close-up: the map before and after a lesion, shares over days, the
// practice curve of arm against leg.
//
// Each is one self-contained SVG. Parts differ in hue, lightness and a letter, so that a grey print
// says the same. The map moves by CSS alone and stands still for who asks for less motion; all its
// frames are also there side by side.
#pragma once

#include <string>

#include "lab/cortex/close_up.hpp"
#include "lab/cortex/curve.hpp"

namespace relimb {

/// The strip before, right after, and on the later days of result.pictures.
std::string cortex_maps_svg(const CortexResult& result);

/// Share of every part of the surviving map, by day.
std::string cortex_shares_svg(const CortexResult& result);

/// Ground regained against uses a day: points from the sheet, lines from the law's form.
std::string cortex_curve_svg(const CortexCurve& curve);

namespace lab_cortex {

/// How a part is drawn: as an area, as a line on white, and by its letter.
struct PartInk {
  const char* area;
  const char* line;
  const char* dash;
  const char* letter;
  bool dark;  // letters on the area are white
};

const PartInk& ink_of(std::size_t part);

}  // namespace lab_cortex
}  // namespace relimb
