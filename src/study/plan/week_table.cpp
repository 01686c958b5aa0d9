#include "study/plan/week_table.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"

namespace relimb {
namespace {

constexpr int shortest_session = 30;  // minutes
constexpr int grain = 5;              // minutes

using Minutes = std::array<int, 7>;

/// Puts `total` minutes on some of the first `days` days, the emptiest, in sessions alike.
Minutes placed(int total, int days, const Minutes& taken) {
  const int sessions = std::clamp(total / shortest_session, 1, days);
  std::array<int, 7> order{0, 2, 4, 1, 3, 5, 6};  // apart from one another where there is a choice
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    return taken[static_cast<std::size_t>(a)] < taken[static_cast<std::size_t>(b)];
  });
  Minutes minutes{};
  int left = total;
  int still = sessions;
  for (const int day : order) {
    if (day >= days || still == 0) continue;
    const int share = still == 1 ? left : left / still / grain * grain;
    minutes[static_cast<std::size_t>(day)] = share;
    left -= share;
    --still;
  }
  return minutes;
}

}  // namespace

Doses doses_of(const CareLibrary& care, const Lever& lever, double units) {
  Doses doses;
  for (const LeverGift& gift : lever.gives) {
    const Therapy* therapy = care.therapy(gift.therapy);
    RELIMB_CHECK(therapy != nullptr);
    doses.repetitions += units * gift.hours * therapy->hour.arm_repetitions;
    doses.steps += units * gift.hours * therapy->hour.gait_steps;
  }
  return doses;
}

std::vector<WeekRow> week_table(const CareLibrary& care, const LeverBook& book,
                                const Schedule& schedule) {
  std::vector<WeekRow> rows;
  for (int from = 0; from < schedule.weeks();) {
    int to = from + 1;
    while (to < schedule.weeks() && schedule.same_week(from, to)) ++to;
    Minutes taken{};
    for (std::size_t i = 0; i < book.levers.size(); ++i) {
      const Lever& lever = book.levers[i];
      const double units = schedule.at(from, i);
      if (units <= 0) continue;
      const Doses doses = doses_of(care, lever, units);
      WeekRow row{from + 1, to, i, units, {}, doses.repetitions, doses.steps};
      if (!lever.is_course()) {
        row.minutes = placed(static_cast<int>(std::lround(60 * units)), lever.days_per_week, taken);
        // A mitt is worn while other things are done: it fills no day.
        const bool attended = lever.therapist_hours + lever.home_hours >= 0.1;
        for (std::size_t day = 0; attended && day < 7; ++day) taken[day] += row.minutes[day];
      }
      rows.push_back(row);
    }
    from = to;
  }
  return rows;
}

}  // namespace relimb
