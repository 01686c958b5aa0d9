// The state file of a calibration: where its search stands, and which calibration that is.
//
//   relimb calibration state 1
//   source HASH         of the program (version.hpp)
//   laws HASH           of laws/: start, bounds, and all that is not calibrated
//   evidence HASH       of the files of evidence/
//   arms HASH           of the table of arms, or none; patients likewise
//   left_out K/N        the fold of patients that is left out, or none
//   seed S   persons N   cloud N            (a line each)
//   rounds_done N       of the search
//   width W             of its next cloud
//   centre C, best B    points of the search, places 0..1: the prior's, and the best so far
//   checksum            resume_file.hpp
//
// A state with another head is refused, since its search would be another one. How many rounds are
// asked for is not in it, so a search can go on for more; nor are threads and the laws to be drawn.
//
// The state belongs to the laws that the run began from. A run with --write that was stopped before
// it wrote is gone on with by the same command. One that has written is over: the laws are others
// then, and its state is refused at the line of the laws; so also when it was killed while it wrote
// (laws_file.hpp). With the laws of before put back, the state serves again.
#pragma once

#include <string>
#include <vector>

#include "service/calibrate_posterior.hpp"

namespace relimb {

/// The head of a state of this request, from format to cloud. `laws_hash`: Laws::hash. Reads the
/// files that the request names; InputError for one that can not be read.
std::string calibration_head(const PosteriorRequest& request, const std::string& laws_hash);

/// The whole text of a state file, each number to the last bit; and back, for `places` free values.
/// `path` is for messages. state_in() throws InputError for a state of another head and for one
/// that was cut or changed.
std::string state_text(const std::string& head, const SearchState& state);
SearchState state_in(const std::string& text, const std::string& path, const std::string& head,
                     std::size_t places);

}  // namespace relimb
