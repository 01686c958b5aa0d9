// Courses of use, value and success to hold the law of a day to: a fixed plan of lesions, starts
// and therapies, sampled every `trace_step` reaches.
//
// Plan: partial lesions left alone; the full lesion with 0, 1000, 2000 and 3000 forced reaches;
// and, with the cortex frozen so that success stays put, high and low starts at six capacities.
// Together they cover values and successes from near 0 to near 1, with and without restraint.
#pragma once

#include <vector>

#include "base/progress.hpp"
#include "lab/reach/branches.hpp"

namespace relimb {

inline constexpr int trace_step = 50;

/// What is done to a healthy person. Phases as in ReachProtocol.
struct TracePlan {
  double capacity;  // share of the span's cells left
  ReachStart start;
  bool plastic;
  int free;
  int forced;
  int follow_up;
};

struct TracePoint {
  ReachProbe probe;
  double forced;  // chance of forcing in the reaches that follow
};

/// One plan lived by one person: points every trace_step reaches, from the lesion on.
struct Trace {
  TracePlan plan;
  int run;
  std::vector<TracePoint> points;
};

std::vector<TracePlan> trace_plans();

std::vector<Trace> measure_traces(const ReachSettings& settings, int runs,
                                  const Progress& progress = {});

}  // namespace relimb
