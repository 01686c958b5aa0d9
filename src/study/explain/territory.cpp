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
  void add(const CortexParameters<double>& law, double integrity, const LimbState<double>& limb) {
    const double all_asleep = 1;
    const double regrowable = capacity(law, integrity, all_asleep, 1.0);
    sum_.working += integrity * (1 - limb.diaschisis);
    sum_.silent += integrity * limb.diaschisis;
    sum_.regrown += regrowable * limb.map;
    sum_.to_regrow += regrowable * (1 - limb.map);
    sum_.lost += 1 - integrity - regrowable;
    commanded_.push_back(capacity(law, integrity, limb.diaschisis, limb.map));
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
  LimbGround sum_;
  std::vector<double> commanded_;
};

}  // namespace

std::vector<CortexGround> cortex_ground(const Lives& lives, std::span<const LawDraw> laws,
                                        const Calendar<double>& calendar,
                                        const std::vector<int>& days, unsigned threads) {
  RELIMB_CHECK(lives.size() > 0 && std::ranges::is_sorted(days));
  std::vector<Course> courses = courses_of(laws, calendar, lives.seed);
  Herd herd = lives.herd;
  const std::vector<Person<double>> persons = persons_of(lives, laws);
  std::vector<CortexGround> out;
  const auto record = [&](const std::vector<int>& some, int to_day) {
    const std::vector<float> states = herd.live_states(courses, to_day, some, threads);
    for (std::size_t r = 0; r < some.size(); ++r) {
      const DayStates on{states.data() + r * state_size * herd.stride(), herd.stride()};
      GroundSum arm, leg;
      for (std::size_t k = 0; k < laws.size(); ++k) {
        const CortexParameters<double>& cortex = laws[k].law.cortex;
        for (std::size_t i = herd.parts().begin(k); i < herd.parts().end(k); ++i) {
          const State<double> state = on.of(i);
          arm.add(cortex, persons[i].arm.integrity, state.arm);
          leg.add(cortex, persons[i].leg.integrity, state.leg);
        }
      }
      out.push_back({some[r], arm.mean(), leg.mean()});
    }
  };
  // As live_split() does: what is past, then days of their own.
  const auto split = std::ranges::upper_bound(days, lives.today);
  const int last = days.empty() ? 0 : days.back();
  record({days.begin(), split}, std::min(lives.today, last));
  for (Course& course : courses) {
    course.day_noise = philox_key(lives.seed, Purpose::future_noise);
  }
  herd.renumber_noise();
  record({split, days.end()}, last);
  return out;
}

}  // namespace relimb
