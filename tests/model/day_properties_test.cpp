// What must hold of any person on any day, on persons, laws and calendars drawn at random.
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include <gtest/gtest.h>

#include "base/normal.hpp"
#include "cohort/reference.hpp"
#include "model/day.hpp"
#include "support/people.hpp"

namespace relimb {
namespace {

using testing::any_calendar;
using testing::any_person;
using testing::every_day;
using testing::holds;
using testing::laws;
using testing::number_in;
using testing::whole_in;

constexpr std::uint64_t seed = 20;
constexpr int last_day = 120;

/// A life without day-to-day noise, scores of every day.
std::vector<Scores<double>> calm_life(const Parameters<double>& law, const Person<double>& person,
                                      const Calendar<double>& calendar, int steps_per_day = 1) {
  const auto days = every_day(static_cast<int>(calendar.size()) - 1);
  return live_reference(law, person, calendar, seed, 0, days, false, steps_per_day).scores;
}
std::vector<Scores<double>> calm_life(const Person<double>& person,
                                      const Calendar<double>& calendar) {
  return calm_life(laws().law, person, calendar);
}

/// The most by which `scale` is lower in `more` than in `less` on any day; 0 if it never is.
double worst_loss(const std::vector<Scores<double>>& less, const std::vector<Scores<double>>& more,
                  Scale scale) {
  double worst = 0;
  for (std::size_t day = 0; day < less.size(); ++day) {
    worst = std::max(worst, less[day][index(scale)] - more[day][index(scale)]);
  }
  return worst;
}

void expect_within_bounds(const State<double>& s) {
  for (std::size_t i = 0; i < state_size; ++i) RC_ASSERT(std::isfinite(numbers(s)[i]));
  for (const LimbState<double>& limb : {s.arm, s.leg}) {
    for (const double share :
         {limb.diaschisis, limb.lost, limb.map, limb.skill, limb.spasticity, limb.pain}) {
      RC_ASSERT(share >= 0 && share <= 1);
    }
    RC_ASSERT(limb.lost <= limb.diaschisis);
  }
  for (const double share : {s.value, s.balance, s.fitness}) RC_ASSERT(share >= 0 && share <= 1);
  RC_ASSERT(s.fatigue >= 0);
}

void expect_within_bounds(const Scores<double>& scores) {
  for (const Scale scale : all_scales()) {
    const double score = scores[index(scale)];
    RC_ASSERT(std::isfinite(score));
    RC_ASSERT(score >= laws().scales[index(scale)].minimum - 1e-9);
    // Steps have no ceiling but a person's activity; the scale's is what a device reports at most.
    if (scale == Scale::steps_per_day) continue;
    RC_ASSERT(score <= laws().scales[index(scale)].maximum + 1e-9);
  }
}

void expect_life_within_bounds(const Parameters<double>& law, const Person<double>& person,
                               const Calendar<double>& calendar, bool noisy) {
  const PhiloxKey key = philox_key(seed, Purpose::day_noise);
  State<double> state = first_day(law, person);
  for (int day = 0; day <= last_day; ++day) {
    const auto today_ = today(law, calendar[static_cast<std::size_t>(day)], day);
    expect_within_bounds(state);
    expect_within_bounds(true_scores(law.scores, show(law, person, today_, state)));
    DayNoise<double> noise{};
    if (noisy) noise = random_normals(key, {0, static_cast<std::uint32_t>(day), 0});
    live(law, person, today_, 1.0, noise, state);
  }
}

TEST(DayProperties, StatesAndScoresStayWithinTheirBounds) {
  EXPECT_TRUE(holds("any person, any care, with noise", 1000, [] {
    expect_life_within_bounds(laws().law, any_person(), any_calendar(last_day), true);
  }));
}

TEST(DayProperties, UnderAnyLawStatesAndScoresStayWithinTheirBounds) {
  EXPECT_TRUE(holds("any law and people within limits", 1000, [] {
    auto law = testing::anywhere_within_limits(laws().law);
    // Wider wobbles than this take a control near its ends out of 0..1 (model/noise.hpp).
    for (double* sigma : {&law.noise.arm_wobble, &law.noise.leg_wobble}) {
      *sigma = std::min(*sigma, 1.0 / 24);
    }
    law.choice.waking_hours = std::max(law.choice.waking_hours, 14.0);  // as calendar_of takes it
    const auto people = testing::anywhere_within_limits(laws().population);
    RC_PRE(std::ranges::any_of(people.strata, [](const auto& s) { return s.weight > 0; }));
    const auto person = person_of(prepared(people), testing::any_latents());
    expect_life_within_bounds(law, person, any_calendar(last_day), true);
  }));
}

// While diaschisis silences more of the tract than takeover could make good, more spared tract may
// show less for a time (there is less lost ground to take over); the property is for less shock.
template <class Limb>
void expect_more_tract_never_worse(Limb limb, Scale scale) {
  const CortexParameters<double>& cortex = laws().law.cortex;
  const double shock = 1 - cortex.takeover / (1 + cortex.substrate * cortex.substrate);
  Person<double> less = any_person();
  (less.*limb).shock = std::min((less.*limb).shock, shock);
  Person<double> more = less;
  const double integrity = (less.*limb).integrity;
  (more.*limb).integrity = integrity + (0.999 - integrity) * *number_in(0, 1).as("spared");
  const auto calendar = any_calendar(last_day);
  RC_ASSERT(worst_loss(calm_life(less, calendar), calm_life(more, calendar), scale) < 0.01);
}

TEST(DayProperties, MoreSparedTractIsNeverWorse) {
  EXPECT_TRUE(holds("arm", 1000,
                    [] { expect_more_tract_never_worse(&Person<double>::arm, Scale::fma_ue); }));
  EXPECT_TRUE(holds("leg", 1000,
                    [] { expect_more_tract_never_worse(&Person<double>::leg, Scale::fma_le); }));
}

constexpr Scale arm_and_leg[] = {Scale::fma_ue, Scale::arat, Scale::fma_le,
                                 Scale::gait_speed_m_per_s};

TEST(DayProperties, UsualCareIsNeverWorseThanNone) {
  EXPECT_TRUE(holds("usual care against none, a year", 1000, [] {
    const auto person = any_person();
    const auto none = calm_life(person, testing::no_care(365));
    const auto usual = calm_life(person, testing::usual_care(365));
    for (const Scale scale : arm_and_leg) {
      RC_ASSERT(worst_loss(none, usual, scale) <= 1e-6 * testing::range_of(scale));
    }
  }));
}

void expect_more_therapy_never_worse(const char* therapy, Scale impairment, Scale function) {
  const auto person = any_person();
  const int from = *whole_in(0, last_day).as("from_day");
  const int to = *whole_in(from + 1, last_day + 2).as("to_day");
  const double few = *number_in(0, 15).as("hours");
  const double many = *number_in(few, 15).as("more hours");
  const auto with = [&](double hours) {
    return calendar_of(laws().care, {}, {{from, to, therapy, hours}}, last_day);
  };
  const auto calendar = with(many);
  for (int day = 0; day <= last_day; ++day) {
    RC_PRE(today(laws().law, calendar[static_cast<std::size_t>(day)], day).load <= 1);
  }
  const auto less = calm_life(person, with(few));
  const auto more = calm_life(person, calendar);
  for (const Scale scale : {impairment, function}) {
    // A hair: load within what is tolerated still tires, and practice after it counts a little less.
    RC_ASSERT(worst_loss(less, more, scale) <= 1e-3 * testing::range_of(scale));
  }
}

TEST(DayProperties, MoreTherapyWithinWhatIsToleratedIsNeverWorse) {
  EXPECT_TRUE(holds("task practice", 1000, [] {
    expect_more_therapy_never_worse("task_practice", Scale::fma_ue, Scale::arat);
  }));
  EXPECT_TRUE(holds("gait training", 1000, [] {
    expect_more_therapy_never_worse("gait_training", Scale::fma_le, Scale::gait_speed_m_per_s);
  }));
}

// A day is the step of the law as used. Half of it changes scores by at most this share of their
// range, the first two weeks aside, where a fast lift of diaschisis makes it more.
TEST(DayProperties, HalvingTheStepChangesLittle) {
  constexpr int settled = 21;
  EXPECT_TRUE(holds("step of a day against half a day, usual care", 1000, [] {
    const auto person = any_person();
    const auto calendar = testing::usual_care(last_day);
    const auto whole = calm_life(laws().law, person, calendar, 1);
    const auto half = calm_life(laws().law, person, calendar, 2);
    for (const Scale scale : all_scales()) {
      for (std::size_t day = 0; day <= last_day; ++day) {
        const double change = std::abs(whole[day][index(scale)] - half[day][index(scale)]);
        // The most prone shoulder comes to hurt within days, which steps of a day see coarsely.
        const double early = scale == Scale::pain_nrs ? 0.25 : 0.10;
        RC_ASSERT(change <= testing::range_of(scale) * (day < settled ? early : 0.03));
      }
    }
  }));
}

TEST(DayProperties, DiaschisisOnlyLiftsAndWhatIsLostStaysLost) {
  EXPECT_TRUE(holds("lift", 1000, [] {
    const auto person = any_person();
    const auto calendar = any_calendar(40);
    State<double> state = first_day(laws().law, person);
    for (std::size_t day = 0; day < calendar.size(); ++day) {
      const State<double> before = state;
      live(laws().law, person, today(laws().law, calendar[day], static_cast<double>(day)), 1.0, {},
           state);
      RC_ASSERT(state.arm.diaschisis <= before.arm.diaschisis);
      RC_ASSERT(state.leg.diaschisis <= before.leg.diaschisis);
      RC_ASSERT(state.arm.lost >= before.arm.lost);
      RC_ASSERT(state.leg.lost >= before.leg.lost);
    }
  }));
}

// The limbs share fatigue, which is care's alone: nothing else of one reaches the other.
TEST(DayProperties, AnArmsLesionLeavesTheLegAlone) {
  EXPECT_TRUE(holds("arm and leg", 1000, [] {
    const auto person = any_person();
    const auto other = any_person();
    const auto calendar = any_calendar(last_day);
    auto arm_of_other = person;
    arm_of_other.arm = other.arm;
    auto leg_of_other = person;
    leg_of_other.leg = other.leg;
    const auto as_is = calm_life(person, calendar);
    const auto other_arm = calm_life(arm_of_other, calendar);
    const auto other_leg = calm_life(leg_of_other, calendar);
    for (std::size_t day = 0; day <= last_day; ++day) {
      for (const Scale scale : {Scale::fma_le, Scale::gait_speed_m_per_s, Scale::fac,
                                Scale::mas_leg, Scale::steps_per_day}) {
        RC_ASSERT(as_is[day][index(scale)] == other_arm[day][index(scale)]);
      }
      for (const Scale scale : {Scale::fma_ue, Scale::arat, Scale::use_ratio, Scale::mal_amount,
                                Scale::mas_arm, Scale::pain_nrs}) {
        RC_ASSERT(as_is[day][index(scale)] == other_leg[day][index(scale)]);
      }
    }
  }));
}

TEST(DayProperties, WithoutNoiseTheSeedChangesNothing) {
  EXPECT_TRUE(holds("two seeds, no noise", 200, [] {
    const auto person = any_person();
    const auto calendar = any_calendar(60);
    const auto one = live_reference(laws().law, person, calendar, 1, 5, {60}, false);
    const auto two = live_reference(laws().law, person, calendar, 2, 9, {60}, false);
    RC_ASSERT(one.scores == two.scores);
    const auto noisy = live_reference(laws().law, person, calendar, 2, 9, {60}, true);
    RC_ASSERT(one.scores != noisy.scores);
  }));
}

// Care that acts now shows on the day: restraint makes the arm used, pain makes it avoided.
TEST(DayProperties, RestraintRaisesAndPainLowersUse) {
  EXPECT_TRUE(holds("use on a day", 1000, [] {
    const auto person = any_person();
    State<double> state = first_day(laws().law, person);
    state.value = *number_in(0, 1).as("value");
    CareDay<double> care;
    const auto use = [&] {
      return show(laws().law, person, today(laws().law, care, 10), state).arm_use;
    };
    const double free_choice = use();
    care.constraint_hours = *number_in(0, 14).as("restraint");
    const double restrained = use();
    RC_ASSERT(restrained >= free_choice && restrained <= 1);
    state.arm.pain = 1;
    RC_ASSERT(use() <= restrained);
  }));
}

}  // namespace
}  // namespace relimb
