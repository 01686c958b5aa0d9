#include "report/cortex_picture.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/cortex_rim.hpp"
#include "report/explain_sentences.hpp"
#include "report/mechanism_look.hpp"
#include "report/palette.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

namespace cortex_layout {
constexpr double width = 400;
constexpr double height = 366;
constexpr double wall = 78;  // x of the inner wall, where the picture is not mirrored
constexpr double top = 2;
constexpr double outer = 0, outer_in = 26;               // depths of the ring of the day to come
constexpr double inner = 30, inner_in = 42;              // of today's
constexpr double trunk_share = 0.09, face_share = 0.15;  // of the rim: they only show the place
constexpr double gap = 0.005;
}  // namespace cortex_layout

struct CortexLimb {
  const char* words;
  const char* colour;
  const char* half;
};
constexpr CortexLimb arm_look{"arm", palette::arm, palette::arm_half};
constexpr CortexLimb leg_look{"leg", palette::leg, palette::leg_half};

/// A stretch of the rim.
struct Stretch {
  double from;
  double to;
  double middle() const { return 0.5 * (from + to); }
};

struct Leading {
  std::string words;  // "learned non-use"; empty: nothing leads
  MechanismLook look;
};

Leading leading_of(const Explanation& explanation,
                   const std::vector<Counterfactual>& counterfactuals, OutcomeLimb limb) {
  const Attribution* of =
      attribution_of(explanation, limb, OutcomeKind::function, explanation.ahead);
  const MechanismPart* part = of == nullptr ? nullptr : leading_part(*of);
  if (part == nullptr) return {"", mechanism_look(rest_name)};
  const auto at = std::ranges::find(counterfactuals, part->name, &Counterfactual::name);
  return {at == counterfactuals.end() ? spoken_name(part->name)
          : limb == OutcomeLimb::leg  ? at->in_leg
                                      : at->in_arm,
          mechanism_look(part->name)};
}

class CortexPaper {
 public:
  CortexPaper(Svg& svg, bool mirrored) : svg_(svg), mirrored_(mirrored) {}

  /// The half of the brain that the rim goes round.
  void half() {
    std::vector<SvgPoint> points = rim_.half();
    for (SvgPoint& at : points)
      at = {mirror(cortex_layout::wall + at.x), cortex_layout::top + at.y};
    svg_.polygon(points, {palette::hairline, 1, "", palette::wash});
  }

  void place_only(const Stretch& stretch) {
    for (const auto& [outer, inner] : rings_) {
      shape(stretch.from, stretch.to, outer, inner,
            {palette::soft_ink, 0.6, "", palette::hairline});
    }
  }

  /// ring 0: the day to come; 1: today.
  void ground(const Stretch& stretch, std::size_t ring, const LimbGround& shares,
              const CortexLimb& limb, const Leading& leading) {
    const SvgInk edge{palette::paper, 1};
    const std::pair<double, SvgInk> pieces[] = {{shares.working, works(limb)},
                                                {shares.regrown, grown(limb)},
                                                {shares.silent, silent(limb)},
                                                {shares.to_regrow, regainable(leading)},
                                                {shares.lost, lost()}};
    double at = stretch.from;
    for (const auto& [share, ink] : pieces) {
      const double to = std::min(at + share * (stretch.to - stretch.from), stretch.to);
      shape(at, to, rings_[ring].first, rings_[ring].second, ink);
      at = to;
    }
    shape(stretch.from, stretch.to, rings_[ring].first, rings_[ring].second,
          {limb.colour, 1.2, "", ""});
  }

  void words_at(SvgPoint at, const std::string& anchor, std::string_view words, SvgType type) {
    type.anchor = !mirrored_ || anchor == "middle" ? anchor : anchor == "start" ? "end" : "start";
    svg_.text({mirror(at.x), at.y}, words, type);
  }

  SvgPoint outside(double share, double distance) const {
    const SvgPoint at = rim_.at(share, -distance);
    return {cortex_layout::wall + at.x, cortex_layout::top + at.y};
  }

  void legend(const Leading& arm, const Leading& leg) {
    constexpr double first = 266, row = 18;
    entry(8, first, works(arm_look), works(leg_look), "works");
    entry(152, first, grown(arm_look), grown(leg_look), "grown anew");
    entry(8, first + row, silent(arm_look), silent(leg_look), "spared, silent");
    entry(152, first + row, lost(), lost(), "lost");
    const double left = regain_entry(first + 2 * row, "arm", arm);
    regain_entry(left, "leg", leg);
  }

 private:
  double mirror(double x) const { return mirrored_ ? cortex_layout::width - x : x; }

  void shape(double from, double to, double outer, double inner, const SvgInk& ink) {
    if (to - from < 1e-6) return;
    std::vector<SvgPoint> points = rim_.band(from, to, outer, inner);
    for (SvgPoint& at : points)
      at = {mirror(cortex_layout::wall + at.x), cortex_layout::top + at.y};
    svg_.polygon(points, ink);
  }

  SvgInk works(const CortexLimb& limb) { return {"", 1, "", limb.colour}; }
  SvgInk grown(const CortexLimb& limb) { return {limb.colour, 0.7, "", limb.half}; }
  SvgInk silent(const CortexLimb& limb) { return {limb.colour, 0.5, "", svg_.hatch(limb.colour)}; }
  SvgInk regainable(const Leading& leading) {
    MechanismLook look = leading.look;
    if (look.texture == SvgTexture::solid) look.texture = SvgTexture::dotted;  // nothing leads
    return {look.colour, 0.7, "", svg_.texture(look.texture, look.colour, look.tint)};
  }
  SvgInk lost() { return {palette::soft_ink, 0.5, "", palette::paper}; }

