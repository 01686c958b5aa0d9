// Where a value of laws/*.toml comes from, as far as anyone can say.
//
//   grade     S, C, R-high, R-med, R-low or guess (what they mean: head of laws/scales.toml)
//   source    for every grade but a guess
//   because   for a guess: what it was taken from
#pragma once

#include <string>
#include <string_view>

#include "base/toml_table.hpp"

namespace relimb {

struct Pedigree {
  std::string source;  // for a guess the reason
  std::string grade;
};

/// Throws InputError for a guess with a source, and for anything else without one.
inline Pedigree read_pedigree(const TomlTable& table) {
  Pedigree pedigree;
  pedigree.grade = table.one_of("grade", {"S", "C", "R-high", "R-med", "R-low", "guess"});
  const bool guessed = pedigree.grade == "guess";
  const std::string_view wrong = guessed ? "source" : "because";
  if (table.has(wrong)) {
    table.refuse(wrong, "`because` for a guess, `source` for every other grade");
  }
  pedigree.source = table.text(guessed ? "because" : "source");
  return pedigree;
}

}  // namespace relimb
