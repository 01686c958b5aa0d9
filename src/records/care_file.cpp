#include "records/care_file.hpp"

#include "base/csv.hpp"
#include "records/care_spans.hpp"

namespace relimb {

void read_care(const std::string& path, const std::vector<std::string>& therapies, People& people) {
  const std::vector<std::string_view> known(therapies.begin(), therapies.end());
  enum { patient_id, from_day, to_day, therapy, hours_per_week };
  CsvReader rows(path, {"patient_id", "from_day", "to_day", "therapy", "hours_per_week"});
  while (rows.next()) {
    if (!people.has(rows.text(patient_id))) {
      rows.refuse(patient_id, "a patient of the visits or persons file");
    }
    CareSpan span;
    span.from_day = rows.integer(from_day, 0, latest_day);
    span.to_day = rows.integer(to_day, 0, latest_day);
    if (span.to_day <= span.from_day) {
      rows.refuse(to_day, "after the start, day " + std::to_string(span.from_day));
    }
    span.therapy = rows.one_of(therapy, known);
    span.hours_per_week = rows.number(hours_per_week, 0, most_hours_per_week);
    add_span(rows, hours_per_week, span, people.at(people.add(rows.text(patient_id))).care);
  }
}

}  // namespace relimb
