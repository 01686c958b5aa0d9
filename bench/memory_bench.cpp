// A cohort of 1e8 person-days through one small herd after another: peak memory of the process.
//
// 550,000 persons live 182 days each; only running sums are kept. More than 200 MB at the peak is
// an error, and so is a mean that is not the one of another seed's cohort.
#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include <benchmark/benchmark.h>

#include "cohort/herd.hpp"
#include "records/laws_file.hpp"
#include "summary.hpp"

namespace relimb::bench {
namespace {

constexpr int last_day = 182;
constexpr std::size_t herd_size = 4096;
constexpr double most_megabytes = 200;

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

struct Mean {
  double sum = 0;
  double squares = 0;
  std::uint64_t n = 0;

  double value() const { return sum / static_cast<double>(n); }
  double standard_error() const {
    const auto count = static_cast<double>(n);
    return std::sqrt((squares / count - value() * value()) / count);
  }
};

/// Mean FMA-UE on the last day of persons 0 .. persons - 1.
Mean streamed(const Course& course, std::uint64_t persons) {
  Mean mean;
  for (std::uint64_t first = 0; first < persons; first += herd_size) {
    Herd herd(course, first, std::min<std::uint64_t>(herd_size, persons - first));
    const ScoreTable table = herd.live(course, last_day, {last_day}, 0);
    for (const double score : table.of(0, Scale::fma_ue)) {
      mean.sum += score;
      mean.squares += score * score;
      ++mean.n;
    }
  }
  return mean;
}

void Stream(benchmark::State& state) {
  const Laws laws = load_laws(std::string(RELIMB_SOURCE_DIR) + "/laws");
  const auto calendar = calendar_of(laws.care, {}, {}, last_day);
  const auto course = [&](std::uint64_t seed) {
    return course_of(laws.law, laws.population, calendar, seed);
  };
  constexpr std::uint64_t persons = 550'000;
  Mean mean;
  for (auto _ : state) mean = streamed(course(20), persons);
  const Mean other = streamed(course(21), 100'000);
  if (std::abs(mean.value() - other.value()) >
      5 * std::hypot(mean.standard_error(), other.standard_error())) {
    state.SkipWithError("the cohort's mean is not that of another cohort");
  }
  if (peak_megabytes() > most_megabytes) state.SkipWithError("more than 200 MB of memory");
  state.counters["peak_MB"] = peak_megabytes();
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(persons) * last_day);
}
BENCHMARK(Stream)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(1);

}  // namespace
}  // namespace relimb::bench

int main(int argc, char** argv) { return relimb::bench::run_benches(argc, argv); }
