// A published claim about groups of people after stroke, as data: evidence/*.toml.
//
// A file of claims is `version = 1`, `kind = "claims"` and tables [[claim]]:
//
//   name        dotted, unique over all files: "usual_care.fma_ue.gain_4wk"
//   seed        true: one of the claims that every calibration must meet (optional)
//   population  for people: who was studied
//   [claim.select]  for the machine: who of a cohort stands for them (below; optional)
//   quantity    how the number is computed: a Quantity, with the fields it takes
//     scale, other_scale   column names of scales
//     from_day, to_day     days since the stroke; visits: further days between (a list)
//     threshold, quantile, parameter
//     scores               "measured" (default) or "true": with or without measurement error
//     observation_sd       of measured scores of `scale` about the true ones, in its units, where
//                          the source's own scatter so (the residual of a fitted model); default:
//                          the measurement error of the scale (measure.hpp)
//     care, against        names of care plans; care defaults to "usual_care"
//   published   the number; left out only when the source gives a direction and no number, and then
//               `interval` begins with "direction"
//   lower, upper, interval   what counts as met, ends included, and where the limits come from:
//               a published interval; where none is published the wider of 10 % of the number and
//               of the 95 % interval that its n (or its P) implies; or as it says
//   wrong_by    of a direction, in units of the number: how far on the wrong side counts as one
//               standard error in calibration (a choice: so little that the sign decides)
//   n           people behind the number (optional: not always told)
//   source, grade            S (read in the source) or C (computed from numbers read or open data)
//   block       arm, hand, use, coaching, leg, gait, tone or cst: whose parameters answer for it
//   weight      in calibration; default 1, 0: printed but not calibrated on
//   dose_fact   what it says about the dose of therapy, in a few words: claims with the same words
//               stand together in the table of dose (optional)
//   note        what a reader should know (optional)
//
// Selection: who is enrolled, by what a tester writes down (measured scores) on enrol_day.
//   enrol_day             default: from_day, else to_day
//   <scale>_min, _max     limits of a measured score on enrol_day, both included, e.g. fma_ue_max
//   age_years_*, nihss_*, cst_load_*, safe_day3_*, finger_extension_day3_*   limits of attributes
//   mep                   true or false
//   only                  list of groups: "arm_paresis" measured FMA-UE on day 3 below its maximum,
//                         "leg_paresis" the same of FMA-LE
// Everyone is enrolled where nothing is said. All simulated people survive; where a source counts
// the dead, the claim is restated among survivors and its note says so.
//
// Three other kinds of file lie in the folder: "mixture" (baselines.hpp), "classes" (classes.hpp)
// and "plans": the care that the trials behind the claims gave, as tables [[plan]] name, label,
// usual, source and [[plan.span]] therapy, from_day, to_day (exclusive), hours_per_week, in terms
// of laws/care.toml.
//
// Unknown fields, fields that a quantity does not take, missing ones, other grades, repeated names
// and a published value outside its limits are InputErrors with file and line.
#pragma once

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "model/care_plan.hpp"
#include "model/scales/scale.hpp"

