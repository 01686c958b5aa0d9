#include "records/specs_file.hpp"

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/csv.hpp"
#include "base/input_text.hpp"
#include "model/measured.hpp"
#include "records/people.hpp"

namespace relimb {
namespace {

enum Column {
  patient_id,
  study,
  treatment,
  visit,
  day,
  days_at_baseline,
  fma_ue,
  cahai,
  barthel,
  age,
  sex,
  affected_arm,
  dominant_hand
};

constexpr int least_of_7_items = 7;
constexpr int least_of_13_items = 13;

CsvReader open_specs(const std::string& path) {
  return CsvReader(
      path, {"patient_id", "study", "treatment", "visit", "day", "days_at_baseline", "fma_ue",
             "cahai", "barthel", "age", "sex", "affected_arm", "dominant_hand"});
}

/// The attributes, which every row of a patient repeats.
SpecsPatient read_attributes(const CsvReader& rows) {
  SpecsPatient patient;
  patient.study = rows.text(study);
  patient.treatment = rows.text(treatment);
  patient.day_at_baseline = rows.integer(days_at_baseline, 0, latest_day);
  patient.person.age_years = rows.number_if(age, 18, 110);
  return patient;
}

/// Rows that disagree are two patients under one number.
void check_same(const CsvReader& rows, const SpecsPatient& row, const SpecsPatient& first) {
  const std::string others = ", as in the patient's first row";
  if (row.study != first.study) rows.refuse(study, first.study + others);
  if (row.treatment != first.treatment) rows.refuse(treatment, first.treatment + others);
  if (row.day_at_baseline != first.day_at_baseline) {
    rows.refuse(days_at_baseline, std::to_string(first.day_at_baseline) + others);
  }
  if (row.person.age_years != first.person.age_years) {
    const std::optional<double> years = first.person.age_years;
    rows.refuse(age, (years ? plain(*years) : "nothing") + others);
  }
}

/// The columns that relimb has no use for: ranges only.
void check_unused(const CsvReader& rows) {
  rows.text(visit);
  rows.number_if(barthel, 0, 100);
  rows.integer_if(sex, 1, 2);
  rows.integer_if(affected_arm, 1, 2);
  rows.integer_if(dominant_hand, 1, 2);
}

/// What the patient's study gave on top of usual care: the file's head says whence.
std::optional<CareSpan> protocol_care(const SpecsPatient& patient) {
  if (patient.treatment == "usual") return std::nullopt;
  const auto named = [&](std::string_view word) {
    return patient.treatment.find(word) != std::string::npos;
  };
  const bool cameirao_2011 = named("rgs12w") || named("cIOT") || named("cNSG");
  const int weeks = cameirao_2011 || named("12w") ? 12 : named("3w") ? 3 : 5;
  const int start = patient.day_at_baseline;
  return CareSpan{start, start + 7 * weeks, "task_practice", cameirao_2011 ? 1.0 : 2.5};
}

/// nullopt where the field is empty.
std::optional<double> half_points(const CsvReader& rows, Column column, int least, int most) {
  const std::optional<double> score = rows.number_if(column, least, most);
  if (score && *score * 2 != std::round(*score * 2)) {
    rows.refuse(column, fmt::format("half or whole points, {} to {}", least, most));
  }
  return score;
}

}  // namespace

std::vector<SpecsPatient> load_specs_patients(const std::string& path) {
  CsvReader rows = open_specs(path);
  std::vector<SpecsPatient> patients;
  People people;                  // same places as `patients`
  std::set<std::string> shorter;  // studies with another version of CAHAI than that of 13 items
  while (rows.next()) {
    const std::size_t place = people.add(rows.text(patient_id));
    SpecsPatient row = read_attributes(rows);
    const std::string row_study = row.study;
    if (place == patients.size()) {
      people.at(place).age_years = row.person.age_years;
      patients.push_back(std::move(row));
    } else {
      check_same(rows, row, patients[place]);
    }
    check_unused(rows);

    const int when = rows.integer(day, 0, latest_day);
    const std::optional<double> hands = half_points(rows, cahai, least_of_7_items, 91);
    if (hands && *hands < least_of_13_items) shorter.insert(row_study);
    const std::optional<double> score = half_points(rows, fma_ue, 0, 66);
    if (!score) continue;
    if (const int line = people.note_score(place, when, Scale::fma_ue, rows.line())) {
      rows.refuse(fma_ue, "one score a day; line " + std::to_string(line) + " gives one already");
    }
    people.at(place).visits.push_back({when, Scale::fma_ue, *score});
    if (hands) people.at(place).visits.push_back({when, Scale::cahai, *hands});
  }
  std::vector<MeasuredPerson> persons = people.take();
  for (std::size_t i = 0; i < patients.size(); ++i) {
    patients[i].person = std::move(persons[i]);
    if (shorter.contains(patients[i].study)) {
      std::erase_if(patients[i].person.visits,
                    [](const Visit& visit) { return visit.scale == Scale::cahai; });
    }
    if (const auto care = protocol_care(patients[i])) patients[i].person.care.push_back(*care);
  }
  return patients;
}

}  // namespace relimb
