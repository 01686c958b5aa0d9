#include "report/text_boxes.hpp"

#include <regex>

#include "report/text.hpp"

namespace relimb {

std::vector<TextBox> text_boxes(const std::string& svg) {
  static const std::regex element(
      "<text x=\"([-0-9.]+)\" y=\"([-0-9.]+)\" font-size=\"([0-9.]+)\"([^>]*)>([^<]*)</text>");
  std::vector<TextBox> boxes;
  for (std::sregex_iterator at(svg.begin(), svg.end(), element), end; at != end; ++at) {
    const std::smatch& found = *at;
    std::string words = std::regex_replace(found[5].str(), std::regex("&[a-z]+;"), "x");
    const double size = std::stod(found[3]);
    const double width = 0.6 * size * display_width(words);
    const std::string style = found[4];
    const double shift = style.find("\"end\"") != style.npos      ? width
                         : style.find("\"middle\"") != style.npos ? width / 2
                                                                  : 0;
    const double left = std::stod(found[1]) - shift;
    const double foot = std::stod(found[2]);
    boxes.push_back({found[5], left, left + width, foot - 0.75 * size, foot});
  }
  return boxes;
}

TextBox text_box(const std::string& svg, const std::string& begin) {
  for (TextBox& box : text_boxes(svg)) {
    if (box.words.starts_with(begin)) return box;
  }
  return {};
}

bool overlap(const TextBox& a, const TextBox& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

}  // namespace relimb
