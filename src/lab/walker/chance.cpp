#include "lab/walker/chance.hpp"

#include <cmath>

#include "base/normal.hpp"

namespace relimb {
namespace {

// Streams of one walk's seed.
constexpr std::uint64_t of_start = 0;
constexpr std::uint64_t of_torque = 1;

}  // namespace

Chance::Chance(const ChanceSettings& settings, std::uint64_t seed, double step_s)
    : settings_(settings),
      key_(philox_key(seed, Purpose::day_noise)),
      first_((random_words(key_, {of_start, 1, 0})[0] & 1U) != 0 ? Leg::sound : Leg::paretic),
      keep_(std::exp(-step_s / settings.torque_correlation_s)),
      fresh_(std::sqrt(1 - keep_ * keep_)) {}

BodyStart Chance::start() const {
  const FourNormals<double> n = random_normals(key_, {of_start, 0, 0});
  const auto swing = static_cast<std::size_t>(first_);
  BodyStart start;
  start.speed = settings_.start_speed_m_per_s + settings_.start_speed_sd * n[0];
  start.pitch = settings_.start_pitch_sd * n[1];
  start.angle[swing] = {0.3 + settings_.start_angle_sd * n[2], 0.6, 0.0};
  start.angle[1 - swing] = {-0.1 + settings_.start_angle_sd * n[3], 0.05, 0.05};
  return start;
}

const PerLeg<JointTorques>& Chance::next() {
  for (std::size_t leg = 0; leg < 2; ++leg) {
    const auto draw = static_cast<std::uint32_t>(leg);
    const FourNormals<double> n = random_normals(key_, {of_torque, step_, draw});
    for (std::size_t j = 0; j < joint_count; ++j) {
      const bool ankle = j == static_cast<std::size_t>(Joint::ankle);
      const double sd = settings_.torque_sd * (ankle ? settings_.ankle_share : 1);
      torque_[leg][j] = keep_ * torque_[leg][j] + (step_ == 0 ? 1 : fresh_) * sd * n[j];
    }
  }
  ++step_;
  return torque_;
}

}  // namespace relimb
