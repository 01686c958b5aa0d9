// Preferred directions of the affected cortex as roses: petals of equal angle, area as cells.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "lab/reach/circle.hpp"
#include "report/lab_reach.hpp"
#include "report/palette.hpp"
#include "report/svg.hpp"

namespace relimb {
namespace {

constexpr int petals = 24;
constexpr double rose_width = 760;
constexpr double rose_height = 300;
constexpr double reach_of_rose = 84;  // radius of the fullest petal

std::array<int, petals> count(const std::vector<double>& directions) {
  std::array<int, petals> cells{};
  for (const double direction : directions) {
    const int petal = static_cast<int>(direction / whole_turn * petals);
    ++cells[static_cast<std::size_t>(std::clamp(petal, 0, petals - 1))];
  }
  return cells;
}

// A wedge as a polygon, directions counted to the left from the right-hand side, y up.
std::vector<SvgPoint> wedge(SvgPoint centre, double radius, double from, double to) {
  constexpr int edges = 8;
  std::vector<SvgPoint> corners{centre};
  for (int i = 0; i <= edges; ++i) {
    const double angle = from + (to - from) * i / edges;
    corners.push_back({centre.x + radius * std::cos(angle), centre.y - radius * std::sin(angle)});
  }
  return corners;
}

bool in_span(const ReachLesionSettings& lesion, double angle) {
  return angle >= lesion.from && angle < lesion.to;
}

void draw_rose(Svg& svg, SvgPoint centre, const std::array<int, petals>& cells, int fullest,
               const ReachLesionSettings& lesion) {
  svg.polygon(wedge(centre, reach_of_rose + 8, lesion.from, lesion.to),
              {"", 0, "", palette::caution_wash});
  for (const double share : {0.25, 1.0}) {
    svg.circle(centre, reach_of_rose * std::sqrt(share), {palette::hairline, 1, "", ""});
  }
  for (std::size_t i = 0; i < petals; ++i) {
    const double from = whole_turn * static_cast<double>(i) / petals;
    const double radius = reach_of_rose * std::sqrt(double(cells[i]) / fullest);
    const bool hit = in_span(lesion, from + whole_turn / petals / 2);
    svg.polygon(wedge(centre, radius, from, from + whole_turn / petals),
                {palette::paper, 0.8, "", hit ? palette::leg : palette::arm});
  }
  constexpr std::array<const char*, 4> names{"right", "ahead", "left", "back"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const double angle = static_cast<double>(i) * half_turn / 2;
    svg.text({centre.x + (reach_of_rose + 11) * std::cos(angle),
              centre.y - (reach_of_rose + 12) * std::sin(angle) + (i == 3 ? 8 : 4)},
             names[i],
             {11, palette::soft_ink, i == 0 ? "start" : (i == 2 ? "end" : "middle"), false, true});
  }
}

int cells_in_span(const std::vector<double>& directions, const ReachLesionSettings& lesion) {
  return static_cast<int>(std::count_if(directions.begin(), directions.end(),
                                        [&](double angle) { return in_span(lesion, angle); }));
}

}  // namespace

std::string reach_rose_svg(const ReachResult& result) {
  struct Rose {
    const char* title;
    const std::vector<double>& directions;
  };
  const ReachLesionSettings& lesion = result.settings.lesion;
  const std::array<Rose, 3> roses{{{"before the stroke", result.preferences.before},
                                   {"just after it", result.preferences.after_lesion},
                                   {"at the end of follow-up", result.preferences.late}}};
  int fullest = 1;
  std::string description = "Preferred directions of the cells of one run's affected cortex.";
  for (const Rose& rose : roses) {
    const auto cells = count(rose.directions);
    fullest = std::max(fullest, *std::max_element(cells.begin(), cells.end()));
    description += fmt::format(" {}: {} cells, {} of them within the affected quarter.", rose.title,
                               rose.directions.size(), cells_in_span(rose.directions, lesion));
  }
  Svg svg(rose_width, rose_height, "reach-rose", "Preferred directions of the affected cortex",
          description);
  double x = rose_width / 6;
  for (const Rose& rose : roses) {
    svg.text({x, 24}, rose.title, {14, palette::ink, "middle", true});
    draw_rose(svg, {x, 150}, count(rose.directions), fullest, lesion);
    svg.text({x, rose_height - 14},
             fmt::format("{} cells, {} in the affected quarter", rose.directions.size(),
                         cells_in_span(rose.directions, lesion)),
             {12, palette::ink, "middle"});
    x += rose_width / 3;
  }
  return svg.str();
}

}  // namespace relimb
