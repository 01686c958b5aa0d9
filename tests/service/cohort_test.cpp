#include "service/cohort.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "support/files.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::laws;

std::string text_of(const CohortRequest& request) {
  std::string text;
  make_cohort(laws(), request, [&](std::string_view piece) { text += piece; });
  return text;
}

TEST(Cohort, SameBytesOnAnyNumberOfThreads) {
  CohortRequest request;
  request.persons = 9001;  // more than two blocks
  request.days = {1, 4};
  request.threads = 1;
  const std::string one = text_of(request);
  EXPECT_EQ(std::ranges::count(one, '\n'), 1 + 2 * 9001);
  for (const unsigned threads : {2U, 3U, 8U, 0U}) {
    request.threads = threads;
    EXPECT_EQ(text_of(request), one) << threads << " threads";
  }
}

TEST(Cohort, ManyDaysMakeSmallBlocksOfTheSamePersons) {
  CohortRequest request;
  request.persons = 200;
  request.days = testing::every_day(300);
  const std::string many = text_of(request);
  request.days = {300};
  const std::string one = text_of(request);
  // The last row of the last person stands in both.
  EXPECT_EQ(many.substr(many.rfind('\n', many.size() - 2)),
            one.substr(one.rfind('\n', one.size() - 2)));
}

TEST(Cohort, StopsWhenTold) {
  CohortRequest request;
  request.persons = 1000000;
  int calls = 0;
  EXPECT_THROW(make_cohort(
                   laws(), request, [](std::string_view) {}, [&](double) { return ++calls < 2; }),
               Cancelled);
}

TEST(Cohort, TellsHowFarItIs) {
  CohortRequest request;
  request.persons = 10000;
  request.days = {3};
  double last = -1;
  make_cohort(
      laws(), request, [](std::string_view) {},
      [&](double share) {
        EXPECT_GT(share, last);
        last = share;
        return true;
      });
  EXPECT_EQ(last, 1);
}

TEST(Cohort, KnowsItsCarePlans) {
  CohortRequest request;
  request.care = "usual_car";
  const std::string message = testing::refusal([&] { text_of(request); });
  EXPECT_TRUE(message.starts_with("--care: got \"usual_car\"; allowed: ")) << message;
  EXPECT_NE(message.find("did you mean usual_care?"), std::string::npos) << message;
}

}  // namespace
}  // namespace relimb
