// The folder laws/: draws of the posterior come with the law they were drawn around, no other.
#include "records/laws_file.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "support/files.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

class LawsFolder : public ::testing::Test {
 protected:
  LawsFolder() {
    for (const char* name :
         {"law.toml", "population.toml", "care.toml", "scales.toml", "posterior.csv"}) {
      folder.write(name, testing::bytes_of(testing::laws_folder() + "/" + name));
    }
  }
  Laws load() const { return load_laws(folder.path(".")); }

  const testing::TempFolder folder;
};

TEST_F(LawsFolder, HoldsDrawsAroundTheLaw) {
  const Laws all = load();
  ASSERT_GT(all.draws.size(), 3U);
  for (const LawDraw& one : all.draws) {
    EXPECT_NE(one.law.cortex.map_size, all.law.cortex.map_size);
    EXPECT_NE(one.population.reversible_spread, all.population.reversible_spread);
    EXPECT_EQ(one.law.choice.waking_hours, all.law.choice.waking_hours);  // not calibrated
  }
}

TEST_F(LawsFolder, ALawChangedByHandStandsAlone) {
  const double takeover = load().law.cortex.takeover;
  save_values(folder.path("."), {{"cortex.takeover", takeover / 2}});
  const Laws changed = load();
  EXPECT_EQ(changed.law.cortex.takeover, takeover / 2);
  EXPECT_TRUE(changed.draws.empty());
  save_values(folder.path("."), {{"cortex.takeover", takeover}});
  EXPECT_FALSE(load().draws.empty());
}

// Else nobody could calibrate again after a parameter was added or a bound moved.
TEST_F(LawsFolder, APosteriorOfOtherParametersIsLeftOut) {
  std::string text = testing::bytes_of(folder.path("posterior.csv"));
  text.replace(text.find("cortex.takeover"), 15, "cortex.given_up");
  folder.write("posterior.csv", text);
  EXPECT_TRUE(load().draws.empty());
}

TEST_F(LawsFolder, WithoutAPosteriorTheLawStandsAlone) {
  const std::string hash = load().hash;
  std::filesystem::remove(folder.path("posterior.csv"));
  EXPECT_TRUE(load().draws.empty());
  EXPECT_NE(load().hash, hash);
}

}  // namespace
}  // namespace relimb
