#include "service/cohort.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "service/cohort_csv.hpp"
#include "service/named_plan.hpp"

namespace relimb {
namespace {

/// Persons of a block: enough to keep a processor busy, few enough rows to hold in memory.
std::size_t block_size(std::size_t days) {
  constexpr std::size_t rows = 16384;
  constexpr std::size_t smallest = 64;
  constexpr std::size_t largest = 4096;
  return std::clamp(rows / days / smallest * smallest, smallest, largest);
}

}  // namespace

void make_cohort(const Laws& laws, const CohortRequest& request, const TextSink& sink,
                 const Progress& progress) {
  RELIMB_CHECK(request.first < request.persons && request.persons <= most_cohort_persons);
  RELIMB_CHECK(!request.days.empty() && request.days.front() >= 0);
  const int last_day = std::max(bedside_day, request.days.back());
  const CarePlan& plan = named_plan(laws.care, request.care, "--care");
  const Course course = course_of(laws.law, laws.population,
                                  calendar_of(laws.care, plan, {}, last_day), request.seed);

  const std::uint64_t block = block_size(request.days.size());
  const std::uint64_t blocks = (request.persons - request.first + block - 1) / block;
  const unsigned threads = request.threads == 0 ? processor_count() : request.threads;
  const auto at_once = static_cast<std::size_t>(std::min<std::uint64_t>(threads, blocks));
  std::vector<std::string> texts(at_once);

  if (request.first == 0) sink(cohort_header());
  tell(progress, 0);
  for (std::uint64_t from = 0; from < blocks; from += at_once) {
    const auto wave = static_cast<std::size_t>(std::min<std::uint64_t>(at_once, blocks - from));
    parallel_for(wave, threads, [&](std::size_t i) {
      const std::uint64_t first = request.first + (from + i) * block;
      const auto persons = static_cast<std::size_t>(std::min(block, request.persons - first));
      texts[i].clear();
      append_cohort_rows(cohort_block(laws, course, first, persons, request.days, request.seed),
                         laws.scales, texts[i]);
    });
    for (std::size_t i = 0; i < wave; ++i) sink(texts[i]);
    tell(progress, static_cast<double>(from + wave) / static_cast<double>(blocks));
  }
}

}  // namespace relimb
