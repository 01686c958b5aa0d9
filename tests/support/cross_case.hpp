// The case that relimb and other implementations of the law live (tests/cross), and their answers.
// Made by tests/cross/compare; law, people and care are stored beside the answers, so that these
// hold whatever the next calibration finds. A parameter that the stored law lacks is an error: the
// law has another form, and the others must be taught it before they can be asked again.
#pragma once

#include <cstring>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "base/csv.hpp"
#include "cohort/population.hpp"
#include "model/care.hpp"
#include "model/parameters.hpp"
#include "model/scales/scale.hpp"
#include "model/state.hpp"

namespace relimb::testing {

inline constexpr int cross_last_day = 182;
inline constexpr double any_number = 1e300;

inline std::string cross_file(const std::string& name) {
  return std::string(RELIMB_SOURCE_DIR) + "/tests/cross/" + name;
}

/// Columns of states, in the order of the state's numbers.
inline std::vector<std::string> state_columns() {
  std::vector<std::string> names;
  for (const std::string limb : {"arm_", "leg_"}) {
    for (const char* name :
         {"diaschisis", "lost", "map", "skill", "spasticity", "pain", "wobble"}) {
      names.push_back(limb + name);
    }
  }
  for (const char* name : {"value", "balance", "fitness", "fatigue", "mood"}) names.push_back(name);
  return names;
}

inline std::vector<std::string> score_columns() {
  std::vector<std::string> names;
  for (const Scale scale : all_scales()) names.emplace_back(name(scale));
  return names;
}

inline std::vector<std::string> joined(std::vector<std::string> names,
                                       const std::vector<std::string>& more) {
  names.insert(names.end(), more.begin(), more.end());
  return names;
}

/// The numbers of `columns` of each row.
inline std::vector<std::vector<double>> numbers_of_file(const std::string& path,
                                                        const std::vector<std::string>& columns) {
  CsvReader rows(path, columns, {}, CsvReader::OtherColumns::ignored);
  std::vector<std::vector<double>> all;
  while (rows.next()) {
    std::vector<double>& row = all.emplace_back();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      row.push_back(rows.number(i, -any_number, any_number));
    }
  }
  return all;
}

struct CrossCase {
  Parameters<double> law{};
  Population<double> population{};
  std::vector<Latents<double>> latents;
  std::vector<Person<double>> people;  // that the others made of the latents
  Calendar<double> care;
};

inline CrossCase load_cross_case() {
  CrossCase all;
  std::map<std::string, double> values;
  CsvReader law(cross_file("case/law.csv"), {"name", "value"});
  while (law.next()) values[std::string(law.text(0))] = law.number(1, -any_number, any_number);
  const auto take = [&](const std::string& name, double& value) {
    const auto at = values.find(name);
    if (at == values.end()) {
      throw std::runtime_error(name + " is not in tests/cross/case/law.csv: the law has changed");
    }
    value = at->second;
    values.erase(at);
  };
  Parameters<double>::each(all.law, take);
  Population<double>::each(all.population, take);
  if (!values.empty()) throw std::runtime_error("the law no longer has " + values.begin()->first);

  constexpr std::size_t fields = sizeof(Person<double>) / sizeof(double);
  const std::vector<std::string> columns{
      "z_stratum",     "z_start",       "z_reversible",    "z_tau",         "z_plasticity",
      "z_activity",    "z_confidence",  "z_hand",          "z_leg_start",   "z_leg_reversible",
      "z_balance",     "z_tone",        "z_pain",          "z_age",         "z_speed",
      "z_severity",    "arm_integrity", "arm_shock",       "arm_tau_lift",  "leg_integrity",
      "leg_shock",     "leg_tau_lift",  "plasticity",      "activity",      "confidence",
      "hand_sparing",  "balance_start", "balance_ceiling", "healthy_speed", "tone_proneness",
      "pain_proneness"};
  for (const auto& row : numbers_of_file(cross_file("case/people.csv"), columns)) {
    std::memcpy(all.latents.emplace_back().data(), row.data(), latent_count * sizeof(double));
    std::memcpy(&all.people.emplace_back(), row.data() + latent_count, fields * sizeof(double));
  }
  const auto changes = numbers_of_file(
      cross_file("case/care.csv"),
      {"from_day", "arm_repetitions", "gait_steps", "therapy_hours", "constraint_hours",
       "tone_care", "pain_care", "encouragement", "coached_hours"});
  std::size_t row = 0;
  for (int day = 0; day <= cross_last_day; ++day) {
    while (row + 1 < changes.size() && changes[row + 1][0] <= day) ++row;
    const std::vector<double>& c = changes[row];
    all.care.push_back({c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8]});
  }
  return all;
}

inline const CrossCase& cross_case() {
  static const CrossCase all = load_cross_case();
  return all;
}

/// States of a file of answers: each row's person, day and state.
struct AnsweredState {
  std::size_t person;
  int day;
  std::vector<double> state;
};
inline std::vector<AnsweredState> answered_states(const std::string& name) {
  std::vector<AnsweredState> all;
  for (const auto& row :
       numbers_of_file(cross_file("answers/" + name), joined({"person", "day"}, state_columns()))) {
    all.push_back(
        {static_cast<std::size_t>(row[0]), static_cast<int>(row[1]), {row.begin() + 2, row.end()}});
  }
  return all;
}

}  // namespace relimb::testing
