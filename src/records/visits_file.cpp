#include "records/visits_file.hpp"

#include <limits>

#include "base/csv.hpp"
#include "base/input_text.hpp"
#include "records/score.hpp"

namespace relimb {

void read_visits(const std::string& path, const ScaleTable& scales, People& people) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  enum { patient_id, day, scale, value };
  CsvReader rows(path, {"patient_id", "day", "scale", "value"});
  while (rows.next()) {
    const std::size_t person = people.add(rows.text(patient_id));
    const int when = rows.integer(day, 0, last_batch_day);
    const std::optional<Scale> named = scale_named(rows.text(scale));
    if (!named) rows.refuse(scale, scale_names());
    const ScaleInfo& info = scales[index(*named)];
    const double score = rows.number(value, -infinity, infinity);
    if (!is_possible(score, info, Fineness::half_points)) {
      rows.refuse(value, allowed_score(info, Fineness::half_points));
    }
    if (const int first = people.note_score(person, when, *named, rows.line())) {
      rows.refuse(value, "one value per patient, scale and day; line " + std::to_string(first) +
                             " gives one already");
    }
    people.at(person).visits.push_back({when, *named, score});
  }
}

}  // namespace relimb
