// What a herd is beside its bits: order of persons, latents given by hand, numbers, refusals.
#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/normal.hpp"
#include "cohort/herd.hpp"
#include "support/people.hpp"

namespace relimb {
namespace {

using testing::laws;

constexpr int last_day = 60;
const std::vector<int> recorded{0, 14, 60};

Course course(std::uint64_t seed = 20) {
  return course_of(laws().law, laws().population, testing::usual_care(last_day), seed);
}

/// All numbers of one person: scores of the recorded days, then the state.
std::vector<float> life_of(const Herd& herd, const ScoreTable& table, std::size_t person) {
  std::vector<float> all;
  for (std::size_t record = 0; record < table.days().size(); ++record) {
    for (const Scale scale : all_scales()) all.push_back(table.of(record, scale)[person]);
  }
  for (std::size_t f = 0; f < state_size; ++f) all.push_back(herd.state(f)[person]);
  return all;
}

/// Dense latents [latent][persons] of the persons in that order, and their noise numbers.
struct Chosen {
  std::vector<float> latents;
  std::vector<std::uint32_t> numbers;
};
Chosen chosen(const Herd& from, const std::vector<std::size_t>& order) {
  Chosen c;
  for (std::size_t f = 0; f < latent_count; ++f) {
    for (const std::size_t person : order) c.latents.push_back(from.latent(f)[person]);
  }
  for (const std::size_t person : order) c.numbers.push_back(from.noise_numbers()[person]);
  return c;
}

TEST(Herd, OrderOfPersonsDoesNotMatter) {
  EXPECT_TRUE(testing::holds("any persons in any order, any care", 200, [] {
    const Course one = course_of(laws().law, laws().population, testing::any_calendar(last_day),
                                 *rc::gen::arbitrary<std::uint64_t>());
    const auto persons = static_cast<std::size_t>(*testing::whole_in(1, 40).as("persons"));
    std::vector<float> latents;
    for (std::size_t i = 0; i < latent_count * persons; ++i) {
      latents.push_back(static_cast<float>(*testing::number_around_zero(3)));
    }
    std::vector<std::uint32_t> numbers(persons);
    std::iota(numbers.begin(), numbers.end(), *rc::gen::arbitrary<std::uint32_t>());
    Herd straight(latents, numbers);
    std::vector<std::size_t> order(persons);
    std::iota(order.begin(), order.end(), 0U);
    const auto turn = static_cast<std::size_t>(*testing::whole_in(0, static_cast<int>(persons)));
    std::ranges::rotate(order, order.begin() + static_cast<std::ptrdiff_t>(turn));
    if (persons > 2) std::swap(order[0], order[2]);
    const Chosen c = chosen(straight, order);
    Herd shuffled(c.latents, c.numbers);
    const ScoreTable a = straight.live(one, last_day, recorded);
    const ScoreTable b = shuffled.live(one, last_day, recorded);
    for (std::size_t i = 0; i < persons; ++i) {
      RC_ASSERT(life_of(shuffled, b, i) == life_of(straight, a, order[i]));
    }
  }));
}

TEST(Herd, DrawnPersonsAreThoseOfTheirLatentsAndNumbers) {
  const Course one = course();
  Herd drawn(one, 100, 20);
  std::vector<std::size_t> order(20);
  std::iota(order.begin(), order.end(), 0U);
  const Chosen c = chosen(drawn, order);
  EXPECT_EQ(c.numbers.front(), 100U);
  Herd given(c.latents, c.numbers);
  const ScoreTable a = drawn.live(one, last_day, recorded);
  const ScoreTable b = given.live(one, last_day, recorded);
  for (std::size_t i = 0; i < 20; ++i) EXPECT_EQ(life_of(drawn, a, i), life_of(given, b, i));
  EXPECT_EQ(a.persons(), 20U);
  EXPECT_EQ(a.days(), recorded);
}

// Numbers beyond 32 bits among them: both words of a number go along.
TEST(Herd, SelectedPersonsLiveAsInTheirHerd) {
  const Course one = course();
  Herd all(one, (std::uint64_t{1} << 32) + 5, 20);
  const std::vector<std::size_t> order{19, 3, 3, 0};
  Herd some = all.selected(order);
  const ScoreTable a = all.live(one, last_day, recorded);
  ASSERT_EQ(some.persons(), order.size());
  const ScoreTable b = some.live(one, last_day, recorded);
  for (std::size_t i = 0; i < order.size(); ++i) {
    EXPECT_EQ(life_of(some, b, i), life_of(all, a, order[i]));
  }
}

// On the way, too: with the state of that day.
TEST(Herd, SelectedPersonsLiveOnAsInTheirHerd) {
  const Course one = course();
  Herd all(one, 7, 40);
  constexpr int half_way = last_day / 2;
  all.live(one, half_way, {});
  const std::vector<std::size_t> order{33, 2, 17};
  Herd some = all.selected(order);
  EXPECT_EQ(some.day(), half_way);
  const ScoreTable a = all.live(one, last_day, {last_day});
  const ScoreTable b = some.live(one, last_day, {last_day});
  for (std::size_t i = 0; i < order.size(); ++i) {
    EXPECT_EQ(life_of(some, b, i), life_of(all, a, order[i]));
  }
}

// A number of more than 32 bits is a person of its own: high words count.
TEST(Herd, NumbersBeyond32BitsAreOtherPersons) {
  const Course one = course();
  const std::uint64_t far = (std::uint64_t{1} << 32) + 5;
  Herd near_herd(one, 5, 2);
  Herd far_herd(one, far, 2);
  const ScoreTable a = near_herd.live(one, last_day, recorded);
  const ScoreTable b = far_herd.live(one, last_day, recorded);
  EXPECT_NE(life_of(near_herd, a, 0), life_of(far_herd, b, 0));
  // Noise too, not only biology: the same people under the other number's noise.
  const std::size_t mood = state_size - 1;
  EXPECT_NE(near_herd.state(mood)[0], far_herd.state(mood)[0]);
}

// Wobbles and mood of a batch are moved by the normals that the counters name, each once.
TEST(Herd, EachDayAndPersonHasItsOwnDraw) {
  const Course one = course();
  constexpr std::size_t persons = 19;
  const std::uint64_t first = (std::uint64_t{7} << 32) + 3;
  Herd herd(one, first, persons);
  State<float> layout{};
  const auto field = [&](const float& of) {
    return static_cast<std::size_t>(&of - numbers(layout));
  };
  const std::size_t fields[] = {field(layout.arm.wobble), field(layout.leg.wobble),
                                field(layout.mood)};
  const double taus[] = {laws().law.noise.wobble_days, laws().law.noise.wobble_days,
                         laws().law.noise.mood_days};
  std::vector<std::vector<float>> before(3, std::vector<float>(persons));
  for (int day = 0; day < last_day; ++day) {
    herd.live(one, day + 1, {});
    for (std::size_t i = 0; i < 3; ++i) {
      for (std::size_t p = 0; p < persons; ++p) {
        const double now = herd.state(fields[i])[p];
        const double kick = (now - before[i][p] * (1 - 1 / taus[i])) / std::sqrt(2 / taus[i]);
        const auto normals =
            random_normals(one.day_noise, {first + p, static_cast<std::uint32_t>(day), 0});
        EXPECT_NEAR(kick, normals[i], 2e-5) << "day " << day << " person " << p;
        before[i][p] = static_cast<float>(now);
      }
    }
  }
}

TEST(Herd, WithoutNoiseNoSeedMatters) {
  Course one = course(1);
  Course two = course(2);
  one.noisy = two.noisy = false;
  Herd people(one, 0, 32);
  std::vector<std::size_t> order(32);
  std::iota(order.begin(), order.end(), 0U);
  const Chosen c = chosen(people, order);
  Herd a(c.latents, c.numbers);
  Herd b(c.latents, c.numbers);
  const ScoreTable of_a = a.live(one, last_day, recorded);
  const ScoreTable of_b = b.live(two, last_day, recorded);
  for (std::size_t i = 0; i < 32; ++i) EXPECT_EQ(life_of(a, of_a, i), life_of(b, of_b, i));
  for (std::size_t i = 0; i < 32; ++i) EXPECT_EQ(a.state(state_size - 1)[i], 0);  // mood
}

TEST(Herd, RecordedStatesAreThoseItStopsIn) {
  const Course one = course();
  constexpr std::size_t persons = 37;
  Herd whole(one, 5, persons);
  const std::vector<float> states = whole.live_states(one, last_day, recorded, 2, 16);
  EXPECT_EQ(whole.day(), last_day);
  ASSERT_EQ(states.size(), recorded.size() * state_size * whole.stride());
  Herd stopping(one, 5, persons);
  int differ = 0;
  for (std::size_t record = 0; record < recorded.size(); ++record) {
    stopping.live(one, recorded[record], {});
    for (std::size_t f = 0; f < state_size; ++f) {
      const float* const column = states.data() + (record * state_size + f) * whole.stride();
      for (std::size_t p = 0; p < persons; ++p) differ += column[p] != stopping.state(f)[p];
    }
  }
  EXPECT_EQ(differ, 0);
}

TEST(Herd, RefusesWhatItCannotDo) {
  const Course one = course();
  EXPECT_THROW(Herd(one, 0, 0), Defect);
  EXPECT_THROW(Herd(one, (std::uint64_t{1} << 32) - 1, 2), Defect);  // crosses a multiple of 2^32
  EXPECT_NO_THROW(Herd(one, (std::uint64_t{1} << 32) - 1, 1));
  Herd herd(one, 0, 3);
  EXPECT_THROW(herd.live(one, last_day + 1, {}), Defect);
  EXPECT_THROW(herd.live(one, 10, {11}), Defect);
  EXPECT_THROW(herd.live(one, 10, {5, 4}), Defect);
  EXPECT_THROW(herd.live(one, 10, {}, 1, 24), Defect);
  herd.live(one, 10, {});
  EXPECT_THROW(herd.live(one, 9, {}), Defect);
  EXPECT_THROW(herd.live(one, 20, {9}), Defect);
  EXPECT_THROW(Herd(std::vector<float>(latent_count), std::vector<std::uint32_t>(2)), Defect);
}

TEST(Engine, OnlyAvailableOnesRun) {
  EXPECT_TRUE(available(Engine::best));
  EXPECT_TRUE(available(Engine::scalar));
  EXPECT_TRUE(available(Engine::baseline));
  EXPECT_EQ(code_of(Engine::scalar).kernel, &kernel_scalar);
  EXPECT_EQ(code_of(Engine::baseline).kernel, &kernel_baseline);
  for (const Engine engine : {Engine::avx2, Engine::avx512}) {
    if (!available(engine)) {
      EXPECT_THROW(code_of(engine), Defect);
    }
  }
#if defined(__x86_64__)
  if (available(Engine::avx2)) {
    EXPECT_EQ(code_of(Engine::avx2).kernel, &kernel_avx2);
  }
  if (available(Engine::avx512)) {
    EXPECT_EQ(code_of(Engine::best).kernel, &kernel_avx512);
  }
#endif
}

}  // namespace
}  // namespace relimb
