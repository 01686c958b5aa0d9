// The body from the front, the paretic arm and leg filled with what holds each back most (the
// largest part of the shortfall: a mechanism or the damage itself), and beside each limb how much of
// it works.
//
//   works            1 - missing, missing: the shortfall of function on explanation.ahead
//   held back by     the leading mechanism's part of it (leading_part(); at most all missing)
//   all else         what is left: damage, healing and the other mechanisms, helpers deducted
//
// A grey print says the same: colours come with textures (mechanism_look.hpp) and with words. The
// right side of the body is on the left of the picture, as one sees a person. A side not given is
// drawn as right, and the picture says so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/counterfactual.hpp"
#include "model/measured.hpp"
#include "study/explain/explain.hpp"

namespace relimb {

/// An SVG; empty where function of arm or leg on explanation.ahead is not explained.
std::string body_picture(const Explanation& explanation,
                         const std::vector<Counterfactual>& counterfactuals,
                         const std::optional<Side>& paretic);

}  // namespace relimb
