// Who lives which course: whole tiles, by share; and that a part lives as it would alone.
#include "cohort/herd_parts.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "cohort/herd.hpp"
#include "support/laws.hpp"
#include "support/property.hpp"

namespace relimb {
namespace {

using testing::laws;

TEST(HerdParts, AreWholeTilesInProportion) {
  EXPECT_TRUE(testing::holds("any shares", 300, [] {
    const auto persons = static_cast<std::size_t>(*testing::whole_in(1, 3000));
    const auto count = static_cast<std::size_t>(*testing::whole_in(1, 9));
    std::vector<double> shares;
    double sum = 0;
    for (std::size_t k = 0; k < count; ++k) {
      shares.push_back(*testing::whole_in(0, 100));
      sum += shares.back();
    }
    RC_PRE(sum > 0);
    const auto least = static_cast<std::size_t>(*testing::whole_in(0, 1));
    RC_PRE(persons / tile_width >= least * count);
    const HerdParts parts(persons, shares, least);
    RC_ASSERT(parts.count() == count && parts.persons() == persons);
    const double to_share = static_cast<double>(persons / tile_width - least * count);
    for (std::size_t k = 0; k < count; ++k) {
      RC_ASSERT(parts.begin(k) <= parts.end(k));
      if (k > 0) RC_ASSERT(parts.begin(k) == parts.end(k - 1));  // RC_ASSERT does not stop at ||
      RC_ASSERT(parts.begin(k) % tile_width == 0);
      if (parts.persons(k) > 0) {
        RC_ASSERT(parts.of(parts.begin(k)) == k && parts.of(parts.end(k) - 1) == k);
      }
      const auto tiles = static_cast<double>(parts.persons(k) / tile_width);
      const double due = static_cast<double>(least) + to_share * shares[k] / sum;
      RC_ASSERT(std::abs(tiles - due) <= 1 + 1e-9);
    }
  }));
}

TEST(HerdParts, PiecesCoverEachPartInTurn) {
  EXPECT_TRUE(testing::holds("any shares", 300, [] {
    const auto persons = static_cast<std::size_t>(*testing::whole_in(1, 3000));
    const auto count = static_cast<std::size_t>(*testing::whole_in(1, 9));
    const auto most = tile_width * static_cast<std::size_t>(*testing::whole_in(1, 20));
    const HerdParts parts = HerdParts::even(persons, count);
    std::size_t next = 0;
    for (const auto& [part, begin, end] : parts.pieces(most)) {
      RC_ASSERT(begin == next);
      RC_ASSERT(end > begin);
      RC_ASSERT(end - begin <= most);
      RC_ASSERT(begin >= parts.begin(part));
      RC_ASSERT(end <= parts.end(part));
      next = end;
    }
    RC_ASSERT(next == persons);
  }));
}

TEST(HerdParts, RefuseWhatCanNotBe) {
  EXPECT_THROW(HerdParts(100, std::vector<double>{0, 0}, 0), Defect);
  EXPECT_THROW(HerdParts(16, std::vector<double>{1, 1}, 1), Defect);
  EXPECT_THROW(HerdParts(100).pieces(tile_width + 1), Defect);
  EXPECT_THROW(HerdParts(100).pieces(0), Defect);
}

// Each part's scores and states are those of a herd of its own, on any number of threads.
TEST(HerdParts, EachLivesItsOwnCourse) {
  const auto care = testing::usual_care(40);
  std::vector<Course> courses;
  for (int k = 0; k < 3; ++k) {
    Parameters<double> law = laws().law;
    law.cortex.rewiring_rate *= 1 + k;
    courses.push_back(course_of(law, laws().population, care, 5));
  }
  const std::size_t persons = 1000;
  const HerdParts parts(persons, std::vector<double>{5, 0, 3}, 0);
  ASSERT_EQ(parts.persons(1), 0U);
  for (const unsigned threads : {1U, 3U}) {
    Herd all(courses[0], 0, parts);
    const ScoreTable scores = all.live(courses, 40, {7, 40}, threads);
    for (const std::size_t k : {0U, 2U}) {
      Herd alone(courses[k], 0, persons);
      const ScoreTable expected = alone.live(courses[k], 40, {7, 40});
      for (std::size_t i = parts.begin(k); i < parts.end(k); ++i) {
        for (const Scale scale : all_scales()) {
          ASSERT_EQ(scores.of(1, scale)[i], expected.of(1, scale)[i]);
        }
        for (std::size_t f = 0; f < state_size; ++f) {
          ASSERT_EQ(all.state(f)[i], alone.state(f)[i]);
        }
      }
    }
  }
  Herd all(courses[0], 0, parts);
  EXPECT_THROW(all.live(courses[0], 40, {40}), Defect);
}

TEST(Laws, AreSharedOutSoThatEachHasTwinsEnough) {
  Laws some = laws();
  some.draws.assign(3, {some.law, some.population});
  some.draws[1].law.cortex.takeover = 0.123;
  EXPECT_EQ(laws_among(some, 1).size(), 1U);
  EXPECT_EQ(laws_among(some, 2 * twins_a_law - 1).size(), 1U);
  EXPECT_EQ(laws_among(some, 2 * twins_a_law).size(), 2U);
  EXPECT_EQ(laws_among(some, 100000).size(), 4U);
  EXPECT_EQ(first_laws(some, 3)[0].law.cortex.takeover, some.law.cortex.takeover);
  EXPECT_EQ(first_laws(some, 3)[2].law.cortex.takeover, 0.123);
  EXPECT_THROW(first_laws(some, 5), Defect);
}

}  // namespace
}  // namespace relimb
