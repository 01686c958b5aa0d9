// Person-days a second of the engine, beside what this processor could do at most, in one run.
//
//   Reference      one person in double, the plain path
//   Batch1, Batch2 the batch on one and two threads
//   Fused, Exponentials, Normals   ceilings of one thread (ceilings.hpp)
//
// 182 days, noise on, usual care. A batch whose cohort mean is not the reference's is an error.
// One thread is timed by its processor time, two by the clock (so on an idle machine only). Ends
// with the ratios that mean the same on any machine.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

#include <benchmark/benchmark.h>

#include "ceilings.hpp"
#include "cohort/herd.hpp"
#include "cohort/reference.hpp"
#include "records/laws_file.hpp"
#include "summary.hpp"

namespace relimb::bench {
namespace {

constexpr int last_day = 182;
constexpr std::uint64_t seed = 20;
constexpr std::size_t herd_size = 16'384;
constexpr std::size_t checked = 64;  // persons that both paths live
constexpr double normals_a_day = 4;

const Laws& laws() {
  static const Laws all = load_laws(std::string(RELIMB_SOURCE_DIR) + "/laws");
  return all;
}
const Calendar<double>& usual_care() {
  static const Calendar<double> calendar = calendar_of(laws().care, {}, {}, last_day);
  return calendar;
}

/// Mean FMA-UE on the last day of the first persons, by the plain path.
double reference_mean() {
  static const auto people = prepared(laws().population);
  double sum = 0;
  for (std::uint64_t number = 0; number < checked; ++number) {
    const auto person = person_of(people, reference_latents(seed, number));
    const auto run = live_reference(laws().law, person, usual_care(), seed, number, {last_day});
    sum += run.scores[0][index(Scale::fma_ue)];
  }
  return sum / checked;
}

void Reference(benchmark::State& state) {
  double mean = 0;
  for (auto _ : state) benchmark::DoNotOptimize(mean = reference_mean());
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(checked) * last_day);
}
BENCHMARK(Reference)->Unit(benchmark::kMillisecond)->Repetitions(5);

void batch(benchmark::State& state, unsigned threads) {
  const Course course = course_of(laws().law, laws().population, usual_care(), seed);
  Herd herd(course, 0, herd_size);
  double sum = 0;
  for (auto _ : state) {
    herd.restart();
    const ScoreTable table = herd.live(course, last_day, {last_day}, threads);
    const auto scores = table.of(0, Scale::fma_ue);
    sum = 0;
    for (std::size_t person = 0; person < checked; ++person) sum += scores[person];
  }
  if (std::abs(sum / checked - reference_mean()) > 1e-3) {
    state.SkipWithError("the batch's cohort mean is not the reference's");
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(herd_size) * last_day);
}
void Batch1(benchmark::State& state) { batch(state, 1); }
void Batch2(benchmark::State& state) { batch(state, 2); }
BENCHMARK(Batch1)->Unit(benchmark::kMillisecond)->Repetitions(5);
BENCHMARK(Batch2)->Unit(benchmark::kMillisecond)->UseRealTime()->Repetitions(5);

Ceilings ceilings() {
#if defined(__x86_64__)
  if (available(Engine::avx512)) return ceilings_avx512();
  if (available(Engine::avx2)) return ceilings_avx2();
#endif
  return ceilings_baseline();
}

void ceiling(benchmark::State& state, float (*loop)(std::int64_t)) {
  constexpr std::int64_t count = 4'800'000;
  for (auto _ : state) benchmark::DoNotOptimize(loop(count));
  state.SetItemsProcessed(state.iterations() * count);
}
void Fused(benchmark::State& state) { ceiling(state, ceilings().fused); }
void Exponentials(benchmark::State& state) { ceiling(state, ceilings().exponentials); }
void Normals(benchmark::State& state) { ceiling(state, ceilings().normals); }
BENCHMARK(Fused)->Unit(benchmark::kMillisecond)->Repetitions(5);
BENCHMARK(Exponentials)->Unit(benchmark::kMillisecond)->Repetitions(5);
BENCHMARK(Normals)->Unit(benchmark::kMillisecond)->Repetitions(5);

void print_ratios(const Rates& rates) {
  const double one = rates.of("Batch1");
  if (one == 0) return;
  std::printf("\nbest of the repetitions:\n");
  std::printf("  batch, one thread        %8.3g person-days/s\n", one);
  if (rates.of("Batch2") > 0) {
    std::printf("  two threads              %8.3g person-days/s, %.2f times one\n",
                rates.of("Batch2"), rates.of("Batch2") / one);
  }
  if (rates.of("Reference") > 0) {
    std::printf("  over the plain path      %8.1f times\n", one / rates.of("Reference"));
  }
  if (rates.of("Normals") > 0) {
    std::printf("  normals, of the ceiling  %8.0f %%\n",
                100 * normals_a_day * one / rates.of("Normals"));
  }
  if (rates.of("Fused") > 0) {
    std::printf("  a person-day takes as long as %.0f multiply-adds at full rate\n",
                rates.of("Fused") / one);
  }
}

}  // namespace
}  // namespace relimb::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  relimb::bench::Rates rates;
  benchmark::RunSpecifiedBenchmarks(&rates);
  relimb::bench::print_ratios(rates);
  return rates.failed() ? 1 : 0;
}
