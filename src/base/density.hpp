// Density of a sample that lies within 0..1, by normal kernels turned back at both ends.
//
//   f(x) = 1 / (n h) sum over i, k of phi((x - x_ik) / h)    x_ik: x_i, its images in 0 and 1,
//                                                           and theirs (five in all)
//   h    = 0.9 min(sd, IQR / 1.34) n^-1/5, 0.012 at least     (Silverman 1986, eq. 3.31)
// Turned back (Schuster 1985), so that all mass stays within and a heap at an end stands there.
#pragma once

#include <span>
#include <vector>

namespace relimb {

/// The density at `points` evenly spaced places from 0 to 1. Two values and two points at least.
std::vector<double> density_within(std::span<const double> values, std::size_t points);

}  // namespace relimb
