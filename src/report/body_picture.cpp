#include "report/body_picture.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/body_shape.hpp"
#include "report/explain_sentences.hpp"
#include "report/mechanism_look.hpp"
#include "report/palette.hpp"
#include "report/text.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

namespace body_layout {
constexpr double width = 400;
constexpr double height = 330;
constexpr double middle = 292;  // of the body, where the paretic side is on the left
constexpr double crown = 6;
constexpr double bar_width = 186;
constexpr double bar_height = 13;
constexpr double row = 18;
}  // namespace body_layout
constexpr int letters_beside_the_body = 28;

struct BodyLimb {
  const char* words;
  const char* colour;
  double top;         // of its words
  SvgPoint limb_end;  // of the line from words to limb, in the body's box
};

/// How full function is made up.
struct Portions {
  double works;
  double held_back;
  double all_else;
  std::string mechanism;  // in words; empty: none leads
  MechanismLook look;     // of that mechanism
  MechanismLook filling;  // of what holds back most, damage included
};

const std::string& of_limb(const Counterfactual& mechanism, OutcomeLimb limb) {
  return limb == OutcomeLimb::leg ? mechanism.in_leg : mechanism.in_arm;
}

Portions portions_of(const Attribution& attribution,
                     const std::vector<Counterfactual>& counterfactuals) {
  const double missing = std::clamp(attribution.total.mean, 0.0, 1.0);
  Portions out{1 - missing, 0, missing, "", mechanism_look(rest_name), mechanism_look(rest_name)};
  const MechanismPart* largest = largest_part(attribution);
  if (largest != nullptr) out.filling = mechanism_look(largest->name);
  const MechanismPart* leading = leading_part(attribution);
  if (leading == nullptr) return out;
  const auto of = std::ranges::find(counterfactuals, leading->name, &Counterfactual::name);
  out.mechanism = of == counterfactuals.end() ? spoken_name(leading->name)
                                              : of_limb(*of, attribution.outcome.limb);
  out.look = mechanism_look(leading->name);
  out.held_back = std::min(leading->value.mean, missing);
  out.all_else = missing - out.held_back;
  return out;
}

std::string description_of(const char* limb, const Portions& portions) {
  std::string text = fmt::format("{}: {} of 100 work, ", limb, hundredths(portions.works));
  if (!portions.mechanism.empty()) {
    text += fmt::format("{} held back by {}, ", hundredths(portions.held_back), portions.mechanism);
  }
  return text + fmt::format("{} by damage and all else.", hundredths(portions.all_else));
}

class BodyPaper {
 public:
  BodyPaper(Svg& svg, bool mirrored) : svg_(svg), mirrored_(mirrored) {}

  void body() {
    std::vector<SvgPoint> head = both_halves(half_head());
    const SvgInk sound{palette::soft_ink, 1, "", palette::wash};
    svg_.polygon(head, sound);
    svg_.polygon(both_halves(half_trunk()), sound);
    svg_.polygon(placed(arm_shape(), false), sound);
    svg_.polygon(placed(leg_shape(), false), sound);
  }

  void limb(const std::vector<SvgPoint>& shape, const Portions& portions) {
    const MechanismLook& look = portions.filling;
    const bool plain = look.texture == SvgTexture::solid;
    svg_.polygon(placed(shape, true),
                 {look.colour, 1.6, "",
                  plain ? look.tint : svg_.texture(look.texture, look.colour, look.tint)});
  }

  void words(const BodyLimb& of, const Portions& portions, int day) {
    double y = of.top;
    text(6, y, fmt::format("{} at {}", of.words, time_words(day)),
         {14.5, of.colour, "start", true});
    y += 9;
    line_to_limb(y + body_layout::bar_height / 2, of.limb_end);
    bar(y, of.colour, portions);
    y += body_layout::bar_height + body_layout::row - 2;
    const SvgInk works{"", 1, "", of.colour};
    const SvgInk rest{palette::soft_ink, 1, "", mechanism_look(rest_name).tint};
    entry(y, works, fmt::format("works: {} of 100", hundredths(portions.works)));
    if (!portions.mechanism.empty()) {
      const std::string held_back =
          fmt::format("{}: {}", portions.mechanism, hundredths(portions.held_back));
      y += body_layout::row;
      box(6, y - 10, 16, 11, held(portions.look));
      for (const std::string& line : wrap_words(held_back, letters_beside_the_body)) {
        text(28, y, line, {13, palette::ink});
        y += body_layout::row - 2;
      }
      y -= body_layout::row - 2;
    }
    y += body_layout::row;
    entry(y, rest, fmt::format("damage and all else: {}", hundredths(portions.all_else)));
  }

