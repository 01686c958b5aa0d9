// Who the people are: from sixteen standard normals (latents) to one Person.
//
// The arm follows the five subgroups of van der Vliet 2020 (Ann Neurol 87:383): weight, start and
// its spread are the published ones, logit(a0) ~ N(start, spread); how much of the deficit comes
// back by itself (`reversible`) and how fast (`tau`) are calibrated, since rewiring does the rest.
//
//   integrity c = a0 + rho (1 - a0),  shock d0 = 1 - a0 / c,  logit(rho) ~ N(reversible_g, spread)
//
// The leg starts less hurt on average and nearly regardless of the arm: the slope on the arm's
// start (leg_start_slope) is calibrated to next to nothing, though in people both are hit together.
// They share stratum and tau: those whose leg does not recover are among those whose arm does not
// (Veerbeek 2018). Every person is a function of latents alone, so that twins can be moved in
// latent space and two arms of a trial share their people.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "base/math.hpp"
#include "model/person.hpp"

namespace relimb {

enum class Latent : std::size_t {
  stratum,
  start,
  reversible,
  tau,
  plasticity,
  activity,
  confidence,
  hand,
  leg_start,
  leg_reversible,
  balance,
  tone,
  pain,
  age,
  speed,
  severity,  // what NIHSS sees beside the limbs
};
inline constexpr std::size_t latent_count = 16;
constexpr std::size_t index(Latent latent) { return static_cast<std::size_t>(latent); }
inline constexpr std::size_t stratum_count = 5;

template <class Real>
using Latents = std::array<Real, latent_count>;

template <class Scalar>
struct Stratum {
  Scalar weight;          // share of people
  Scalar start;           // mean of logit(a0)
  Scalar spread;          // sd of logit(a0)
  Scalar reversible;      // mean of logit(rho)
  Scalar tau;             // median days of lifting
  Scalar leg_reversible;  // mean of logit(rho) of the leg

  template <class Self, class Visit>
  static void each(Self& p, Visit&& visit) {
    visit("weight", p.weight);
    visit("start", p.start);
    visit("spread", p.spread);
    visit("reversible", p.reversible);
    visit("tau", p.tau);
    visit("leg_reversible", p.leg_reversible);
  }
};

template <class Scalar>
struct Population {
  std::array<Stratum<Scalar>, stratum_count> strata;
  Scalar reversible_spread;      // sd of logit(rho), arm
  Scalar tau_spread;             // sd of log(tau)
  Scalar leg_start;              // mean of logit(leg a0) at the arm's logit 0
  Scalar leg_start_slope;        // per logit of the arm
  Scalar leg_start_spread;       //
  Scalar leg_reversible_spread;  //
  Scalar leg_tau_ratio;          // tau of the leg over tau of the arm
  Scalar plasticity_spread;      // sd of log
  Scalar activity_spread;        // sd of log
  Scalar confidence_spread;      // logits
  Scalar hand_spread;            // FMA points
  Scalar balance_start;          // logit of balance on day 0 at a leg of a0 = 1/2
  Scalar balance_start_slope;    // per logit of the leg's a0
  Scalar balance_ceiling;        // logit of the ceiling at leg integrity 1/2 and age 70
  Scalar balance_ceiling_slope;  // per logit of the leg's integrity
  Scalar balance_spread;         // logits
  Scalar balance_age;            // logits lost a decade beyond 70
  Scalar tone_spread;            // sd of log
  Scalar pain_spread;            // sd of log
  Scalar age_mean;               // years
  Scalar age_spread;             //
  Scalar speed_mean;             // healthy speed at age 70, m/s
  Scalar speed_age;              // m/s lost a decade
  Scalar speed_spread;           // m/s
  // What is measured once, early:
  Scalar mep_half;      // integrity at which half have a motor evoked potential
  Scalar mep_width;     // logistic width
  Scalar cst_load_sem;  // measurement error of the lesion load
  Scalar nihss_offset;  // NIHSS = offset + slope (1 - mean a0 of the limbs) + error
  Scalar nihss_slope;   //
  Scalar nihss_spread;  //

