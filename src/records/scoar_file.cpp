#include "records/scoar_file.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include "base/csv.hpp"
#include "model/measured.hpp"

namespace relimb {
namespace {

enum Column {
  trial_id,
  group,
  group_desc,
  time_max,
  time_min,
  exp_dur,
  days_ps,
  outcome_name,
  outcome_extremity,
  le_subscale,
  base_m,
  base_sd,
  term_n,
  term_m,
  term_sd
};

constexpr double most_hours = 2000;
constexpr double any_score = 1e6;

std::string lower_case(std::string_view text) {
  std::string out;
  for (const char c : text) out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  const std::size_t end = out.find_last_not_of(' ');
  return end == std::string::npos ? std::string() : out.substr(0, end + 1);
}

std::optional<Scale> scale_of(const CsvReader& rows) {
  const std::string name = lower_case(rows.text_if(outcome_name).value_or(""));
  const std::string_view limb = rows.text_if(outcome_extremity).value_or("");
  if ((name == "fma-ue" || name == "fma") && limb == "ue") return Scale::fma_ue;
  if (name == "fma-le") return Scale::fma_le;
  if (name == "arat") return Scale::arat;
  if (rows.text_if(le_subscale).value_or("") == "speed") return Scale::gait_speed_m_per_s;
  return std::nullopt;
}

bool means_constraint(const std::string& text) {
  return text.find("cimt") != std::string::npos || text.find("forced use") != std::string::npos ||
         text.find("constraint") != std::string::npos;
}

/// Whether the numbers can be scores of that scale.
bool plausible(const TrialArm& arm, double end_mean) {
  if (arm.start_mean < 0 || end_mean < 0) return false;  // some rows hold changes
  switch (arm.scale) {
    case Scale::gait_speed_m_per_s: return arm.start_mean < 1.7 && end_mean < 2.0;
    case Scale::fma_ue: return arm.start_sd >= 1 && arm.start_mean <= 66 && end_mean <= 66;
    default: return true;
  }
}

std::optional<TrialArm> arm_of(const CsvReader& rows, Scale scale) {
  const auto number = [&](Column column) { return rows.number_if(column, -any_score, any_score); };
  const auto start = number(base_m);
  const auto start_sd = number(base_sd);
  const auto end = number(term_m);
  const auto people = number(term_n);
  const auto day = rows.number_if(days_ps, 0, latest_day);
  const auto length = rows.number_if(exp_dur, 1, latest_day);
  const auto least = rows.number_if(time_min, 0, most_hours);
  const auto most = rows.number_if(time_max, 0, most_hours);
  if (!start || !start_sd || !end || !people || !day || !length || !least || !most) return {};
  if (*people < 2 || *start_sd <= 0) return {};

  TrialArm arm{};
  arm.trial = rows.text(trial_id);
  const std::string description = lower_case(rows.text_if(group_desc).value_or(""));
  arm.label = description;
  arm.experimental = rows.text(group) == "exp";
  arm.scale = scale;
  arm.from_day = static_cast<int>(std::lround(*day));
  arm.to_day = arm.from_day + std::max(1, static_cast<int>(std::lround(*length)));
  arm.n = static_cast<int>(std::lround(*people));
  arm.start_mean = *start;
  arm.start_sd = *start_sd;
  arm.gain = *end - *start;
  const double end_sd = number(term_sd).value_or(*start_sd);
  const double change_sd = std::sqrt(*start_sd * *start_sd + end_sd * end_sd - *start_sd * end_sd);
  arm.gain_error = change_sd / std::sqrt(*people);
  if (!plausible(arm, *end)) return {};

  const double weeks = (arm.to_day - arm.from_day) / 7.0;
  const auto span = [&](const char* therapy, double hours) {
    const double weekly = std::min(hours / weeks, most_hours_per_week);
    if (weekly > 0) arm.care.push_back({arm.from_day, arm.to_day, therapy, weekly});
  };
  const bool leg = scale == Scale::fma_le || scale == Scale::gait_speed_m_per_s;
  span(leg ? "gait_training" : "task_practice", (arm.experimental ? 1.0 : 0.5) * *least);
  if (!leg && means_constraint(description)) span("forced_use", *most - *least);
  return arm;
}

}  // namespace

ScoarArms load_scoar_arms(const std::string& path) {
  CsvReader rows(
      path,
      {"id", "group", "group_desc", "time_MAX", "time_MIN", "exp_dur", "days_ps", "outcome_name",
       "outcome_extremity", "le_subscale", "base_m", "base_sd", "term_n", "term_m", "term_sd"},
      {}, CsvReader::OtherColumns::ignored, '\t');
  ScoarArms found;
  while (rows.next()) {
    const std::optional<Scale> scale = scale_of(rows);
    if (!scale) continue;
    ++found.rows;
    if (auto arm = arm_of(rows, *scale)) found.arms.push_back(std::move(*arm));
  }
  return found;
}

}  // namespace relimb
