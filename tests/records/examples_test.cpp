// The examples that are shipped can be read, with the scales and therapies that are shipped.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/toml_table.hpp"
#include "records/batch.hpp"
#include "records/person_file.hpp"
#include "records/scales_file.hpp"
#include "records/targets_file.hpp"

namespace relimb {
namespace {

const std::string root = RELIMB_SOURCE_DIR;

std::vector<std::string> shipped_therapies() {
  std::vector<std::string> names;
  const TomlTable care = TomlTable::read(root + "/laws/care.toml");
  for (const TomlTable& therapy : care.tables("therapy")) names.push_back(therapy.text("name"));
  return names;
}

TEST(Examples, EveryPersonCanBeRead) {
  const ScaleTable scales = load_scales(root + "/laws/scales.toml");
  for (const char* name : {"first_week", "severe", "moderate", "mild", "chronic"}) {
    const MeasuredPerson person =
        load_person(root + "/examples/" + name + ".toml", scales, shipped_therapies());
    EXPECT_FALSE(person.id.empty()) << name;
    EXPECT_FALSE(person.visits.empty()) << name;
  }
}

TEST(Examples, TheFirstWeekHasTwoVisits) {
  const MeasuredPerson person =
      load_person(root + "/examples/first_week.toml", load_scales(root + "/laws/scales.toml"),
                  shipped_therapies());
  EXPECT_EQ(person.nihss, 11);
  EXPECT_EQ(person.mep, true);
  EXPECT_EQ(person.visits.front().day, 3);
  EXPECT_EQ(person.visits.back().day, 9);  // given as a date
}

TEST(Examples, TheBatchCanBeRead) {
  const std::string folder = root + "/examples/batch/";
  const std::vector<MeasuredPerson> people =
      load_batch(folder + "visits.csv", folder + "persons.csv", folder + "care.csv",
                 load_scales(root + "/laws/scales.toml"), shipped_therapies());
  ASSERT_EQ(people.size(), 5U);
  EXPECT_EQ(people[4].id, "p5");  // a person without visits of the visits file
  EXPECT_EQ(load_targets(folder + "targets.csv", people).size(), 13U);
}

}  // namespace
}  // namespace relimb
