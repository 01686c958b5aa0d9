#include "service/cohort_checkpoint.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "base/growing_file.hpp"
#include "base/input_text.hpp"
#include "service/resume_file.hpp"
#include "service/version.hpp"

namespace relimb {
namespace {

/// What must be the same for a run to go on: line by line.
std::string head(const Laws& laws, const CohortRequest& request) {
  std::string days;
  for (const int day : request.days) days += (days.empty() ? "" : ",") + std::to_string(day);
  return "relimb cohort checkpoint 1\nsource " + program_source() + "\nlaws " + laws.hash +
         "\nseed " + std::to_string(request.seed) + "\npersons " + std::to_string(request.persons) +
         "\ndays " + days + "\ncare " + request.care + "\n";
}

ResumeFile resume_file(const std::string& path) {
  return {path, "checkpoint", "relimb cohort --checkpoint"};
}

/// The first bytes of a file, no more than `most`; none when it can not be read.
TextSum first_bytes(const std::string& path, std::uint64_t most) {
  TextSum sum;
  std::ifstream in(path, std::ios::binary);
  std::array<char, 65536> piece;
  while (in && sum.bytes < most) {
    in.read(piece.data(),
            static_cast<std::streamsize>(std::min<std::uint64_t>(most - sum.bytes, sizeof piece)));
    sum.add({piece.data(), static_cast<std::size_t>(in.gcount())});
  }
  return sum;
}

/// The rows that the checkpoint speaks of must be there as they were.
void check_rows(const std::string& path, const TextSum& rows) {
  const TextSum there = first_bytes(path, rows.bytes);
  if (there.bytes < rows.bytes) refuse_damaged(resume_file(path), "rows that end too soon");
  if (there.checksum.state() != rows.checksum.state()) {
    refuse_damaged(resume_file(path), "rows that were changed");
  }
}

/// Whether a run that a checkpoint is left of came to its end: killed after the rows became `out`
/// and before the checkpoint went away.
bool is_over(const CohortFiles& files, const CohortRequest& request, const CohortPlace& place) {
  if (place.done != request.persons || std::filesystem::exists(rows_path(files.out))) return false;
  const TextSum there = first_bytes(files.out, place.rows.bytes + 1);
  return there.bytes == place.rows.bytes && there.checksum.state() == place.rows.checksum.state();
}

}  // namespace

std::string rows_path(const std::string& out) { return out + ".rows"; }

std::string checkpoint_text(const Laws& laws, const CohortRequest& request,
                            const CohortPlace& place) {
  return sealed(head(laws, request) + "done " + std::to_string(place.done) + "\nbytes " +
                std::to_string(place.rows.bytes) + "\nrows " + place.rows.checksum.text() + "\n");
}

CohortPlace place_in(const std::string& text, const std::string& path, const Laws& laws,
                     const CohortRequest& request) {
  ResumeLines lines(text, resume_file(path), head(laws, request));
  CohortPlace place;
  place.done = lines.whole("done");
  place.rows.bytes = lines.whole("bytes");
  place.rows.checksum = Checksum(lines.whole("rows", 16));
  return place;
}

TextSum make_cohort_resumably(const Laws& laws, const CohortRequest& request,
                              const CohortFiles& files, const Progress& progress) {
  RELIMB_CHECK(request.first == 0 && !request.days.empty() && files.shard_rows > 0);
  constexpr std::size_t most_bytes = std::size_t{1} << 20;  // of a checkpoint: the days asked for
  const std::string unfinished = rows_path(files.out);
  CohortPlace place;
  if (std::filesystem::exists(files.checkpoint)) {
    place =
        place_in(read_whole_file(files.checkpoint, most_bytes), files.checkpoint, laws, request);
    if (is_over(files, request, place)) {
      std::filesystem::remove(files.checkpoint);
      return place.rows;
    }
    check_rows(unfinished, place.rows);
  }
  GrowingFile rows(unfinished, place.rows.bytes);
  const std::uint64_t shard = std::max<std::uint64_t>(1, files.shard_rows / request.days.size());
  const auto share = [&](std::uint64_t persons) {
    return static_cast<double>(persons) / static_cast<double>(request.persons);
  };
  while (place.done < request.persons) {
    CohortRequest next = request;
    next.first = place.done;
    next.persons = std::min(request.persons, place.done + shard);
    CohortPlace reached{next.persons, place.rows};
    make_cohort(
        laws, next,
        [&](std::string_view text) {
          rows.append(text);
          reached.rows.add(text);
        },
        part(progress, share(next.first), share(next.persons)));
    rows.sync();
    replace_file(files.checkpoint, checkpoint_text(laws, request, reached));
    place = reached;
  }
  rows.become(files.out);
  std::filesystem::remove(files.checkpoint);
  return place.rows;
}

}  // namespace relimb
