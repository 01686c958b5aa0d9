#include "study/validate/estimators.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <span>

#include "base/statistics.hpp"
#include "cohort/cohort_block.hpp"

namespace relimb {
namespace {

constexpr std::size_t batch_count = 20;
constexpr std::size_t fewest_in_batch = 5;
constexpr int plateau_step_days = 7;
constexpr double plateau_share = 0.9;
constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

using People = std::vector<std::size_t>;

bool selects_by_score(const ClaimSelect& select) {
  return std::ranges::any_of(select.score, [](const Bounds& b) { return !b.open(); });
}

/// Days on which `scale` (and other_scale) is read to compute the quantity, ascending.
std::vector<int> days_read(const Claim& claim) {
  if (claim.quantity == Quantity::parameter) return {};
  std::set<int> days{claim.to_day};
  if (claim.from_day) days.insert(*claim.from_day);
  days.insert(claim.visits.begin(), claim.visits.end());
  if (claim.quantity == Quantity::plateau_day) {
    for (int day = *claim.from_day; day < claim.to_day; day += plateau_step_days) days.insert(day);
  }
  return {days.begin(), days.end()};
}

const DayColumns& on_day(const CohortColumns& cohort, int day, double observation_sd) {
  const auto at = std::ranges::find_if(cohort.days, [&](const DayColumns& columns) {
    return columns.day == day && columns.observation_sd == observation_sd;
  });
  RELIMB_CHECK(at != cohort.days.end());
  return *at;
}

template <class Number>
const std::vector<Number>& filled(const std::vector<Number>& column, const CohortColumns& cohort) {
  RELIMB_CHECK(column.size() == cohort.persons);
  return column;
}

/// One cohort seen with a claim's eyes: which scores it reads, of whom.
class View {
 public:
  View(const Claim& claim, const CohortColumns& cohort) : claim_(claim), cohort_(cohort) {}

  const std::vector<float>& column(Scale scale, int day) const {
    if (!claim_.true_scores) return measured(scale, day);
    return filled(on_day(cohort_, day, 0).exact[index(scale)], cohort_);
  }

  std::vector<double> scores(Scale scale, int day, const People& people) const {
    return picked(column(scale, day), people);
  }
  std::vector<double> start(Scale scale, const People& people) const {
    return scores(scale, *claim_.from_day, people);
  }
  std::vector<double> end(Scale scale, const People& people) const {
    return scores(scale, claim_.to_day, people);
  }
  std::vector<double> gain(Scale scale, const People& people) const {
    std::vector<double> gains = end(scale, people);
    const std::vector<double> starts = start(scale, people);
    for (std::size_t i = 0; i < gains.size(); ++i) gains[i] -= starts[i];
    return gains;
  }
  std::vector<double> lesion_load(const People& people) const {
    return picked(filled(cohort_.cst_load, cohort_), people);
  }
  const std::vector<float>& enrolment_column(Scale scale) const {
    return measured(scale, enrol_day(claim_));
  }
  std::vector<double> enrolment_scores(Scale scale, const People& people) const {
    return picked(enrolment_column(scale), people);
  }
  double passive_use() const { return cohort_.passive_use; }
  double maximum(Scale scale) const {
    RELIMB_CHECK(cohort_.maximum[index(scale)] > 0);
    return cohort_.maximum[index(scale)];
  }

  /// Rows that the claim's selection takes and that miss nothing it reads, ascending.
  People enrolled() const {
    std::vector<char> in(cohort_.persons, 1);
    const auto keep = [&](const auto& values, auto&& wanted) {
      const auto& column = filled(values, cohort_);
      for (std::size_t i = 0; i < column.size(); ++i) in[i] &= wanted(column[i]) ? 1 : 0;
    };
    const auto within = [&](const auto& values, const Bounds& bounds) {
      if (!bounds.open()) keep(values, [&](double x) { return bounds.contain(x); });
    };
    const ClaimSelect& select = claim_.select;
    for (const Scale s : all_scales()) {
      const Bounds& bounds = select.score[index(s)];
      if (!bounds.open()) within(enrolment_column(s), bounds);
    }
    within(cohort_.age_years, select.age_years);
    within(cohort_.nihss, select.nihss);
    within(cohort_.cst_load, select.cst_load);
    within(cohort_.safe_day3, select.safe_day3);
    within(cohort_.finger_extension_day3, select.finger_extension_day3);
    if (select.mep) keep(cohort_.mep, [&](auto x) { return (x != 0) == *select.mep; });
    const auto paresis = [&](Scale scale) {
      keep(measured(scale, bedside_day), [&](double x) { return x < maximum(scale); });
    };
    if (select.arm_paresis) paresis(Scale::fma_ue);
    if (select.leg_paresis) paresis(Scale::fma_le);

    const auto there = [](double x) { return std::isfinite(x); };
    const bool splits = claim_.quantity == Quantity::gain_above_less_below;
    for (const int day : days_read(claim_)) {
      keep(column(claim_.scale, day), there);
      if (claim_.other_scale && !splits) keep(column(*claim_.other_scale, day), there);
    }
    if (splits) keep(enrolment_column(*claim_.other_scale), there);
    if (claim_.quantity == Quantity::r2_with_cst_load) keep(cohort_.cst_load, there);

    People people;
    for (std::size_t i = 0; i < in.size(); ++i) {
      if (in[i]) people.push_back(i);
    }
    return people;
  }