  void entry(double x, double y, const SvgInk& one, const SvgInk& other, std::string_view words) {
    svg_.rect({x, y - 10}, 13, 12, one);
    svg_.rect({x + 15, y - 10}, 13, 12, other);
    svg_.text({x + 35, y}, words, {12.5, palette::ink});
  }
  /// Where the next entry goes.
  double regain_entry(double y, const char* limb, const Leading& leading) {
    constexpr double row = 17;
    const SvgType words{12.5, palette::ink};
    svg_.rect({8, y - 10}, 28, 12, regainable(leading));
    svg_.text({43, y}, fmt::format("{} could regain{}", limb, leading.words.empty() ? "" : ";"),
              words);
    if (leading.words.empty()) return y + row;
    svg_.text({43, y + row - 1}, "in the way: " + leading.words, words);
    return y + 2 * row;
  }

  Svg& svg_;
  bool mirrored_;
  CortexRim rim_;
  std::pair<double, double> rings_[2] = {{cortex_layout::outer, cortex_layout::outer_in},
                                         {cortex_layout::inner, cortex_layout::inner_in}};
};

std::string spoken(const char* limb, const LimbGround& now, const LimbGround& then, int day) {
  const Spread& range = then.commanded;
  return fmt::format("{}: {} of 100 work today, {} at {} ({}).", limb,
                     hundredths(now.commanded.mean), hundredths(range.mean), time_words(day),
                     hundredths_range(range.lower, range.upper));
}

}  // namespace

std::string cortex_picture(const Explanation& explanation,
                           const std::vector<Counterfactual>& counterfactuals,
                           const std::optional<Side>& paretic) {
  if (explanation.cortex.size() < 2) return "";
  const CortexGround& now = explanation.cortex.front();
  const CortexGround& then = explanation.cortex.back();
  // Leg, trunk, arm, face: the two limbs share what the others leave, as their maps are large.
  const double limbs = 1 - cortex_layout::trunk_share - cortex_layout::face_share;
  const double hand = std::max(explanation.hand_magnification, 0.0);
  const double leg_share = limbs / (1 + hand);
  const Stretch leg{0, leg_share};
  const Stretch trunk{leg.to + cortex_layout::gap, leg.to + cortex_layout::trunk_share};
  const Stretch arm{trunk.to + cortex_layout::gap, trunk.to + limbs - leg_share};
  const Stretch face{arm.to + cortex_layout::gap, 1};

  Svg svg(cortex_layout::width, cortex_layout::height, "cortex",
          "Ground of leg and arm in motor cortex",
          spoken("Arm", now.arm, then.arm, then.day) + " " +
              spoken("Leg", now.leg, then.leg, then.day));
  CortexPaper paper(svg, paretic == Side::left);
  const Leading of_arm = leading_of(explanation, counterfactuals, OutcomeLimb::arm);
  const Leading of_leg = leading_of(explanation, counterfactuals, OutcomeLimb::leg);
  paper.half();
  paper.place_only(trunk);
  paper.place_only(face);
  paper.ground(leg, 0, then.leg, leg_look, of_leg);
  paper.ground(leg, 1, now.leg, leg_look, of_leg);
  paper.ground(arm, 0, then.arm, arm_look, of_arm);
  paper.ground(arm, 1, now.arm, arm_look, of_arm);

  const auto label = [&](SvgPoint at, const char* anchor, const CortexLimb& limb,
                         const LimbGround& today, const LimbGround& ahead) {
    paper.words_at(at, anchor, limb.words, {14, limb.colour, "", true});
    paper.words_at({at.x, at.y + 17}, anchor,
                   fmt::format("{} of 100", hundredths(ahead.commanded.mean)),
                   {12.5, palette::ink});
    paper.words_at({at.x, at.y + 32}, anchor,
                   fmt::format("now {}", hundredths(today.commanded.mean)),
                   {12.5, palette::soft_ink});
  };
  const SvgPoint by_leg = paper.outside(leg.middle(), 10);
  label({by_leg.x, by_leg.y - 14}, "end", leg_look, now.leg, then.leg);
  const SvgPoint by_arm = paper.outside(arm.middle(), 10);
  label({std::max(by_arm.x, 266.0), by_arm.y + 2}, "start", arm_look, now.arm, then.arm);
  const SvgPoint by_trunk = paper.outside(trunk.middle(), 8);
  paper.words_at({by_trunk.x - 4, by_trunk.y + 2}, "end", "trunk", {12, palette::soft_ink});
  const SvgPoint by_face = paper.outside(face.middle(), 10);
  paper.words_at({by_face.x, by_face.y + 4}, "start", "face", {12, palette::soft_ink});

  // Between the rings' inner sides; the longer line lower, where there is more room.
  constexpr double inside = cortex_layout::wall + 50;
  const SvgType plain{12, palette::ink};
  const SvgType soft{11, palette::soft_ink};
  paper.words_at({inside, 128}, "start", "inner: now", plain);
  paper.words_at({inside, 145}, "start", "outer: " + time_words(then.day), plain);
  if (paretic) {
    const char* half = *paretic == Side::left ? "right" : "left";
    paper.words_at({inside, 170}, "start", fmt::format("{} half,", half), soft);
    paper.words_at({inside, 184}, "start", "from the front", soft);
  } else {
    paper.words_at({inside, 170}, "start", "side not given", soft);
  }
  paper.legend(of_arm, of_leg);
  return svg.str();
}

}  // namespace relimb
