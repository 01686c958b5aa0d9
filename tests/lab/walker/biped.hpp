// The body of the repository, for the walker's tests.
#pragma once

#include <string>

#include "base/input_text.hpp"
#include "lab/walker/walker.hpp"

namespace relimb::walker_fixture {

inline const std::string& biped_text() {
  static const std::string text =
      read_whole_file(std::string(RELIMB_SOURCE_DIR) + "/bodies/biped.xml", 1 << 20);
  return text;
}

inline const BodyModel& biped() {
  static const BodyModel model(biped_text(), "bodies/biped.xml");
  return model;
}

/// A short walk at a comfortable drive.
inline WalkerSettings comfortable(double gain, std::uint64_t seed = 1) {
  WalkerSettings settings;
  settings.drive = 0.3;
  settings.cortical_gain = gain;
  settings.seed = seed;
  settings.seconds = 12;
  return settings;
}

}  // namespace relimb::walker_fixture
