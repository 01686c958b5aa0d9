#include "report/sentences.hpp"

#include <fmt/format.h>

#include <cmath>

#include "report/words.hpp"
#include "study/forecast/time.hpp"
#include "study/plan/known_care.hpp"

namespace relimb {
namespace {

constexpr double noticeable_points = 5;  // between capacity and use, percent of healthy

std::string with_unit(const ScaleInfo& info, double value) {
  const std::string unit = unit_words(info);
  return score_text(info.scale, value) + (unit.empty() ? "" : " " + unit);
}

std::string after_stroke(int day) {
  return day % 7 == 0 && day <= 364 ? time_words(day) + " after stroke" : time_words(day);
}

// "(9 in 10 chance: between 28 and 55)"
std::string range_words(const ScaleInfo& info, const Prediction& prediction) {
  const std::string low = score_text(info.scale, low90(prediction));
  const std::string high = score_text(info.scale, high90(prediction));
  if (low == high) return "(all but certain)";
  return fmt::format("(9 in 10 chance: between {} and {})", low, high);
}

// "rise from 24 to 42 of 66 on the FMA-UE"
std::string course_words(const ScaleInfo& info, const std::optional<Standing>& now,
                         const Prediction& prediction) {
  const std::string goal = with_unit(info, median(prediction));
  const std::string label = short_name(info.scale);
  if (!now) return fmt::format("reach {} on the {}", goal, label);
  const double change = median(prediction) - now->value;
  const std::string from =
      (now->measured ? "" : "an estimated ") + score_text(info.scale, now->value);
  if (std::abs(change) <= info.sem) return fmt::format("stay near {} on the {}", goal, label);
  return fmt::format("{} from {} to {} on the {}", change > 0 ? "rise" : "fall", from, goal, label);
}

// "walk at 0.74 m/s by 12 weeks after stroke, up from 0.45"
std::string walking_words(const ScaleInfo& info, const std::optional<Standing>& now,
                          const Prediction& prediction, const std::string& when) {
  constexpr double hardly_m_per_s = 0.05;
  const double speed = median(prediction);
  if (speed < hardly_m_per_s) return fmt::format("be not yet walking {}", when);
  const std::string words = fmt::format("walk at {} {}", with_unit(info, speed), when);
  if (!now || !now->measured || std::abs(speed - now->value) <= info.sem) return words;
  if (now->value < hardly_m_per_s) return words + ", from not walking";
  return fmt::format("{}, {} from {}", words, speed > now->value ? "up" : "down",
                     score_text(info.scale, now->value));
}

// "about 6 in 10 people like this one will be at ARAT 13 or more (limited or better) at 26 weeks"
std::string chance_words(const Forecast& forecast, const std::vector<Scale>& scales, int day) {
  for (const Scale scale : scales) {
    const ThresholdChance* chance = next_chance(forecast, scale, day);
    if (chance == nullptr) continue;
    return fmt::format("{} people like this one will be at {} {} or more ({}) at {}",
                       natural_frequency(chance->probability), short_name(scale),
                       threshold_text(scale, chance->threshold), chance->label, time_words(day));
  }
  return "";
}

}  // namespace

std::string limb_sentence(const Forecast& forecast, const ScaleTable& scales, Limb limb,
                          const std::vector<int>& days) {
  const std::optional<int> day = summary_day(forecast, days);
  if (!day) {
    return fmt::format("no day after day {} was asked for.", forecast.today);
  }
  const bool arm = limb == Limb::arm;
  const std::vector<Scale> outlook = arm ? std::vector{Scale::fma_ue, Scale::arat}
                                         : std::vector{Scale::gait_speed_m_per_s, Scale::fma_le};
  const std::vector<Scale> goals =
      arm ? std::vector{Scale::arat, Scale::fma_ue}
          : std::vector{Scale::fac, Scale::gait_speed_m_per_s, Scale::fma_le};
  std::string text;
  for (const Scale scale : outlook) {
    const Prediction* prediction = ahead_on(forecast, scale, *day);
    if (prediction == nullptr) continue;
    const ScaleInfo& info = scales[index(scale)];
    const auto now = standing_of(forecast, scale);
    const std::string when = "by " + after_stroke(*day);
    const std::string course = scale == Scale::gait_speed_m_per_s
                                   ? walking_words(info, now, *prediction, when)
                                   : course_words(info, now, *prediction) + " " + when;
    text = fmt::format("most likely to {} {}", course, range_words(info, *prediction));
    break;
  }
  const std::optional<int> of_chances = chance_day(forecast, days);
  const std::string chance = of_chances ? chance_words(forecast, goals, *of_chances) : "";
  if (text.empty() && chance.empty()) return fmt::format("no forecast for {}.", time_words(*day));
  return text + (text.empty() || chance.empty() ? "" : "; ") + chance + ".";
}

std::string label_of(const MeasuredPerson& person) {
  return person.id.empty() ? "no label" : person.id;
}

std::string person_words(const MeasuredPerson& person) {
  std::string text;
  if (person.age_years) text = fmt::format("{} years", short_number(*person.age_years, 0));
  if (person.paretic_side) {
    text += text.empty() ? "" : ", ";
    text += *person.paretic_side == Side::left ? "left side affected" : "right side affected";
  }
  return text;
}

std::string today_words(const Forecast& forecast) {
  if (forecast.person.visits.empty()) return "Nothing measured yet";
  return fmt::format("Last visit on day {} after stroke", forecast.today);
}

std::string spans_words(const std::vector<CareSpan>& spans, int today) {
  std::string text;
  for (const CareSpan& span : spans) {
    const std::string when = span.from_day > today
                                 ? fmt::format("day {} to {}", span.from_day, span.to_day)
                                 : fmt::format("until day {}", span.to_day);
    text += fmt::format("{}{}, {} h a week, {}", text.empty() ? "" : "; ",
                        spoken_name(span.therapy), short_number(span.hours_per_week, 1), when);
  }
  return text;
}

std::string care_words(const MeasuredPerson& person, const std::string& plan) {
  const std::string own = spans_words(care_ahead(person), last_visit_day(person));
  return spoken_name(plan) + (own.empty() ? "" : " plus " + own);
}

std::string basis_sentence(const Forecast& forecast) {
  const std::string under =
      forecast.laws > 1
          ? fmt::format(" under {} versions of the model that the data allow", forecast.laws)
          : " under the best version of the model alone";
  if (forecast.person.visits.empty()) {
    return fmt::format(
        "Rests on {} simulated people{}; nothing was measured, so this is the course "
        "of the whole population.",
        thousands(forecast.twins), under);
  }
  const double worth = forecast.effective_sample_size;
  const std::string count =
      std::isfinite(worth) && worth >= 0 ? thousands(static_cast<std::size_t>(worth)) : "?";
  return fmt::format(
      "Rests on {} simulated twins{}; after weighing them by the visits they count as "
      "{} people like this one.",
      thousands(forecast.twins), under, count);
}

double able_percent(const Forecast& forecast, double arat) {
  return 100 * (forecast.passive_use + (1 - forecast.passive_use) * arat / healthy_arat);
}

std::optional<UseGap> use_gap(const Forecast& forecast, int day) {
  const auto arat = median_on(forecast.curves[index(Scale::arat)], day);
  const auto use = median_on(forecast.curves[index(Scale::use_ratio)], day);
  if (!arat || !use) return std::nullopt;
  return UseGap{day, able_percent(forecast, *arat), 100 * *use / healthy_use_ratio};
}

bool is_noticeable(const UseGap& gap) {
  return gap.capacity_percent - gap.use_percent >= noticeable_points;
}

std::string use_sentence(const UseGap& gap) {
  const double unused = gap.capacity_percent - gap.use_percent;
  const std::string when = "At " + time_words(gap.day);
  if (!is_noticeable(gap)) {
    const bool alike = unused > -noticeable_points;
    return fmt::format(
        "{} the arm is expected to be used {:.0f} % as much as a healthy arm; used as far as it is "
        "able it would be {:.0f} %: {}.",
        when, gap.use_percent, gap.capacity_percent,
        alike ? "about as much as it can do" : "no capacity lies idle");
  }
  return fmt::format(
      "{} the arm could be used {:.0f} % as much as a healthy arm, but is expected to be used "
      "{:.0f} %: {:.0f} points of what it can do lie idle.",
      when, gap.capacity_percent, gap.use_percent, unused);
}

}  // namespace relimb
