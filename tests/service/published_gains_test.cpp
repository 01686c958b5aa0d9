#include "service/published_gains.hpp"

#include <gtest/gtest.h>

namespace relimb {
namespace {

TEST(PublishedGains, AreTheFourOfUsualCare) {
  const auto gains = published_gains(std::string(RELIMB_SOURCE_DIR) + "/evidence");
  ASSERT_EQ(gains.size(), 4U);
  const auto expect = [&](std::size_t i, Scale scale, int weeks, double gain) {
    EXPECT_EQ(gains[i].scale, scale);
    EXPECT_EQ(gains[i].weeks, weeks);
    EXPECT_EQ(gains[i].gain, gain);
    EXPECT_FALSE(gains[i].source.empty());
  };
  expect(0, Scale::fma_ue, 4, 9.5);
  expect(1, Scale::fma_ue, 12, 12);
  expect(2, Scale::arat, 4, 8.43);
  expect(3, Scale::arat, 12, 16.48);
}

}  // namespace
}  // namespace relimb
