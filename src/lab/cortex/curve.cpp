#include "lab/cortex/curve.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

#include "base/error.hpp"
#include "base/parallel.hpp"

namespace relimb {
namespace {

constexpr std::array<BodyPart, 2> targets{BodyPart::hand, BodyPart::leg};

// Readings of one limb of one person at one dose.
struct Course {
  double before_share = 0;
  double after = 0;
  std::vector<double> territory;  // [day]
};

CortexSettings of_seed(const CortexCurveSettings& settings, int k) {
  CortexSettings one = settings.base;
  one.seed += static_cast<std::uint64_t>(k);
  return one;
}

Course followed(const CortexCurveSettings& settings, int seed, const Adult& adult, int limb,
                double uses) {
  CortexSettings one = of_seed(settings, seed);
  one.lesion.target = targets[static_cast<std::size_t>(limb)];
  one.life = {.days = settings.days.back(),
              .arm_use = 1,
              .leg_use = 1,
              .hand_practice = 0,
              .leg_practice = 0,
              .repetition_worth = 1};
  (limb == 0 ? one.life.arm_use : one.life.leg_use) = 0;
  (limb == 0 ? one.life.hand_practice : one.life.leg_practice) = uses;
  const CortexResult result = run_cortex(one, adult, {});
  const std::size_t part = index(one.lesion.target);
  const double before = std::max(result.before.units[part], 1);
  Course course;
  course.before_share = result.before.share[part];
  course.after = result.days.front().units[part] / before;
  for (const int day : settings.days) {
    course.territory.push_back(result.days[static_cast<std::size_t>(day)].units[part] / before);
  }
  return course;
}

void hold(bool allowed, const char* field, const char* range) {
  if (!allowed) throw InputError({"", 0}, field, "given", range);
}

void check_curve(const CortexCurveSettings& settings) {
  check(settings.base);
  hold(settings.seeds >= 1 && settings.seeds <= 100, "seeds", "1 to 100");
  hold(settings.uses.size() >= 2 && settings.days.size() >= 2, "uses and days",
       "at least two each");
  hold(std::is_sorted(settings.days.begin(), settings.days.end()) && settings.days.front() >= 1,
       "days", "ascending, from 1");
  hold(*std::min_element(settings.uses.begin(), settings.uses.end()) >= 0 &&
           *std::max_element(settings.uses.begin(), settings.uses.end()) <= 1e5,
       "uses", "0 to 100000");
  for (const BodyPart part : targets) {
    const PartUse& use = settings.base.repertoire.parts[index(part)];
    const auto fitted = std::count_if(settings.uses.begin(), settings.uses.end(), [&](double dose) {
      return dose <= use.uses_per_day * use.demand;
    });
    hold(fitted >= 2, "uses", "at least two up to the everyday use of hand and leg");
  }
}

// Tells the watcher from whichever thread just finished a piece, one at a time.
class Tally {
 public:
  Tally(const Progress& progress, std::size_t pieces) : progress_(progress), pieces_(pieces) {}
  void finish_piece() {
    const std::lock_guard lock(mutex_);
    ++done_;
    tell(progress_, static_cast<double>(done_) / static_cast<double>(pieces_));
  }

