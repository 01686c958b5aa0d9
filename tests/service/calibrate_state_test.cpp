// A state serves the calibration it was written by and no other, to the last bit.
#include "service/calibrate_state.hpp"

#include <gtest/gtest.h>

#include "support/files.hpp"
#include "support/property.hpp"

namespace relimb {
namespace {

SearchState some_state() {
  SearchState state;
  state.rounds_done = 3;
  state.width = 0.04 / 3;
  state.centre = Eigen::Vector3d(0, 1.0 / 3, 1);
  state.best = Eigen::Vector3d(1e-9, 0.1 + 0.2, 1 - 1e-16);
  return state;
}

class CalibrateState : public ::testing::Test {
 protected:
  CalibrateState() {
    std::filesystem::create_directory(folder.path("evidence"));
    folder.write("evidence/a.toml", "version = 1\n");
    folder.write("evidence/b.toml", "version = 2\n");
    request.evidence_folder = folder.path("evidence");
    request.arms_path = folder.write("arms.tsv", "arms");
    request.patients_path = folder.write("visits.csv", "patients");
    request.left_out = Fold{1, 3};
  }
  std::string head() const { return calibration_head(request, "abc"); }

  /// What is said of a state of the request as it was, once that is as it is now.
  std::string fault(const std::string& state) const {
    return testing::refusal([&] { state_in(state, "run.state", head(), 3); });
  }
  static std::string refused(const std::string& was, const std::string& asked) {
    return "run.state: state: got \"" + was + "\"; allowed: " + asked +
           ", as this run has it; remove the state to begin again";
  }

  const testing::TempFolder folder;
  PosteriorRequest request;
};

TEST_F(CalibrateState, ComesBackToTheLastBit) {
  const SearchState was = some_state();
  const SearchState is = state_in(state_text(head(), was), "run.state", head(), 3);
  EXPECT_EQ(is.rounds_done, was.rounds_done);
  EXPECT_EQ(is.width, was.width);
  EXPECT_EQ(is.centre, was.centre);
  EXPECT_EQ(is.best, was.best);
}

TEST_F(CalibrateState, OfAnotherFoldOrOptionIsRefusedByName) {
  const std::string state = state_text(head(), some_state());
  request.left_out = Fold{2, 3};
  EXPECT_EQ(fault(state), refused("left_out 1/3", "left_out 2/3"));
  request.left_out.reset();
  EXPECT_EQ(fault(state), refused("left_out 1/3", "left_out none"));
  request.left_out = Fold{1, 3};
  request.settings.search.seed = 2;
  EXPECT_EQ(fault(state), refused("seed 1", "seed 2"));
  request.settings.search.seed = 1;
  request.targets.persons = 300;
  EXPECT_EQ(fault(state), refused("persons 4000", "persons 300"));
  request.targets.persons = 4000;
  request.settings.search.cloud = 100;
  EXPECT_EQ(fault(state), refused("cloud 200", "cloud 100"));
}

// Of the files, the bytes count and not where they lie.
TEST_F(CalibrateState, OfOtherDataIsRefusedByName) {
  const std::string state = state_text(head(), some_state());
  const auto begins = [&](const std::string& line) {
    return fault(state).starts_with("run.state: state: got \"" + line);
  };
  folder.write("arms.tsv", "Arms");
  EXPECT_TRUE(begins("arms "));
  folder.write("arms.tsv", "arms");
  request.patients_path = folder.write("other.csv", "patients of another");
  EXPECT_TRUE(begins("patients "));
  request.patients_path.reset();
  EXPECT_TRUE(begins("patients "));
  request.patients_path = folder.write("moved.csv", "patients");
  EXPECT_EQ(fault(state), "no error");
  folder.write("evidence/b.toml", "version = 3\n");
  EXPECT_TRUE(begins("evidence "));
  folder.write("evidence/b.toml", "version = 2\n");
  EXPECT_EQ(
      testing::refusal([&] { state_in(state, "run.state", calibration_head(request, "abd"), 3); }),
      refused("laws abc", "laws abd"));
}

TEST_F(CalibrateState, MoreRoundsThreadsAndWritingMayDiffer) {
  const std::string state = state_text(head(), some_state());
  request.settings.search.rounds += 5;
  request.settings.threads = 3;
  request.settings.members = 20;
  request.write = true;
  EXPECT_EQ(fault(state), "no error");
}

// Cuts and flipped bits, a thousand of them; and the table that states once were.
TEST_F(CalibrateState, DamageIsAlwaysRefused) {
  const std::string state = state_text(head(), some_state());
  EXPECT_TRUE(testing::holds("damage is refused", 1000, [&] {
    std::string bytes = state;
    const auto at = static_cast<std::size_t>(
        *rc::gen::inRange<std::uint64_t>(0, static_cast<std::uint64_t>(bytes.size())));
    if (*testing::whole_in(0, 4) == 0) {
      bytes.resize(at);
    } else {
      bytes[at] = static_cast<char>(bytes[at] ^ (1 << *testing::whole_in(0, 8)));
    }
    const std::string message = fault(bytes);
    RC_ASSERT(message.starts_with("run.state: state: got "));
    RC_ASSERT(message.find('\n') == std::string::npos);
  }));
  EXPECT_EQ(fault("rounds_done,width,a,b,c\n1,0.04,0,0,0\n1,0.04,0,0,0\n"),
            "run.state: state: got a file that was cut or changed; allowed: what relimb calibrate "
            "--state wrote; remove it to begin again");
}

}  // namespace
}  // namespace relimb
