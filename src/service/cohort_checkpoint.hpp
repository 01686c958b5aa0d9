// A cohort run that can be stopped at any moment and gone on with, on any number of threads, to the
// same bytes.
//
// Two files: the rows finished so far, OUT.rows, and beside them the checkpoint, a few lines:
//   relimb cohort checkpoint 1
//   source HASH   laws HASH   seed S   persons N   days 3,7   care PLAN      (a line each)
//   done N        persons whose rows are finished
//   bytes N       of rows, and the checksum state over them
//   checksum      over the lines above (resume_file.hpp)
// After each shard of persons the rows are synced to disk, then the checkpoint is replaced whole
// (OutputFile). A kill leaves at most rows beyond `bytes`: they are cut off. A person's rows depend
// on seed and number alone, so `done` is all the state there is. At the end OUT.rows becomes OUT
// and, once that is on disk, the checkpoint goes away; after a kill between the two the next run
// finds OUT whole and is done. Lost by a kill: one shard, a second or two of work.
// Refused as InputError: a checkpoint whose checksum, or whose rows, are not what was written; one
// of other options, laws or sources, which would not give the same bytes.
#pragma once

#include <cstdint>
#include <string>

#include "cohort/laws.hpp"
#include "service/cohort.hpp"
#include "service/cohort_record.hpp"

namespace relimb {

/// Where the finished rows of a cohort are until it is whole: OUT.rows.
std::string rows_path(const std::string& out);

struct CohortFiles {
  std::string out;
  std::string checkpoint;
  std::uint64_t shard_rows =
      1 << 18;  // rows between two checkpoints; changes no byte of the result
};

/// Where a run stands.
struct CohortPlace {
  std::uint64_t done = 0;  // persons
  TextSum rows;
};

/// The checkpoint's text, and back. `path` is for messages. place_in() throws InputError.
std::string checkpoint_text(const Laws& laws, const CohortRequest& request,
                            const CohortPlace& place);
CohortPlace place_in(const std::string& text, const std::string& path, const Laws& laws,
                     const CohortRequest& request);

/// Begins, or goes on where the checkpoint says. Returns length and checksum of the whole CSV.
/// Throws InputError as said above, and for files that can not be written.
/// Throws Cancelled when told to stop; what is finished by then is kept.
TextSum make_cohort_resumably(const Laws& laws, const CohortRequest& request,
                              const CohortFiles& files, const Progress& progress = {});

}  // namespace relimb
