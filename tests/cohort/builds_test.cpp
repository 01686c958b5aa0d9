// One result on every processor and from every compiler: random words by each kernel of this
// processor, and a full run (182 days, noise on) of the stored case (tests/cross) by each kernel
// and by the plain path against states and scores stored in tests/cross/answers/builds.csv.
//
// The file was written once, by a g++ release build; `./test` holds the g++ build to it, `./test
// full` the clang builds with sanitizers, at -O1. The batch computes its own exp, log and sine and
// may differ in no bit; beside that stands the bound that users are promised, 1e-6 of the value.
// The plain path calls the C library's exp and log, whose last bits are that library's: 1e-12.
//
// RELIMB_WRITE_BUILDS=FILE writes the answers of this build instead (tests/cross/compare).
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "cohort/herd.hpp"
#include "cohort/kernel_words.hpp"
#include "cohort/reference.hpp"
#include "support/cross_case.hpp"

namespace relimb {
namespace {

using testing::cross_case;
using testing::cross_last_day;

constexpr std::uint64_t builds_seed = 182;

struct NamedKernel {
  Engine engine;
  const char* name;
  testing::WordDrawer words;
};

/// The kernels that this processor can run.
std::vector<NamedKernel> kernels_of_this_processor() {
  std::vector<NamedKernel> all{{Engine::scalar, "scalar", testing::words_scalar},
                               {Engine::baseline, "baseline", testing::words_baseline}};
#if defined(__x86_64__)
  if (available(Engine::avx2)) all.push_back({Engine::avx2, "avx2", testing::words_avx2});
  if (available(Engine::avx512)) all.push_back({Engine::avx512, "avx512", testing::words_avx512});
#endif
  return all;
}

std::size_t words_unlike_the_plain_ones(testing::WordDrawer drawer, std::uint32_t days) {
  constexpr std::size_t persons = 48;
  const PhiloxKey key = philox_key(builds_seed, Purpose::day_noise);
  std::array<std::uint32_t, 4 * persons> words{};
  std::size_t differ = 0;
  // The last persons below 2^32 and high words: every counter and both halves of it in play.
  for (const std::uint32_t first : {0U, 77U, 0xffffffffU - static_cast<std::uint32_t>(persons)}) {
    for (std::uint32_t day = 0; day < days; ++day) {
      const std::uint32_t high = 3 * day;
      const std::uint32_t draw = day % 5;
      drawer(key, first, high, day, draw, persons, words.data());
      for (std::size_t p = 0; p < persons; ++p) {
        const std::uint64_t number =
            (std::uint64_t{high} << 32) + first + static_cast<std::uint32_t>(p);
        const auto alone = random_words(key, {number, day, draw});
        for (std::size_t w = 0; w < 4; ++w) differ += words[w * persons + p] != alone[w];
      }
    }
  }
  return differ;
}

TEST(Builds, WordsOfEveryKernelAreThePlainOnes) {
  for (const NamedKernel& one : kernels_of_this_processor()) {
    EXPECT_EQ(words_unlike_the_plain_ones(one.words, 1000), 0U) << one.name;
  }
}
TEST(BuildsLong, WordsOfEveryKernelAreThePlainOnes) {
  for (const NamedKernel& one : kernels_of_this_processor()) {  // 1.2e7 words each
    EXPECT_EQ(words_unlike_the_plain_ones(one.words, 20'833), 0U) << one.name;
  }
}

/// States, then scores, of each person on the last day.
using Lives = std::vector<std::vector<double>>;

Lives lived_by_batch(Engine engine) {
  const std::size_t persons = cross_case().people.size();
  const Course course =
      course_of(cross_case().law, cross_case().population, cross_case().care, builds_seed, engine);
  std::vector<float> latents(latent_count * persons);
  std::vector<std::uint32_t> numbers(persons);
  for (std::size_t p = 0; p < persons; ++p) {
    numbers[p] = static_cast<std::uint32_t>(p);
    for (std::size_t f = 0; f < latent_count; ++f) {
      latents[f * persons + p] = static_cast<float>(cross_case().latents[p][f]);
    }
  }
  Herd herd(latents, numbers);
  const ScoreTable table = herd.live(course, cross_last_day, {cross_last_day});
  Lives lives(persons);
  for (std::size_t p = 0; p < persons; ++p) {
    for (std::size_t f = 0; f < state_size; ++f) lives[p].push_back(herd.state(f)[p]);
    for (const Scale scale : all_scales()) lives[p].push_back(table.of(0, scale)[p]);
  }
  return lives;
}

Lives lived_plainly() {
  Lives lives;
  const auto population = prepared(cross_case().population);
  for (std::size_t p = 0; p < cross_case().latents.size(); ++p) {
    const auto run =
        live_reference(cross_case().law, person_of(population, cross_case().latents[p]),
                       cross_case().care, builds_seed, p, {cross_last_day});
    lives.emplace_back(numbers(run.last), numbers(run.last) + state_size);
    lives.back().insert(lives.back().end(), run.scores[0].begin(), run.scores[0].end());
  }
  return lives;
}

const char* file_to_write() { return std::getenv("RELIMB_WRITE_BUILDS"); }

void write_answers() {
  std::ofstream file(file_to_write());
  file << "path,person";
  for (const auto& name : testing::joined(testing::state_columns(), testing::score_columns())) {
    file << ',' << name;
  }
  file << '\n';
  const auto write = [&](const char* path, const Lives& lives, const char* format) {
    for (std::size_t p = 0; p < lives.size(); ++p) {
      file << path << ',' << p;
      for (const double x : lives[p]) {
        std::array<char, 40> text{};
        std::snprintf(text.data(), text.size(), format, x);
        file << ',' << text.data();
      }
      file << '\n';
    }
  };
  write("batch", lived_by_batch(Engine::scalar), "%.9g");
  write("plain", lived_plainly(), "%.17g");
}

Lives stored(const std::string& path) {
  auto columns = testing::joined(testing::state_columns(), testing::score_columns());
  const std::size_t count = columns.size();
  columns.emplace_back("path");
  CsvReader rows(testing::cross_file("answers/builds.csv"), columns, {},
                 CsvReader::OtherColumns::ignored);
  Lives lives;
  while (rows.next()) {
    if (rows.text(count) != path) continue;
    auto& life = lives.emplace_back();
    for (std::size_t i = 0; i < count; ++i) {
      const double x = rows.number(i, -1e9, 1e9);
      life.push_back(path == "batch" ? static_cast<float>(x) : x);
    }
  }
  return lives;
}

/// Values that differ at all, and the largest difference relative to the value.
struct Difference {
  int values = 0;
  double relative = 0;
};
Difference difference(const Lives& ours, const Lives& theirs) {
  Difference d;
  EXPECT_EQ(ours.size(), theirs.size());
  for (std::size_t p = 0; p < std::min(ours.size(), theirs.size()); ++p) {
    EXPECT_EQ(ours[p].size(), theirs[p].size());
    for (std::size_t i = 0; i < std::min(ours[p].size(), theirs[p].size()); ++i) {
      const double off = std::abs(ours[p][i] - theirs[p][i]);
      d.values += off != 0 || std::signbit(ours[p][i]) != std::signbit(theirs[p][i]);
      if (off > 0) d.relative = std::max(d.relative, off / std::abs(theirs[p][i]));
    }
  }
  return d;
}

TEST(Builds, EveryKernelGivesTheStoredBits) {
  if (file_to_write() != nullptr) {
    write_answers();
    GTEST_SKIP() << "wrote " << file_to_write();
  }
  const Lives answers = stored("batch");
  ASSERT_EQ(answers.size(), 16U);
  for (const NamedKernel& one : kernels_of_this_processor()) {
    const Difference d = difference(lived_by_batch(one.engine), answers);
    EXPECT_LE(d.relative, 1e-6) << one.name;
    EXPECT_EQ(d.values, 0) << one.name;
    RecordProperty(one.name, std::to_string(d.values));
  }
}

TEST(Builds, PlainPathGivesTheStoredStates) {
  if (file_to_write() != nullptr) GTEST_SKIP();
  const Difference d = difference(lived_plainly(), stored("plain"));
  EXPECT_LE(d.relative, 1e-12);
  RecordProperty("values_that_differ", std::to_string(d.values));
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2g", d.relative);
  RecordProperty("relative", text.data());
}

// What the test above looks at shows the last bit of one value.
TEST(Builds, DifferenceSeesOneBit) {
  const Lives one = lived_by_batch(Engine::scalar);
  Lives two = one;
  two[7][3] = std::nextafter(static_cast<float>(two[7][3]), 1e9F);
  EXPECT_EQ(difference(one, two).values, 1);
  EXPECT_GT(difference(one, two).relative, 0);
}

}  // namespace
}  // namespace relimb
