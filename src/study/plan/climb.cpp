// Stage 2 of the search: NLopt's SLSQP over stretches of weeks.
#include <algorithm>
#include <cmath>
#include <exception>
#include <nlopt.hpp>

#include "base/error.hpp"
#include "study/plan/search.hpp"

namespace relimb {
namespace {

/// Units a week of one lever in one stretch of weeks: one variable, in units of `scale`.
struct Variable {
  std::size_t stretch;
  std::size_t lever;
  double scale;
};

class Climb {
 public:
  Climb(const Limits& limits, const Worth& worth, const Found& start)
      : limits_(limits), worth_(worth), start_(start), weeks_(stretches(limits.weeks, 1)) {
    for (std::size_t s = 0; s < weeks_.size(); ++s) {
      for (std::size_t lever = 0; lever < limits.levers(); ++lever) {
        // Courses are whole or not at all: they stay as the start has them.
        const double most = most_in(s, lever);
        if (limits.lasts[lever] == 1 && most > 0) variables_.push_back({s, lever, most});
      }
    }
  }

  Found run(int gradients);

 private:
  double most_in(std::size_t stretch, std::size_t lever) const {
    double most = 0;
    for (const int week : weeks_[stretch]) {
      double here = limits_.most[static_cast<std::size_t>(week)][lever];
      for (const SharedLimit& limit : limits_.shared) {
        if (limit.cost[lever] > 0) {
          here = std::min(here, limit.most[static_cast<std::size_t>(week)] / limit.cost[lever]);
        }
      }
      most = std::max(most, here);
    }
    return most;
  }

  Schedule schedule_at(const std::vector<double>& x) const {
    Schedule schedule = start_.schedule;
    for (std::size_t i = 0; i < x.size(); ++i) {
      const Variable& v = variables_[i];
      for (const int week : weeks_[v.stretch]) {
        schedule.at(week, v.lever) =
            std::min(x[i] * v.scale, limits_.most[static_cast<std::size_t>(week)][v.lever]);
      }
    }
    return schedule;
  }

  double value(const std::vector<double>& x, std::vector<double>& gradient) const;

  static double call(const std::vector<double>& x, std::vector<double>& gradient, void* data);

  const Limits& limits_;
  const Worth& worth_;
  const Found& start_;
  std::vector<std::vector<int>> weeks_;
  std::vector<Variable> variables_;
  std::exception_ptr failure_;
};

double Climb::value(const std::vector<double>& x, std::vector<double>& gradient) const {
  constexpr double step = 0.02;  // of a variable's span: far above single precision's grain
  std::vector<Schedule> points{schedule_at(x)};
  for (std::size_t i = 0; i < gradient.size(); ++i) {
    std::vector<double> beside = x;
    beside[i] += beside[i] > 0.5 ? -step : step;
    points.push_back(schedule_at(beside));
  }
  const std::vector<double> values = worth_(points);
  for (std::size_t i = 0; i < gradient.size(); ++i) {
    gradient[i] = (values[i + 1] - values[0]) / (x[i] > 0.5 ? -step : step);
  }
  return values[0];
}

double Climb::call(const std::vector<double>& x, std::vector<double>& gradient, void* data) {
  Climb& climb = *static_cast<Climb*>(data);
  try {
    return climb.value(x, gradient);
  } catch (...) {
    climb.failure_ = std::current_exception();  // NLopt is C inside: no exception may cross it
    throw nlopt::forced_stop();
  }
}

/// One shared limit in one stretch: sum of a x <= most.
struct Row {
  std::vector<double> a;
  double most;
};

double row_value(const std::vector<double>& x, std::vector<double>& gradient, void* data) {
  const Row& row = *static_cast<Row*>(data);
  double sum = -row.most;
  for (std::size_t i = 0; i < x.size(); ++i) sum += row.a[i] * x[i];
  if (!gradient.empty()) gradient = row.a;
  return sum;
}

Found Climb::run(int gradients) {
  const std::size_t n = variables_.size();
  if (n == 0) return start_;
  std::vector<Row> rows;
  std::vector<double> x(n);
  for (std::size_t s = 0; s < weeks_.size(); ++s) {
    for (const SharedLimit& limit : limits_.shared) {
      Row row{std::vector<double>(n), 0};
      for (const int week : weeks_[s]) {
        row.most = std::max(row.most, limit.most[static_cast<std::size_t>(week)]);
      }
      if (std::isinf(row.most)) continue;
      const double unit = row.most > 0 ? row.most : 1;
      for (std::size_t i = 0; i < n; ++i) {
        if (variables_[i].stretch != s) continue;
        row.a[i] = limit.cost[variables_[i].lever] * variables_[i].scale / unit;
      }
      row.most = row.most > 0 ? 1 : 0;
      rows.push_back(std::move(row));
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    double sum = 0;
    for (const int week : weeks_[variables_[i].stretch]) {
      sum += start_.schedule.at(week, variables_[i].lever);
    }
    x[i] = std::clamp(
        sum / static_cast<double>(weeks_[variables_[i].stretch].size()) / variables_[i].scale, 0.0,
        1.0);
  }
  nlopt::opt optimiser(nlopt::LD_SLSQP, static_cast<unsigned>(n));
  optimiser.set_lower_bounds(0);
  optimiser.set_upper_bounds(1);
  optimiser.set_max_objective(call, this);
  for (Row& row : rows) optimiser.add_inequality_constraint(row_value, &row, 1e-6);
  optimiser.set_maxeval(gradients);
  optimiser.set_ftol_abs(1e-4);
  double last = 0;
  try {
    optimiser.optimize(x, last);
  } catch (const nlopt::forced_stop&) {
    std::rethrow_exception(failure_);
  } catch (const std::runtime_error&) {
    // Rounding or no way on: x is the last point, and judged like any other below.
  }
  const Schedule found = allowed_part(limits_, schedule_at(x));
  const double worth = worth_({&found, 1}).front();
  return worth > start_.worth ? Found{found, worth, start_.nothing} : start_;
}

}  // namespace

Found climbed(const Limits& limits, const Worth& worth, const Found& start, int gradients) {
  return Climb(limits, worth, start).run(gradients);
}

}  // namespace relimb
