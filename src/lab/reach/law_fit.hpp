// The law's mechanism 5 (model/choice/choice.hpp) held to the close-up's courses.
//
//   try      logit A = slope (V - V_sound)                     slope by regression, all samples
//   value    V' = lambda sat(A / A_half) (S - V), S = competence   by least squares of A
//
// Correspondence: the close-up's use, the chance that the affected arm is chosen, is the law's
// share of tries A (what the law calls use is competence A). V = Q_right - bonus: what the hand
// itself brings, so that V goes to competence. Competence = mean reward without bonus at the
// targets of the span; everyday_loss = 0, since that is success in daily reaching already. A
// forced reach is a try that restraint makes. `reaches_per_day` makes days of reaches.
#pragma once

#include <vector>

#include "lab/reach/traces.hpp"
#include "model/choice/choice.hpp"

namespace relimb {

/// Reaches that stand for one day. Guess: puts the 2000 forced reaches that cross Han's threshold
/// at the ten days of constraint therapy of EXCITE (Wolf 2006: two weeks, ten weekdays).
inline constexpr double reaches_per_day = 200;

/// Upper limit of half_use in laws/law.toml. The close-up learns in proportion to use, which is
/// half_use without end: only lambda / P_half is then determined, and the fit stops at this limit.
inline constexpr double most_half_use = 3;

struct ChoiceRegression {
  double slope = 0;         // logits per unit value
  double indifference = 0;  // V - V_sound of the law at P = 1/2: Q_right - Q_left
  double r_squared = 0;
};

/// logit of use on Q_right - Q_left, samples with use within [floor, 1 - floor].
ChoiceRegression regress_choice(const std::vector<Trace>& traces, double floor = 1e-4);

/// logit of use on success: the slope of use with what the arm can do, and the success at P = 1/2.
ChoiceRegression regress_competence(const std::vector<Trace>& traces, double floor = 1e-4);

/// How far the law's tries are from the close-up's use, in shares of reaches.
struct LawError {
  double mean = 0;   // mean absolute, all points of all courses
  double worst = 0;  // largest absolute, courses averaged over runs
};

/// The law's choice parameters that fit best; pain and effort 0 as in the close-up.
ChoiceParameters<double> fit_law(const ReachSettings& settings, const std::vector<Trace>& traces);

/// The law's tries at each point of a trace, given the trace's competence. `bonus`: of the
/// close-up.
std::vector<double> law_course(const ChoiceParameters<double>& law, double bonus,
                               const Trace& trace);

LawError law_error(const ChoiceParameters<double>& law, double bonus,
                   const std::vector<Trace>& traces);

/// The law's tries after `reaches` at fixed competence, from value `start`.
double law_tries_after(const ChoiceParameters<double>& law, double competence, double start,
                       int reaches);

}  // namespace relimb
