// Lateral connections of a sheet: Gaussian fields with edges, for excitation and inhibition.
//
//   field_i = sum_j G(i - j) a_j / sum_j G(i - j),   j within the sheet, cut off at 2.5 sd
//
// Axons do not leave the sheet, so the sum of a unit's connections is 1 at the edge too. Separable:
// one pass along the strip, one across. Inhibition is broad and carried by few cells (about one in
// five cortical neurons is inhibitory, Markram 2004, from memory); here one pool for each 4 x 4
// units, which is also what makes it cheap.
//
// Shapes: fields are side x side, row-major, index = across * side + along; side a multiple of 4.
#pragma once

#include <span>
#include <vector>

namespace relimb {

/// A Gaussian along one direction of a grid of `size` points.
struct LateralKernel {
  std::vector<float> weights;       // 2 * reach + 1
  std::vector<float> inverse_mass;  // size: 1 / weight that falls on the sheet
  int reach = 0;
};

LateralKernel gaussian_kernel(double deviation, int size);

struct LateralField {
  int side = 0;
  LateralKernel along;
  LateralKernel across;
};

/// `deviation` in units of a square grid; `strip` is the length over the width of the sheet.
LateralField lateral_field(int side, double deviation, double strip);

/// Room for one convolution, kept from one to the next.
struct LateralScratch {
  std::vector<float> padded;
  std::vector<float> first;
};

/// out = field of `in`; both side * side, not the same memory.
void spread(const LateralField& field, std::span<const float> in, std::span<float> out,
            LateralScratch& scratch);

/// Means of the 4 x 4 blocks of a side x side field: (side/4) x (side/4).
void pool_blocks(int side, std::span<const float> in, std::span<float> pools);

}  // namespace relimb
