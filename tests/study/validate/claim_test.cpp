// Claims: those of the project, and every way a file can be wrong.
#include "study/validate/claim.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "base/toml_table.hpp"

namespace relimb {
namespace {

namespace fs = std::filesystem;

const std::string root = RELIMB_SOURCE_DIR;

/// A folder with one file, gone with the test.
class Folder {
 public:
  Folder()
      : path_(fs::path(::testing::TempDir()) /
              ("relimb_" +
               std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  void write(const std::string& file, const std::string& text) const {
    std::ofstream(path_ / file) << text;
  }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

const std::string head = "version = 1\nkind = \"claims\"\n";
const std::string good = R"([[claim]]
name = "a.b"
population = "people"
quantity = "mean_gain"
scale = "fma_ue"
from_day = 12
to_day = 40
published = 9.5
lower = 8
upper = 11
interval = "tolerance"
source = "somebody"
grade = "S"
block = "arm"
[claim.select]
fma_ue_max = 52
only = ["arm_paresis"]
)";

std::string with(const std::string& from, const std::string& to) {
  std::string text = good;
  return text.replace(text.find(from), from.size(), to);
}

/// The message that reading this file gives; empty when it is read.
std::string complaint(const std::string& text) {
  const Folder folder;
  folder.write("x.toml", head + text);
  try {
    load_claims(folder.path());
  } catch (const InputError& error) {
    return error.what();
  }
  return {};
}

void expect_complaint(const std::string& text, const std::string& about) {
  const std::string said = complaint(text);
  EXPECT_NE(said.find(about), std::string::npos) << "said: " << said;
  EXPECT_NE(said.find("x.toml:"), std::string::npos) << "said: " << said;
}

TEST(Claims, SeedClaimsCarryThePublishedGains) {
  const auto claims = load_claims(root + "/evidence");
  const auto expect = [&](const std::string& name, Scale scale, int to_day, double published) {
    const auto at = std::ranges::find(claims, name, &Claim::name);
    ASSERT_NE(at, claims.end()) << name;
    EXPECT_TRUE(at->seed);
    EXPECT_EQ(at->quantity, Quantity::mean_gain);
    EXPECT_EQ(at->scale, scale);
    EXPECT_EQ(at->from_day, 12);
    EXPECT_EQ(at->to_day, to_day);
    EXPECT_EQ(at->care, "usual_care");
    EXPECT_DOUBLE_EQ(*at->published, published);
    EXPECT_NEAR(at->lower, 0.9 * published, 1e-9);
    EXPECT_NEAR(at->upper, 1.1 * published, 1e-9);
    EXPECT_EQ(at->select.score[index(Scale::fma_ue)].highest, 52);
  };
  expect("usual_care.fma_ue.gain_4wk", Scale::fma_ue, 40, 9.5);
  expect("usual_care.fma_ue.gain_12wk", Scale::fma_ue, 96, 12);
  expect("usual_care.arat.gain_4wk", Scale::arat, 40, 8.43);
  expect("usual_care.arat.gain_12wk", Scale::arat, 96, 16.48);
  EXPECT_EQ(std::ranges::count(claims, true, &Claim::seed), 4);
}

TEST(Claims, EveryClaimOfTheProjectIsSound) {
  const auto claims = load_claims(root + "/evidence");
  EXPECT_GE(claims.size(), 100u);
  std::set<std::string> names;
  for (const Claim& claim : claims) {
    names.insert(claim.name);
    EXPECT_FALSE(claim.population.empty()) << claim.name;
    EXPECT_FALSE(claim.source.empty()) << claim.name;
    EXPECT_LT(claim.lower, claim.upper) << claim.name;
    EXPECT_GT(claim.where.line, 0) << claim.name;
  }
  EXPECT_EQ(names.size(), claims.size());
}

TEST(Claims, EveryPlanIsThereAndUsesKnownTherapies) {
  std::set<std::string> plans{"usual_care"};
  std::set<std::string> therapies;
  for (const TomlTable& t : TomlTable::read(root + "/laws/care.toml").tables("therapy")) {
    therapies.insert(t.text("name"));
  }
  for (const CarePlan& plan : load_claim_plans(root + "/evidence")) {
    plans.insert(plan.name);
    EXPECT_TRUE(plan.usual);
    for (const CareSpan& span : plan.spans) {
      EXPECT_TRUE(therapies.contains(span.therapy)) << plan.name;
    }
  }
  for (const Claim& claim : load_claims(root + "/evidence")) {
    EXPECT_TRUE(plans.contains(claim.care)) << claim.name << ": " << claim.care;
    EXPECT_TRUE(claim.against.empty() || plans.contains(claim.against)) << claim.name;
  }
}

TEST(Claims, DoseFactsAreReadAndNotForParameters) {
  const Folder folder;
  folder.write("x.toml", head + with("block = ", "dose_fact = \"late: no more\"\nblock = "));
  EXPECT_EQ(load_claims(folder.path()).at(0).dose_fact, "late: no more");
  expect_complaint(
      "[[claim]]\nname = \"a.b\"\npopulation = \"people\"\nquantity = \"parameter\"\n"
      "parameter = \"scores.healthy_ratio\"\npublished = 1\nlower = 0\nupper = 2\n"
      "interval = \"any\"\nsource = \"nobody\"\ngrade = \"S\"\nblock = \"use\"\n"
      "dose_fact = \"late\"\n",
      "dose_fact");
}

TEST(Claims, ReadAsWritten) {
  const Folder folder;
  folder.write("x.toml", head + good);
  const auto claims = load_claims(folder.path());
  ASSERT_EQ(claims.size(), 1u);
  const Claim& claim = claims[0];
  EXPECT_EQ(claim.name, "a.b");
  EXPECT_EQ(name(claim.quantity), "mean_gain");
  EXPECT_EQ(enrol_day(claim), 12);
  EXPECT_TRUE(claim.select.arm_paresis);
  EXPECT_FALSE(claim.select.leg_paresis);
  EXPECT_TRUE(claim.select.score[index(Scale::arat)].open());
  EXPECT_FALSE(claim.select.score[index(Scale::fma_ue)].open());
  EXPECT_EQ(claim.weight, 1);
  EXPECT_FALSE(claim.seed);
  EXPECT_FALSE(claim.n);
  EXPECT_TRUE(met(claim, 8));
  EXPECT_FALSE(met(claim, 11.1));
}

TEST(Claims, ObservationErrorIsOfTheClaimsScale) {
  const Folder folder;
  folder.write("x.toml", head + with("to_day = 40", "to_day = 40\nobservation_sd = 3.85"));
  const Claim claim = load_claims(folder.path()).at(0);
  EXPECT_EQ(observation_sd(claim, Scale::fma_ue), 3.85);
  EXPECT_EQ(observation_sd(claim, Scale::arat), 0);
  expect_complaint(with("to_day = 40", "to_day = 40\nobservation_sd = 0"), "observation_sd");
  expect_complaint(with("to_day = 40", "to_day = 40\nobservation_sd = 2\nscores = \"true\""),
                   "observation_sd");
}

TEST(Claims, ADirectionNeedsNoNumber) {
  expect_complaint(with("published = 9.5\n", ""), "published");
  std::string text = with("published = 9.5\n", "");
  text.replace(text.find("\"tolerance\""), 11, "\"direction: more\"\nwrong_by = 0.1");
  EXPECT_EQ(complaint(text), "");
  expect_complaint(with("\"tolerance\"", "\"direction: more\""), "published");
  expect_complaint(with("lower = 8", "lower = 8\nwrong_by = 0.1"), "wrong_by");
}

TEST(Claims, WrongFilesAreRefusedWithTheirPlace) {
  EXPECT_EQ(complaint(good), "");
  expect_complaint(with("grade = \"S\"", "grade = \"R-high\""), "grade");
  expect_complaint(with("grade = \"S\"", "grade = \"S\"\ncolour = 1"), "colour");
  expect_complaint(with("fma_ue_max", "fma_eu_max"), "fma_eu_max");
  expect_complaint(with("fma_ue_max = 52", "fma_ue_max = 52\nfma_ue_min = 53"), "fma_ue_max");
  expect_complaint(with("arm_paresis", "palsy"), "only");
  expect_complaint(with("mean_gain", "mean_loss"), "quantity");
  expect_complaint(with("\"fma_ue\"", "\"fma\""), "scale");
  expect_complaint(with("from_day = 12", "from_day = 40"), "from_day");
  expect_complaint(with("from_day = 12\n", ""), "from_day");
  expect_complaint(with("to_day = 40", "to_day = 40\nthreshold = 3"), "threshold");
  expect_complaint(with("to_day = 40", "to_day = 40\nagainst = \"less\""), "against");
  expect_complaint(with("published = 9.5", "published = 12"), "published");
  expect_complaint(with("lower = 8", "lower = 12"), "upper");
  expect_complaint(with("block = \"arm\"", "block = \"foot\""), "block");
  expect_complaint(with("\"a.b\"", "\"ab\""), "name");
  expect_complaint(good + good, "taken at");
}

TEST(Claims, NamesAreUniqueOverFilesAndKindsAreTold) {
  const Folder folder;
  folder.write("a.toml", head + good);
  folder.write("b.toml", head + good);
  EXPECT_THROW(load_claims(folder.path()), InputError);
  folder.write("b.toml", "version = 1\nkind = \"poems\"\n");
  EXPECT_THROW(load_claims(folder.path()), InputError);
  folder.write("b.toml", "version = 2\nkind = \"claims\"\n");
  EXPECT_THROW(load_claims(folder.path()), InputError);
  EXPECT_THROW(load_claims(folder.path() + "/nowhere"), InputError);
}

}  // namespace
}  // namespace relimb