  void text(double x, double y, std::string_view words, SvgType type) {
    if (mirrored_ && type.anchor == "start") type.anchor = "end";
    svg_.text({mirror(x), y}, words, type);
  }

 private:
  double mirror(double x) const { return mirrored_ ? body_layout::width - x : x; }

  SvgPoint place(SvgPoint at, bool paretic) const {
    return {mirror(body_layout::middle + (paretic ? -at.x : at.x)), body_layout::crown + at.y};
  }
  std::vector<SvgPoint> placed(std::vector<SvgPoint> shape, bool paretic) const {
    for (SvgPoint& point : shape) point = place(point, paretic);
    return shape;
  }
  std::vector<SvgPoint> both_halves(const std::vector<SvgPoint>& half) const {
    std::vector<SvgPoint> all = placed(half, true);
    for (std::size_t i = half.size(); i > 0; --i) all.push_back(place(half[i - 1], false));
    return all;
  }

  SvgInk held(const MechanismLook& look) {
    return {look.colour, 1, "", svg_.texture(look.texture, look.colour, look.tint)};
  }

  /// A rectangle from x rightwards, where the paretic side is on the left.
  void box(double x, double y, double width, double height, const SvgInk& ink) {
    svg_.rect({mirrored_ ? mirror(x) - width : x, y}, width, height, ink);
  }

  void bar(double y, const char* colour, const Portions& portions) {
    const double works = body_layout::bar_width * portions.works;
    const double held_back = body_layout::bar_width * portions.held_back;
    box(6, y, body_layout::bar_width, body_layout::bar_height,
        {"", 1, "", mechanism_look(rest_name).tint});
    box(6, y, works, body_layout::bar_height, {"", 1, "", colour});
    if (held_back > 0) box(6 + works, y, held_back, body_layout::bar_height, held(portions.look));
    box(6, y, body_layout::bar_width, body_layout::bar_height, {palette::soft_ink, 1});
  }

  void entry(double y, const SvgInk& ink, std::string_view words) {
    box(6, y - 10, 16, 11, ink);
    text(28, y, words, {13, palette::ink});
  }

  void line_to_limb(double y, SvgPoint limb_end) {
    const SvgPoint to = place(limb_end, true);
    svg_.line({mirror(6 + body_layout::bar_width + 4), y}, to, {palette::soft_ink, 1, "1.5 3"});
  }

  Svg& svg_;
  bool mirrored_;
};

}  // namespace

std::string body_picture(const Explanation& explanation,
                         const std::vector<Counterfactual>& counterfactuals,
                         const std::optional<Side>& paretic) {
  const auto find = [&](OutcomeLimb limb) {
    return attribution_of(explanation, limb, OutcomeKind::function, explanation.ahead);
  };
  const Attribution* of_arm = find(OutcomeLimb::arm);
  const Attribution* of_leg = find(OutcomeLimb::leg);
  if (of_arm == nullptr || of_leg == nullptr) return "";
  const Portions arm = portions_of(*of_arm, counterfactuals);
  const Portions leg = portions_of(*of_leg, counterfactuals);
  constexpr BodyLimb arm_look{"Arm", palette::arm, 66, {45, 97}};
  constexpr BodyLimb leg_look{"Leg", palette::leg, 206, {27, 222}};

  Svg svg(body_layout::width, body_layout::height, "body",
          "What arm and leg can do, and what holds each back most",
          description_of("Arm", arm) + " " + description_of("Leg", leg));
  BodyPaper paper(svg, paretic == Side::left);
  paper.body();
  paper.limb(leg_shape(), leg);
  paper.limb(arm_shape(), arm);
  paper.words(arm_look, arm, explanation.ahead);
  paper.words(leg_look, leg, explanation.ahead);
  paper.text(6, 324,
             paretic ? fmt::format("from the front, {} side affected",
                                   *paretic == Side::left ? "left" : "right")
                     : "from the front, side not given",
             {11, palette::soft_ink});
  return svg.str();
}

}  // namespace relimb
