#include "lab/cortex/law_fit.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/error.hpp"
#include "lab/minimum.hpp"

namespace relimb {
namespace {

// Logarithms of eta, delta, eta / M of arm and leg, and the ceiling. While practice stays far below
// M only eta / M shows: so written, what the readings leave open is one number, not a valley askew.
using Logs = std::vector<double>;

LawForm form_of(const Logs& logs) {
  LawForm form;
  form.rewiring_rate = std::exp(logs[0]);
  form.disuse_rate = std::exp(logs[1]);
  form.map_size = {std::exp(logs[0] - logs[2]), std::exp(logs[0] - logs[3])};
  form.ceiling = std::exp(logs[4]);
  return form;
}

double squares(std::span<const TerritoryReading> readings, const Logs& logs) {
  const LawForm form = form_of(logs);
  double sum = 0;
  for (const TerritoryReading& reading : readings) {
    const double off = territory_of(form, reading) - reading.territory;
    sum += off * off;
  }
  return sum;
}

}  // namespace

double territory_of(const LawForm& form, const TerritoryReading& reading) {
  const double s =
      reading.uses / (reading.uses + form.map_size[static_cast<std::size_t>(reading.limb)]);
  const double start = reading.after / form.ceiling;
  const double rate = s > start ? form.rewiring_rate : form.disuse_rate;
  return form.ceiling * (s + (start - s) * std::exp(-rate * reading.days));
}

LawForm fit_law_form(std::span<const TerritoryReading> readings, bool free_ceiling) {
  RELIMB_CHECK(readings.size() >= 4);  // fewer than unknowns: the bounds hold what stays open
  // Wide enough for any sheet; keep what the data leave open from running away: at most the whole
  // territory regrows in a day, and no part can own more than the strip, three hands wide.
  SearchBox box{{}, {-12, -12, -25, -25, -2}, {0, 3, 3, 3, 1.1}};
  if (!free_ceiling) box.low.back() = box.high.back() = 0;
  const auto cost = [&](const Logs& logs) { return squares(readings, logs); };
  // Several starts: where doses are far from M, the surface has a second valley.
  Minimum best{{}, std::numeric_limits<double>::infinity()};
  for (const double rate : {.02, .1}) {
    for (const double size : {100.0, 1000.0}) {
      box.start = {std::log(rate), std::log(rate / 3), std::log(rate / size / 2),
                   std::log(rate / size * 2), 0};
      const Minimum found = minimum_of(cost, box, .5, 1e-9, 20000);
      if (found.value < best.value) best = found;
    }
  }
  LawForm form = form_of(best.at);
  measure_errors(readings, form);
  return form;
}

void measure_errors(std::span<const TerritoryReading> readings, LawForm& form) {
  form.worst_error = 0;
  double sum = 0;
  for (const TerritoryReading& reading : readings) {
    const double off = territory_of(form, reading) - reading.territory;
    form.worst_error = std::max(form.worst_error, std::abs(off));
    sum += off * off;
  }
  form.rms_error = readings.empty() ? 0 : std::sqrt(sum / static_cast<double>(readings.size()));
}

}  // namespace relimb