  template <class Self, class Visit>
  static void each(Self& p, Visit&& visit) {
    for (std::size_t g = 0; g < stratum_count; ++g) {
      Stratum<Scalar>::each(p.strata[g], [&](const char* name, auto& value) {
        visit("stratum" + std::to_string(g + 1) + "." + name, value);
      });
    }
    const auto one = [&](const char* name, auto& value) {
      visit(std::string("people.") + name, value);
    };
    one("reversible_spread", p.reversible_spread);
    one("tau_spread", p.tau_spread);
    one("leg_start", p.leg_start);
    one("leg_start_slope", p.leg_start_slope);
    one("leg_start_spread", p.leg_start_spread);
    one("leg_reversible_spread", p.leg_reversible_spread);
    one("leg_tau_ratio", p.leg_tau_ratio);
    one("plasticity_spread", p.plasticity_spread);
    one("activity_spread", p.activity_spread);
    one("confidence_spread", p.confidence_spread);
    one("hand_spread", p.hand_spread);
    one("balance_start", p.balance_start);
    one("balance_start_slope", p.balance_start_slope);
    one("balance_ceiling", p.balance_ceiling);
    one("balance_ceiling_slope", p.balance_ceiling_slope);
    one("balance_spread", p.balance_spread);
    one("balance_age", p.balance_age);
    one("tone_spread", p.tone_spread);
    one("pain_spread", p.pain_spread);
    one("age_mean", p.age_mean);
    one("age_spread", p.age_spread);
    one("speed_mean", p.speed_mean);
    one("speed_age", p.speed_age);
    one("speed_spread", p.speed_spread);
    one("mep_half", p.mep_half);
    one("mep_width", p.mep_width);
    one("cst_load_sem", p.cst_load_sem);
    one("nihss_offset", p.nihss_offset);
    one("nihss_slope", p.nihss_slope);
    one("nihss_spread", p.nihss_spread);
  }
};

/// What persons are drawn from, made ready: strata as cuts of the first latent.
template <class Scalar>
struct PreparedPopulation {
  Population<Scalar> people;
  std::array<Scalar, stratum_count> cut;  // stratum g holds cut[g-1] <= z < cut[g]
};

/// Cuts are normal quantiles of the cumulated weights (which are normalised to sum 1).
PreparedPopulation<double> prepared(const Population<double>& population);
PreparedPopulation<float> narrowed(const PreparedPopulation<double>& population);

/// Age in years, 18..105.
template <class Real>
Real age_of(const Population<scalar_of<Real>>& p, const Latents<Real>& z) {
  return clamp(Real(p.age_mean) + p.age_spread * z[std::size_t(Latent::age)], 18, 105);
}

/// The person that the latents stand for.
template <class Real>
Person<Real> person_of(const PreparedPopulation<scalar_of<Real>>& prepared,
                       const Latents<Real>& z) {
  const auto& p = prepared.people;
  const auto at = [&](Latent l) { return z[static_cast<std::size_t>(l)]; };
  // The stratum's values, chosen lane by lane.
  const auto of_stratum = [&](auto member) {
    Real value(p.strata[0].*member);
    for (std::size_t g = 1; g < stratum_count; ++g) {
      value =
          select(at(Latent::stratum) > Real(prepared.cut[g - 1]), Real(p.strata[g].*member), value);
    }
    return value;
  };
  using S = Stratum<scalar_of<Real>>;
  const auto logit = [](Real x) { return log(x / (Real(1) - x)); };
  // Keeps logits finite and shares inside (0, 1).
  const auto inner = [](Real x) { return clamp(x, 0.001F, 0.999F); };

  const auto lesion = [&](Real start, Real reversible, Real tau) {
    LimbLesion<Real> limb;
    limb.integrity = inner(start + reversible * (Real(1) - start));
    limb.shock = Real(1) - start / limb.integrity;
    limb.tau_lift = clamp(tau, 2, 400);
    return limb;
  };
  Person<Real> person;
  const Real arm_logit = of_stratum(&S::start) + of_stratum(&S::spread) * at(Latent::start);
  const Real tau = of_stratum(&S::tau) * exp(p.tau_spread * at(Latent::tau));
  person.arm = lesion(
      clamp(logistic(arm_logit), 0.001F, 0.995F),
      logistic(of_stratum(&S::reversible) + p.reversible_spread * at(Latent::reversible)), tau);
  const Real leg_logit = Real(p.leg_start) + p.leg_start_slope * arm_logit +
                         p.leg_start_spread * at(Latent::leg_start);
  person.leg = lesion(clamp(logistic(leg_logit), 0.001F, 0.995F),
                      logistic(of_stratum(&S::leg_reversible) +
                               p.leg_reversible_spread * at(Latent::leg_reversible)),
                      tau * p.leg_tau_ratio);

  const Real age = age_of(p, z);
  const Real decades = (age - Real(70)) * scalar_of<Real>(0.1F);
  person.plasticity = exp(p.plasticity_spread * at(Latent::plasticity));
  person.activity = exp(p.activity_spread * at(Latent::activity));
  person.confidence = p.confidence_spread * at(Latent::confidence);
  person.hand_sparing = p.hand_spread * at(Latent::hand);
  const Real sway = p.balance_spread * at(Latent::balance);
  person.balance_ceiling = logistic(Real(p.balance_ceiling) +
                                    p.balance_ceiling_slope * logit(inner(person.leg.integrity)) +
                                    sway - p.balance_age * decades);
  person.balance_start = person.balance_ceiling *
                         logistic(Real(p.balance_start) + p.balance_start_slope * leg_logit + sway);
  person.healthy_speed = clamp(
      Real(p.speed_mean) + p.speed_spread * at(Latent::speed) - p.speed_age * decades, 0.5F, 2);
  person.tone_proneness = exp(p.tone_spread * at(Latent::tone));
  person.pain_proneness = exp(p.pain_spread * at(Latent::pain));
  return person;
}

}  // namespace relimb
