// The body: a planar biped in MuJoCo, read and driven in the words of gait, not of the engine.
//
//   torque of a muscle = activation x most torque x (1 - speed / fastest)          Nm, never < 0
//   activation' = (excitation - activation) / tau(excitation, activation)          0..1
//
// Geometry, masses, strengths and their sources are data: bodies/biped.xml. A step is MuJoCo's
// semi-implicit Euler, 2 ms (bodies/biped.xml).
//
// MuJoCo is a C library that by default prints and ends the process on trouble: here an error
// becomes a Defect, and a warning (NaN, diverging) makes the body `broken`, which is a result.
// The two handlers are the only globals, forced by that library; they are set once.
// Limits: sagittal plane only (no falls sideways, no circumduction), rigid feet, torque muscles
// without tendons or two-joint action.
#pragma once

#include <array>
#include <memory>
#include <string>

#include "lab/walker/half_centres.hpp"

struct mjModel_;
struct mjData_;

namespace relimb {

enum class Joint : std::size_t { hip, knee, ankle };
inline constexpr std::size_t joint_count = 3;

/// Order of the muscles of a leg: flexor then extensor of hip, knee, ankle.
inline constexpr std::size_t muscle_count = 6;
enum class Muscle : std::size_t {
  hip_flexor,
  hip_extensor,
  knee_flexor,
  knee_extensor,
  dorsiflexor,
  plantarflexor
};

using MuscleValues = std::array<double, muscle_count>;

struct LegReading {
  std::array<double, joint_count> angle{};  // rad: hip and knee flexion, dorsiflexion
  std::array<double, joint_count> rate{};   // rad/s
  double thigh = 0;                         // rad ahead of the vertical
  double thigh_rate = 0;                    // rad/s
  double ankle_x = 0;                       // m
  double sole_height = 0;                   // m, lower one of heel and ball above the floor
  double vertical_force = 0;                // N, floor on foot
  double forward_force = 0;                 // N
  MuscleValues activation{};                // 0..1
  std::array<double, joint_count> power{};  // W, muscles of the joint together
};

struct BodyReading {
  double time = 0;        // s
  double x = 0;           // m, hips
  double hip_height = 0;  // m
  double speed = 0;       // m/s, hips
  double pitch = 0;       // rad, trunk, forwards
  double pitch_rate = 0;  // rad/s
  double centre_x = 0;    // m, centre of mass
  double centre_speed = 0;
  PerLeg<LegReading> leg;
};

/// How a walk starts: standing on one leg, the other swinging.
struct BodyStart {
  double speed = 0.8;  // m/s
  double pitch = 0;    // rad
  PerLeg<std::array<double, joint_count>> angle{};
  PerLeg<std::array<double, joint_count>> rate{};
};

/// Lengths of the segments, m: what a picture needs.
struct BodyLengths {
  double trunk = 0;
  double thigh = 0;
  double shank = 0;
  double ankle_height = 0;  // above the sole
  double heel = 0;          // behind the ankle
  double ball = 0;          // ahead of it
};

/// The description of a body, read once and shared by all its walks.
class BodyModel {
 public:
  /// Throws InputError (file `name`) where the text is no such biped. `step_s` > 0 replaces the
  /// step of the text (to test convergence).
  BodyModel(const std::string& xml, const std::string& name, double step_s = 0);
  ~BodyModel();
  BodyModel(const BodyModel&) = delete;
  BodyModel& operator=(const BodyModel&) = delete;

  double weight() const { return weight_; }          // N
  double step_s() const;                             // s
  double leg_length() const { return leg_length_; }  // m, hip to sole
  const BodyLengths& lengths() const { return lengths_; }
  const MuscleValues& most_torque() const { return most_torque_; }  // Nm

 private:
  friend class Body;
  struct Address {
    std::array<int, joint_count> position;
    std::array<int, joint_count> velocity;
    std::array<int, muscle_count> actuator;
    std::array<int, 2> sole;  // geoms: heel, ball
    int foot;                 // body
  };
  std::unique_ptr<mjModel_, void (*)(mjModel_*)> model_;
  PerLeg<Address> leg_{};
  int trunk_ = 0;
  double weight_ = 0;
  double leg_length_ = 0;
  BodyLengths lengths_;
  MuscleValues most_torque_{};
};

/// One body in motion. The model must outlive it; models are shared by threads, bodies are not.
class Body {
 public:
  Body(const BodyModel& model, const BodyStart& start);
  ~Body();
  Body(const Body&) = delete;
  Body& operator=(const Body&) = delete;

  /// Excitations 0..1 and outer forces on the trunk held through one step.
  struct Command {
    PerLeg<MuscleValues> excitation{};
    PerLeg<std::array<double, joint_count>> noise_torque{};  // Nm
    double lift = 0;                                         // N on the trunk, upwards
    double upright_torque = 0;                               // Nm on the trunk, backwards
  };
  /// Steps and reads. False once the engine reported trouble (NaN, diverging): then it stays so.
  bool step(const Command& command);

  const BodyReading& reading() const { return reading_; }

 private:
  void read_motion();
  void read_forces();

  const BodyModel& model_;
  std::unique_ptr<mjData_, void (*)(mjData_*)> data_;
  BodyReading reading_;
  double last_centre_x_ = 0;
};

/// Ends in a Defect where MuJoCo by default would end the process. For the test of it.
void raise_engine_error(const char* message);

}  // namespace relimb
