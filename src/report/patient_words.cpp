#include "report/patient_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace relimb {
namespace {

std::string days_in_words(int days) {
  if (days < 14) return days == 1 ? "1 day" : fmt::format("{} days", days);
  constexpr int in_weeks = 120;  // from four months on people count in months
  if (days < in_weeks) return fmt::format("{} weeks", std::lround(days / 7.0));
  return fmt::format("{} months", std::lround(days / days_per_month));
}

}  // namespace

int of_ten(double p) {
  if (!std::isfinite(p)) return 0;
  return static_cast<int>(std::lround(10 * std::clamp(p, 0.0, 1.0)));
}

std::string of_ten_words(double p) {
  const int people = of_ten(p);
  if (people == 0) return "under 1 of 10";
  if (people == 10) return "over 9 of 10";
  return fmt::format("{} of 10", people);
}

bool counts_from_stroke(const Forecast& forecast) {
  constexpr int long_ago = 183;
  return forecast.today <= long_ago;
}

std::string span_words(const Forecast& forecast, int day) {
  return days_in_words(counts_from_stroke(forecast) ? day : day - forecast.today);
}

std::string when_words(const Forecast& forecast, int day) {
  const std::string span = span_words(forecast, day);
  return counts_from_stroke(forecast) ? span + " after your stroke"
                                      : span + " after your last test";
}

std::vector<int> told_days(const PageContent& content) {
  std::vector<int> days = days_ahead(content.forecast, content.days);
  std::erase_if(days, [&](int day) {
    return std::ranges::none_of(content.forecast.chances, [&](const ThresholdChance& chance) {
      return chance.day == day && std::isfinite(chance.probability);
    });
  });
  if (days.size() > 2) days.erase(days.begin(), days.end() - 2);
  return days;
}

std::optional<double> chance_of(const Forecast& forecast, Scale scale, double threshold, int day) {
  for (const ThresholdChance& chance : forecast.chances) {
    if (chance.scale != scale || chance.threshold != threshold || chance.day != day) continue;
    if (std::isfinite(chance.probability)) return chance.probability;
  }
  return std::nullopt;
}

std::optional<double> chance_at_least(const Forecast& forecast, Scale scale, double value,
                                      int day) {
  const Prediction* then = ahead_on(forecast, scale, day);
  if (then == nullptr) return std::nullopt;
  // The level at which the quantiles pass it, between levels by a straight line.
  const auto& quantiles = then->quantiles;
  const auto above = std::ranges::upper_bound(quantiles, value);
  if (above == quantiles.begin()) return 1;
  if (above == quantiles.end()) return 0;
  const auto i = static_cast<std::size_t>(above - quantiles.begin());
  const double part = (value - quantiles[i - 1]) / (quantiles[i] - quantiles[i - 1]);
  return 1 - quantile_level(i - 1) - part * (quantile_level(i) - quantile_level(i - 1));
}

Limb limb_of(Scale scale) {
  const std::vector<Scale> of_leg = shown_scales(Limb::leg);
  return std::ranges::find(of_leg, scale) == of_leg.end() ? Limb::arm : Limb::leg;
}

std::string limb_name(const MeasuredPerson& person, Limb limb) {
  const std::string plain = limb == Limb::arm ? "arm" : "leg";
  if (!person.paretic_side) return plain;
  return (*person.paretic_side == Side::left ? "left " : "right ") + plain;
}

}  // namespace relimb
