#include "study/calibrate/learned.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "base/error.hpp"
#include "base/statistics.hpp"

namespace relimb {
namespace {

constexpr double near_wall = 0.02;
constexpr double pinned_share = 0.25;

}  // namespace

Wall wall_of(const PosteriorValue& value) {
  if (value.place <= near_wall) return Wall::lower;
  return value.place >= 1 - near_wall ? Wall::upper : Wall::none;
}

bool pinned_down(const PosteriorValue& value) { return value.learned >= pinned_share; }

PriorDensity::PriorDensity(double centre, double spread) : centre_(centre), spread_(spread) {
  RELIMB_CHECK(spread > 0);
  // Moments of a truncated normal (Johnson, Kotz, Balakrishnan 1994, 13.10).
  const double a = (0 - centre) / spread;
  const double b = (1 - centre) / spread;
  area_ = normal_cdf(b) - normal_cdf(a);
  const double shift = (normal_pdf(a) - normal_pdf(b)) / area_;
  sd_ = spread * std::sqrt(1 + (a * normal_pdf(a) - b * normal_pdf(b)) / area_ - shift * shift);
}

double PriorDensity::operator()(double place) const {
  if (place < 0 || place > 1) return 0;
  return normal_pdf((place - centre_) / spread_) / (spread_ * area_);
}

std::vector<double> places_of(const Posterior& posterior, std::size_t row) {
  const auto all = posterior.members.row(static_cast<Eigen::Index>(row));
  return {all.begin(), all.end()};
}

std::vector<PosteriorValue> learned_values(const Posterior& posterior, double prior_spread) {
  std::vector<PosteriorValue> out;
  for (std::size_t i = 0; i < posterior.parameters.size(); ++i) {
    const FreeValue& free = posterior.parameters[i];
    const std::vector<double> places = places_of(posterior, i);
    const PriorDensity prior(free.place_of(free.info.value), prior_spread);
    out.push_back({free.info.name, free.info.unit, free.info.value, posterior.mode[i],
                   free.at_place(quantile(places, 0.05)), free.at_place(quantile(places, 0.95)),
                   1 - standard_deviation(places) / prior.standard_deviation(),
                   free.place_of(posterior.mode[i])});
  }
  return out;
}

std::vector<TradeOff> trade_offs(const Posterior& posterior, std::size_t most) {
  std::vector<TradeOff> all;
  for (std::size_t i = 0; i < posterior.parameters.size(); ++i) {
    const std::vector<double> one = places_of(posterior, i);
    for (std::size_t k = i + 1; k < posterior.parameters.size(); ++k) {
      all.push_back({posterior.parameters[i].info.name, posterior.parameters[k].info.name,
                     correlation(one, places_of(posterior, k))});
    }
  }
  std::ranges::stable_sort(all, std::greater<>(),
                           [](const TradeOff& t) { return std::abs(t.correlation); });
  if (all.size() > most) all.resize(most);
  return all;
}

}  // namespace relimb
