// A fixed small piece of work for bench/instructions.sh to count: 512 persons, 182 days, one thread,
// the AVX2 kernel, scores on the last day. Prints their mean FMA-UE.
#include <cstdio>
#include <string>

#include "cohort/herd.hpp"
#include "records/laws_file.hpp"

int main() {
  using namespace relimb;
  constexpr int last_day = 182;
  if (!available(Engine::avx2)) return 77;
  const Laws laws = load_laws(std::string(RELIMB_SOURCE_DIR) + "/laws");
  const Course course = course_of(laws.law, laws.population,
                                  calendar_of(laws.care, {}, {}, last_day), 20, Engine::avx2);
  Herd herd(course, 0, 512);
  const ScoreTable table = herd.live(course, last_day, {last_day});
  double sum = 0;
  for (const float score : table.of(0, Scale::fma_ue)) sum += score;
  std::printf("%.6f\n", sum / 512);
  return 0;
}
