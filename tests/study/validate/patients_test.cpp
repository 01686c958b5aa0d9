// What a patient's forecast is made from: all that was measured on the days given, nothing later.
#include "study/validate/patients.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

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

/// Medians at 12 weeks of relimb, of the published mixture, and of relimb told FMA-UE alone (nan
/// where that is all it was told).
std::array<double, 3> medians(const MeasuredPerson& one) {
  const std::string evidence = std::string(RELIMB_SOURCE_DIR) + "/evidence";
  const PatientsResult result = validate_patients(
      {&laws(), 1}, load_mixture(evidence + "/mixture.toml"),
      load_classes(evidence + "/capacity.toml"), {one}, {.twins = 2000, .seed = 1, .threads = 1});
  const auto median = [&](std::size_t method) {
    return result.methods[method].cases.front().prediction.quantiles[quantile_count / 2];
  };
  EXPECT_EQ(result.methods[0].method, "relimb");
  EXPECT_EQ(result.methods[1].method, "published mixture");
  if (result.methods.size() == 4) return {median(0), median(1), NAN};
  EXPECT_EQ(result.methods[4].method, "relimb, FMA alone");
  return {median(0), median(1), median(4)};
}

TEST(Patients, AllThatWasMeasuredIsHeededAndNothingLater) {
  const auto [ours, mixture, of_arm] = medians(patient(25, 50));
  const auto [better, same_mixture, same_of_arm] = medians(patient(60, 50));
  EXPECT_GT(better, ours + 1);
  EXPECT_EQ(mixture, same_mixture);  // it knows FMA-UE alone
  EXPECT_EQ(of_arm, same_of_arm);
  EXPECT_EQ(medians(patient(25, 80))[0], ours);
}

TEST(Patients, WhoHaveFmaUeAloneAreForetoldOnce) {
  MeasuredPerson one = patient(25, 50);
  const double of_arm = medians(one)[2];
  std::erase_if(one.visits, [](const Visit& visit) { return visit.scale == Scale::cahai; });
  const auto [ours, mixture, again] = medians(one);
  EXPECT_EQ(ours, of_arm);
  EXPECT_TRUE(std::isnan(again));
}

}  // namespace
}  // namespace relimb
