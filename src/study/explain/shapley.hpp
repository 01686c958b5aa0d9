// Shapley values: how much of what all players make together is due to each, exactly.
//
//   phi_i = sum over S without i of  s! (n - s - 1)! / n!  (v(S + i) - v(S))        s = |S|
//   I_ij  = sum over S without i, j  s! (n - s - 2)! / (n - 1)!
//                                    (v(S + i + j) - v(S + i) - v(S + j) + v(S))
//
// phi is the only sharing that is efficient (sums to v(all) - v(none)), symmetric, additive, and
// gives nothing to a player who changes nothing (Shapley 1953). I_ij > 0: the two do more together
// than one by one (Grabisch and Roubens 1999, Int J Game Theory 28:547).
// A game is the list of its 2^n worths; bit i of a place says whether player i is in.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace relimb {

class Shapley {
 public:
  /// players 1..20.
  explicit Shapley(std::size_t players);

  std::size_t players() const { return players_; }
  std::size_t coalitions() const { return std::size_t{1} << players_; }

  /// phi of each player. `worth` has coalitions() entries.
  std::vector<double> values(std::span<const double> worth) const;

  /// I of each pair in the order (0,1), (0,2) .. (n-2,n-1).
  std::vector<double> interactions(std::span<const double> worth) const;

 private:
  std::size_t players_;
  std::vector<double> one_;  // s! (n - s - 1)! / n!
  std::vector<double> two_;  // s! (n - s - 2)! / (n - 1)!
};

}  // namespace relimb
