#include "records/visits_file.hpp"

#include "base/csv.hpp"
#include "records/score.hpp"

namespace relimb {

void read_visits(const std::string& path, const ScaleTable& scales, People& people) {
  enum { patient_id, day, scale, value };
  CsvReader rows(path, {"patient_id", "day", "scale", "value"});
  while (rows.next()) {
    const std::size_t person = people.add(rows.text(patient_id));
    const int when = rows.integer(day, 0, latest_day);
    const std::optional<Scale> named = scale_named(rows.text(scale));
    if (!named) rows.refuse(scale, scale_names());
    const double score = read_score(rows, value, scales[index(*named)]);
    if (const int first = people.note_score(person, when, *named, rows.line())) {
      rows.refuse(value, "one value per patient, scale and day; line " + std::to_string(first) +
                             " gives one already");
    }
    people.at(person).visits.push_back({when, *named, score});
  }
}

}  // namespace relimb
