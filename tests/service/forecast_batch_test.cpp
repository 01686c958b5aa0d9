#include "service/forecast_batch.hpp"

#include <gtest/gtest.h>

#include "support/files.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::laws;
using testing::TempFolder;

BatchRequest request_in(const TempFolder& folder, std::string_view visits,
                        std::string_view targets) {
  BatchRequest request;
  request.visits_path =
      folder.write("visits.csv", "patient_id,day,scale,value\n" + std::string(visits));
  request.targets_path =
      folder.write("targets.csv", "patient_id,day,scale\n" + std::string(targets));
  request.twins = 200;
  return request;
}

TEST(ForecastBatch, QuotesLabelsThatNeedIt) {
  const TempFolder folder;
  const BatchAnswer answer = forecast_batch(
      laws(), request_in(folder, "\"a,\"\"b\",7,fma_ue,21\n", "\"a,\"\"b\",84,fma_ue\n"));
  EXPECT_EQ(answer.people, 1U);
  EXPECT_EQ(answer.predictions, 1U);
  EXPECT_NE(answer.csv.find("\n\"a,\"\"b\",84,fma_ue,"), std::string::npos) << answer.csv;
}

TEST(ForecastBatch, SameTargetTwiceIsAnsweredTwice) {
  const TempFolder folder;
  const std::string csv = forecast_batch(laws(), request_in(folder, "a,7,arat,21\nb,7,arat,40\n",
                                                            "b,84,arat\na,84,arat\nb,84,arat\n"))
                              .csv;
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < csv.size(); from = csv.find('\n', from) + 1) {
    lines.push_back(csv.substr(from, csv.find('\n', from) - from));
  }
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_TRUE(lines[2].starts_with("a,84,arat,"));
  EXPECT_EQ(lines[1], lines[3]);
  EXPECT_NE(lines[1].substr(1), lines[2].substr(1));
}

TEST(ForecastBatch, RefusesDaysBeforeAChronicPersonWasSeen) {
  const TempFolder folder;
  const std::string message = folder.refusal([&] {
    forecast_batch(laws(),
                   request_in(folder, "a,2000,fma_ue,21\n", "a,2100,fma_ue\na,84,fma_ue\n"));
  });
  EXPECT_TRUE(message.starts_with("targets.csv:3: day: got 84; allowed: ")) << message;
}

// Which of several is told does not depend on threads, and nobody is forecast in vain.
TEST(ForecastBatch, TheFirstBadRowIsToldBeforeAnybodyIsForecast) {
  const TempFolder folder;
  BatchRequest request =
      request_in(folder, "a,2000,fma_ue,21\nb,3000,fma_ue,30\nc,7,fma_ue,30\n",
                 "a,2100,fma_ue\nc,84,fma_ue\nb,90,fma_ue\na,84,fma_ue\nb,80,fma_ue\n");
  for (const unsigned threads : {1U, 3U}) {
    request.threads = threads;
    int told = 0;
    const std::string message = folder.refusal(
        [&] { forecast_batch(laws(), request, [&](double) { return ++told > 0; }); });
    EXPECT_TRUE(message.starts_with("targets.csv:4: day: got 90; allowed: day 3000 or later for "))
        << message;
    EXPECT_EQ(told, 0);
  }
}

TEST(ForecastBatch, StopsWhenTold) {
  const TempFolder folder;
  const BatchRequest request = request_in(folder, "a,7,fma_ue,21\n", "a,84,fma_ue\n");
  EXPECT_THROW(forecast_batch(laws(), request, [](double) { return false; }), Cancelled);
}

}  // namespace
}  // namespace relimb
