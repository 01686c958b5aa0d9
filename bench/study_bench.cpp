// What studies take: the calibration's cohort runs and the forecasts, as they really run.
//
//   CohortRuns1, CohortRuns2   cohorts of 1,000 persons for 182 days, each under another law drawn
//                              from the posterior (laws/posterior.csv), on one and two threads
//   OnePerson   examples/first_week.toml, 1e5 twins, all that the report needs, two threads
//   Weekly26    a virtual person with an FMA-UE every week for 26 weeks, FMA-LE and ARAT every 13:
//               1e4 twins conditioned on all of them, the distribution of the last day, two threads;
//               the mean of sixteen people, as they come, and the slowest of them
//   Batch200    200 virtual persons with four visits each, three days forecast, two threads
//
// Two threads are timed by the clock; processor time of all threads stands beside it. A run whose
// cohorts depend on threads, a forecast far from the truth it was made from and a batch without all
// of its rows are errors.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <numeric>
#include <string>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "base/output_file.hpp"
#include "base/parallel.hpp"
#include "cohort/assess.hpp"
#include "cohort/herd.hpp"
#include "cohort/values.hpp"
#include "records/laws_file.hpp"
#include "records/posterior_file.hpp"
#include "service/forecast_batch.hpp"
#include "service/forecast_one.hpp"
#include "summary.hpp"

