#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace relimb {
namespace {

int decimals_of(Scale scale) {
  switch (scale) {
    case Scale::gait_speed_m_per_s:
    case Scale::use_ratio: return 2;
    case Scale::mal_amount: return 1;
    default: return 0;
  }
}

std::string fixed(double value, int decimals) {
  std::string text = fmt::format("{:.{}f}", value, decimals);
  const bool minus_zero = text.front() == '-' && text.find_first_of("123456789") == text.npos;
  return minus_zero ? text.substr(1) : text;
}

// The six grades of the scale; means and other in-between values keep one decimal.
std::string ashworth(double value) { return value == 1.5 ? "1+" : short_number(value, 1); }

// "400", "5.2k", "11k": no more than three figures.
std::string steps(double value) {
  if (std::abs(value) < 950) return fixed(std::round(value / 50) * 50, 0);
  return fixed(value / 1000, std::abs(value) < 9950 ? 1 : 0) + "k";
}

}  // namespace

std::string short_name(Scale scale) {
  switch (scale) {
    case Scale::fma_ue: return "FMA-UE";
    case Scale::fma_le: return "FMA-LE";
    case Scale::arat: return "ARAT";
    case Scale::gait_speed_m_per_s: return "gait speed";
    case Scale::fac: return "FAC";
    case Scale::use_ratio: return "use ratio";
    case Scale::mal_amount: return "MAL";
    case Scale::mas_arm: return "MAS arm";
    case Scale::mas_leg: return "MAS leg";
    case Scale::pain_nrs: return "pain";
    case Scale::steps_per_day: return "steps/day";
    case Scale::safe: return "SAFE";
    case Scale::finger_extension: return "finger extension";
    case Scale::grip_percent: return "grip strength";
    case Scale::cahai: return "CAHAI";
  }
  return "?";
}

std::string plain_meaning(Scale scale) {
  switch (scale) {
    case Scale::fma_ue: return "movement of the arm and hand";
    case Scale::fma_le: return "movement of the leg";
    case Scale::arat: return "what the hand can do";
    case Scale::gait_speed_m_per_s: return "comfortable walking speed";
    case Scale::fac: return "independence in walking";
    case Scale::use_ratio: return "use of the arm against the other one";
    case Scale::mal_amount: return "use of the arm at home";
    case Scale::mas_arm: return "stiffness of the elbow";
    case Scale::mas_leg: return "stiffness of the ankle";
    case Scale::pain_nrs: return "shoulder pain";
    case Scale::steps_per_day: return "walking in daily life";
    case Scale::safe: return "strength of shoulder and fingers";
    case Scale::finger_extension: return "strength of the fingers";
    case Scale::grip_percent: return "strength of the grasp";
    case Scale::cahai: return "what both hands can do together";
  }
  return "?";
}

std::string unit_words(const ScaleInfo& info) {
  switch (info.scale) {
    case Scale::gait_speed_m_per_s: return "m/s";
    case Scale::use_ratio: return "";
    case Scale::steps_per_day: return "steps";
    case Scale::grip_percent: return "of the other hand";
    default: return "of " + short_number(info.maximum, 0);
  }
}

bool lower_is_better(Scale scale) {
  return scale == Scale::mas_arm || scale == Scale::mas_leg || scale == Scale::pain_nrs;
}

std::string score_text(Scale scale, double value) {
  if (!std::isfinite(value)) return "?";
  if (scale == Scale::mas_arm || scale == Scale::mas_leg) return ashworth(value);
  if (scale == Scale::steps_per_day) return steps(value);
  const std::string text = fixed(value, decimals_of(scale));
  return scale == Scale::grip_percent ? text + " %" : text;
}

std::string threshold_text(Scale scale, double value) {
  if (scale == Scale::steps_per_day) return short_number(value, 0);
  const bool plain = scale != Scale::mas_arm && scale != Scale::mas_leg;
  return plain ? short_number(value, 2) : score_text(scale, value);
}

std::string short_number(double value, int decimals) {
  if (!std::isfinite(value)) return "?";
  std::string text = fixed(value, decimals);
  if (text.find('.') == std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string signed_points(double value, int decimals) {
  const std::string text = short_number(value, decimals);
  if (text == "?" || text == "0") return text;
  return text.front() == '-' ? "\u2212" + text.substr(1) : "+" + text;
}

std::string with_minus_signs(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto digit = [&](std::size_t at) {
      return at < text.size() && text[at] >= '0' && text[at] <= '9';
    };
    const bool before = i == 0 || text[i - 1] == ' ' || text[i - 1] == '(' || text[i - 1] == '>';
    if (text[i] == '-' && before && digit(i + 1))
      out += "\u2212";
    else
      out += text[i];
  }
  return out;
}

std::string natural_frequency(double probability) {
  if (!std::isfinite(probability)) return "an unknown number of";
  const double p = std::clamp(probability, 0.0, 1.0);
  if (p < 0.01) return "fewer than 1 in 100";
  if (p > 0.99) return "more than 99 in 100";
  if (p < 0.075 || p > 0.925) return fmt::format("about {:.0f} in 100", 100 * p);
  return fmt::format("about {} in 10", std::lround(10 * p));
}

std::string percent_text(double probability) {
  if (!std::isfinite(probability)) return "?";
  const double percent = 100 * std::clamp(probability, 0.0, 1.0);
  if (percent < 0.5) return "<1 %";
  if (percent > 99.5) return ">99 %";
  return fmt::format("{:.0f} %", percent);
}

std::string time_words(int day) {
  if (day <= 0 || day % 7 != 0 || day > 364) return fmt::format("day {}", day);
  return day == 7 ? "1 week" : fmt::format("{} weeks", day / 7);
}

std::string time_short(int day) {
  if (day <= 0 || day % 7 != 0 || day > 364) return fmt::format("day {}", day);
  return fmt::format("{} wk", day / 7);
}

std::string ahead_short(int days) {
  return days < 28 ? fmt::format("in {} d", days)
                   : fmt::format("in {} wk", std::lround(days / 7.0));
}

std::string thousands(std::size_t count) {
  std::string text = std::to_string(count);
  for (std::size_t left = text.size(); left > 3;) text.insert(left -= 3, ",");
  return text;
}

std::string spoken_name(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() -= 'a' - 'A';
  return text;
}

}  // namespace relimb