 private:
  const std::vector<float>& measured(Scale scale, int day) const {
    return filled(on_day(cohort_, day, observation_sd(claim_, scale)).measured[index(scale)],
                  cohort_);
  }
  static std::vector<double> picked(const std::vector<float>& column, const People& people) {
    std::vector<double> values;
    values.reserve(people.size());
    for (const std::size_t i : people) values.push_back(column[i]);
    return values;
  }

  const Claim& claim_;
  const CohortColumns& cohort_;
};

double ratio(double part, double whole) { return whole != 0 ? part / whole : no_value; }

double sum(std::span<const double> x) {
  double total = 0;
  for (const double value : x) total += value;
  return total;
}

template <class Test>
double share(std::span<const double> x, Test&& test) {
  return ratio(static_cast<double>(std::ranges::count_if(x, test)), static_cast<double>(x.size()));
}

/// Share of pairs for which the test holds.
template <class Test>
double share_of_pairs(std::span<const double> x, std::span<const double> y, Test&& test) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < x.size(); ++i) count += test(x[i], y[i]) ? 1 : 0;
  return ratio(static_cast<double>(count), static_cast<double>(x.size()));
}

double sd_or_none(std::span<const double> x) {
  return x.size() < 2 ? no_value : standard_deviation(x);
}

std::vector<double> deficits(const View& view, Scale scale, const People& people) {
  std::vector<double> missing = view.start(scale, people);
  for (double& value : missing) value = view.maximum(scale) - value;
  return missing;
}

double share_recovered(const View& view, Scale scale, const People& people) {
  return ratio(sum(view.gain(scale, people)), sum(deficits(view, scale, people)));
}

/// People with a deficit whose gain is less than `threshold` of it, or the others.
People by_share_recovered(const View& view, Scale scale, double threshold, bool below,
                          const People& people) {
  const std::vector<double> gains = view.gain(scale, people);
  const std::vector<double> missing = deficits(view, scale, people);
  People chosen;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (missing[i] > 0 && (gains[i] < threshold * missing[i]) == below) chosen.push_back(people[i]);
  }
  return chosen;
}

double share_recovered_at_least(const View& view, Scale scale, double threshold,
                                const People& people) {
  const auto with =
      static_cast<double>(by_share_recovered(view, scale, threshold, false, people).size());
  const auto without =
      static_cast<double>(by_share_recovered(view, scale, threshold, true, people).size());
  return ratio(with, with + without);
}

double overlap_below(const View& view, const Claim& claim, const People& people) {
  const People first = by_share_recovered(view, claim.scale, claim.threshold, true, people);
  const People both = by_share_recovered(view, *claim.other_scale, claim.threshold, true, first);
  return ratio(static_cast<double>(both.size()), static_cast<double>(first.size()));
}

double share_ever_at_least(const View& view, const Claim& claim, const People& people) {
  std::vector<double> highest(people.size(), -std::numeric_limits<double>::infinity());
  for (const int day : days_read(claim)) {
    const std::vector<double> scores = view.scores(claim.scale, day, people);
    for (std::size_t i = 0; i < scores.size(); ++i) highest[i] = std::max(highest[i], scores[i]);
  }
  return share(highest, [&](double x) { return x >= claim.threshold; });
}

double plateau_day(const View& view, const Claim& claim, const People& people) {
  const double level = plateau_share * mean(view.end(claim.scale, people));
  double day_before = 0, mean_before = 0;
  for (const int day : days_read(claim)) {
    const double now = mean(view.scores(claim.scale, day, people));
    if (now >= level) {
      if (day == *claim.from_day) return day;
      return day_before + (day - day_before) * (level - mean_before) / (now - mean_before);
    }
    day_before = day;
    mean_before = now;
  }
  return claim.to_day;
}

