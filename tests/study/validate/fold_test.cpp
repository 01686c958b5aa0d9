#include "study/validate/fold.hpp"

#include <gtest/gtest.h>

namespace relimb {
namespace {

TEST(Fold, EachPatientIsInOneFold) {
  for (std::size_t place = 0; place < 10; ++place) {
    int times = 0;
    for (std::size_t number = 1; number <= 3; ++number) times += Fold{number, 3}.holds(place);
    EXPECT_EQ(times, 1) << place;
  }
  EXPECT_TRUE((Fold{1, 2}.holds(0)));
  EXPECT_TRUE((Fold{2, 2}.holds(1)));
}

}  // namespace
}  // namespace relimb
