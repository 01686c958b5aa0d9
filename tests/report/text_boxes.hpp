// Where the words of a drawing are, about: enough to see that none leave it or lie on others.
#pragma once

#include <string>
#include <vector>

namespace relimb {

struct TextBox {
  std::string words;
  double left, right, top, bottom;
};

/// Of each <text> of an SVG that Svg wrote, in its order. Letters count as 0.6 of their size wide.
std::vector<TextBox> text_boxes(const std::string& svg);

/// The one whose words begin so; a box without words where there is none.
TextBox text_box(const std::string& svg, const std::string& begin);

bool overlap(const TextBox& a, const TextBox& b);

}  // namespace relimb
