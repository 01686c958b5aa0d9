// Growing up: from a newborn, unordered sheet to the map of a healthy adult.
//
//   excitation  s(k) = s_young (s_adult / s_young)^(k / K)      sample k of K
//   rate        likewise;  homeostasis grows from 0 in proportion to k / K
//
// Lateral connections reach far at birth and retract while the sheet learns everyday movements: the
// schedule of every self-organising map (Kohonen; Sirosh and Miikkulainen 1995 for cortex), and
// what makes the map unfold before it refines. Leaders are drawn in proportion to everyday samples.
#pragma once

#include "base/progress.hpp"
#include "lab/cortex/movements.hpp"
#include "lab/cortex/settings.hpp"
#include "lab/cortex/sheet.hpp"

namespace relimb {

Sheet grown_sheet(const CortexSettings& settings, const Movements& movements,
                  const Progress& progress);

}  // namespace relimb
