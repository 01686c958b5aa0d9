#include "lab/walker/body.hpp"

#include <mujoco/mujoco.h>

#include <cmath>
#include <cstring>
#include <mutex>

#include "base/error.hpp"

namespace relimb {
namespace {

[[noreturn]] void on_engine_error(const char* message) {
  throw Defect(std::string("MuJoCo: ") + message);
}

// Every warning is also counted in mjData, where step() looks; the default handler would print and
// write a log file.
void on_engine_warning(const char*) {}

void set_handlers() {
  static std::once_flag once;
  std::call_once(once, [] {
    mju_user_error = on_engine_error;
    mju_user_warning = on_engine_warning;
  });
}

mjModel* parse(const std::string& xml, const std::string& name) {
  set_handlers();
  const auto files = std::make_unique<mjVFS>();  // two megabytes: not on the stack
  mj_defaultVFS(files.get());
  constexpr const char* inner_name = "biped.xml";
  if (xml.empty() || mj_makeEmptyFileVFS(files.get(), inner_name, static_cast<int>(xml.size()))) {
    throw InputError({name, 0}, "body", "no text", "a MuJoCo body");
  }
  std::memcpy(files->filedata[mj_findFileVFS(files.get(), inner_name)], xml.data(), xml.size());
  std::array<char, 500> problem{};
  mjModel* model = mj_loadXML(inner_name, files.get(), problem.data(), problem.size());
  mj_deleteVFS(files.get());
  if (model == nullptr) throw InputError({name, 0}, "body", problem.data(), "a MuJoCo body");
  return model;
}

int find(const mjModel* model, mjtObj type, const std::string& part, const std::string& file) {
  const int id = mj_name2id(model, type, part.c_str());
  if (id < 0) throw InputError({file, 0}, part, "nothing of that name", "a biped with all parts");
  return id;
}

bool troubled(const mjData& data) {
  return data.warning[mjWARN_BADQPOS].number + data.warning[mjWARN_BADQVEL].number +
             data.warning[mjWARN_BADQACC].number + data.warning[mjWARN_CONTACTFULL].number +
             data.warning[mjWARN_CNSTRFULL].number >
         0;
}

}  // namespace

void raise_engine_error(const char* message) {
  set_handlers();
  mju_error(message);
}

BodyModel::BodyModel(const std::string& xml, const std::string& name, double step_s)
    : model_(parse(xml, name), mj_deleteModel) {
  mjModel* m = model_.get();
  if (step_s > 0) m->opt.timestep = step_s;
  if (m->nq != 9 || m->nv != 9 || m->nu != 12) {
    throw InputError({name, 0}, "body", "another number of joints or muscles",
                     "9 joints and 12 muscles");
  }
  trunk_ = find(m, mjOBJ_BODY, "trunk", name);
  weight_ = mj_getTotalmass(m) * -m->opt.gravity[2];
  constexpr std::array<const char*, 2> sides{"_p", "_s"};
  constexpr std::array<const char*, joint_count> joints{"hip", "knee", "ankle"};
  for (std::size_t i = 0; i < 2; ++i) {
    Address& leg = leg_[i];
    for (std::size_t j = 0; j < joint_count; ++j) {
      const std::string joint = joints[j];
      const int id = find(m, mjOBJ_JOINT, joint + sides[i], name);
      leg.position[j] = m->jnt_qposadr[id];
      leg.velocity[j] = m->jnt_dofadr[id];
      leg.actuator[2 * j] = find(m, mjOBJ_ACTUATOR, joint + "_flexor" + sides[i], name);
      leg.actuator[2 * j + 1] = find(m, mjOBJ_ACTUATOR, joint + "_extensor" + sides[i], name);
    }
    leg.sole = {find(m, mjOBJ_GEOM, std::string("heel") + sides[i], name),
                find(m, mjOBJ_GEOM, std::string("ball") + sides[i], name)};
    leg.foot = find(m, mjOBJ_BODY, std::string("foot") + sides[i], name);
  }
  for (std::size_t k = 0; k < muscle_count; ++k) {
    most_torque_[k] = m->actuator_gainprm[mjNGAIN * leg_[0].actuator[k]];
  }
  leg_length_ = m->body_pos[3 * trunk_ + 2];
  const int shank = find(m, mjOBJ_BODY, "shank_p", name);
  const int heel = leg_[0].sole[0];
  lengths_.trunk = 2 * m->geom_size[3 * m->body_geomadr[trunk_] + 1];
  lengths_.thigh = -m->body_pos[3 * shank + 2];
  lengths_.shank = -m->body_pos[3 * leg_[0].foot + 2];
  lengths_.ankle_height = m->geom_size[3 * heel] - m->geom_pos[3 * heel + 2];
  lengths_.heel = -m->geom_pos[3 * heel];
  lengths_.ball = m->geom_pos[3 * leg_[0].sole[1]];
}

BodyModel::~BodyModel() = default;

double BodyModel::step_s() const { return model_->opt.timestep; }

Body::Body(const BodyModel& model, const BodyStart& start)
    : model_(model), data_(mj_makeData(model.model_.get()), mj_deleteData) {
  RELIMB_CHECK(data_ != nullptr);
  const mjModel* m = model_.model_.get();
  mjData* d = data_.get();
  d->qvel[0] = start.speed;
  d->qpos[2] = start.pitch;
  for (std::size_t i = 0; i < 2; ++i) {
    for (std::size_t j = 0; j < joint_count; ++j) {
      d->qpos[model_.leg_[i].position[j]] = start.angle[i][j];
      d->qvel[model_.leg_[i].velocity[j]] = start.rate[i][j];
    }
  }
  // Lowered or raised until the lowest sole just touches the floor.
  mj_step1(m, d);
  read_motion();
  d->qpos[1] -= std::min(reading_.leg[0].sole_height, reading_.leg[1].sole_height);
  mj_step1(m, d);
  last_centre_x_ = d->subtree_com[3 * model_.trunk_];
  read_motion();
  reading_.centre_speed = start.speed;
}

Body::~Body() = default;

void Body::read_motion() {
  const mjModel* m = model_.model_.get();
  const mjData* d = data_.get();
  reading_.time = d->time;
  reading_.x = d->qpos[0];
  reading_.hip_height = d->xpos[3 * model_.trunk_ + 2];
  reading_.speed = d->qvel[0];
  reading_.pitch = d->qpos[2];
  reading_.pitch_rate = d->qvel[2];
  reading_.centre_x = d->subtree_com[3 * model_.trunk_];
  for (std::size_t i = 0; i < 2; ++i) {
    const BodyModel::Address& at = model_.leg_[i];
    LegReading& leg = reading_.leg[i];
    for (std::size_t j = 0; j < joint_count; ++j) {
      leg.angle[j] = d->qpos[at.position[j]];
      leg.rate[j] = d->qvel[at.velocity[j]];
    }
    leg.thigh = leg.angle[0] - reading_.pitch;
    leg.thigh_rate = leg.rate[0] - reading_.pitch_rate;
    leg.ankle_x = d->xpos[3 * at.foot];
    double lowest = INFINITY;
    for (const int geom : at.sole) {
      lowest = std::min(lowest, d->geom_xpos[3 * geom + 2] - m->geom_size[3 * geom]);
    }
    leg.sole_height = lowest;
  }
}

void Body::read_forces() {
  const mjModel* m = model_.model_.get();
  const mjData* d = data_.get();
  for (std::size_t i = 0; i < 2; ++i) {
    LegReading& leg = reading_.leg[i];
    leg.vertical_force = leg.forward_force = 0;
    leg.power = {};
    for (std::size_t k = 0; k < muscle_count; ++k) {
      const int actuator = model_.leg_[i].actuator[k];
      leg.activation[k] = d->act[actuator];
      leg.power[k / 2] += d->actuator_force[actuator] * d->actuator_velocity[actuator];
    }
  }
  for (int c = 0; c < d->ncon; ++c) {
    const mjContact& contact = d->contact[c];
    std::array<mjtNum, 6> force{};
    mj_contactForce(m, d, c, force.data());
    const int body = m->geom_bodyid[contact.geom2];
    for (std::size_t i = 0; i < 2; ++i) {
      if (model_.leg_[i].foot != body) continue;
      const mjtNum* axes = contact.frame;
      reading_.leg[i].forward_force += force[0] * axes[0] + force[1] * axes[3] + force[2] * axes[6];
      reading_.leg[i].vertical_force +=
          force[0] * axes[2] + force[1] * axes[5] + force[2] * axes[8];
    }
  }
}

bool Body::step(const Command& command) {
  const mjModel* m = model_.model_.get();
  mjData* d = data_.get();
  if (troubled(*d)) return false;
  for (std::size_t i = 0; i < 2; ++i) {
    const BodyModel::Address& at = model_.leg_[i];
    for (std::size_t k = 0; k < muscle_count; ++k) {
      d->ctrl[at.actuator[k]] = command.excitation[i][k];
    }
    for (std::size_t j = 0; j < joint_count; ++j) {
      d->qfrc_applied[at.velocity[j]] = command.noise_torque[i][j];
    }
  }
  d->qfrc_applied[1] = command.lift;
  d->qfrc_applied[2] = -command.upright_torque;
  mj_step2(m, d);
  read_forces();
  mj_step1(m, d);
  if (troubled(*d)) return false;
  read_motion();
  reading_.centre_speed = (reading_.centre_x - last_centre_x_) / m->opt.timestep;
  last_centre_x_ = reading_.centre_x;
  return true;
}

}  // namespace relimb
