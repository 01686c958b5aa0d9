#include "records/people.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"

namespace relimb {
namespace {

constexpr std::size_t most_days = std::size_t{1} << 15;

}  // namespace

std::size_t People::add(std::string_view id) {
  const auto [found, is_new] = places_.try_emplace(std::string(id), list_.size());
  if (is_new) {
    list_.emplace_back();
    list_.back().id = id;
  }
  return found->second;
}

int People::note_score(std::size_t place, int day, Scale scale, int line) {
  RELIMB_CHECK(day >= 0 && static_cast<std::size_t>(day) < most_days);
  const std::size_t key =
      (place * most_days + static_cast<std::size_t>(day)) * scale_count + index(scale);
  const auto [found, is_new] = score_lines_.try_emplace(key, line);
  return is_new ? 0 : found->second;
}

std::vector<MeasuredPerson> People::take() {
  for (MeasuredPerson& person : list_) {
    std::stable_sort(person.visits.begin(), person.visits.end(),
                     [](const Visit& a, const Visit& b) { return a.day < b.day; });
  }
  places_.clear();
  score_lines_.clear();
  return std::exchange(list_, {});
}

}  // namespace relimb
