// What is missing of a limb (or the gap between arm and leg), mechanism by mechanism, as bars from
// a line of nothing: to the right what adds to it, to the left what takes from it.
//
//   bar        mean over the lives      line over it   5 % to 95 % of the lives
// A helper's bar is light with a dashed edge, so that direction, tone and edge say the same thing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/counterfactual.hpp"
#include "report/chart.hpp"
#include "study/explain/attribution.hpp"

namespace relimb {

/// One range of hundredths for several attributions, so that they can be compared by eye.
ChartRange common_hundredths(const std::vector<const Attribution*>& attributions);

/// An SVG with an id of its own on the page.
std::string attribution_picture(const Attribution& attribution,
                                const std::vector<Counterfactual>& counterfactuals,
                                const ChartRange& hundredths_range, std::string_view id);

}  // namespace relimb
