// Use case: a cohort of virtual persons as a CSV (columns: cohort_csv.hpp).
//
// Persons are made in blocks, as many at a time as there are threads, and handed out in order, so
// memory does not grow with the cohort: about 10 MB a thread. The text does not depend on threads.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.hpp"
#include "cohort/laws.hpp"

namespace relimb {

inline constexpr std::uint64_t most_cohort_persons = std::uint64_t{1} << 32;

struct CohortRequest {
  std::uint64_t first = 0;       // the person to begin with; 0 also writes the header
  std::uint64_t persons = 1000;  // the person to end before: first+1..most_cohort_persons
  std::vector<int> days = {3, 7, 14, 28, 84, 182, 365};  // since the stroke, 0.., ascending
  std::uint64_t seed = 1;
  unsigned threads = 0;             // 0: all processors
  std::string care = "usual_care";  // a plan of laws/care.toml
};

/// Takes the text piece by piece, in order, on the caller's thread.
using TextSink = std::function<void(std::string_view)>;

/// Writes header and rows of persons first..persons-1; who they are does not depend on these.
void make_cohort(const Laws& laws, const CohortRequest& request, const TextSink& sink,
                 const Progress& progress = {});

}  // namespace relimb
