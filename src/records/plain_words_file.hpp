// What a patient is told, from laws/plain_words.toml (version = 1), whose head explains the format.
//
// Checked: a threshold is one of laws/scales.toml, each threshold, mechanism, lever and goal at most
// once. Whether names of mechanisms, levers and goals exist is for a test to hold
// (tests/records/plain_words_file_test.cpp): a page may be about none of them.
#pragma once

#include <string>
#include <vector>

#include "model/scales/scale.hpp"

namespace relimb {

/// What people at or above a threshold can do, as an infinitive without "to".
struct PlainThreshold {
  Scale scale;
  double value;
  std::string can;
  std::string short_words;  // for a picture
};

/// What a person can do about a mechanism; empty: nothing.
struct PlainMechanism {
  std::string name;
  std::string arm;
  std::string leg;
};

struct PlainName {
  std::string name;
  std::string plain;
};

struct PlainWords {
  std::vector<PlainThreshold> thresholds;  // the easier before the harder
  std::vector<PlainMechanism> mechanisms;
  std::vector<PlainName> levers;
  std::vector<PlainName> goals;
  std::vector<std::string> general;
};

PlainWords load_plain_words(const std::string& path, const ScaleTable& scales);

/// The words of that name; empty when there are none.
std::string plain_of(const std::vector<PlainName>& names, const std::string& name);

}  // namespace relimb
