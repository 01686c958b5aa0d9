#include "study/plan/rehearsal.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/error.hpp"
#include "base/normal.hpp"
#include "base/parallel.hpp"
#include "base/statistics.hpp"

namespace relimb {
namespace {

/// Stratified log-normal effects with mean 1: [group][lever].
std::vector<std::vector<double>> drawn_effects(const LeverBook& book, std::size_t groups,
                                               PhiloxKey key, std::uint32_t set) {
  std::vector<std::vector<double>> effects(groups, std::vector<double>(book.levers.size(), 1));
  std::vector<std::size_t> order(groups);
  std::vector<std::uint32_t> rank(groups);
  for (std::size_t lever = 0; lever < book.levers.size(); ++lever) {
    const double spread = book.levers[lever].effect_spread;
    const auto at = [&](std::size_t group) {
      return random_words(key, {group, set, static_cast<std::uint32_t>(lever)});
    };
    for (std::size_t g = 0; g < groups; ++g) rank[g] = at(g)[0];
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t g) { return rank[g]; });
    for (std::size_t stratum = 0; stratum < groups; ++stratum) {
      const double u = (static_cast<double>(stratum) + uniform(at(order[stratum])[1])) /
                       static_cast<double>(groups);
      effects[order[stratum]][lever] = std::exp(spread * normal_quantile(u) - spread * spread / 2);
    }
  }
  return effects;
}

/// A herd of the chosen twins, lived up to the day of planning.
Herd herd_of(const Twins& twins, const std::vector<std::size_t>& chosen, const Course& course,
             int today) {
  Herd herd = twins.herd.selected(chosen);
  herd.live(course, today, {});
  herd.renumber_noise();
  return herd;
}

/// A seed for each group's days to come.
std::uint64_t seed_of(std::uint64_t seed, std::uint32_t set, std::size_t group) {
  const auto words = random_words(philox_key(seed, Purpose::study), {group, set, 0xFFFFFFFF});
  return (static_cast<std::uint64_t>(words[0]) << 32) | words[1];
}

}  // namespace

Rehearsal::Rehearsal(const Situation& situation, const Twins& twins, RehearsalSize size,
                     std::uint32_t set, unsigned threads)
    : situation_(situation), twins_each_(size.twins_each) {
  RELIMB_CHECK(size.groups > 0 && size.twins_each > 0);
  const PhiloxKey key = philox_key(situation.seed, Purpose::study);
  effects_ = drawn_effects(situation.book, size.groups, key, set);
  for (const Lever& lever : situation.book.levers) {
    CareDay<double> day;
    for (const LeverGift& gift : lever.gives) {
      const Therapy* therapy = situation.laws.care.therapy(gift.therapy);
      RELIMB_CHECK(therapy != nullptr);
      add(day, therapy->hour, gift.hours / 7, gift.hours / 7);
    }
    daily_.push_back(day);
  }
  const std::vector<LawDraw> among = first_laws(situation.laws, twins.herd.parts().count());
  const std::vector<Course> past = courses_of(among, situation.usual, situation.seed);
  const std::vector<std::size_t> law_of_group = systematic_resample(
      twins.weight_of_laws(), size.groups, uniform(random_words(key, {set, 1, 0xFFFFFFFE})[0]));
  const double draw = uniform(random_words(key, {set, 0, 0xFFFFFFFE})[0]);
  std::vector<std::vector<std::size_t>> chosen(size.groups);
  for (std::size_t k = 0; k < among.size(); ++k) {
    const auto [first, last] = std::ranges::equal_range(law_of_group, k);
    const auto groups = static_cast<std::size_t>(last - first);
    if (groups == 0) continue;
    const auto begin = static_cast<std::size_t>(first - law_of_group.begin());
    // Neighbours among those drawn are copies of one twin: they part over the groups of the law.
    const auto drawn = twins.drawn_of_law(k, groups * size.twins_each, draw);
    for (std::size_t i = 0; i < drawn.size(); ++i) {
      chosen[begin + i % groups].push_back(drawn[i]);
    }
  }
  for (const std::size_t k : law_of_group) {
    laws_.push_back(among[k].law);
    courses_.push_back(past[k]);
  }
  groups_.assign(size.groups, Herd(past.front(), 0, 1));
  parallel_for(size.groups, threads, [&](std::size_t g) {
    groups_[g] = herd_of(twins, chosen[g], past[law_of_group[g]], situation.today);
    courses_[g].day_noise = philox_key(seed_of(situation.seed, set, g), Purpose::future_noise);
  });
}

std::vector<Today<float>> Rehearsal::days_of_group(const Schedule& schedule,
                                                   std::size_t group) const {
  const Parameters<double>& law = laws_[group];
  const std::vector<Lever>& levers = situation_.book.levers;
  std::vector<Today<float>> days = courses_[group].days;
  double coached = 0;
  CareDay<double> extra;
  for (int day = situation_.today; day <= situation_.end(); ++day) {
    const int week = (day - situation_.today) / 7;
    if (day == situation_.end()) {
      extra = {};  // the day after the last of the plan: assessed under usual care
    } else if ((day - situation_.today) % 7 == 0) {
      extra = {};
      for (std::size_t lever = 0; lever < levers.size(); ++lever) {
        double units = 0;
        for (int w = std::max(0, week - levers[lever].lasts_weeks + 1); w <= week; ++w) {
          units += schedule.at(w, lever);
        }
        if (units > 0) add(extra, daily_[lever], units * effects_[group][lever], units);
      }
    }
    coached += extra.coached_hours;
    CareDay<double> care = situation_.usual[static_cast<std::size_t>(day)];
    const double coached_before = care.coached_hours;
    add(care, extra, 1, 1);
    care.coached_hours = coached_before + coached;
    care.encouragement = std::min(1.0, care.encouragement);
    days[static_cast<std::size_t>(day)] = narrowed(relimb::today(law, care, day));
  }
  return days;
}

Lived Rehearsal::live(const Schedule& schedule, const std::vector<int>& days,
                      unsigned threads) const {
  Lived lived(days.size(), twins());
  parallel_for(groups_.size(), threads, [&](std::size_t g) {
    Course course = courses_[g];
    course.days = days_of_group(schedule, g);
    Herd herd = groups_[g];
    const ScoreTable scores = herd.live(course, std::max(situation_.today, days.back()), days);
    for (std::size_t record = 0; record < days.size(); ++record) {
      for (const Scale scale : all_scales()) {
        std::ranges::copy(
            scores.of(record, scale),
            lived.of(record, scale).begin() + static_cast<std::ptrdiff_t>(g * twins_each_));
      }
    }
  });
  return lived;
}

}  // namespace relimb
