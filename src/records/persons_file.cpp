#include "records/persons_file.hpp"

#include <array>
#include <unordered_map>

#include "base/csv.hpp"
#include "base/input_text.hpp"
#include "cohort/cohort_block.hpp"
#include "records/score.hpp"

namespace relimb {
namespace {

enum Column { patient_id, age, nihss, mep, cst_load, paretic_side, dominant_hand, safe, extension };

std::optional<Side> side_if(const CsvReader& rows, Column column) {
  constexpr std::array<std::string_view, 2> sides = {"left", "right"};
  if (!rows.text_if(column)) return std::nullopt;
  return rows.one_of(column, sides) == "left" ? Side::left : Side::right;
}

void read_bedside_score(const CsvReader& rows, Column column, const ScaleInfo& info,
                        MeasuredPerson& person) {
  if (!rows.text_if(column)) return;
  const double value = read_score(rows, column, info);
  for (const Visit& visit : person.visits) {
    if (visit.day != bedside_day || visit.scale != info.scale) continue;
    if (visit.value == value) return;
    rows.refuse(column, plain(visit.value) + ", the score of day " + std::to_string(bedside_day) +
                            " among the visits, or nothing");
  }
  person.visits.push_back({bedside_day, info.scale, value});
}

}  // namespace

void read_persons(const std::string& path, const ScaleTable& scales, People& people) {
  CsvReader rows(path, {"patient_id"},
                 {"age", "nihss", "mep", "cst_load", "paretic_side", "dominant_hand", "safe",
                  "finger_extension"});
  std::unordered_map<std::size_t, int> seen;  // person -> line
  while (rows.next()) {
    const std::size_t place = people.add(rows.text(patient_id));
    const auto [first, is_new] = seen.try_emplace(place, rows.line());
    if (!is_new) {
      rows.refuse(patient_id, "one row per patient; line " + std::to_string(first->second) +
                                  " describes this one already");
    }
    MeasuredPerson& person = people.at(place);
    person.age_years = rows.number_if(age, 18, 110);
    person.nihss = rows.integer_if(nihss, 0, 42);
    person.mep = rows.truth_if(mep);
    person.cst_load = rows.number_if(cst_load, 0, 1);
    person.paretic_side = side_if(rows, paretic_side);
    person.dominant_hand = side_if(rows, dominant_hand);
    read_bedside_score(rows, safe, scales[index(Scale::safe)], person);
    read_bedside_score(rows, extension, scales[index(Scale::finger_extension)], person);
  }
}

}  // namespace relimb
