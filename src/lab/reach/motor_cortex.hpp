// One motor cortex: a population of directionally tuned cells that turns the opposite arm's hand to
// a target, and is changed by every reach that it makes.
//
//   activity   y_i = [cos(theta_d - theta_i) (1 + N(0, sd))]+
//   movement   theta_e = angle of sum_i y_i (cos theta_i, sin theta_i)
//   learning   theta_i += EB (theta_d - theta_e) y_i + UD (theta_d - theta_i) y_i
//
// theta_d direction of the target, theta_e of the movement, theta_i preferred by cell i, all in
// [0, 2 pi); differences the short way round. The EB term is supervised (the error turns the cells
// that made it), the UD term unsupervised (cells drift to what is done). A lesion deletes cells.
// Shapes: one number a cell, contiguous; cosine and sine of each preference are kept beside it and
// turned along with it, so a reach computes no trigonometric function of a cell.
// Sources: Han 2008 for form and values (settings.hpp). Limits: direction only, no extent and no
// hand; a cell's noise is independent of its neighbours'.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/philox.hpp"
#include "lab/reach/gauss_table.hpp"
#include "lab/reach/settings.hpp"

namespace relimb {

struct MotorCortex {
  std::vector<double> preferred;  // rad, [0, 2 pi)
  std::vector<double> cosine;     // of it
  std::vector<double> sine;
  std::vector<double> activity;  // in the last reach, 0 for a silent cell

  std::size_t cells() const { return preferred.size(); }
};

/// Preferences evenly around the circle.
MotorCortex even_cortex(int cells);

/// Deletes the share of the cells whose preference lies in [from, to): which ones is drawn by `key`
/// for run `run`; exactly round(share * number in the span) of them.
void remove_cells(const ReachLesionSettings& lesion, PhiloxKey key, std::uint64_t run,
                  MotorCortex& cortex);

/// Direction and length of the population's summed activity. Length 1: as an intact even cortex.
struct ArmMovement {
  double direction;  // rad, [0, 2 pi)
  double drive;      // length of the vector over cells_at_birth / 4
};

/// What the population would do for `target` on average: no noise, nothing changed.
ArmMovement expected_movement(const MotorCortex& cortex, int cells_at_birth, double target);

/// A reach with noise; leaves the activities in the cortex. Without a cell the direction is NaN.
ArmMovement move(const ReachCortexSettings& p, const GaussTable& gauss, PhiloxKey key, Counter at,
                 double target, MotorCortex& cortex);

/// Learns from the last move(): `error` = theta_d - theta_e, the short way round.
void learn_movement(const ReachCortexSettings& p, double target, double error, MotorCortex& cortex);

}  // namespace relimb
