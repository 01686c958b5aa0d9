// The posterior that the repository keeps fits its laws and is shown whole.
#include "service/show_posterior.hpp"

#include <gtest/gtest.h>

#include "support/laws.hpp"

namespace relimb {
namespace {

TEST(ShowPosterior, ShowsEveryFreeValueOfTheLaws) {
  const StoredPosterior shown = show_posterior(testing::laws_folder());
  const std::vector<FreeValue> free = free_values(testing::parameter_infos());
  ASSERT_EQ(shown.values.size(), free.size());
  EXPECT_GE(shown.laws, 2U);
  for (std::size_t i = 0; i < free.size(); ++i) {
    const PosteriorValue& value = shown.values[i];
    EXPECT_EQ(value.name, free[i].info.name);
    EXPECT_EQ(value.mode, free[i].info.value);
    EXPECT_LE(value.lower, value.upper);
    EXPECT_GE(value.lower, free[i].info.lower);
    EXPECT_LE(value.upper, free[i].info.upper);
    EXPECT_NE(shown.picture.find(">" + value.name + "<"), std::string::npos) << value.name;
  }
}

}  // namespace
}  // namespace relimb
