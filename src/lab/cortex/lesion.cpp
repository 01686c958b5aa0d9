#include "lab/cortex/lesion.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "lab/cortex/draws.hpp"

namespace relimb {
namespace {

constexpr std::uint32_t fibre_stream = 92;

// The middle of a territory may lie outside of it: the unit of it that lies nearest.
Place middle_of(const MotorMap& map, BodyPart part, double strip) {
  const Place middle = centroid(map, part);
  Place best{.5, .5};
  double nearest = -1;
  for (std::size_t i = 0; i < map.shown.size(); ++i) {
    if (map.shown[i] != index(part)) continue;
    const Place here = place_of(i, map.side);
    const double apart =
        std::hypot((here.along - middle.along) * strip, here.across - middle.across);
    if (nearest >= 0 && apart >= nearest) continue;
    nearest = apart;
    best = here;
  }
  return best;
}

// Units from the centre outwards.
std::vector<std::size_t> outwards(const MotorMap& map, Place centre, double strip,
                                  std::vector<double>& distance) {
  distance.resize(map.shown.size());
  for (std::size_t i = 0; i < distance.size(); ++i) {
    const Place here = place_of(i, map.side);
    distance[i] = std::hypot((here.along - centre.along) * strip, here.across - centre.across);
  }
  std::vector<std::size_t> order(distance.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return distance[a] < distance[b]; });
  return order;
}

}  // namespace

Lesion strike(const CortexSettings& settings, const MotorMap& map, Sheet& sheet) {
  const LesionSettings& wanted = settings.lesion;
  Lesion lesion;
  lesion.centre = middle_of(map, wanted.target, settings.sheet.strip);
  if (wanted.along >= 0) lesion.centre.along = wanted.along;
  if (wanted.across >= 0) lesion.centre.across = wanted.across;

  std::vector<std::size_t> alive;  // the target's units, spared so far
  for (std::size_t i = 0; i < map.shown.size(); ++i) {
    if (map.shown[i] == index(wanted.target)) alive.push_back(i);
  }
  const auto owned = static_cast<double>(alive.size());
  const auto by_disc = static_cast<int>(std::lround(owned * wanted.share * wanted.disc_share));
  const auto in_all = static_cast<int>(std::lround(owned * wanted.share));

  std::vector<double> distance;
  int lost = 0;
  for (const std::size_t i : outwards(map, lesion.centre, settings.sheet.strip, distance)) {
    if (lost >= by_disc) break;
    sheet.output[i] = 0;
    lesion.radius = distance[i];
    ++lesion.dead_units;
    if (map.shown[i] == index(wanted.target)) ++lost;
  }

  std::erase_if(alive, [&](std::size_t i) { return !(sheet.output[i] > 0); });
  Draws draws(settings.seed, fibre_stream, 0);
  while (lost < in_all && !alive.empty()) {
    const auto pick = static_cast<std::size_t>(draws.below(static_cast<int>(alive.size())));
    sheet.output[alive[pick]] = 0;
    alive[pick] = alive.back();
    alive.pop_back();
    ++lost;
    ++lesion.cut_units;
  }
  lesion.target_lost = owned > 0 ? lost / owned : 0;
  lesion.all_lost = static_cast<double>(lesion.dead_units + lesion.cut_units) /
                    static_cast<double>(sheet.units());
  return lesion;
}

}  // namespace relimb
