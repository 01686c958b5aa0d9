#include "study/explain/territory.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/statistics.hpp"
#include "model/cortex/cortex.hpp"

namespace relimb {
namespace {

/// States of all lives on one day: [field][stride].
struct DayStates {
  const float* values;
  std::size_t stride;

  State<double> of(std::size_t life) const {
    State<double> state;
    for (std::size_t f = 0; f < state_size; ++f) numbers(state)[f] = values[f * stride + life];
    return state;
  }
};

/// Adds lives up to the means of one limb.
class GroundSum {
 public:
  explicit GroundSum(const CortexParameters<double>& law) : law_(law) {}

  void add(double integrity, const LimbState<double>& limb) {
    const double all_asleep = 1;
    const double regrowable = capacity(law_, integrity, all_asleep, 1.0);
    sum_.working += integrity * (1 - limb.diaschisis);
    sum_.silent += integrity * limb.diaschisis;
    sum_.regrown += regrowable * limb.map;
    sum_.to_regrow += regrowable * (1 - limb.map);
    sum_.lost += 1 - integrity - regrowable;
    commanded_.push_back(capacity(law_, integrity, limb.diaschisis, limb.map));
  }

  LimbGround mean() const {
    const double share = 1.0 / static_cast<double>(commanded_.size());
    LimbGround out = sum_;
    for (double* each : {&out.working, &out.silent, &out.regrown, &out.to_regrow, &out.lost}) {
      *each *= share;
    }
    out.commanded = spread_of(commanded_);
    return out;
  }

 private:
  const CortexParameters<double>& law_;
  LimbGround sum_;
  std::vector<double> commanded_;
};

}  // namespace

std::vector<CortexGround> cortex_ground(const Lives& lives, const Population<double>& population,
                                        const Parameters<double>& law,
                                        const Calendar<double>& calendar,
                                        const std::vector<int>& days, unsigned threads) {
  RELIMB_CHECK(lives.size() > 0 && std::ranges::is_sorted(days));
  const Course course = course_of(law, population, calendar, lives.seed);
  const auto people = prepared(population);
  Herd herd = lives.herd;
  std::vector<Person<double>> persons;
  for (std::size_t i = 0; i < lives.size(); ++i) {
    persons.push_back(person_of(people, herd.latents_of(i)));
  }
  std::vector<CortexGround> out;
  const auto record = [&](const Course& lived, const std::vector<int>& some, int to_day) {
    const std::vector<float> states = herd.live_states(lived, to_day, some, threads);
    for (std::size_t r = 0; r < some.size(); ++r) {
      const DayStates on{states.data() + r * state_size * herd.stride(), herd.stride()};
      GroundSum arm(law.cortex), leg(law.cortex);
      for (std::size_t i = 0; i < lives.size(); ++i) {
        const State<double> state = on.of(i);
        arm.add(persons[i].arm.integrity, state.arm);
        leg.add(persons[i].leg.integrity, state.leg);
      }
      out.push_back({some[r], arm.mean(), leg.mean()});
    }
  };
  // As live_split() does: what is past, then days of their own.
  const auto split = std::ranges::upper_bound(days, lives.today);
  const int last = days.empty() ? 0 : days.back();
  record(course, {days.begin(), split}, std::min(lives.today, last));
  Course future = course;
  future.day_noise = philox_key(lives.seed, Purpose::future_noise);
  herd.renumber_noise();
  record(future, {split, days.end()}, last);
  return out;
}

}  // namespace relimb
