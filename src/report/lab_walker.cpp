#include "report/lab_walker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "report/chart.hpp"
#include "report/palette.hpp"

namespace relimb {
namespace {

constexpr double walker_width = 760;
constexpr double walker_height = 640;
constexpr double degrees = 180 / M_PI;
constexpr const char* paretic_colour = palette::leg;
constexpr const char* sound_colour = palette::typical;

struct Look {
  const char* colour;
  double line;
  const char* dash;
};
constexpr PerLeg<Look> looks{{{paretic_colour, 2.6, ""}, {sound_colour, 1.5, "4 3"}}};

SvgType heading() { return {13, palette::ink, "start", true, false}; }

// Places of hip, knee, ankle, heel and ball of a leg, and the shoulder and head, in metres.
struct Figure {
  SvgPoint shoulder;
  SvgPoint head;
  PerLeg<std::array<SvgPoint, 5>> leg;
};

Figure figure_of(const Pose& pose, const BodyLengths& l) {
  Figure figure;
  const auto up = [&](double along) {
    return SvgPoint{pose.x_m + along * std::sin(pose.pitch),
                    pose.z_m + along * std::cos(pose.pitch)};
  };
  figure.shoulder = up(l.trunk);
  figure.head = up(l.trunk + 0.16);
  for (std::size_t i = 0; i < 2; ++i) {
    const double thigh = pose.angle[i][0] - pose.pitch;  // ahead of the vertical
    const double shank = thigh - pose.angle[i][1];
    const double foot = shank + pose.angle[i][2];
    const SvgPoint hip{pose.x_m, pose.z_m};
    const SvgPoint knee{hip.x + l.thigh * std::sin(thigh), hip.y - l.thigh * std::cos(thigh)};
    const SvgPoint ankle{knee.x + l.shank * std::sin(shank), knee.y - l.shank * std::cos(shank)};
    const auto of_foot = [&](double ahead) {
      return SvgPoint{ankle.x + ahead * std::cos(foot) + l.ankle_height * std::sin(foot),
                      ankle.y + ahead * std::sin(foot) - l.ankle_height * std::cos(foot)};
    };
    figure.leg[i] = {hip, knee, ankle, of_foot(-l.heel), of_foot(l.ball)};
  }
  return figure;
}

struct Span {
  double from;
  double to;
};

// Two strides of the paretic leg (or of the sound one, where the paretic leg makes none), late in
// the walk, where the gait has settled.
Span shown_span(const WalkerResult& result) {
  for (const std::vector<Stride>& strides : result.all_strides) {
    if (strides.size() < 3) continue;
    const std::size_t first = strides.size() - 3;
    return {strides[first].strike_s, strides[first + 1].end_s};
  }
  const double end = result.poses.back().time_s;
  return {std::max(0.0, end - 2.2), end};
}

constexpr double axis_left = 96;
constexpr double axis_wide = walker_width - axis_left - 24;

double time_place(Span span, double t) {
  return axis_left + axis_wide * (t - span.from) / (span.to - span.from);
}

// Figures stand on the time axis of the gait diagram below them, not at their place on the floor.
void draw_figures(Svg& svg, const WalkerResult& result, Span span) {
  constexpr double every_s = 0.1;
  constexpr double floor_y = 232;
  constexpr double scale = 92;  // pixels a metre
  svg.line({20, floor_y}, {walker_width - 20, floor_y}, {palette::soft_ink, 1, "", ""});
  double next = span.from;
  for (const Pose& pose : result.poses) {
    if (pose.time_s + 1e-9 < next || pose.time_s > span.to + 1e-9) continue;
    next += every_s;
    const double middle = time_place(span, pose.time_s);
    const auto at = [&](SvgPoint p) {
      return SvgPoint{middle + scale * (p.x - pose.x_m), floor_y - scale * p.y};
    };
    const auto chain = [&](const std::array<SvgPoint, 5>& p) {
      return std::vector<SvgPoint>{at(p[0]), at(p[1]), at(p[2]), at(p[3]), at(p[4]), at(p[2])};
    };
    const Figure figure = figure_of(pose, result.lengths);
    svg.polyline(chain(figure.leg[1]), {palette::typical_half, 1.8, "", ""});
    svg.line(at(figure.leg[0][0]), at(figure.shoulder), {palette::ink, 2, "", ""});
    svg.circle(at(figure.head), 0.09 * scale, {palette::ink, 1.5, "", palette::paper});
    svg.polyline(chain(figure.leg[0]), {paretic_colour, 2.6, "", ""});
  }
  svg.text(
      {walker_width - 20, floor_y + 17},
      fmt::format("a figure every {:.1f} s, on the time axis below; paretic leg dark", every_s),
      axis_type("end"));
}

// Bars of stance, and above them the activity of the flexor (up) and extensor (down) half-centre.
void draw_gait(Svg& svg, const WalkerResult& result, Span span) {
  constexpr double left = axis_left;
  constexpr double wide = axis_wide;
  constexpr PerLeg<double> base{312, 368};
  const auto x_of = [&](double t) { return time_place(span, t); };
  constexpr PerLeg<const char*> names{"paretic", "sound"};
  for (std::size_t i = 0; i < 2; ++i) {
    svg.text({left - 10, base[i] + 4}, names[i], {12.5, looks[i].colour, "end", i == 0, false});
    svg.rect({left, base[i] - 8}, wide, 16, {palette::hairline, 1, "", palette::wash});
    const std::string fill = i == 0 ? std::string(paretic_colour) : std::string("#9aa0a6");
    for (const Stride& stride : result.all_strides[i]) {
      const double from = std::max(span.from, stride.strike_s);
      const double to = std::min(span.to, stride.lift_s);
      if (to > from)
        svg.rect({x_of(from), base[i] - 8}, x_of(to) - x_of(from), 16, {"", 0, "", fill});
    }
    std::vector<SvgPoint> flexor;
    std::vector<SvgPoint> extensor;
    for (const Pose& pose : result.poses) {
      if (pose.time_s < span.from || pose.time_s > span.to) continue;
      flexor.push_back({x_of(pose.time_s), base[i] - 10 - 22 * pose.flexor[i]});
      extensor.push_back({x_of(pose.time_s), base[i] - 10 - 22 * pose.extensor[i]});
    }
    svg.polyline(extensor, {palette::soft_ink, 1.1, "2 2", ""});
    svg.polyline(flexor, {palette::ink, 1.6, "", ""});
  }
  const double floor = base[1] + 8;
  for (const double tick : nice_ticks(0, span.to - span.from, 5)) {
    const double x = x_of(span.from + tick);
    svg.line({x, floor}, {x, floor + 4}, {palette::soft_ink, 1, "", ""});
    svg.text({x, floor + 17}, fmt::format("{:g} s", tick + 0.0), axis_type("middle"));
  }
}

struct CycleCurve {
  std::vector<double> angle;  // degrees at whole percents of the cycle, 0..100
};

// Mean joint angle over the gait cycle of a leg, from foot strike to foot strike.
CycleCurve cycle_of(const WalkerResult& result, std::size_t leg, std::size_t joint) {
  CycleCurve curve;
  std::vector<double> sum(101, 0.0);
  int strides = 0;
  for (const Stride& stride : result.all_strides[leg]) {
    if (stride.strike_s < result.settings.settle_s) continue;
    std::size_t at = 0;
    std::vector<double> one;
    for (int percent = 0; percent <= 100; ++percent) {
      const double t = stride.strike_s + 0.01 * percent * (stride.end_s - stride.strike_s);
      while (at + 1 < result.poses.size() && result.poses[at + 1].time_s <= t) ++at;
      if (at + 1 >= result.poses.size()) break;
      const Pose& a = result.poses[at];
      const Pose& b = result.poses[at + 1];
      const double mix = std::clamp((t - a.time_s) / (b.time_s - a.time_s), 0.0, 1.0);
      one.push_back(degrees *
                    (a.angle[leg][joint] + mix * (b.angle[leg][joint] - a.angle[leg][joint])));
    }
    if (one.size() != sum.size()) continue;
    for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += one[k];
    ++strides;
  }
  if (strides == 0) return curve;
  for (double& value : sum) value /= strides;
  curve.angle = sum;
  return curve;
}

void draw_joints(Svg& svg, const WalkerResult& result) {
  struct Panel {
    const char* title;
    ChartRange range;
  };
  constexpr std::array<Panel, joint_count> panels{
      {{"hip flexion", {-40, 60}}, {"knee flexion", {-10, 90}}, {"ankle dorsiflexion", {-50, 50}}}};
  for (std::size_t joint = 0; joint < joint_count; ++joint) {
    const double left = 52 + 242.0 * static_cast<double>(joint);
    Chart chart(svg, {left, 456, 186, 132}, {0, 100}, panels[joint].range);
    const std::vector<double> ticks =
        nice_ticks(panels[joint].range.low, panels[joint].range.high, 4);
    std::vector<std::string> labels;
    for (const double tick : ticks) labels.push_back(fmt::format("{:g}\u00b0", tick + 0.0));
    chart.y_axis(ticks, labels);
    svg.text({left, 446}, panels[joint].title, {12.5, palette::ink, "start", true, false});
    for (std::size_t i : {std::size_t{1}, std::size_t{0}}) {
      std::vector<SvgPoint> line;
      const CycleCurve curve = cycle_of(result, i, joint);
      for (std::size_t k = 0; k < curve.angle.size(); ++k) {
        line.push_back({static_cast<double>(k), curve.angle[k]});
      }
      chart.line(line, {looks[i].colour, looks[i].line, looks[i].dash, ""});
    }
    for (const int percent : {0, 50, 100}) {
      svg.text({chart.at(percent, 0).x, 604}, fmt::format("{}", percent), axis_type("middle"));
    }
  }
  svg.text({walker_width / 2, 624}, "% of the gait cycle, from foot strike to foot strike",
           axis_type("middle"));
}

std::string walk_words(const WalkerResult& result) {
  const WalkerSettings& s = result.settings;
  return fmt::format(
      "cortical gain of the paretic leg {:.1f}, drive {:.1f}, support {:.0f} %{}{}: {:.2f} m/s{}",
      s.cortical_gain, s.drive, 100 * s.body_weight_support, s.cpg ? "" : ", no spinal rhythm",
      s.sound_push ? "" : ", no sound push-off", result.speed_m_per_s,
      result.walked ? "" : ", did not keep walking");
}

}  // namespace

std::string lab_walker_picture(const WalkerResult& result) {
  if (result.poses.size() < 2) return "";
  const Span span = shown_span(result);
  Svg svg(walker_width, walker_height, "lab-walker", "Cord and body walking",
          "Stick figures, gait diagram and joint angles; " + walk_words(result));
  svg.text({20, 24}, "Cord and body walking", {16, palette::ink, "start", true, false});
  svg.text({20, 42}, walk_words(result), axis_type());
  draw_figures(svg, result, span);
  svg.text({20, 272}, "Stance (bars), flexor half-centre (line), extensor half-centre (dotted)",
           heading());
  draw_gait(svg, result, span);
  svg.text({20, 422}, "Joint angles: paretic leg thick, sound leg dashed", heading());
  draw_joints(svg, result);
  return svg.str();
}

}  // namespace relimb
