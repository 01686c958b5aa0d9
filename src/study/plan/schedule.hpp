// A schedule: units of each lever in each week, the decision that a plan is.
#pragma once

#include <cstddef>
#include <vector>

namespace relimb {

/// Units of a lever nearer than this are the same: sums of halves are exact, prices like .15 are not.
inline constexpr double units_hair = 1e-9;

/// Week 0 starts on the day of planning. A course (an injection) stands in the week it is given.
class Schedule {
 public:
  Schedule(int weeks, std::size_t levers)
      : weeks_(weeks), levers_(levers), units_(static_cast<std::size_t>(weeks) * levers) {}

  int weeks() const { return weeks_; }
  std::size_t levers() const { return levers_; }

  double& at(int week, std::size_t lever) { return units_[place(week, lever)]; }
  double at(int week, std::size_t lever) const { return units_[place(week, lever)]; }

  double total(std::size_t lever) const {
    double sum = 0;
    for (int week = 0; week < weeks_; ++week) sum += at(week, lever);
    return sum;
  }

  bool same_week(int one, int other) const {
    for (std::size_t lever = 0; lever < levers_; ++lever) {
      if (at(one, lever) != at(other, lever)) return false;
    }
    return true;
  }

  bool operator==(const Schedule&) const = default;

 private:
  std::size_t place(int week, std::size_t lever) const {
    return static_cast<std::size_t>(week) * levers_ + lever;
  }

  int weeks_;
  std::size_t levers_;
  std::vector<double> units_;
};

}  // namespace relimb
