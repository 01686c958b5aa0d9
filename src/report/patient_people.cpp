#include "report/patient_people.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "report/palette.hpp"
#include "report/text.hpp"

namespace relimb {
namespace {

constexpr int people = 10;
constexpr double step = 15;  // from one to the next
constexpr double tall = 27;

// Head and body of one person whose left edge is at x.
std::string person(double x, std::string_view paint) {
  return fmt::format(
      "<circle cx=\"{0:g}\" cy=\"5.2\" r=\"3.9\" {1}/>"
      "<path d=\"M{2:g} 25.8V16.4a5.6 5.6 0 0 1 11.2 0V25.8z\" {1}/>",
      x + 6.6, paint, x + 1);
}

}  // namespace

std::string ten_people(int filled, const char* colour, const std::string& id) {
  RELIMB_CHECK(0 <= filled && filled <= people);
  const std::string name = escape_html(id);
  std::string html = fmt::format(
      "<svg class=\"people\" viewBox=\"0 0 {:g} {:g}\" role=\"img\" aria-labelledby=\"{}\">"
      "<title id=\"{}\">{} of 10 people are filled in</title>",
      people * step - 1.8, tall, name, name, filled);
  const std::string solid = fmt::format("fill=\"{0}\" stroke=\"{0}\" stroke-width=\"1.2\"", colour);
  const std::string outline = fmt::format("fill=\"{}\" stroke=\"{}\" stroke-width=\"1.2\"",
                                          palette::paper, palette::soft_ink);
  for (int i = 0; i < people; ++i) html += person(i * step, i < filled ? solid : outline);
  return html + "</svg>";
}

}  // namespace relimb
