#include "lab/cortex/close_up.hpp"

#include <algorithm>
#include <cmath>

#include "lab/cortex/development.hpp"
#include "lab/cortex/life.hpp"

namespace relimb {
namespace {

constexpr std::array<int, 2> picture_days{28, 84};

CortexDay seen(int day, const MotorMap& map) { return {day, shares(map), territory(map)}; }

bool all_finite(const Sheet& sheet) {
  return std::all_of(sheet.weights.begin(), sheet.weights.end(),
                     [](float w) { return std::isfinite(w); });
}

}  // namespace

Adult grown_adult(const CortexSettings& settings, const Progress& progress) {
  check(settings);
  Adult adult;
  adult.movements = learnable_movements(settings.repertoire, settings.seed);
  adult.sheet = grown_sheet(settings, adult.movements, progress);
  return adult;
}

CortexResult run_cortex(const CortexSettings& settings, const Adult& adult,
                        const Progress& progress) {
  check(settings);
  CortexResult result;
  result.settings = settings;
  Sheet sheet = adult.sheet;
  const MotorMap healthy = read_map(sheet);
  result.order = somatotopic_order(healthy);
  result.before = seen(-1, healthy);
  result.pictures.push_back({-1, healthy});
  result.lesion = strike(settings, healthy, sheet);

  Cortex cortex(settings.sheet, settings.sheet.excitation);
  const PerPart samples = daily_samples(settings, settings.life);
  const int last = settings.life.days;
  for (int day = 0;; ++day) {
    tell(progress, last > 0 ? static_cast<double>(day) / last : 1);
    MotorMap map = read_map(sheet);
    result.days.push_back(seen(day, map));
    if (day == 0 || day == last ||
        std::find(picture_days.begin(), picture_days.end(), day) != picture_days.end()) {
      result.pictures.push_back({day, std::move(map)});
    }
    if (day == last) break;
    live_a_day(settings, samples, adult.movements, static_cast<std::uint32_t>(day), cortex, sheet);
  }
  result.finite = all_finite(sheet);
  return result;
}

CortexResult run_cortex(const CortexSettings& settings, const Progress& progress) {
  constexpr double growing = .4;  // share of the work, about, of a run of twelve weeks
  const auto part = [&](double from, double width) -> Progress {
    if (!progress) return {};
    return [&progress, from, width](double done) { return progress(from + width * done); };
  };
  const Adult adult = grown_adult(settings, part(0, growing));
  return run_cortex(settings, adult, part(growing, 1 - growing));
}

}  // namespace relimb
