// Person-days a second of the engine, beside what this processor could do at most, in one run.
//
//   Reference      one person in double, the plain path
//   Batch1, Batch2 the batch on one and two threads; NoiseFree1 without day noise
//   Batch1Avx2     the AVX2 kernel where the processor has AVX-512 (with ceilings FusedAvx2, ...)
//   WeeklyScores, WeeklyStates     one thread, all scores or all states of every week to memory
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
#include "model/work.hpp"
#include "records/laws_file.hpp"
#include "summary.hpp"

namespace relimb::bench {
namespace {

constexpr int last_day = 182;
constexpr std::uint64_t seed = 20;
constexpr std::size_t herd_size = 16'384;
constexpr std::size_t checked = 64;  // persons that both paths live

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
BENCHMARK(Reference)->Unit(benchmark::kMillisecond)->Repetitions(7);

Course course(bool noisy = true, Engine engine = Engine::best) {
  Course one = course_of(laws().law, laws().population, usual_care(), seed, engine);
  one.noisy = noisy;
  return one;
}

std::vector<int> weeks() {
  std::vector<int> days;
  for (int day = 7; day <= last_day; day += 7) days.push_back(day);
  return days;
}

void batch(benchmark::State& state, unsigned threads, Engine engine = Engine::best) {
  const Course one = course(true, engine);
  Herd herd(one, 0, herd_size);
  double sum = 0;
  for (auto _ : state) {
    herd.restart();
    const ScoreTable table = herd.live(one, last_day, {last_day}, threads);
    const auto scores = table.of(0, Scale::fma_ue);
    sum = 0;
    for (std::size_t person = 0; person < checked; ++person) sum += scores[person];
  }
  if (std::abs(sum / checked - reference_mean()) > 1e-3) {
    state.SkipWithError("the batch's cohort mean is not the reference's");
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(herd_size) * last_day);
}
const Tally& work();
void Batch1(benchmark::State& state) {
  batch(state, 1);
  state.counters["normals_a_day"] = normals_a_day;
  state.counters["exponentials_a_day"] = work().exponentials;
  state.counters["operations_a_day"] = work().plain();
}
void Batch2(benchmark::State& state) { batch(state, 2); }
BENCHMARK(Batch1)->Unit(benchmark::kMillisecond)->Repetitions(7);
BENCHMARK(Batch2)->Unit(benchmark::kMillisecond)->UseRealTime()->Repetitions(7);

void NoiseFree1(benchmark::State& state) {
  const Course quiet = course(false);
  Herd herd(quiet, 0, herd_size);
  for (auto _ : state) {
    herd.restart();
    benchmark::DoNotOptimize(herd.live(quiet, last_day, {last_day}).data());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(herd_size) * last_day);
}
BENCHMARK(NoiseFree1)->Unit(benchmark::kMillisecond)->Repetitions(7);

/// Herds small enough that what they write stays in memory that was touched before.
constexpr std::size_t written_herd = 1024;

/// All scores of all persons every week.
void WeeklyScores(benchmark::State& state) {
  const Course one = course();
  Herd herd(one, 0, written_herd);
  for (auto _ : state) {
    herd.restart();
    benchmark::DoNotOptimize(herd.live(one, last_day, weeks()).data());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(written_herd) * last_day);
}
BENCHMARK(WeeklyScores)->Unit(benchmark::kMillisecond)->Repetitions(7);

/// All states of all persons every week.
void WeeklyStates(benchmark::State& state) {
  const Course one = course();
  Herd herd(one, 0, written_herd);
  for (auto _ : state) {
    herd.restart();
    benchmark::DoNotOptimize(herd.live_states(one, last_day, weeks()).data());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(written_herd) * last_day);
}
BENCHMARK(WeeklyStates)->Unit(benchmark::kMillisecond)->Repetitions(7);

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
BENCHMARK(Fused)->Unit(benchmark::kMillisecond)->Repetitions(7);
BENCHMARK(Exponentials)->Unit(benchmark::kMillisecond)->Repetitions(7);
BENCHMARK(Normals)->Unit(benchmark::kMillisecond)->Repetitions(7);

/// Many machines have AVX2 and no more. One that has AVX-512 tells of both.
void register_avx2() {
#if defined(__x86_64__)
  if (!available(Engine::avx512)) return;
  const auto add = [](const char* name, auto&& run) {
    benchmark::RegisterBenchmark(name, run)->Unit(benchmark::kMillisecond)->Repetitions(7);
  };
  add("Batch1Avx2", [](benchmark::State& state) { batch(state, 1, Engine::avx2); });
  add("FusedAvx2", [](benchmark::State& state) { ceiling(state, ceilings_avx2().fused); });
  add("ExponentialsAvx2",
      [](benchmark::State& state) { ceiling(state, ceilings_avx2().exponentials); });
  add("NormalsAvx2", [](benchmark::State& state) { ceiling(state, ceilings_avx2().normals); });
#endif
}

/// Operations of a day beside its normals and exponentials, counted from the law itself.
const Tally& work() {
  static const Tally tally = [] {
    const auto person = person_of(prepared(laws().population), reference_latents(seed, 0));
    const auto& care = usual_care();
    return work_of_a_day(laws().law, person, today(laws().law, care[5], 5),
                         first_day(laws().law, person));
  }();
  return tally;
}

/// Person-days a second if a day took its normals, its exponentials and its remaining operations
/// (each as a multiply-add of its own, divisions too) one after the other, each at full rate.
double bound(const Rates& rates) {
  return 1 / (normals_a_day / rates.of("Normals") + work().exponentials / rates.of("Exponentials") +
              work().plain() / rates.of("Fused"));
}

void print_ratios(const Rates& rates) {
  const double one = rates.of("Batch1");
  if (one == 0) return;
  const auto share = [&](const char* name) { return 100 * (1 - rates.of(name) / one); };
  std::printf("\nmedians:\n");
  std::printf("  batch, one thread            %8.3g person-days/s\n", one);
  if (rates.of("Batch2") > 0) {
    std::printf("  two threads                  %8.3g person-days/s, %.2f times one\n",
                rates.of("Batch2"), rates.of("Batch2") / one);
  }
  if (rates.of("Reference") > 0) {
    std::printf("  over the plain path          %8.1f times\n", one / rates.of("Reference"));
  }
  if (rates.of("WeeklyScores") > 0) {
    std::printf("  lost by weekly scores        %8.0f %%, by weekly states %.0f %%\n",
                share("WeeklyScores"), share("WeeklyStates"));
  }
  if (rates.of("Normals") > 0 && rates.of("Exponentials") > 0 && rates.of("Fused") > 0) {
    std::printf("  a day                        %d normals, %d exponentials, %d other operations\n",
                normals_a_day, work().exponentials, work().plain());
    std::printf("  bound of one thread          %8.3g person-days/s, reached %.0f %%\n",
                bound(rates), 100 * one / bound(rates));
    std::printf("  normals, of the ceiling      %8.0f %% over the whole of a day\n",
                100 * normals_a_day * one / rates.of("Normals"));
  }
  if (rates.of("NoiseFree1") > 0 && rates.of("Normals") > 0) {
    const double seconds = 1 / one - 1 / rates.of("NoiseFree1");
    std::printf("                               %8.0f %% over the time that noise adds to a day\n",
                100 * normals_a_day / seconds / rates.of("Normals"));
  }
}

}  // namespace
}  // namespace relimb::bench

int main(int argc, char** argv) {
  relimb::bench::register_avx2();

  return relimb::bench::run_benches(argc, argv, relimb::bench::print_ratios);
}
