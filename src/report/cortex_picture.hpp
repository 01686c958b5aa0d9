// Motor cortex of the hurt side, cut from ear to ear: leg, trunk, arm and hand, face along its rim,
// and how much of the leg's and the arm's ground works.
//
// Outer ring: explanation.ahead; inner ring: today. Along a limb's ground lie, as shares of it
// (study/explain/territory.hpp): works, grown anew, spared but silent, could be regained (in the
// texture of what holds the limb back most), lost. The arm's ground is as much longer than the
// leg's as its map is larger in the law (explanation.hand_magnification); order along the rim after
// Penfield and Boldrey 1937. Limits: trunk and face are not in the law and only show the place; the
// rim is nobody's own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/counterfactual.hpp"
#include "model/measured.hpp"
#include "study/explain/explain.hpp"

namespace relimb {

/// An SVG; empty where the explanation has no ground of the cortex.
std::string cortex_picture(const Explanation& explanation,
                           const std::vector<Counterfactual>& counterfactuals,
                           const std::optional<Side>& paretic);

}  // namespace relimb
