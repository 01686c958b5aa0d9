#include "study/forecast/forecast.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "study/forecast/milestones.hpp"
#include "study/forecast/predict.hpp"
#include "study/forecast/time.hpp"
#include "study/forecast/typical.hpp"

namespace relimb {
namespace {

constexpr std::size_t people_like = 10000;     // of whom those of the same severity are taken
constexpr std::size_t baseline_twins = 10000;  // for what was to be expected at baseline
constexpr int latest_baseline = 90;            // days; later gains are not usual care's
constexpr int nothing_ahead = std::numeric_limits<int>::max();  // of people at large

TwinSettings twin_settings(const ForecastSettings& settings) {
  return {.twins = settings.twins, .seed = settings.seed, .threads = settings.threads};
}

/// Scores of weighted people.
struct Paths {
  SplitScores scores;
  std::vector<double> weights;
};

/// One forecast under way: folded time, the course, and the days to record.
class Run {
 public:
  Run(const Laws& laws, std::size_t law_count, const MeasuredPerson& person,
      const ForecastSettings& settings)
      : laws_(laws),
        settings_(settings),
        cut_(days_cut(person)),
        person_(folded(person, cut_)),
        today_(last_visit_day(person_)),
        days_(days_to_record()),
        courses_(courses_of(first_laws(laws, law_count),
                            calendar_of(laws.care, folded(settings.plan, cut_), person_.care,
                                        std::max(today_, days_.empty() ? 0 : days_.back()), today_),
                            settings.seed)) {}

  Forecast forecast(const MeasuredPerson& person, const PersonTwins& known,
                    const Progress& progress);

  TwinPaths twin_paths(Twins twins) const {
    Paths paths = live_on(twins, today_);
    return {std::move(twins.herd), std::move(paths.scores), std::move(paths.weights), cut_};
  }

 private:
  std::vector<int> days_to_record() const {
    std::set<int> days;
    for (const int day : settings_.days) days.insert(day - cut_);
    for (const Visit& visit : person_.visits) days.insert(visit.day);
    if (settings_.context) {
      days.insert(first_arm_day());
      for (const PublishedGain& published : gains_to_tell()) {
        const int baseline = baseline_of(person_, published.scale).day;
        days.insert(baseline);
        days.insert(baseline + 7 * published.weeks);
      }
    }
    days.erase(days.begin(), days.lower_bound(cut_ > 0 ? fold_day : 0));
    return {days.begin(), days.end()};
  }

  /// Gains of usual care in the first weeks: nothing to somebody first seen more than a year after.
  std::span<const PublishedGain> gains_to_tell() const {
    if (cut_ > 0) return {};
    return settings_.usual_gains;
  }

  int first_arm_day() const { return severity_of(laws_.scales, person_).day; }

  /// Lives conditioned twins over all days; from `today` on each has days of its own.
  Paths live_on(Twins& twins, int today) const {
    return {live_split(twins.herd, courses_, today, days_, settings_.seed, settings_.threads),
            twins.weights};
  }

  /// Of fewer twins, who know the visits up to that day only.
  Paths foreseen_on(int day) const {
    Twins twins = condition(laws_, courses_, PersonLikelihood(laws_, person_, day),
                            person_.age_years.value_or(-1),
                            {.twins = std::min(settings_.twins, baseline_twins),
                             .seed = settings_.seed,
                             .threads = settings_.threads});
    return live_on(twins, day);
  }

  /// Predictions per scale and recorded day. Days after `lived` are foretold.
  std::vector<std::vector<Prediction>> curves_of(const Paths& paths, int lived,
                                                 std::vector<ThresholdChance>& chances) const;
  void add_context(const MeasuredPerson& person, const Paths& paths, Forecast& out) const;

