// How the persons of a herd are parted among courses: part k is persons begin(k) .. end(k) - 1 and
// lives course k.
//
// Twins of one person, and people like one, live under several laws that the calibration holds
// possible; a cohort is one part. Parts are whole tiles of the kernel, the last takes what is left.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace relimb {

class HerdParts {
 public:
  /// All persons in one part.
  explicit HerdParts(std::size_t persons) : ends_{persons} {}

  /// As nearly in proportion to `shares` (>= 0, not all 0) as tiles allow, `least_tiles` each at
  /// least; there must be so many.
  HerdParts(std::size_t persons, std::span<const double> shares, std::size_t least_tiles);

  /// The same number in each, as nearly as tiles allow.
  static HerdParts even(std::size_t persons, std::size_t count) {
    return {persons, std::vector<double>(count, 1.0), 0};
  }

  std::size_t count() const { return ends_.size(); }
  std::size_t begin(std::size_t part) const { return part == 0 ? 0 : ends_[part - 1]; }
  std::size_t end(std::size_t part) const { return ends_[part]; }
  std::size_t persons(std::size_t part) const { return end(part) - begin(part); }
  std::size_t persons() const { return ends_.back(); }

  /// Neighbours within one part: persons begin .. end - 1.
  struct Piece {
    std::size_t part;
    std::size_t begin;
    std::size_t end;
  };

  /// All persons, in pieces of `most` (whole tiles) at most.
  std::vector<Piece> pieces(std::size_t most) const;

  /// The part that a person is in.
  std::size_t of(std::size_t person) const {
    return static_cast<std::size_t>(std::ranges::upper_bound(ends_, person) - ends_.begin());
  }

  bool operator==(const HerdParts&) const = default;

 private:
  std::vector<std::size_t> ends_;  // ascending; a part may be empty
};

}  // namespace relimb