double paired_dz(const View& view, const Claim& claim, const People& people) {
  std::vector<double> difference = view.gain(claim.scale, people);
  const std::vector<double> other = view.gain(*claim.other_scale, people);
  for (std::size_t i = 0; i < difference.size(); ++i) {
    difference[i] =
        difference[i] / view.maximum(claim.scale) - other[i] / view.maximum(*claim.other_scale);
  }
  return ratio(mean(difference), sd_or_none(difference));
}

double gain_above_less_below(const View& view, const Claim& claim, const People& people) {
  const std::vector<double> split = view.enrolment_scores(*claim.other_scale, people);
  People above, below;
  for (std::size_t i = 0; i < people.size(); ++i) {
    (split[i] >= claim.threshold ? above : below).push_back(people[i]);
  }
  if (above.empty() || below.empty()) return no_value;
  return mean(view.gain(claim.scale, above)) - mean(view.gain(claim.scale, below));
}

double of_one_cohort(const Claim& claim, const View& view, const People& people) {
  if (people.empty()) return no_value;
  const double threshold = claim.threshold;
  const auto scores = [&] { return view.end(claim.scale, people); };
  const auto other_scores = [&] { return view.end(*claim.other_scale, people); };
  const auto gains = [&] { return view.gain(claim.scale, people); };
  const auto at_least = [&](double x) { return x >= threshold; };
  switch (claim.quantity) {
    case Quantity::mean: return mean(scores());
    case Quantity::median: return median(scores());
    case Quantity::quantile: return quantile(scores(), claim.quantile_level);
    case Quantity::share_at_least: return share(scores(), at_least);
    case Quantity::share_at_most: return share(scores(), [&](double x) { return x <= threshold; });
    case Quantity::share_either_at_least:
      return share_of_pairs(scores(), other_scores(),
                            [&](double x, double y) { return x >= threshold || y >= threshold; });
    case Quantity::share_difference_at_least:
      return share(scores(), at_least) - share(other_scores(), at_least);
    case Quantity::share_used_below_capacity:
      return share_of_pairs(scores(), other_scores(), [&](double x, double y) {
        const double able = y / view.maximum(*claim.other_scale);
        return x / threshold < view.passive_use() + (1 - view.passive_use()) * able;
      });
    case Quantity::correlation:
      return people.size() < 2 ? no_value : correlation(scores(), other_scores());
    case Quantity::r2_between_scales:
      return people.size() < 2 ? no_value : r_squared(scores(), other_scores());
    case Quantity::r2_with_cst_load:
      return people.size() < 2 ? no_value : r_squared(view.lesion_load(people), scores());
    case Quantity::mean_gain: return mean(gains());
    case Quantity::gain_per_start_sd:
      return ratio(mean(gains()), sd_or_none(view.start(claim.scale, people)));
    case Quantity::gain_per_gain_sd: return ratio(mean(gains()), sd_or_none(gains()));
    case Quantity::share_recovered: return share_recovered(view, claim.scale, people);
    case Quantity::share_recovered_at_least:
      return share_recovered_at_least(view, claim.scale, threshold, people);
    case Quantity::share_ever_at_least: return share_ever_at_least(view, claim, people);
    case Quantity::share_settled:
      return share_of_pairs(view.start(claim.scale, people), scores(),
                            [&](double x, double y) { return x >= threshold || y < threshold; });
    case Quantity::r2_between_days:
      return people.size() < 2 ? no_value : r_squared(view.start(claim.scale, people), scores());
    case Quantity::plateau_day: return plateau_day(view, claim, people);
    case Quantity::paired_difference_dz: return paired_dz(view, claim, people);
    case Quantity::gain_correlation:
      return people.size() < 2 ? no_value
                               : correlation(gains(), view.gain(*claim.other_scale, people));
    case Quantity::overlap_below: return overlap_below(view, claim, people);
    case Quantity::gain_above_less_below: return gain_above_less_below(view, claim, people);
    case Quantity::gain_contrast:
    case Quantity::contrast_per_start_sd:
    case Quantity::contrast_per_gain_sd:
    case Quantity::relative_contrast_excess:
    case Quantity::parameter: break;
  }
  RELIMB_CHECK(!"a quantity of one cohort");
  return no_value;
}

