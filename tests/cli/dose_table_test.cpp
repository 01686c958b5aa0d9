// The table of dose: each fact once, its claims below it, whatever their order.
#include "cli/dose_table.hpp"

#include <gtest/gtest.h>

#include <string>

namespace relimb {
namespace {

ClaimResult result_of(const std::string& fact, Quantity quantity, double simulated,
                      const std::string& given) {
  ClaimResult result;
  result.claim.dose_fact = fact;
  result.claim.quantity = quantity;
  result.claim.published = 9.4;
  result.claim.lower = 6.9;
  result.claim.upper = 11.9;
  result.simulated = {simulated, 0.1, 100};
  result.is_met = met(result.claim, simulated);
  result.given = given;
  return result;
}

std::size_t count(const std::string& text, const std::string& of) {
  std::size_t n = 0;
  for (std::size_t at = text.find(of); at != std::string::npos; at = text.find(of, at + 1)) ++n;
  return n;
}

TEST(DoseTable, ShowsEachFactOnceWithItsClaims) {
  ClaimsAnswer answer;
  answer.results = {result_of("late", Quantity::mean_gain, 7.25, "300 h"),
                    result_of("", Quantity::mean, 1, "usual care"),
                    result_of("early", Quantity::gain_contrast, 3.5, "30 h; against: 20 h"),
                    result_of("late", Quantity::contrast_per_start_sd, 12.5, "42 h")};
  const std::string text = dose_table(answer, {});
  EXPECT_EQ(count(text, "\n  late\n"), 1U);
  EXPECT_EQ(count(text, "\n  early\n"), 1U);
  EXPECT_EQ(text.find("usual care"), std::string::npos);
  EXPECT_EQ(count(text, " missed\n"), 2U);
  EXPECT_EQ(count(text, " met\n"), 1U);
  const auto late = text.find("\n  late\n");
  const auto early = text.find("\n  early\n");
  EXPECT_LT(late, text.find("300 h"));
  EXPECT_LT(text.find("300 h"), text.find("42 h"));
  EXPECT_LT(text.find("42 h"), early);
  EXPECT_LT(early, text.find("30 h; against: 20 h"));
  EXPECT_NE(text.find("fma_ue, gain  "), std::string::npos);
  EXPECT_NE(text.find("fma_ue, difference of gains  "), std::string::npos);
  EXPECT_NE(text.find("6.9 to 11.9"), std::string::npos);
  EXPECT_NE(text.find(" 7.25 "), std::string::npos);
}

TEST(DoseTable, IsNotThereWithoutFacts) {
  ClaimsAnswer answer;
  answer.results = {result_of("", Quantity::mean, 1, "usual care")};
  EXPECT_EQ(dose_table(answer, {}), "");
}

TEST(DoseTable, KeepsToTheWidthOfTheTerminal) {
  ClaimsAnswer answer;
  answer.results = {result_of("late", Quantity::mean_gain, 7,
                              "30 h of arm practice and 101 h of restraint in the first weeks; "
                              "against: 20 h of arm practice in the same weeks")};
  const std::string text = dose_table(answer, {false, 80, false});
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    ASSERT_NE(end, std::string::npos);
    EXPECT_LE(end - at, 80U) << text.substr(at, end - at);
    at = end + 1;
  }
}

}  // namespace
}  // namespace relimb
