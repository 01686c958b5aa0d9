#include "records/batch.hpp"

#include "records/care_file.hpp"
#include "records/people.hpp"
#include "records/persons_file.hpp"
#include "records/visits_file.hpp"

namespace relimb {

std::vector<MeasuredPerson> load_batch(const std::string& visits_path,
                                       const std::optional<std::string>& persons_path,
                                       const std::optional<std::string>& care_path,
                                       const ScaleTable& scales,
                                       const std::vector<std::string>& therapies) {
  People people;
  read_visits(visits_path, scales, people);
  if (persons_path) read_persons(*persons_path, scales, people);
  if (care_path) read_care(*care_path, therapies, people);
  return people.take();
}

}  // namespace relimb
