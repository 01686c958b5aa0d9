#include "lab/cortex/law_fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/error.hpp"

namespace relimb {
namespace {

constexpr std::size_t unknowns = 5;
using Logs = std::array<double, unknowns>;  // eta, delta, M arm, M leg, ceiling

LawForm form_of(const Logs& logs) {
  LawForm form;
  form.rewiring_rate = std::exp(logs[0]);
  form.disuse_rate = std::exp(logs[1]);
  form.map_size = {std::exp(logs[2]), std::exp(logs[3])};
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

// Solves a x = b by elimination with pivots; singular columns give 0.
Logs solved(std::array<std::array<double, unknowns>, unknowns> a, Logs b) {
  for (std::size_t i = 0; i < unknowns; ++i) {
    std::size_t pivot = i;
    for (std::size_t r = i + 1; r < unknowns; ++r) {
      if (std::abs(a[r][i]) > std::abs(a[pivot][i])) pivot = r;
    }
    std::swap(a[i], a[pivot]);
    std::swap(b[i], b[pivot]);
    if (!(std::abs(a[i][i]) > 0)) continue;
    for (std::size_t r = i + 1; r < unknowns; ++r) {
      const double factor = a[r][i] / a[i][i];
      for (std::size_t c = i; c < unknowns; ++c) a[r][c] -= factor * a[i][c];
      b[r] -= factor * b[i];
    }
  }
  Logs x{};
  for (std::size_t i = unknowns; i-- > 0;) {
    double rest = b[i];
    for (std::size_t c = i + 1; c < unknowns; ++c) rest -= a[i][c] * x[c];
    x[i] = std::abs(a[i][i]) > 0 ? rest / a[i][i] : 0;
  }
  return x;
}

Logs improved(std::span<const TerritoryReading> readings, Logs logs, bool free_ceiling) {
  // Wide enough for any sheet; keep what the data leave open from running away: at most the whole
  // territory regrows in a day, and no part can own more than the strip, three hands wide.
  constexpr Logs low{-12, -12, -3, -3, -2};
  constexpr Logs high{0, 3, 16, 16, 1.1};
  double best = squares(readings, logs);
  double damping = 1e-2;
  for (int step = 0; step < 300 && damping < 1e10; ++step) {
    std::array<std::array<double, unknowns>, unknowns> normal{};
    Logs slope{};
    const LawForm here = form_of(logs);
    std::array<LawForm, unknowns> moved;
    constexpr double h = 1e-5;
    for (std::size_t k = 0; k < unknowns; ++k) {
      Logs other = logs;
      other[k] += h;
      moved[k] = form_of(other);
    }
    for (const TerritoryReading& reading : readings) {
      const double at = territory_of(here, reading);
      Logs gradient{};
      for (std::size_t k = 0; k < unknowns; ++k) {
        gradient[k] = (territory_of(moved[k], reading) - at) / h;
      }
      if (!free_ceiling) gradient[4] = 0;
      for (std::size_t r = 0; r < unknowns; ++r) {
        slope[r] += gradient[r] * (reading.territory - at);
        for (std::size_t c = 0; c < unknowns; ++c) normal[r][c] += gradient[r] * gradient[c];
      }
    }
    for (std::size_t r = 0; r < unknowns; ++r) normal[r][r] += damping * (normal[r][r] + 1e-12);
    const Logs move = solved(normal, slope);
    Logs next = logs;
    for (std::size_t k = 0; k < unknowns; ++k) {
      next[k] = std::clamp(next[k] + std::clamp(move[k], -1.0, 1.0), low[k], high[k]);
    }
    const double value = squares(readings, next);
    if (value < best) {
      const bool settled = best - value < 1e-14 * best;
      best = value;
      logs = next;
      damping = std::max(damping / 4, 1e-9);
      if (settled) break;
    } else {
      damping *= 5;
    }
  }
  return logs;
}

}  // namespace

double territory_of(const LawForm& form, const TerritoryReading& reading) {
  const double s =
      reading.uses / (reading.uses + form.map_size[static_cast<std::size_t>(reading.limb)]);
  const double rate = form.rewiring_rate * s + form.disuse_rate * (1 - s);
  const double end = form.rewiring_rate * s / rate;
  const double start = reading.after / form.ceiling;
  return form.ceiling * (end + (start - end) * std::exp(-rate * reading.days));
}

LawForm fit_law_form(std::span<const TerritoryReading> readings, bool free_ceiling) {
  RELIMB_CHECK(readings.size() >= 4);  // fewer than unknowns: the damping holds what stays open
  // Several starts: where doses are far from M, the surface has a second valley.
  Logs best{};
  double least = -1;
  for (const double rate : {.02, .1}) {
    for (const double size : {100.0, 1000.0}) {
      const Logs start{std::log(rate), std::log(rate / 3), std::log(size * 2), std::log(size / 2),
                       0};
      const Logs found = improved(readings, start, free_ceiling);
      const double value = squares(readings, found);
      if (least >= 0 && value >= least) continue;
      least = value;
      best = found;
    }
  }
  LawForm form = form_of(best);
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
