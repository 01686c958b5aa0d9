#include "lab/minimum.hpp"

#include <exception>
#include <nlopt.hpp>

#include "base/error.hpp"

namespace relimb {
namespace {

struct Call {
  const std::function<double(const std::vector<double>&)>& cost;
  std::exception_ptr failure = nullptr;
};

double cost_at(const std::vector<double>& at, std::vector<double>&, void* data) {
  Call& call = *static_cast<Call*>(data);
  try {
    return call.cost(at);
  } catch (...) {
    call.failure = std::current_exception();  // NLopt is C inside: no exception may cross it
    throw nlopt::forced_stop();
  }
}

}  // namespace

Minimum minimum_of(const std::function<double(const std::vector<double>&)>& cost,
                   const SearchBox& box, double first_step, double tolerance, int evaluations) {
  RELIMB_CHECK(box.low.size() == box.start.size() && box.high.size() == box.start.size());
  nlopt::opt optimiser(nlopt::LN_SBPLX, static_cast<unsigned>(box.start.size()));
  optimiser.set_lower_bounds(box.low);
  optimiser.set_upper_bounds(box.high);
  optimiser.set_initial_step(first_step);
  optimiser.set_xtol_rel(tolerance);
  optimiser.set_maxeval(evaluations);
  Call call{cost};
  optimiser.set_min_objective(cost_at, &call);
  Minimum found{box.start, 0};
  try {
    optimiser.optimize(found.at, found.value);
  } catch (const nlopt::forced_stop&) {
    std::rethrow_exception(call.failure);
  } catch (const nlopt::roundoff_limited&) {
    found.value = cost(found.at);  // as near as numbers allow
  }
  return found;
}

}  // namespace relimb
