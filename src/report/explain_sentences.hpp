// What holds a limb back, in one plain sentence. Plain text: faces escape it.
#pragma once

#include <string>
#include <vector>

#include "model/counterfactual.hpp"
#include "study/explain/attribution.hpp"

namespace relimb {

/// "45", "-12", "<1": hundredths of full function; "0" only for nothing at all.
std::string hundredths(double share);

/// A range in hundredths: "31 to 55"; one figure where both ends read alike; "under 1", "above -1"
/// or "within \u00b11" where nothing in it reaches 1.
std::string hundredths_range(double low, double high);

/// "by 12 weeks 45 of 100 are missing (20 to 70). Most of that is ...; 20 are the damage itself ...".
/// Names the two mechanisms that count most, each with its sign in words. Starts in lower case, ends
/// with a full stop. Of function; the gap has a sentence of its own.
std::string held_back_sentence(const Attribution& attribution,
                               const std::vector<Counterfactual>& counterfactuals);

/// The mechanism with the largest part in holding the limb back (in the gap: in setting the arm
/// back); nullptr where none adds half a hundredth.
const MechanismPart* leading_part(const Attribution& attribution);

/// The largest part, damage and healing among them; nullptr where none adds half a hundredth.
const MechanismPart* largest_part(const Attribution& attribution);

/// "SAFE", "lesion load of the tract": what could be measured next.
std::string measurement_label(const std::string& name);

/// What a negative part means, for under a table.
inline constexpr const char* negative_part_words =
    "A negative part helps: without that mechanism more would be missing (or the gap be wider).";

}  // namespace relimb
