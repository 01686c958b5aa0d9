// What a patient's forecast is made from: all that was measured on the days given, nothing later.
#include "study/validate/patients.hpp"

#include <gtest/gtest.h>

#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::laws;

/// Two FMA-UE scores, and CAHAI beside them.
MeasuredPerson patient(double cahai_given, double cahai_later) {
  MeasuredPerson one;
  one.id = "p";
  one.age_years = 66;
  one.visits = {{20, Scale::fma_ue, 30},
                {20, Scale::cahai, cahai_given},
                {104, Scale::fma_ue, 44},
                {104, Scale::cahai, cahai_later}};
  return one;
}

/// relimb's and the published mixture's medians at 12 weeks.
std::pair<double, double> medians(const MeasuredPerson& one) {
  const std::string evidence = std::string(RELIMB_SOURCE_DIR) + "/evidence";
  const PatientsResult result = validate_patients(
      {&laws(), 1}, load_mixture(evidence + "/mixture.toml"),
      load_classes(evidence + "/capacity.toml"), {one}, {.twins = 2000, .seed = 1, .threads = 1});
  const auto median = [&](std::size_t method) {
    return result.methods[method].cases.front().prediction.quantiles[quantile_count / 2];
  };
  EXPECT_EQ(result.methods[0].method, "relimb");
  EXPECT_EQ(result.methods[1].method, "published mixture");
  return {median(0), median(1)};
}

TEST(Patients, AllThatWasMeasuredIsHeededAndNothingLater) {
  const auto [ours, mixture] = medians(patient(25, 50));
  const auto [better, same_mixture] = medians(patient(60, 50));
  EXPECT_GT(better, ours + 1);
  EXPECT_EQ(mixture, same_mixture);  // it knows FMA-UE alone
  EXPECT_EQ(medians(patient(25, 80)).first, ours);
}

}  // namespace
}  // namespace relimb