 private:
  const Progress& progress_;
  std::size_t pieces_;
  std::size_t done_ = 0;
  std::mutex mutex_;
};

}  // namespace

CortexCurve measure_cortex_curve(const CortexCurveSettings& settings, const Progress& progress) {
  check_curve(settings);
  const auto seeds = static_cast<std::size_t>(settings.seeds);
  const std::size_t doses = settings.uses.size();
  const std::size_t runs = seeds * 2 * doses;
  Tally tally(progress, seeds + runs);

  std::vector<Adult> adults(seeds);
  parallel_for(seeds, settings.threads, [&](std::size_t s) {
    adults[s] = grown_adult(of_seed(settings, static_cast<int>(s)), {});
    tally.finish_piece();
  });
  std::vector<Course> courses(runs);  // [seed][limb][dose]
  parallel_for(runs, settings.threads, [&](std::size_t run) {
    const std::size_t seed = run / (2 * doses);
    const int limb = static_cast<int>(run / doses % 2);
    courses[run] =
        followed(settings, static_cast<int>(seed), adults[seed], limb, settings.uses[run % doses]);
    tally.finish_piece();
  });

  CortexCurve curve;
  curve.settings = settings;
  std::vector<TerritoryReading> means;
  for (int limb = 0; limb < 2; ++limb) {
    LimbCurve& to = limb == 0 ? curve.arm : curve.leg;
    const PartUse& use =
        settings.base.repertoire.parts[index(targets[static_cast<std::size_t>(limb)])];
    to.everyday_uses = use.uses_per_day * use.demand;
    to.territory.assign(doses, std::vector<double>(settings.days.size(), 0.0));
    for (std::size_t run = 0; run < runs; ++run) {
      if (static_cast<int>(run / doses % 2) != limb) continue;
      const Course& course = courses[run];
      to.before_share += course.before_share / static_cast<double>(seeds * doses);
      to.after += course.after / static_cast<double>(seeds * doses);
      for (std::size_t d = 0; d < settings.days.size(); ++d) {
        to.territory[run % doses][d] += course.territory[d] / static_cast<double>(seeds);
      }
    }
    for (std::size_t dose = 0; dose < doses; ++dose) {
      const double lost = 1 - to.after;
      to.regained.push_back(lost > 0 ? (to.territory[dose].back() - to.after) / lost : 0);
      for (std::size_t d = 0; d < settings.days.size(); ++d) {
        means.push_back({limb, settings.uses[dose], static_cast<double>(settings.days[d]), to.after,
                         to.territory[dose][d]});
      }
    }
  }
  const auto everyday = [&](std::vector<TerritoryReading> readings) {
    std::erase_if(readings, [&](const TerritoryReading& reading) {
      return reading.uses > (reading.limb == 0 ? curve.arm : curve.leg).everyday_uses;
    });
    return readings;
  };
  curve.form = fit_law_form(everyday(means), true);
  curve.plain = fit_law_form(everyday(means), false);
  for (const int limb : {0, 1}) {
    std::vector<TerritoryReading> alone = everyday(means);
    std::erase_if(alone, [&](const TerritoryReading& reading) { return reading.limb != limb; });
    curve.own[static_cast<std::size_t>(limb)] = fit_law_form(alone, true);
  }
  const auto a_use = [&](std::size_t limb) {
    return curve.own[limb].rewiring_rate / curve.own[limb].map_size[limb];
  };
  curve.regrowth_ratio = a_use(1) / a_use(0);
  curve.disuse_ratio = curve.own[1].disuse_rate / curve.own[0].disuse_rate;
  curve.holding_ratio = curve.regrowth_ratio / curve.disuse_ratio;
  LawForm beyond = curve.form;
  measure_errors(means, beyond);
  curve.worst_error_beyond = beyond.worst_error;
  for (std::size_t seed = 0; seed < seeds; ++seed) {
    std::vector<TerritoryReading> own;
    for (std::size_t k = 0; k < 2 * doses; ++k) {
      const Course& course = courses[seed * 2 * doses + k];
      for (std::size_t d = 0; d < settings.days.size(); ++d) {
        own.push_back({static_cast<int>(k / doses), settings.uses[k % doses],
                       static_cast<double>(settings.days[d]), course.after, course.territory[d]});
      }
    }
    curve.by_seed.push_back(fit_law_form(everyday(std::move(own)), true));
  }
  const auto magnification = [](const LawForm& form) {
    return form.map_size[0] / form.map_size[1];
  };
  curve.arm_magnification = magnification(curve.form);
  curve.magnification_low = curve.magnification_high = magnification(curve.by_seed.front());
  for (const LawForm& form : curve.by_seed) {
    curve.magnification_low = std::min(curve.magnification_low, magnification(form));
    curve.magnification_high = std::max(curve.magnification_high, magnification(form));
  }
  const double s = curve.arm.everyday_uses / (curve.arm.everyday_uses + curve.form.map_size[0]);
  curve.disuse_over_rewiring = curve.form.disuse_rate / (curve.form.rewiring_rate * s);
  return curve;
}

}  // namespace relimb