namespace relimb {

/// How a claim's number is computed. Names in a file are the enumerators' names.
enum class Quantity {
  // One day (to_day), one scale:
  mean,            //
  median,          //
  quantile,        // at level `quantile`
  share_at_least,  // share with score >= threshold
  share_at_most,   // share with score <= threshold
  // One day, two scales:
  share_either_at_least,      // share with scale or other_scale >= threshold
  share_difference_at_least,  // share with scale >= threshold less share with other_scale >= it
  share_used_below_capacity,  // share with scale / threshold < f + (1 - f) other_scale / its
                              // maximum, f the share of use that a passive arm shows
  correlation,                // Pearson's r of scale and other_scale
  r2_between_scales,          // its square
  r2_with_cst_load,           // share of variance of `scale` explained by the lesion load
  // Two days, one scale. Gain: score on to_day less score on from_day. Deficit: maximum less score
  // on from_day:
  mean_gain,                 //
  gain_per_start_sd,         // mean gain / sd of the scores on from_day
  gain_per_gain_sd,          // mean gain / sd of gains
  share_recovered,           // sum of gains / sum of deficits: regression through the origin
                             // with equal error per point; the mean of single ratios would be
                             // ruled by those who miss a point or two
  share_recovered_at_least,  // share whose gain / deficit >= threshold (deficit > 0)
  share_ever_at_least,       // share with score >= threshold on from_day, on a day of `visits`
                             // or on to_day
  share_settled,             // share who do not pass the threshold between from_day and to_day
  r2_between_days,           // share of variance on to_day explained by the score on from_day
  plateau_day,               // first day the cohort's mean reaches 90 % of its mean on to_day;
                             // weekly from from_day, linear between
  // Two days, two scales:
  paired_difference_dz,   // mean / sd of (gain / maximum of scale - the same of other_scale)
  gain_correlation,       // r of the gains of scale and other_scale
  overlap_below,          // of those with gain / deficit < threshold on `scale`, the share
                          // that is below it on other_scale too
  gain_above_less_below,  // mean gain of scale where other_scale on enrol_day >= threshold,
                          // less the mean gain where it is below
  // Two care plans, two days (care less against, same people):
  gain_contrast,             // difference of mean gains
  contrast_per_start_sd,     // the same / sd of the scores on from_day
  contrast_per_gain_sd,      // the same / pooled sd of gains
  relative_contrast_excess,  // contrast of mean gain / mean start of scale, less the same of
                             // other_scale
  // No people:
  parameter,  // a value of the law, e.g. "scores.healthy_ratio", or of a session
              // of usual care: "care.arm_repetitions", "care.gait_steps"
};

std::string_view name(Quantity quantity);

/// Both ends included.
struct Bounds {
  double lowest = -std::numeric_limits<double>::infinity();
  double highest = std::numeric_limits<double>::infinity();

  bool open() const { return *this == Bounds{}; }
  bool contain(double x) const { return x >= lowest && x <= highest; }
  bool operator==(const Bounds&) const = default;
};

struct ClaimSelect {
  std::optional<int> enrol_day;           // as written; see enrol_day() below
  std::array<Bounds, scale_count> score;  // measured, on enrol_day
  Bounds age_years;
  Bounds nihss;
  Bounds cst_load;
  Bounds safe_day3;
  Bounds finger_extension_day3;
  std::optional<bool> mep;
  bool arm_paresis = false;
  bool leg_paresis = false;
};

struct Claim {
  std::string name;
  bool seed = false;
  std::string population;
  ClaimSelect select;
  Quantity quantity = Quantity::mean;
  Scale scale = Scale::fma_ue;
  std::optional<Scale> other_scale;
  std::optional<int> from_day;
  int to_day = 0;
  std::vector<int> visits;  // days strictly between from_day and to_day
  std::string care;
  std::string against;  // empty: no second plan
  double threshold = 0;
  double quantile_level = 0;
  std::string parameter;
  bool true_scores = false;
  double observation_sd = 0;        // of `scale`; 0: the scale's measurement error
  std::optional<double> published;  // none: the source gives a direction only
  double lower = 0;
  double upper = 0;
  std::string interval;
  double wrong_by = 0;  // of a direction; 0: there is a number
  std::optional<int> n;
  std::string source;
  std::string grade;  // "S" or "C"
  std::string block;
  double weight = 1;
  std::string dose_fact;  // empty: none
  std::string note;
  Where where;  // of the claim in its file
};

/// Of measured scores of that scale about the true ones; 0: the scale's measurement error.
double observation_sd(const Claim& claim, Scale scale);

/// The day whose measured scores decide who is enrolled.
int enrol_day(const Claim& claim);

/// Whether `value` meets the claim.
bool met(const Claim& claim, double value);

/// All claims of a folder, by file name and then in file order.
std::vector<Claim> load_claims(const std::string& directory);

/// The care plans that those claims name beside "usual_care".
std::vector<CarePlan> load_claim_plans(const std::string& directory);

}  // namespace relimb
