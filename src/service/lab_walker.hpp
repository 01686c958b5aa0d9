// The walker close-up as JSON and as a page of terminal text. Same result, same bytes.
//
//   format "relimb lab walker", version 1; program
//   settings   cortical_gain, drive, cpg, sound_push, body_weight_support, seed, seconds, helped_s,
//              settle_s, spinal_share {hip, knee, ankle: strength; push_off, placement}
//   end        "whole", "fell" or "engine_trouble"; walked_s, walked, strides, distance_m,
//              speed_m_per_s, step_asymmetry, stance_asymmetry (paretic share of both legs')
//   paretic, sound  strides, swing_s, stance_s, step_m, trailing_rad (trailing limb angle),
//              stepped_share, propulsion_share, load_share, work_share, use_per_stride,
//              activation {muscle: mean}, events [{strike_s, lift_s, end_s, step_m}]
//   recording  hz; lengths_m {trunk, thigh, shank, ankle_height, heel, ball}; poses
//              [{t_s, x_m, z_m, pitch, paretic {hip, knee, ankle, load, phase}, sound {...}}];
//              null unless recorded. Angles in rad: flexion and dorsiflexion positive; x, z: hips.
//
// A curve:  format "relimb lab walker curve", version 1; settings; per condition the points, the
// law's line and the saturating form, each with its worst and rms error.
// Numbers that are not finite are null.
#pragma once

#include <string>

#include "lab/walker/walker_curve.hpp"

namespace relimb {

/// Indented by two spaces, with a line break at the end.
std::string lab_walker_json(const WalkerResult& result);
std::string lab_walker_curves_json(const WalkerCurves& curves);

/// Lines under 100 columns.
std::string lab_walker_text(const WalkerResult& result);
std::string lab_walker_curves_text(const WalkerCurves& curves);

}  // namespace relimb
