#include "report/body_shape.hpp"

namespace relimb {
namespace {

/// A closed curve through all points (Catmull-Rom), as a polygon of short sides.
std::vector<SvgPoint> smooth(const std::vector<SvgPoint>& through) {
  constexpr int sides = 8;
  const std::size_t n = through.size();
  std::vector<SvgPoint> out;
  for (std::size_t i = 0; i < n; ++i) {
    const SvgPoint& a = through[(i + n - 1) % n];
    const SvgPoint& b = through[i];
    const SvgPoint& c = through[(i + 1) % n];
    const SvgPoint& d = through[(i + 2) % n];
    for (int s = 0; s < sides; ++s) {
      const double t = static_cast<double>(s) / sides;
      const auto on = [t](double p, double q, double r, double u) {
        return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - u) * t * t +
                      (3 * q - p - 3 * r + u) * t * t * t);
      };
      out.push_back({on(a.x, b.x, c.x, d.x), on(a.y, b.y, c.y, d.y)});
    }
  }
  return out;
}

}  // namespace

std::vector<SvgPoint> half_head() {
  return {{0, 0},   {4, 0.6},  {8, 2.6},    {11, 6.4}, {12.6, 12}, {12.4, 18},
          {11, 25}, {8.4, 31}, {6.8, 33.4}, {6.6, 40}, {7.4, 46},  {0, 48}};
}

std::vector<SvgPoint> half_trunk() {
  return {{0, 45},     {7.2, 45},  {11, 49},    {19, 53},  {25, 57},    {27, 64},
          {26, 76},    {24.6, 92}, {22.4, 106}, {21, 118}, {21.6, 130}, {24, 142},
          {24.6, 151}, {19, 156},  {9, 161},    {3, 165},  {0, 165}};
}

std::vector<SvgPoint> arm_shape() {
  return smooth({{27.5, 57},  {33, 60},    {36.5, 68},  {38.5, 82},  {41.5, 100}, {44.5, 116},
                 {48.5, 136}, {51.5, 154}, {54.5, 162}, {57.5, 173}, {57.5, 184}, {55, 192},
                 {51.5, 190}, {49.5, 183}, {47.5, 177}, {46.5, 168}, {46, 158},   {42, 142},
                 {37, 122},   {33.5, 104}, {30.5, 88},  {28.8, 74}});
}

std::vector<SvgPoint> leg_shape() {
  return smooth({{24.8, 154}, {26.6, 170}, {26.2, 188}, {23.6, 208}, {21.2, 222}, {21.8, 236},
                 {21, 254},   {17.6, 274}, {16, 286},   {19.6, 294}, {23.4, 300}, {19, 303.5},
                 {10, 303},   {7.4, 297},  {8.2, 284},  {7.4, 264},  {6, 244},    {6.4, 226},
                 {5.6, 208},  {3, 186},    {1.6, 169},  {9.5, 163},  {19.5, 158}});
}

}  // namespace relimb
