// A cohort that was stopped again and again is the cohort, and a damaged checkpoint is no beginning.
#include "service/cohort_checkpoint.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <random>

#include "support/files.hpp"
#include "support/laws.hpp"
#include "support/property.hpp"

namespace relimb {
namespace {

using testing::bytes_of;
using testing::laws;
using testing::TempFolder;

CohortRequest some_request() {
  CohortRequest request;
  request.persons = 700;
  request.days = {1, 4};
  request.seed = 7;
  request.threads = 1;
  return request;
}

CohortFiles files_in(const TempFolder& folder) {
  return {folder.path("cohort.csv"), folder.path("cohort.checkpoint"), 200};
}

std::string at_one_go(const CohortRequest& request) {
  std::string text;
  make_cohort(laws(), request, [&](std::string_view piece) { text += piece; });
  return text;
}

/// Runs until `asked` questions whether to go on were answered with yes; true when it came to the
/// end.
bool run_for(const CohortRequest& request, const CohortFiles& files, int asked) {
  try {
    make_cohort_resumably(laws(), request, files, [&](double) { return asked-- > 0; });
    return true;
  } catch (const Cancelled&) {
    return false;
  }
}

// Fifty stops at random moments, each time another number of threads.
TEST(CohortCheckpoint, StoppedAtRandomItEndsWithTheSameBytes) {
  const std::string whole = at_one_go(some_request());
  std::mt19937 draw(50);
  int stops = 0;
  while (stops < 50) {
    const TempFolder folder;
    const CohortFiles files = files_in(folder);
    CohortRequest request = some_request();
    for (;; ++stops) {
      request.threads = 1 + draw() % 3;
      if (run_for(request, files, static_cast<int>(draw() % 7))) break;
      EXPECT_FALSE(std::filesystem::exists(files.out));
      // A kill while rows were written leaves more of them than the checkpoint knows of.
      std::ofstream(files.out + ".rows", std::ios::app) << "half a ro";
    }
    EXPECT_EQ(bytes_of(files.out), whole);
    EXPECT_EQ(folder.count(), 1U);  // neither checkpoint nor rows are left
  }
}

TEST(CohortCheckpoint, ShardsChangeNothingAndTheSumIsThatOfTheFile) {
  const std::string whole = at_one_go(some_request());
  for (const std::uint64_t shard_rows : {1400U, 130U, 10000U}) {
    const TempFolder folder;
    CohortFiles files = files_in(folder);
    files.shard_rows = shard_rows;
    const TextSum sum = make_cohort_resumably(laws(), some_request(), files);
    EXPECT_EQ(bytes_of(files.out), whole) << shard_rows;
    EXPECT_EQ(sum.bytes, whole.size());
    EXPECT_EQ(sum.checksum.text(), Checksum().add(whole).text());
  }
}

// Any change of the checkpoint or of the rows it stands for: a thousand flipped bits and cuts.
TEST(CohortCheckpoint, DamageIsAlwaysRefused) {
  const TempFolder folder;
  const CohortFiles files = files_in(folder);
  ASSERT_FALSE(run_for(some_request(), files, 4));
  const std::string checkpoint = bytes_of(files.checkpoint);
  std::string rows = bytes_of(files.out + ".rows");
  const auto kept = place_in(checkpoint, "", laws(), some_request()).rows.bytes;
  ASSERT_GT(kept, 1000U);
  rows.resize(kept);
  EXPECT_TRUE(testing::holds("damage is refused", 1000, [&] {
    const bool of_rows = *testing::whole_in(0, 2) == 1;
    std::string bytes = of_rows ? rows : checkpoint;
    const auto at = static_cast<std::size_t>(
        *rc::gen::inRange<std::uint64_t>(0, static_cast<std::uint64_t>(bytes.size())));
    if (*testing::whole_in(0, 4) == 0) {
      bytes.resize(at);
    } else {
      bytes[at] = static_cast<char>(bytes[at] ^ (1 << *testing::whole_in(0, 8)));
    }
    folder.write("cohort.csv.rows", of_rows ? bytes : rows);
    folder.write("cohort.checkpoint", of_rows ? checkpoint : bytes);
    const std::string message =
        testing::refusal([&] { make_cohort_resumably(laws(), some_request(), files); });
    RC_ASSERT(message.find("checkpoint: got ") != std::string::npos);
    RC_ASSERT(message.find('\n') == std::string::npos);
    RC_ASSERT(!std::filesystem::exists(files.out));
  }));
}

/// Leaves what a kill at the very end leaves: the whole cohort under its name, and the checkpoint.
/// Returns the cohort.
std::string killed_at_the_end(const TempFolder& folder) {
  const std::string whole = at_one_go(some_request());
  CohortPlace end;
  end.done = some_request().persons;
  end.rows.add(whole);
  folder.write("cohort.csv", whole);
  folder.write("cohort.checkpoint", checkpoint_text(laws(), some_request(), end));
  return whole;
}

TEST(CohortCheckpoint, KilledBeforeTheCheckpointWentAwayItIsWhole) {
  const TempFolder folder;
  const CohortFiles files = files_in(folder);
  const std::string whole = killed_at_the_end(folder);
  const TextSum sum = make_cohort_resumably(laws(), some_request(), files);
  EXPECT_EQ(sum.bytes, whole.size());
  EXPECT_EQ(sum.checksum.text(), Checksum().add(whole).text());
  EXPECT_EQ(bytes_of(files.out), whole);
  EXPECT_EQ(folder.count(), 1U);  // the checkpoint is gone, and no rows were begun
}

// What is not the cohort to the last byte is not taken for it, nor touched.
TEST(CohortCheckpoint, AtTheEndAnotherFileUnderItsNameIsNoCohort) {
  const TempFolder folder;
  const CohortFiles files = files_in(folder);
  const std::string whole = killed_at_the_end(folder);
  std::string changed = whole;
  changed.back() = ' ';
  for (const std::string& text : {changed, whole + "1", whole.substr(1), std::string()}) {
    folder.write("cohort.csv", text);
    EXPECT_NE(testing::refusal([&] {
                make_cohort_resumably(laws(), some_request(), files);
              }).find("cohort.csv.rows: checkpoint: got rows that end too soon"),
              std::string::npos);
    EXPECT_EQ(bytes_of(files.out), text);
    EXPECT_TRUE(std::filesystem::exists(files.checkpoint));
  }
}

// A kill just before the rows take their name: all are there, and are only renamed.
TEST(CohortCheckpoint, KilledBeforeTheRowsTookTheirNameItIsWhole) {
  const TempFolder folder;
  const CohortFiles files = files_in(folder);
  const std::string whole = killed_at_the_end(folder);
  std::filesystem::rename(files.out, files.out + ".rows");
  make_cohort_resumably(laws(), some_request(), files);
  EXPECT_EQ(bytes_of(files.out), whole);
  EXPECT_EQ(folder.count(), 1U);
}

TEST(CohortCheckpoint, AnotherRunIsRefusedByName) {
  const TempFolder folder;
  const CohortFiles files = files_in(folder);
  ASSERT_FALSE(run_for(some_request(), files, 4));
  CohortRequest other = some_request();
  other.seed = 8;
  EXPECT_EQ(folder.refusal([&] { make_cohort_resumably(laws(), other, files); }),
            "cohort.checkpoint: checkpoint: got \"seed 7\"; allowed: seed 8, as this run has it; "
            "remove the checkpoint to begin again");
  other = some_request();
  other.days = {1, 4, 5};
  EXPECT_NE(testing::refusal([&] {
              make_cohort_resumably(laws(), other, files);
            }).find("got \"days 1,4\"; allowed: days 1,4,5"),
            std::string::npos);
  Laws changed = laws();
  changed.hash[0] = 'x';
  EXPECT_NE(testing::refusal([&] {
              make_cohort_resumably(changed, some_request(), files);
            }).find("allowed: laws x"),
            std::string::npos);
}

}  // namespace
}  // namespace relimb
