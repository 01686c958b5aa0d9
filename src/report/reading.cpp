#include "report/reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace relimb {

std::vector<Scale> shown_scales(Limb limb) {
  if (limb == Limb::arm) {
    return {Scale::fma_ue,     Scale::arat,    Scale::use_ratio,
            Scale::mal_amount, Scale::mas_arm, Scale::pain_nrs};
  }
  return {Scale::fma_le, Scale::gait_speed_m_per_s, Scale::fac, Scale::mas_leg,
          Scale::steps_per_day};
}

bool is_finite(const Prediction& prediction) {
  return std::all_of(prediction.quantiles.begin(), prediction.quantiles.end(),
                     [](double q) { return std::isfinite(q); });
}

double low90(const Prediction& prediction) { return prediction.quantiles[0]; }
double low50(const Prediction& prediction) { return prediction.quantiles[4]; }
double median(const Prediction& prediction) { return prediction.quantiles[9]; }
double high50(const Prediction& prediction) { return prediction.quantiles[14]; }
double high90(const Prediction& prediction) { return prediction.quantiles[18]; }

std::vector<Visit> visits_of(const Forecast& forecast, Scale scale) {
  std::vector<Visit> found;
  for (const Visit& visit : forecast.person.visits) {
    if (visit.scale == scale && std::isfinite(visit.value)) found.push_back(visit);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Visit& a, const Visit& b) { return a.day < b.day; });
  return found;
}

int first_drawn_day(const Forecast& forecast) {
  constexpr int half_year = 182;
  constexpr int run_up = 28;
  int first = forecast.today;
  for (const Visit& visit : forecast.person.visits) first = std::min(first, visit.day);
  return first > half_year ? first - run_up : 0;
}

std::optional<double> median_on(const std::vector<Prediction>& curve, int day) {
  const Prediction* before = nullptr;
  const Prediction* after = nullptr;
  for (const Prediction& prediction : curve) {
    if (!is_finite(prediction)) continue;
    if (prediction.day <= day) before = &prediction;
    if (prediction.day >= day && after == nullptr) after = &prediction;
  }
  if (before == nullptr || after == nullptr) return std::nullopt;
  if (before->day == after->day) return median(*before);
  const double share = static_cast<double>(day - before->day) / (after->day - before->day);
  return (1 - share) * median(*before) + share * median(*after);
}

std::optional<Standing> standing_of(const Forecast& forecast, Scale scale) {
  const std::vector<Visit> visits = visits_of(forecast, scale);
  if (!visits.empty()) return Standing{visits.back().value, visits.back().day, true};
  const auto estimate = median_on(forecast.curves[index(scale)], forecast.today);
  if (!estimate) return std::nullopt;
  return Standing{*estimate, forecast.today, false};
}

const Prediction* ahead_on(const Forecast& forecast, Scale scale, int day) {
  if (day <= forecast.today) return nullptr;
  const Prediction* prediction = on_day(forecast.curves[index(scale)], day);
  return prediction != nullptr && is_finite(*prediction) ? prediction : nullptr;
}

std::vector<int> days_ahead(const Forecast& forecast, const std::vector<int>& days) {
  std::vector<int> ahead;
  for (const int day : days) {
    if (day > forecast.today) ahead.push_back(day);
  }
  std::sort(ahead.begin(), ahead.end());
  ahead.erase(std::unique(ahead.begin(), ahead.end()), ahead.end());
  return ahead;
}

std::optional<int> summary_day(const Forecast& forecast, const std::vector<int>& days) {
  constexpr int six_weeks = 42;
  const std::vector<int> ahead = days_ahead(forecast, days);
  for (const int day : ahead) {
    if (day >= forecast.today + six_weeks) return day;
  }
  if (ahead.empty()) return std::nullopt;
  return ahead.back();
}

std::optional<int> chance_day(const Forecast& forecast, const std::vector<int>& days) {
  std::optional<int> last_asked;
  std::optional<int> last;
  for (const ThresholdChance& chance : forecast.chances) {
    if (chance.day <= forecast.today) continue;
    last = std::max(last.value_or(chance.day), chance.day);
    const bool asked = std::find(days.begin(), days.end(), chance.day) != days.end();
    if (asked) last_asked = std::max(last_asked.value_or(chance.day), chance.day);
  }
  return last_asked ? last_asked : last;
}

const ThresholdChance* next_chance(const Forecast& forecast, Scale scale, int day) {
  const std::optional<Standing> now = standing_of(forecast, scale);
  const ThresholdChance* next = nullptr;
  for (const ThresholdChance& chance : forecast.chances) {
    if (chance.scale != scale || chance.day != day || !std::isfinite(chance.probability)) continue;
    if (now && chance.threshold <= now->value) continue;
    if (next == nullptr || chance.threshold < next->threshold) next = &chance;
  }
  return next;
}

namespace {

bool is_unusual(bool measured, double surprise) {
  constexpr double rare = 0.01;
  return measured && !(surprise >= rare);
}

bool rests_on_few(double effective_sample_size) {
  constexpr double few = 100;
  return !(effective_sample_size >= few);
}

double effective_of(const Forecast& forecast) {
  return forecast.twins > 0 ? forecast.effective_sample_size : HUGE_VAL;
}

}  // namespace

bool is_unusual(const Forecast& forecast) {
  return is_unusual(!forecast.person.visits.empty(), forecast.surprise);
}

bool rests_on_few(const Forecast& forecast) { return rests_on_few(effective_of(forecast)); }

std::vector<std::string> cautions(bool measured, double surprise, double effective_sample_size) {
  std::vector<std::string> found;
  if (is_unusual(measured, surprise)) {
    found.emplace_back(
        "These measurements are unusual: fewer than 1 in 100 of the people relimb simulates are as "
        "far out. This person may lie outside what it knows: check the entries, and do not lean on "
        "the ranges.");
  }
  if (rests_on_few(effective_sample_size)) {
    found.push_back(fmt::format(
        "Only few simulated people resemble this one (they count as {:.0f}): read the ranges as "
        "rough.",
        std::floor(std::max(0.0, effective_sample_size))));
  }
  return found;
}

std::vector<std::string> cautions(const Forecast& forecast,
                                  const std::optional<Overload>& overload) {
  constexpr int year = 365;  // days: as long as evidence/ follows people
  std::vector<std::string> found =
      cautions(!forecast.person.visits.empty(), forecast.surprise, effective_of(forecast));
  int last = forecast.today;
  for (const auto& curve : forecast.curves) {
    if (!curve.empty()) last = std::max(last, curve.back().day);
  }
  if (last - forecast.today > year) {
    found.push_back(
        fmt::format("Day {} lies more than a year ahead, further than the published courses that "
                    "relimb is held to: what it says of the time beyond is a guess.",
                    last));
  }
  if (overload) {
    found.push_back(fmt::format(
        "The care ahead may be too much: on day {} it counts as {:.1f} hours of active "
        "work a day, and in this model people tolerate {:.1f} then; more slows recovery.",
        overload->day, overload->hours, overload->tolerated));
  }
  return found;
}

}  // namespace relimb
