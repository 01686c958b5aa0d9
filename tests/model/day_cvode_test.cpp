// The law without noise against SUNDIALS CVODE at tolerances of 1e-10: Euler steps of the law,
// extrapolated to a step of nothing, must meet it in every state.
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include <cvode/cvode.h>
#include <gtest/gtest.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

#include "cohort/reference.hpp"
#include "model/day.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::laws;
using Numbers = std::array<double, state_size>;

Numbers numbers_of(const State<double>& state) {
  Numbers all;
  for (std::size_t i = 0; i < state_size; ++i) all[i] = numbers(state)[i];
  return all;
}

/// One person's equations on one day; the day's care is constant, its window is not.
struct Equations {
  const Parameters<double>* law;
  const Person<double>* person;
  const CareDay<double>* care;
};

int rates(double time, N_Vector at, N_Vector rate, void* user) {
  const auto& e = *static_cast<const Equations*>(user);
  State<double> state;
  for (std::size_t i = 0; i < state_size; ++i) numbers(state)[i] = N_VGetArrayPointer(at)[i];
  const auto change = change_per_day(*e.law, *e.person, today(*e.law, *e.care, time), state);
  for (std::size_t i = 0; i < state_size; ++i) N_VGetArrayPointer(rate)[i] = numbers(change)[i];
  return 0;
}

/// The state on `last_day` by CVODE (BDF), started anew each day because care jumps.
Numbers by_cvode(const Person<double>& person, const Calendar<double>& calendar, int last_day) {
  const Parameters<double>& law = laws().law;
  const State<double> first = first_day(law, person);
  SUNContext context = nullptr;
  SUNContext_Create(nullptr, &context);
  N_Vector y = N_VNew_Serial(state_size, context);
  for (std::size_t i = 0; i < state_size; ++i) N_VGetArrayPointer(y)[i] = numbers(first)[i];
  SUNMatrix matrix = SUNDenseMatrix(state_size, state_size, context);
  SUNLinearSolver solver = SUNLinSol_Dense(y, matrix, context);
  void* cvode = CVodeCreate(CV_BDF, context);
  Equations equations{&law, &person, &calendar[0]};
  int failures = 0;
  const auto done = [&](int flag) { failures += flag < 0; };
  done(CVodeInit(cvode, rates, 0, y));
  done(CVodeSStolerances(cvode, 1e-10, 1e-10));
  done(CVodeSetLinearSolver(cvode, solver, matrix));
  done(CVodeSetUserData(cvode, &equations));
  done(CVodeSetMaxNumSteps(cvode, 1'000'000));
  for (int day = 0; day < last_day; ++day) {
    equations.care = &calendar[static_cast<std::size_t>(day)];
    double reached = 0;
    done(CVodeReInit(cvode, day, y));
    done(CVodeSetStopTime(cvode, day + 1));
    done(CVode(cvode, day + 1, y, &reached, CV_NORMAL));
  }
  EXPECT_EQ(failures, 0);
  Numbers all;
  for (std::size_t i = 0; i < state_size; ++i) all[i] = N_VGetArrayPointer(y)[i];
  CVodeFree(&cvode);
  SUNLinSolFree(solver);
  SUNMatDestroy(matrix);
  N_VDestroy(y);
  SUNContext_Free(&context);
  return all;
}

/// The state on `last_day` by the law's own step, from `parts` and 2 * `parts` steps a day.
/// Only the first order is taken out: the hand map has kinks, beyond which the error has no
/// smooth second.
Numbers by_extrapolation(const Person<double>& person, const Calendar<double>& calendar,
                         int last_day, int parts) {
  const auto lived = [&](int steps_per_day) {
    return numbers_of(
        live_reference(laws().law, person, calendar, 1, 0, {last_day}, false, steps_per_day).last);
  };
  const Numbers coarse = lived(parts);
  Numbers fine = lived(2 * parts);
  for (std::size_t i = 0; i < state_size; ++i) fine[i] = 2 * fine[i] - coarse[i];
  return fine;
}

Calendar<double> care_with_jumps(int last_day) {
  return calendar_of(laws().care, {}, {{20, 45, "task_practice", 10}, {30, 60, "gait_training", 7}},
                     last_day);
}

double worst_difference(std::uint64_t first_person, std::uint64_t persons, int last_day,
                        int parts) {
  const auto people = prepared(laws().population);
  const auto calendar = care_with_jumps(last_day);
  double worst = 0;
  for (std::uint64_t number = first_person; number < first_person + persons; ++number) {
    const auto person = person_of(people, reference_latents(20, number));
    const Numbers exact = by_cvode(person, calendar, last_day);
    const Numbers ours = by_extrapolation(person, calendar, last_day, parts);
    for (std::size_t i = 0; i < state_size; ++i) {
      EXPECT_NEAR(ours[i], exact[i], 1e-6) << "state " << i << " of person " << number;
      worst = std::max(worst, std::abs(ours[i] - exact[i]));
    }
  }
  return worst;
}

TEST(Cvode, TheLawWithoutNoiseIsTheOdesSolution) {
  EXPECT_LE(worst_difference(0, 4, 90, 512), 1e-6);
}
TEST(CvodeLong, TheLawWithoutNoiseIsTheOdesSolution) {
  EXPECT_LE(worst_difference(0, 100, 90, 1024), 1e-6);
}

}  // namespace
}  // namespace relimb
