// How well a twin explains what has been measured of the person.
//
//   log L(twin) = sum over visits log p(written score | twin's true score that day)
//               + log p(MEP, lesion load, NIHSS | twin)
//
// Age is not here: it is known, so twins are given it. Each visit's likelihood is tabulated over its
// scale once (linear in between), because it is asked for by every twin in every round.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "cohort/herd.hpp"
#include "cohort/laws.hpp"
#include "model/measured.hpp"

namespace relimb {

/// What the law itself is wrong by in one person, beyond measurement error and day-to-day noise,
/// in units of the scale; added in quadrature. Small for FMA, whose spread between people is
/// calibrated: 3 points of FMA-UE let the 90 % interval hold about 90 % of real patients left out of
/// the fit (under one law 84-98 % by cell; 2 points 83-96, 4 points 84-98, CRPS within 3 % of each
/// other; what several laws and discrepancy_ahead() add is in docs/validation.md). Larger
/// for what is derived from it by one formula for all: guesses, about a twelfth of the range.
/// Grip's is computed: of grip in percent of the other hand (sd 27; Mercier 2004) arm tests, FMA-UE
/// among them, leave at most 28 % of the variance (Boissy 1999, the worst of four quadratic fits),
/// a spread of 14; healthy hands differ by one of 16 (by over 20 and 30 % in 26 and 11.7 of 100;
/// McGrath 2023). Both hold an error of measurement of 5 already. That a person's hands stay unlike
/// from visit to visit is not known to it: each visit counts as news, as on every scale. CAHAI's is
/// wider than what FMA-UE leaves of it (11 points, laws/law.toml), for most of that (9) stays with a
/// person from visit to visit: with 14 forecasts of real patients are best or near in every phase.
double model_discrepancy(const ScaleInfo& scale);

/// The same of a score to come, where the law foretells a mean change of `gain` from the last visit
/// till then: a quarter of it more, in quadrature. What is foretold to change is foretold less
/// surely. Of 25 real patients left out of the fit and seen once in the first month (gains about 20
/// points of FMA-UE) the 90 % interval held 88 % at 12 weeks and 96 % at 6 months with it, both 84 %
/// with a fifth, at the same CRPS, when it was chosen (today's: docs/validation.md); under an earlier
/// law the log score of all 330 forecasts was best at .3 and flat from .2 on. On other scales a guess.
double discrepancy_ahead(const ScaleInfo& scale, double gain);

/// log p(written score | true score) over the range of a scale, linear in between: within .002 of what
/// it is, on every scale.
class ScoreLikelihood {
 public:
  /// `written` must be a score there is. model_discrepancy() is counted in.
  ScoreLikelihood(const ScaleInfo& scale, double written);

  /// Where a true score lies between the entries: the same in every table of the scale.
  struct Place {
    std::uint32_t below;
    double share;  // of the way to the next entry
  };
  Place place_of(float true_score) const {
    const double place = std::clamp((true_score - lowest_) * per_unit_, 0.0, top);
    const auto i = static_cast<std::uint32_t>(static_cast<std::int32_t>(place));
    return {i, place - static_cast<double>(i)};
  }

  double at(Place place) const {
    return log_p_[place.below] * (1 - place.share) + log_p_[place.below + 1] * place.share;
  }
  double operator()(float true_score) const { return at(place_of(true_score)); }

  /// Its largest value.
  double most() const { return std::ranges::max(log_p_); }

 private:
  static constexpr std::size_t entries = 257;
  static constexpr double top = static_cast<double>(entries - 1) - 1e-6;

  double lowest_;             // true score of the first entry
  double per_unit_;           // entries per unit of the scale
  std::vector<float> log_p_;  // at evenly spaced true scores
};

class PersonLikelihood {
 public:
  /// Visits after `last_day` are left out.
  PersonLikelihood(const Laws& laws, const MeasuredPerson& person, int last_day);

  /// Days with visits, ascending, each once: what a run has to record.
  const std::vector<int>& days() const { return days_; }

  /// Number of scores and attributes counted.
  std::size_t size() const { return visits_.size() + attributes_; }

  /// Log likelihood of each twin of a herd, whose parts live under the laws from `first_law` of
  /// first_laws() on; `scores` recorded on days(). Not normalised.
  std::vector<double> operator()(const Herd& herd, const ScoreTable& scores,
                                 std::size_t first_law = 0) const;

  /// The same a few days at a time: what is known before any visit, to which add_visits() adds those
  /// of days()[record] and the days after it, which `scores` holds.
  std::vector<double> before_visits(const Herd& herd, std::size_t first_law) const;
  void add_visits(std::size_t record, const ScoreTable& scores, std::span<double> sums) const;

  /// The most that the visits of days()[record] and later can add.
  double most_from(std::size_t record) const { return most_from_[record]; }

  /// One visit as the likelihood sees it.
  struct TabulatedVisit {
    std::size_t record;  // of its day in days()
    Scale scale;
    double value;
    ScoreLikelihood log_p;
  };
  const std::vector<TabulatedVisit>& visits() const { return visits_; }

 private:
  double of_attributes(const PreparedPopulation<double>& population,
                       const Latents<double>& latents) const;

  MeasuredPerson person_;
  std::vector<PreparedPopulation<double>> populations_;  // of each law; none without attributes
  std::vector<int> days_;
  std::vector<TabulatedVisit> visits_;  // by day
  std::vector<double> most_from_;       // [days_.size() + 1]
  std::size_t attributes_ = 0;
};

}  // namespace relimb