  const Laws& laws_;
  const ForecastSettings& settings_;
  int cut_;
  MeasuredPerson person_;        // on folded days
  int today_;                    // folded
  std::vector<int> days_;        // folded, ascending
  std::vector<Course> courses_;  // of the laws that twins are shared out among
};

std::vector<std::vector<Prediction>> Run::curves_of(const Paths& paths, int lived,
                                                    std::vector<ThresholdChance>& chances) const {
  std::vector<std::vector<Prediction>> curves(scale_count);
  std::array<std::vector<ThresholdChance>, scale_count> passing;
  parallel_for(scale_count, settings_.threads, [&](std::size_t s) {
    const ScaleInfo& info = laws_.scales[s];
    for (std::size_t record = 0; record < days_.size(); ++record) {
      const int day = days_[record] + cut_;
      const auto column = paths.scores.of(record, info.scale);
      const double gain = days_[record] <= lived ? 0
                                                 : mean_change(paths.scores.on(lived, info.scale),
                                                               column, paths.weights);
      const Predictive predictive(info, column, paths.weights, discrepancy_ahead(info, gain));
      curves[s].push_back(predictive.on_day(day));
      for (const Threshold& threshold : info.thresholds) {
        passing[s].push_back({info.scale, threshold.value, threshold.label, day,
                              predictive.chance_at_least(threshold.value - info.step / 2)});
      }
    }
  });
  for (const auto& some : passing) chances.insert(chances.end(), some.begin(), some.end());
  return curves;
}

void Run::add_context(const MeasuredPerson& person, const Paths& paths, Forecast& out) const {
  const SeverityClass severity = severity_of(laws_.scales, person_);
  out.severity = severity_of(laws_.scales, person).label;
  Herd people(courses_.front(), 0, HerdParts::even(people_like, courses_.size()));
  Paths like{live_split(people, courses_, days_.back(), days_, settings_.seed, settings_.threads),
             {}};
  const auto record = std::ranges::lower_bound(days_, severity.day) - days_.begin();
  like.weights = members(laws_.scales, severity, like.scores.past, static_cast<std::size_t>(record),
                         settings_.seed);
  std::vector<ThresholdChance> not_asked_for;
  const auto typical = curves_of(like, nothing_ahead, not_asked_for);
  std::ranges::copy(typical, out.typical.begin());

  // What was to be expected at a baseline must not know the visits that came later.
  std::map<int, Paths> foreseen;  // by baseline day
  const auto at_baseline = [&](int day) -> const Paths& {
    const auto at = foreseen.find(day);
    if (at != foreseen.end()) return at->second;
    return foreseen.emplace(day, foreseen_on(day)).first->second;
  };
  for (const PublishedGain& published : gains_to_tell()) {
    const StartScore baseline = baseline_of(person_, published.scale);
    if (baseline.day > latest_baseline) continue;
    const int after = baseline.day + 7 * published.weeks;
    const bool earlier = baseline.score && baseline.day < today_;
    const Paths& own = earlier ? at_baseline(baseline.day) : paths;
    const auto change = [&](const Paths& of) {
      return Change{of.scores.on(baseline.day, published.scale),
                    of.scores.on(after, published.scale), of.weights};
    };
    out.milestones.push_back(milestone_of(laws_.scales[index(published.scale)], published, baseline,
                                          person, change(own), change(like)));
  }
}

Forecast Run::forecast(const MeasuredPerson& person, const PersonTwins& known,
                       const Progress& progress) {
  Forecast out;
  out.person = person;
  out.plan = settings_.plan.name;
  out.today = person.visits.empty() ? 0 : today_ + cut_;
  out.twins = known.twins.herd.persons();
  out.laws = known.twins.herd.parts().count();
  out.effective_sample_size = known.twins.effective;
  out.move_rounds = known.twins.rounds;
  out.surprise = known.surprise;
  out.seed = settings_.seed;
  out.passive_use = laws_.law.scores.ratio_floor;
  Twins twins = known.twins;
  const Paths paths = live_on(twins, today_);
  // Nothing measured: people at large, whose spread is calibrated as it is.
  const int lived = person.visits.empty() ? nothing_ahead : today_;
  const auto curves = curves_of(paths, lived, out.chances);
  std::ranges::copy(curves, out.curves.begin());
  tell(progress, 0.5);
  if (settings_.context && !days_.empty()) add_context(person, paths, out);
  tell(progress, 1);
  return out;
}

}  // namespace

Forecast forecast(const Laws& laws, const MeasuredPerson& person, const ForecastSettings& settings,
                  const Progress& progress) {
  RELIMB_CHECK(settings.twins > 0);
  return forecast(laws, person, settings,
                  twins_of_person(laws, person, twin_settings(settings), part(progress, 0, 0.6)),
                  part(progress, 0.6, 1));
}

Forecast forecast(const Laws& laws, const MeasuredPerson& person, const ForecastSettings& settings,
                  const PersonTwins& known, const Progress& progress) {
  return Run(laws, known.twins.herd.parts().count(), person, settings)
      .forecast(person, known, progress);
}

TwinPaths twins_of_forecast(const Laws& laws, const MeasuredPerson& person,
                            const ForecastSettings& settings) {
  RELIMB_CHECK(settings.twins > 0);
  Twins twins = twins_of_person(laws, person, twin_settings(settings)).twins;
  const Run run(laws, twins.herd.parts().count(), person, settings);
  return run.twin_paths(std::move(twins));
}

const Prediction* on_day(const std::vector<Prediction>& curve, int day) {
  const auto at = std::ranges::find(curve, day, &Prediction::day);
  return at == curve.end() ? nullptr : &*at;
}

}  // namespace relimb
