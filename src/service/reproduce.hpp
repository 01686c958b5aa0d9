// Use case: make a result again from what stands in its file, and say whether it is the same bits.
//
// Takes the JSON of a forecast (forecast_json.hpp) or the record of a cohort (cohort_record.hpp).
// A forecast is compared number by number, all but what says who made it (program, source_hash,
// compiler, flags, hashes); a cohort by length and checksum of its CSV. What has changed since
// (program, sources, compiler, flags, laws) is told beside, as it explains a difference.
// A file that is neither, or that holds what no run can have written, is an InputError.
#pragma once

#include <string>
#include <vector>

#include "base/progress.hpp"
#include "cohort/laws.hpp"

namespace relimb {

struct ReproduceRequest {
  std::string path;
  std::string evidence_folder;
  unsigned threads = 0;  // 0: all processors
};

struct Reproduction {
  std::string what;  // "a forecast of example, seed 1, 100000 twins"
  bool equal = false;
  std::string difference;            // where the first one is; empty when equal
  std::vector<std::string> changed;  // since then: "laws: were 0123.., are 4567.."
};

Reproduction reproduce(const Laws& laws, const ReproduceRequest& request,
                       const Progress& progress = {});

/// A few plain lines, with a line break at the end.
std::string reproduction_text(const Reproduction& reproduction);

}  // namespace relimb
