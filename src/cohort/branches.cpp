#include "cohort/branches.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/error.hpp"
#include "base/parallel.hpp"

namespace relimb {
namespace {

/// Where a branch leaves the trunk, and how many of its records lie before.
struct Fork {
  int day;
  std::size_t records_before;
};

/// A score of the fork's own day is the branch's: scores show the care of their day.
Fork fork_of(const Branch& branch, const Calendar<double>& trunk) {
  RELIMB_CHECK(!branch.days.empty() && std::ranges::is_sorted(branch.days));
  RELIMB_CHECK(branch.days.back() < static_cast<int>(branch.care.size()));
  const int day = std::min({first_difference(branch.care, trunk), branch.days.back(),
                            static_cast<int>(trunk.size()) - 1});
  const auto before = std::ranges::lower_bound(branch.days, day) - branch.days.begin();
  return {day, static_cast<std::size_t>(before)};
}

}  // namespace

int first_difference(const Calendar<double>& one, const Calendar<double>& other) {
  const auto [a, b] = std::ranges::mismatch(one, other);
  return static_cast<int>(a - one.begin());
}

void live_branches(const Parameters<double>& law, const Population<double>& population,
                   const Calendar<double>& trunk, const std::vector<Branch>& branches,
                   std::size_t persons, std::uint64_t seed, unsigned threads,
                   const std::function<void(std::size_t, ScoreTable)>& lived,
                   const Progress& progress) {
  std::vector<Fork> forks;
  std::vector<int> trunk_days;
  std::set<int> fork_days;
  for (const Branch& branch : branches) {
    const Fork fork = fork_of(branch, trunk);
    forks.push_back(fork);
    trunk_days.insert(trunk_days.end(), branch.days.begin(),
                      branch.days.begin() + static_cast<std::ptrdiff_t>(fork.records_before));
    fork_days.insert(fork.day);
  }
  std::ranges::sort(trunk_days);
  const auto twice = std::ranges::unique(trunk_days);
  trunk_days.erase(twice.begin(), twice.end());

  // Along the trunk, piece by piece from fork to fork.
  std::map<int, Herd> at_fork;
  std::map<int, ScoreTable> on_trunk;  // what branches ask it for, by the fork that ends the piece
  const Course along_trunk = course_of(law, population, trunk, seed);
  Herd herd(along_trunk, 0, persons);
  auto next = trunk_days.begin();
  for (const int day : fork_days) {
    const auto end = std::lower_bound(next, trunk_days.end(), day);
    on_trunk.emplace(day, herd.live(along_trunk, day, {next, end}, threads));
    next = end;
    at_fork.emplace(day, herd);
  }

  const auto live_own = [&](std::size_t b) {
    const auto& [day, records_before] = forks[b];
    const std::vector<int>& days = branches[b].days;
    Herd own = at_fork.at(day);
    const auto left = days.begin() + static_cast<std::ptrdiff_t>(records_before);
    const ScoreTable after = own.live(course_of(law, population, branches[b].care, seed),
                                      days.back(), {left, days.end()});
    ScoreTable scores(days, persons, own.stride());
    for (std::size_t record = 0; record < days.size(); ++record) {
      if (record >= records_before) {
        scores.copy_day(record, after, record - records_before);
        continue;
      }
      const ScoreTable& piece = on_trunk.upper_bound(days[record])->second;
      const auto at = std::ranges::lower_bound(piece.days(), days[record]) - piece.days().begin();
      scores.copy_day(record, piece, static_cast<std::size_t>(at));
    }
    lived(b, std::move(scores));
  };
  parallel_for(branches.size(), threads, live_own, progress);
}

}  // namespace relimb
