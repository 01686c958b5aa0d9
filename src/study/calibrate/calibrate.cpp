#include "study/calibrate/calibrate.hpp"

#include <nlopt.hpp>

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "cohort/values.hpp"
#include "study/calibrate/free_values.hpp"
#include "study/validate/simulate.hpp"

namespace relimb {
namespace {

/// A free parameter as the optimiser sees it: its place, and where its value lies.
struct Free {
  FreeValue of;
  double* value;

  double place() const { return of.place_of(*value); }
  void put(double place) const { *value = of.at_place(place); }
};

/// Miss of one claim in half-widths of its interval.
double miss(const Claim& claim, double simulated) {
  if (!std::isfinite(simulated)) return 10;
  const double half = 0.5 * (claim.upper - claim.lower);
  if (claim.published && half > 0) {
    // The published value need not lie in the middle; neither side may exceed its own limit.
    const double side = simulated > *claim.published ? claim.upper - *claim.published
                                                     : *claim.published - claim.lower;
    return std::abs(simulated - *claim.published) / std::max(side, 0.25 * half);
  }
  const double outside = std::max({claim.lower - simulated, simulated - claim.upper, 0.0});
  return outside / claim.wrong_by;
}

double softened(double miss) {
  constexpr double knee = 3;
  return miss < knee ? miss * miss : knee * (2 * miss - knee);
}

/// What a calibration works on; the optimiser calls misfit().
class Bench {
 public:
  Bench(const Laws& laws, const std::vector<CarePlan>& plans, const CalibrateSettings& settings)
      : laws_(laws), plans_(plans), settings_(settings), values_(values_of(laws_)) {}

  double* value(const std::string& name) { return values_.at(name); }

  double misfit(const std::vector<Claim>& claims) const {
    const auto estimates =
        simulate(laws_, claims, plans_, {settings_.persons, settings_.seed, settings_.threads});
    double sum = 0;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      // Seeds must be met, so they weigh more than all else in their block.
      const double weight = claims[i].weight * (claims[i].seed ? 25 : 1);
      sum += weight * softened(miss(claims[i], estimates[i].value));
    }
    return sum;
  }

 private:
  Laws laws_;
  const std::vector<CarePlan>& plans_;
  const CalibrateSettings& settings_;
  std::map<std::string, double*> values_;
};

}  // namespace

Calibration calibrate(const Laws& laws, const std::vector<ParameterInfo>& parameters,
                      const std::vector<Claim>& claims, const std::vector<CarePlan>& plans,
                      const CalibrateSettings& settings, const Progress& progress,
                      const std::function<void(const CalibrateStep&)>& told) {
  Bench bench(laws, plans, settings);
  Calibration out;
  const double all =
      static_cast<double>(settings.blocks.size()) * settings.rounds * settings.evaluations;
  double done = 0;
  for (int round = 1; round <= settings.rounds; ++round) {
    for (const std::string& block : settings.blocks) {
      std::vector<Claim> answers;
      for (const Claim& claim : claims) {
        if (holds_block(block, claim.block) && claim.weight > 0) answers.push_back(claim);
      }
      std::vector<Free> free;
      for (const FreeValue& one : free_values(parameters, block)) {
        free.push_back({one, bench.value(one.info.name)});
      }
      if (free.empty() || answers.empty()) {
        throw InputError({}, "block", block, "a block with free parameters and claims");
      }
      std::vector<double> best;
      for (const Free& one : free) best.push_back(one.place());
      CalibrateStep step{block, round, bench.misfit(answers), 0, 0};
      double best_misfit = step.misfit_before;

      nlopt::opt optimiser(nlopt::LN_SBPLX, static_cast<unsigned>(free.size()));
      optimiser.set_lower_bounds(0.0);
      optimiser.set_upper_bounds(1.0);
      optimiser.set_maxeval(settings.evaluations);
      optimiser.set_initial_step(round <= 2 ? 0.1 : 0.04);
      optimiser.set_ftol_rel(1e-6);
      struct Call {
        const std::vector<Free>& free;
        const std::vector<Claim>& answers;
        const Bench& bench;
        std::vector<double>& best;
        double& best_misfit;
        const Progress& progress;
        double start;
        double all;
        int evaluations = 0;
        std::exception_ptr failure = nullptr;
      } call{free, answers, bench, best, best_misfit, progress, done, all};
      optimiser.set_min_objective(
          [](const std::vector<double>& at, std::vector<double>&, void* data) {
            Call& c = *static_cast<Call*>(data);
            try {
              for (std::size_t i = 0; i < at.size(); ++i) c.free[i].put(at[i]);
              const double misfit = c.bench.misfit(c.answers);
              if (misfit < c.best_misfit) {
                c.best_misfit = misfit;
                c.best = at;
              }
              tell(c.progress, (c.start + ++c.evaluations) / c.all);
              return misfit;
            } catch (...) {
              c.failure = std::current_exception();  // NLopt is C inside: no exception may cross it
              throw nlopt::forced_stop();
            }
          },
          &call);
      std::vector<double> at = best;
      double reached = 0;
      try {
        optimiser.optimize(at, reached);
      } catch (const nlopt::forced_stop&) {
        std::rethrow_exception(call.failure);
      } catch (const nlopt::roundoff_limited&) {
        // The best point so far stands.
      }
      for (std::size_t i = 0; i < free.size(); ++i) free[i].put(best[i]);
      done += settings.evaluations;
      step.misfit_after = best_misfit;
      step.evaluations = call.evaluations;
      out.steps.push_back(step);
      if (told) told(step);
    }
  }
  for (const ParameterInfo& info : parameters) {
    const auto searched = [&](const std::string& block) { return holds_block(block, info.block); };
    if (!info.block.empty() && std::ranges::any_of(settings.blocks, searched)) {
      out.values.emplace_back(info.name, *bench.value(info.name));
    }
  }
  return out;
}

}  // namespace relimb
