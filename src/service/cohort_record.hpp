// What made a cohort file, as JSON beside it: enough to make it again and to tell whether the bytes
// are the same (reproduce.hpp).
//
//   format "relimb cohort record", version 1
//   program, source_hash, compiler, flags, model_hash (of laws/)
//   seed, persons, days, care          the request; threads never change a result
//   result {bytes, checksum}           of the CSV, base/checksum.hpp
#pragma once

#include <cstdint>
#include <string>

#include "base/checksum.hpp"
#include "service/cohort.hpp"

namespace relimb {

/// Length and checksum of a text that was handed out piece by piece.
struct TextSum {
  std::uint64_t bytes = 0;
  Checksum checksum;

  void add(std::string_view text) {
    bytes += text.size();
    checksum.add(text);
  }
};

/// Indented by two spaces, with a line break at the end.
std::string cohort_record_json(const CohortRequest& request, const std::string& model_hash,
                               const TextSum& result);

}  // namespace relimb
