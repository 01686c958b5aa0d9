// People while their files are being read: in order of first appearance, found by label.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/measured.hpp"

namespace relimb {

class People {
 public:
  /// Position of the person of that label, who is added when new.
  std::size_t add(std::string_view id);

  bool has(std::string_view id) const { return places_.count(std::string(id)) > 0; }

  MeasuredPerson& at(std::size_t place) { return list_.at(place); }

  /// Whether a score of this scale and day is there already, and on which line of the first file.
  /// Notes the line for later when it is not: 0 is returned.
  int note_score(std::size_t place, int day, Scale scale, int line);

  /// Hands out everyone, visits by ascending day.
  std::vector<MeasuredPerson> take();

 private:
  std::vector<MeasuredPerson> list_;
  std::unordered_map<std::string, std::size_t> places_;
  std::unordered_map<std::size_t, int> score_lines_;  // (person, day, scale) -> line
};

}  // namespace relimb
