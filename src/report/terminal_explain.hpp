// An explanation on a terminal: one table of what is missing of each limb and what it is made of, two
// sentences, and what to measure next.
//
//                     ARM lacks         LEG lacks         LEG ahead of ARM
//                     now 12 wk         now 12 wk         now 12 wk
//   in all             84  45 (20..70)   71  38 (21..60)   12   7 (-20..32)
//   cortical map        4   9 (2..15)    ...
//
// In hundredths of full function, rounded one by one. "(20..70)": 9 in 10 lives lie within.
#pragma once

#include <string>
#include <vector>

#include "model/counterfactual.hpp"
#include "report/terminal.hpp"
#include "study/explain/explain.hpp"

namespace relimb {

/// Whom it is about: "first-week" and "67 years. Last visit on day 9 after stroke."
struct ExplainedSubject {
  std::string title;
  std::string about;
  bool cohort = false;
  bool measured = false;
};

/// Columns are `earlier` and explanation.ahead, both days with outcomes of function. Each line ends
/// with a newline.
std::string terminal_explanation(const Explanation& explanation,
                                 const std::vector<Counterfactual>& counterfactuals,
                                 const ExplainedSubject& subject, int earlier,
                                 const TerminalStyle& style = {});

}  // namespace relimb
