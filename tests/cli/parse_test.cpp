#include "cli/parse.hpp"

#include <gtest/gtest.h>

#include "cli/commands.hpp"
#include "support/files.hpp"

namespace relimb {
namespace {

using testing::refusal;

Parsed parsed(const std::vector<std::string>& words) {
  std::vector<CommandEntry> commands = all_commands();
  Parsed result = parse(words, commands);
  result.command = nullptr;  // the commands end here
  return result;
}

Wanted wanted(const std::vector<std::string>& words) { return parsed(words).wanted; }

std::string refused(const std::vector<std::string>& words) {
  return refusal([&] { parsed(words); });
}

TEST(Parse, WaysToAskForHelp) {
  for (const std::vector<std::string>& words : {std::vector<std::string>{},
                                                {"--help"},
                                                {"-h"},
                                                {"help"},
                                                {"--data", "elsewhere"},
                                                {"lab", "--help"},
                                                {"help", "lab"}}) {
    EXPECT_EQ(wanted(words), Wanted::program_help);
  }
  EXPECT_EQ(wanted({"cohort", "--help"}), Wanted::command_help);
  EXPECT_EQ(wanted({"help", "cohort"}), Wanted::command_help);
  EXPECT_EQ(wanted({"cohort", "--n", "many", "--help"}), Wanted::command_help);
  EXPECT_EQ(wanted({"--version"}), Wanted::version);
}

TEST(Parse, DataFolderBeforeOrAfterTheCommand) {
  EXPECT_EQ(parsed({"--data", "elsewhere", "cohort"}).data_folder, "elsewhere");
  EXPECT_EQ(parsed({"cohort", "--data=elsewhere"}).data_folder, "elsewhere");
  EXPECT_FALSE(parsed({"cohort"}).data_folder.empty());
}

TEST(Parse, SetsOptionsOfTheCommandOnly) {
  std::vector<CommandEntry> commands = all_commands();
  const Parsed result = parse({"forecast", "person.toml", "--at=90", "--twins", "500"}, commands);
  EXPECT_EQ(result.wanted, Wanted::run);
  EXPECT_EQ(result.command->name, "forecast");
}

TEST(Parse, OneClearLineForEachSlip) {
  EXPECT_EQ(refused({"cohort", "--n"}), "--n: got nothing; allowed: a value after it");
  EXPECT_EQ(refused({"cohort", "--n", "--days", "3"}),
            "--n: got nothing; allowed: a value after it");
  EXPECT_EQ(refused({"cohort", "--n", "3", "--n", "4"}), "--n: got it twice; allowed: once");
  EXPECT_TRUE(refused({"cohrt"}).starts_with(
      "command: got \"cohrt\"; allowed: forecast, explain, plan, cohort"));
  const std::string closeups = "; allowed: lab cortex, lab walker, lab reach, lab fit";
  EXPECT_EQ(refused({"lab"}), "command: got \"lab\"" + closeups);
  EXPECT_EQ(refused({"lab", "swim"}), "command: got \"lab swim\"" + closeups);
  EXPECT_EQ(refused({"lab", "--seed", "3"}), "command: got \"lab\"" + closeups);
  EXPECT_TRUE(refused({"cohort", "--seeds", "1"}).starts_with("option of cohort: got \"--seeds\""));
  EXPECT_NE(refused({"cohort", "--seeds=1"}).find("did you mean --seed?"), std::string::npos);
  EXPECT_NE(refused({"cohort", "extra"}).find("a word too many"), std::string::npos);
  EXPECT_EQ(refused({"cohort", "--out", "-", "--n", "3"}), "no error");
  EXPECT_EQ(refused({"cohort", "--out", ""}), "--out: got \"\"; allowed: FILE, not empty");
  EXPECT_EQ(refused({"cohort", "--data", ""}), "--data: got \"\"; allowed: a folder");
  EXPECT_EQ(refused({"forecast", ""}), "PERSON.toml: got \"\"; allowed: PERSON.toml, not empty");
}

}  // namespace
}  // namespace relimb