/// Pooled standard deviation of two groups.
double pooled_sd(std::span<const double> a, std::span<const double> b) {
  if (a.size() < 2 || b.size() < 2) return no_value;
  const auto df_a = static_cast<double>(a.size() - 1);
  const auto df_b = static_cast<double>(b.size() - 1);
  return std::sqrt((df_a * variance(a) + df_b * variance(b)) / (df_a + df_b));
}

double relative_gain(const View& view, Scale scale, const People& people) {
  return ratio(mean(view.gain(scale, people)), mean(view.start(scale, people)));
}

double of_two_cohorts(const Claim& claim, const View& view, const People& people,
                      const View& against, const People& their) {
  if (people.empty() || their.empty()) return no_value;
  const std::vector<double> gains = view.gain(claim.scale, people);
  const std::vector<double> their_gains = against.gain(claim.scale, their);
  const double contrast = mean(gains) - mean(their_gains);
  switch (claim.quantity) {
    case Quantity::gain_contrast: return contrast;
    case Quantity::contrast_per_start_sd:
      return ratio(contrast,
                   pooled_sd(view.start(claim.scale, people), against.start(claim.scale, their)));
    case Quantity::contrast_per_gain_sd: return ratio(contrast, pooled_sd(gains, their_gains));
    case Quantity::relative_contrast_excess: {
      const auto relative = [&](Scale scale) {
        return relative_gain(view, scale, people) - relative_gain(against, scale, their);
      };
      return relative(claim.scale) - relative(*claim.other_scale);
    }
    default: break;
  }
  RELIMB_CHECK(!"a quantity of two cohorts");
  return no_value;
}

std::array<People, batch_count> dealt(const People& people) {
  std::array<People, batch_count> batches;
  for (const std::size_t person : people) batches[person % batch_count].push_back(person);
  return batches;
}

/// Of the values that the batches give.
double batch_error(std::span<const double> values) {
  for (const double value : values) {
    if (!std::isfinite(value)) return std::numeric_limits<double>::infinity();
  }
  return standard_error(values);
}

}  // namespace

Estimate estimate(const Claim& claim, const CohortColumns& cohort, const CohortColumns* against) {
  if (claim.quantity == Quantity::parameter) {
    const auto at = cohort.parameters.find(claim.parameter);
    if (at != cohort.parameters.end()) return {at->second, 0, 0};
    std::string known;
    for (const auto& [name, value] : cohort.parameters) known += (known.empty() ? "" : ", ") + name;
    throw InputError(claim.where, "parameter", claim.parameter, known);
  }
  RELIMB_CHECK((against != nullptr) == !claim.against.empty());

  const View view(claim, cohort);
  const People people = view.enrolled();
  const auto batches = dealt(people);
  std::size_t fewest = people.size();
  for (const People& batch : batches) fewest = std::min(fewest, batch.size());

  Estimate result;
  std::vector<double> values;
  if (against == nullptr) {
    result.n = people.size();
    result.value = of_one_cohort(claim, view, people);
    for (const People& batch : batches) values.push_back(of_one_cohort(claim, view, batch));
  } else {
    const View other(claim, *against);
    const People their = other.enrolled();
    const auto their_batches = dealt(their);
    result.n = std::min(people.size(), their.size());
    result.value = of_two_cohorts(claim, view, people, other, their);
    for (std::size_t b = 0; b < batch_count; ++b) {
      fewest = std::min(fewest, their_batches[b].size());
      values.push_back(of_two_cohorts(claim, view, batches[b], other, their_batches[b]));
    }
  }
  result.mc_error =
      fewest < fewest_in_batch ? std::numeric_limits<double>::infinity() : batch_error(values);
  return result;
}

std::vector<int> days_needed(const Claim& claim) {
  const std::vector<int> read = days_read(claim);
  std::set<int> days(read.begin(), read.end());
  const ClaimSelect& select = claim.select;
  if (selects_by_score(select) || claim.quantity == Quantity::gain_above_less_below) {
    days.insert(enrol_day(claim));
  }
  if (select.arm_paresis || select.leg_paresis) days.insert(bedside_day);
  return {days.begin(), days.end()};
}

std::vector<int> days_needed(const std::vector<Claim>& claims) {
  std::set<int> days;
  for (const Claim& claim : claims) {
    const std::vector<int> needed = days_needed(claim);
    days.insert(needed.begin(), needed.end());
  }
  return {days.begin(), days.end()};
}

}  // namespace relimb
