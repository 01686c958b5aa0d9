// The whole distribution of a forecast, through its thresholds.
#include "study/validate/every_point.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

TEST(EveryPoint, TheForecastStaysAndItsQuantilesLieInTheDistribution) {
  const Laws& laws = testing::laws();
  const Laws each_point = with_every_point(laws, Scale::fma_ue);
  const ScaleInfo& scale = each_point.scales[index(Scale::fma_ue)];
  EXPECT_EQ(scale.thresholds.size(), 66u);
  MeasuredPerson person;
  person.visits = {{10, Scale::fma_ue, 30}};
  ForecastSettings settings;
  settings.days = {98};
  settings.plan = *laws.care.plan("usual_care");
  settings.twins = 200;
  settings.threads = 1;
  settings.context = false;
  const Forecast plain = forecast(laws, person, settings);
  const Forecast full = forecast(each_point, person, settings);
  const Prediction* p = on_day(full.curves[index(Scale::fma_ue)], 98);
  ASSERT_NE(p, nullptr);
  EXPECT_EQ(p->quantiles, on_day(plain.curves[index(Scale::fma_ue)], 98)->quantiles);

  const std::vector<double> at_most = at_most_on_day(full, scale, 98);
  ASSERT_EQ(at_most.size(), 67u);
  EXPECT_EQ(at_most.back(), 1);
  for (std::size_t i = 0; i < quantile_count; ++i) {
    const double q = p->quantiles[i];
    if (q <= 0 || q >= 66) continue;
    const auto rounded = static_cast<std::size_t>(q + 0.5);
    EXPECT_GE(at_most[rounded], quantile_level(i) - 1e-9) << i;
    EXPECT_LE(rounded > 0 ? at_most[rounded - 1] : 0, quantile_level(i) + 1e-9) << i;
  }
  double mean = 0;
  for (std::size_t k = 0; k < 66; ++k) mean += 1 - at_most[k];
  EXPECT_NEAR(mean, p->mean, 0.1);
  EXPECT_THROW(at_most_on_day(full, scale, 99), Defect);
}

}  // namespace
}  // namespace relimb