namespace relimb::bench {
namespace {

constexpr int last_day = 182;
constexpr std::uint64_t seed = 20;
constexpr unsigned both = 2;  // threads
const std::string root = RELIMB_SOURCE_DIR;

const Laws& laws() {
  static const Laws all = load_laws(root + "/laws");
  return all;
}

/// Free parameters and the laws drawn from their posterior.
struct Drawn {
  std::vector<ParameterInfo> free;
  std::vector<std::vector<double>> values;  // [parameter][law]
};

const Drawn& drawn() {
  static const Drawn all = [] {
    Drawn out;
    for (const ParameterInfo& info : load_parameter_infos(root + "/laws")) {
      if (!info.block.empty()) out.free.push_back(info);
    }
    out.values = load_posterior(root + "/laws", out.free);
    return out;
  }();
  return all;
}

/// Mean FMA-UE on the last day of a cohort under a law of its own, all that a run takes included.
double cohort_run(std::size_t law) {
  constexpr std::size_t persons = 1000;
  Laws own = laws();
  const auto places = values_of(own);
  for (std::size_t i = 0; i < drawn().free.size(); ++i) {
    *places.at(drawn().free[i].name) = drawn().values[i][law];
  }
  const Course course =
      course_of(own.law, own.population, calendar_of(own.care, {}, {}, last_day), seed);
  Herd herd(course, 0, persons);
  const ScoreTable table = herd.live(course, last_day, {last_day});
  const auto scores = table.of(0, Scale::fma_ue);
  return std::accumulate(scores.begin(), scores.end(), 0.0) / persons;
}

std::vector<double> cohort_runs(unsigned threads) {
  std::vector<double> means(drawn().values.front().size());
  parallel_for(means.size(), threads, [&](std::size_t law) { means[law] = cohort_run(law); });
  return means;
}

void cohort_runs(benchmark::State& state, unsigned threads) {
  std::vector<double> means;
  for (auto _ : state) means = cohort_runs(threads);
  if (means != cohort_runs(threads == 1 ? both : 1)) {
    state.SkipWithError("a cohort's mean depends on threads");
  }
  std::vector<double> unlike = means;
  std::ranges::sort(unlike);
  unlike.erase(std::unique(unlike.begin(), unlike.end()), unlike.end());
  if (unlike.size() < means.size() / 2) state.SkipWithError("laws that make no difference");
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(means.size()) * 1000 *
                          last_day);
}
void CohortRuns1(benchmark::State& state) { cohort_runs(state, 1); }
void CohortRuns2(benchmark::State& state) { cohort_runs(state, both); }
BENCHMARK(CohortRuns1)->Unit(benchmark::kMillisecond)->Repetitions(7);
BENCHMARK(CohortRuns2)->Unit(benchmark::kMillisecond)->UseRealTime()->Repetitions(7);

void OnePerson(benchmark::State& state) {
  ForecastRequest request;
  request.person_path = root + "/examples/first_week.toml";
  request.evidence_folder = root + "/evidence";
  request.threads = both;
  ForecastAnswer answer;
  for (auto _ : state) answer = forecast_one(laws(), request);
  if (answer.forecast.twins != 100'000) state.SkipWithError("not 1e5 twins");
}
BENCHMARK(OnePerson)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Iterations(1)
    ->Repetitions(7);

/// What is written down of virtual persons, drawn from the law with a seed of their own.
class Patients {
 public:
  explicit Patients(std::size_t persons, std::vector<int> days)
      : course_(course_of(laws().law, laws().population, calendar_of(laws().care, {}, {}, last_day),
                          seed + 1)),
        days_(std::move(days)),
        scores_(Herd(course_, 0, persons).live(course_, last_day, days_)) {}

  double truth(std::size_t person, std::size_t record, Scale scale) const {
    return scores_.of(record, scale)[person];
  }
  Visit visit(std::size_t person, std::size_t record, Scale scale) const {
    const PhiloxKey key = philox_key(seed + 1, Purpose::measurement);
    const int day = days_[record];
    return {day, scale,
            written_score(laws().scales[index(scale)], truth(person, record, scale),
                          assessment_normal(key, person, day, scale))};
  }

 private:
  Course course_;
  std::vector<int> days_;
  ScoreTable scores_;
};

constexpr std::size_t people_seen_weekly = 16;

void Weekly26(benchmark::State& state) {
  constexpr std::size_t weeks = 26;
  constexpr std::size_t quarter = 13;
  std::vector<int> days;
  for (int week = 1; week <= static_cast<int>(weeks); ++week) days.push_back(7 * week);
  const Patients patients(people_seen_weekly, days);
  std::vector<MeasuredPerson> people(people_seen_weekly);
  for (std::size_t who = 0; who < people.size(); ++who) {
    for (std::size_t record = 0; record < weeks; ++record) {
      people[who].visits.push_back(patients.visit(who, record, Scale::fma_ue));
      if ((record + 1) % quarter != 0) continue;
      people[who].visits.push_back(patients.visit(who, record, Scale::fma_le));
      people[who].visits.push_back(patients.visit(who, record, Scale::arat));
    }
  }
  ForecastSettings settings;
  settings.days = {last_day};
  settings.twins = 10'000;
  settings.threads = both;
  settings.context = false;
  std::size_t who = 0;
  std::size_t far_off = 0;
  double slowest = 0;
  for (auto _ : state) {
    const auto begin = std::chrono::steady_clock::now();
    const Forecast answer = forecast(laws(), people[who], settings);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    slowest = std::max(slowest, took.count());
    const double mean = on_day(answer.curves[index(Scale::fma_ue)], last_day)->mean;
    if (std::abs(mean - patients.truth(who, weeks - 1, Scale::fma_ue)) > 6) ++far_off;
    ++who;
  }
  if (far_off > 1) state.SkipWithError("forecasts are far from the truth");
  state.counters["slowest_ms"] = slowest;
}
BENCHMARK(Weekly26)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Iterations(people_seen_weekly)
    ->Repetitions(7);

void Batch200(benchmark::State& state) {
  constexpr std::size_t persons = 200;
  const std::vector<int> days{5, 14, 28};
  const Patients patients(persons, days);
  std::string visits = "patient_id,day,scale,value\n";
  std::string targets = "patient_id,day,scale\n";
  for (std::size_t p = 0; p < persons; ++p) {
    for (std::size_t record = 0; record < days.size(); ++record) {
      visits += fmt::format("p{},{},fma_ue,{}\n", p, days[record],
                            patients.visit(p, record, Scale::fma_ue).value);
    }
    visits += fmt::format("p{},{},arat,{}\n", p, days[1], patients.visit(p, 1, Scale::arat).value);
    for (const int day : {56, 84, last_day}) targets += fmt::format("p{},{},fma_ue\n", p, day);
  }
  const auto folder = std::filesystem::temp_directory_path();
  BatchRequest request;
  request.visits_path = folder / fmt::format("relimb_bench_{}_visits.csv", getpid());
  request.targets_path = folder / fmt::format("relimb_bench_{}_targets.csv", getpid());
  request.threads = both;
  OutputFile(request.visits_path).append(visits).commit();
  OutputFile(request.targets_path).append(targets).commit();
  BatchAnswer answer;
  for (auto _ : state) answer = forecast_batch(laws(), request);
  std::filesystem::remove(request.visits_path);
  std::filesystem::remove(request.targets_path);
  if (answer.people != persons || answer.predictions != 3 * persons) {
    state.SkipWithError("rows are missing");
  }
}
BENCHMARK(Batch200)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Iterations(1)
    ->Repetitions(3);

}  // namespace
}  // namespace relimb::bench

int main(int argc, char** argv) { return relimb::bench::run_benches(argc, argv); }
