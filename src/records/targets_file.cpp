#include "records/targets_file.hpp"

#include <string_view>
#include <unordered_set>

#include "base/csv.hpp"
#include "model/measured.hpp"

namespace relimb {

std::vector<ForecastTarget> load_targets(const std::string& path,
                                         const std::vector<MeasuredPerson>& people) {
  std::unordered_set<std::string_view> known;
  for (const MeasuredPerson& person : people) known.insert(person.id);

  enum { patient_id, day, scale };
  CsvReader rows(path, {"patient_id", "day", "scale"});
  std::vector<ForecastTarget> targets;
  while (rows.next()) {
    const std::string_view id = rows.text(patient_id);
    if (!known.contains(id)) rows.refuse(patient_id, "a patient of the visits or persons file");
    const int when = rows.integer(day, 0, latest_day);
    const std::optional<Scale> named = scale_named(rows.text(scale));
    if (!named) rows.refuse(scale, scale_names());
    targets.push_back({std::string(id), when, *named, rows.line()});
  }
  return targets;
}

}  // namespace relimb
