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

// Bounds that were narrowed leave draws outside.
TEST_F(LawsFolder, APosteriorOfOtherBoundsIsLeftOut) {
  std::string text = testing::bytes_of(folder.path("posterior.csv"));
  const std::size_t last_row = text.rfind('\n', text.size() - 2) + 1;
  text.replace(last_row, text.find(',', last_row) - last_row, "1e8");
  folder.write("posterior.csv", text);
  EXPECT_TRUE(load().draws.empty());
}

// One law in place of sixteen would be another forecast, and nobody would be told why.
TEST_F(LawsFolder, ADamagedPosteriorIsRefused) {
  const std::string whole = testing::bytes_of(folder.path("posterior.csv"));
  const auto fault = [&](const std::string& text) {
    folder.write("posterior.csv", text);
    const std::string message = testing::refusal([&] { load(); });
    return message.substr(message.find("posterior.csv"));
  };
  const std::size_t third_row = whole.find('\n', whole.find('\n', whole.find('\n') + 1) + 1) + 1;
  const std::string rows = whole.substr(0, third_row);
  EXPECT_TRUE(fault("").starts_with("posterior.csv: file: got an empty file"));
  EXPECT_TRUE(fault(rows).starts_with("posterior.csv: rows: got 2; allowed: "));
  EXPECT_TRUE(fault(rows + "0.5,0.5\n").starts_with("posterior.csv:4: row: got 2 fields"));
  EXPECT_TRUE(fault(rows + "x" + whole.substr(third_row)).starts_with("posterior.csv:4: "));
  EXPECT_TRUE(fault("cortex.a,cortex.a\n1,1\n").starts_with("posterior.csv:1: header: "));
}

TEST_F(LawsFolder, WithoutAPosteriorTheLawStandsAlone) {
  const std::string hash = load().hash;
  std::filesystem::remove(folder.path("posterior.csv"));
  EXPECT_TRUE(load().draws.empty());
  EXPECT_NE(load().hash, hash);
}

}  // namespace
}  // namespace relimb
