// The same law by what a user would take instead, one person at a time: SUNDIALS CVODE (BDF) and
// Boost.odeint (Dormand-Prince 5), noise-free, tolerances 1e-6, beside the batch with and without
// noise; and the cohort for bench/compare/numpy_law.py:
//
//   bench_peers --export FOLDER   writes people.f32 ([field][person], float), cohort.json (fields,
//                                 days, the batch's means on the last day)
//
// Each integrator stops only where care changes. Its cohort mean must lie within half a point of
// FMA-UE of the batch's without noise (which takes steps of a day), else it is an error.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <boost/numeric/odeint.hpp>
#include <nlohmann/json.hpp>

#include "base/output_file.hpp"
#include "cohort/herd.hpp"
#include "cohort/reference.hpp"
#include "records/laws_file.hpp"
#include "summary.hpp"

namespace relimb::bench {
namespace {

constexpr int last_day = 182;
constexpr std::uint64_t seed = 20;
constexpr std::size_t herd_size = 16'384;
constexpr std::uint64_t alone = 32;  // persons the integrators live
constexpr double tolerance = 1e-6;
constexpr double mean_bound = 0.5;  // points of FMA-UE

using Numbers = std::array<double, state_size>;

const Laws& laws() {
  static const Laws all = load_laws(std::string(RELIMB_SOURCE_DIR) + "/laws");
  return all;
}
const Calendar<double>& usual_care() {
  static const Calendar<double> calendar = calendar_of(laws().care, {}, {}, last_day);
  return calendar;
}

/// Days on which care differs from the day before, and the last.
std::vector<int> stops() {
  std::vector<int> days;
  const auto& care = usual_care();
  for (int day = 1; day < last_day; ++day) {
    const auto at = static_cast<std::size_t>(day);
    if (std::memcmp(&care[at], &care[at - 1], sizeof care[at]) != 0) days.push_back(day);
  }
  days.push_back(last_day);
  return days;
}

/// The right-hand side of one person's equations.
struct Equations {
  const Person<double>* person;
  const CareDay<double>* care;

  void operator()(const Numbers& at, Numbers& rate, double time) const {
    State<double> state;
    std::ranges::copy(at, numbers(state));
    const auto change = change_per_day(laws().law, *person, today(laws().law, *care, time), state);
    std::copy_n(numbers(change), state_size, rate.begin());
  }
};

int rates(double time, N_Vector at, N_Vector rate, void* user) {
  Numbers state;
  Numbers change;
  std::copy_n(N_VGetArrayPointer(at), state_size, state.begin());
  (*static_cast<const Equations*>(user))(state, change, time);
  std::ranges::copy(change, N_VGetArrayPointer(rate));
  return 0;
}

/// One integrator for all persons, set up once: the kindest way to use it.
class Cvode {
 public:
  Cvode() {
    SUNContext_Create(nullptr, &context_);
    y_ = N_VNew_Serial(state_size, context_);
    N_VConst(0, y_);
    matrix_ = SUNDenseMatrix(state_size, state_size, context_);
    solver_ = SUNLinSol_Dense(y_, matrix_, context_);
    memory_ = CVodeCreate(CV_BDF, context_);
    CVodeInit(memory_, rates, 0, y_);
    CVodeSStolerances(memory_, tolerance, tolerance);
    CVodeSetLinearSolver(memory_, solver_, matrix_);
    CVodeSetMaxNumSteps(memory_, 100'000);
  }
  Cvode(const Cvode&) = delete;
  Cvode& operator=(const Cvode&) = delete;
  ~Cvode() {
    CVodeFree(&memory_);
    SUNLinSolFree(solver_);
    SUNMatDestroy(matrix_);
    N_VDestroy(y_);
    SUNContext_Free(&context_);
  }
  Numbers live(const Person<double>& person, Numbers state, const std::vector<int>& stops) {
    std::ranges::copy(state, N_VGetArrayPointer(y_));
    int from = 0;
    for (const int stop : stops) {
      Equations equations{&person, &usual_care()[static_cast<std::size_t>(from)]};
      double reached = 0;
      CVodeReInit(memory_, from, y_);
      CVodeSetUserData(memory_, &equations);
      CVodeSetStopTime(memory_, stop);
      if (CVode(memory_, stop, y_, &reached, CV_NORMAL) < 0) return {};
      from = stop;
    }
    std::copy_n(N_VGetArrayPointer(y_), state_size, state.begin());
    return state;
  }

 private:
  SUNContext context_ = nullptr;
  N_Vector y_ = nullptr;
  SUNMatrix matrix_ = nullptr;
  SUNLinearSolver solver_ = nullptr;
  void* memory_ = nullptr;
};

struct Odeint {
  static Numbers live(const Person<double>& person, Numbers state, const std::vector<int>& stops) {
    namespace ode = boost::numeric::odeint;
    int from = 0;
    for (const int stop : stops) {
      const Equations equations{&person, &usual_care()[static_cast<std::size_t>(from)]};
      ode::integrate_adaptive(
          ode::make_controlled<ode::runge_kutta_dopri5<Numbers>>(tolerance, tolerance), equations,
          state, static_cast<double>(from), static_cast<double>(stop), 0.1);
      from = stop;
    }
    return state;
  }
};

double score_of(const Person<double>& person, const Numbers& at, Scale scale) {
  State<double> state;
  std::ranges::copy(at, numbers(state));
  const auto day = today(laws().law, usual_care()[last_day], last_day);
  return true_scores(laws().law.scores, show(laws().law, person, day, state))[index(scale)];
}

Course course(bool noisy) {
  Course one = course_of(laws().law, laws().population, usual_care(), seed);
  one.noisy = noisy;
  return one;
}

template <class Integrator>
void one_by_one(benchmark::State& state) {
  const auto people = prepared(laws().population);
  const std::vector<int> days = stops();
  std::vector<Person<double>> persons;
  std::vector<Numbers> firsts;
  for (std::uint64_t number = 0; number < alone; ++number) {
    persons.push_back(person_of(people, reference_latents(seed, number)));
    const auto first = first_day(laws().law, persons.back());
    std::copy_n(numbers(first), state_size, firsts.emplace_back().begin());
  }
  Integrator integrator;
  double mean = 0;
  for (auto _ : state) {
    mean = 0;
    for (std::size_t i = 0; i < alone; ++i) {
      const Numbers last = integrator.live(persons[i], firsts[i], days);
      mean += score_of(persons[i], last, Scale::fma_ue) / alone;
    }
  }
  const Course quiet = course(false);
  Herd herd(quiet, 0, alone);
  const ScoreTable table = herd.live(quiet, last_day, {last_day});
  double batch = 0;
  for (const float score : table.of(0, Scale::fma_ue)) batch += score / alone;
  state.counters["FMA"] = mean;
  state.counters["FMA_batch"] = batch;
  if (std::abs(mean - batch) > mean_bound) state.SkipWithError("not the batch's cohort mean");
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(alone) * last_day);
}

void batch(benchmark::State& state, bool noisy) {
  const Course one = course(noisy);
  Herd herd(one, 0, herd_size);
  for (auto _ : state) {
    herd.restart();
    benchmark::DoNotOptimize(herd.live(one, last_day, {last_day}).data());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(herd_size) * last_day);
}
void Noisy(benchmark::State& state) { batch(state, true); }
void NoiseFree(benchmark::State& state) { batch(state, false); }
void CvodePerPerson(benchmark::State& state) { one_by_one<Cvode>(state); }
void OdeintPerPerson(benchmark::State& state) { one_by_one<Odeint>(state); }
BENCHMARK(Noisy)->Unit(benchmark::kMillisecond)->Repetitions(7);
BENCHMARK(NoiseFree)->Unit(benchmark::kMillisecond)->Repetitions(7);
BENCHMARK(CvodePerPerson)->Unit(benchmark::kMillisecond)->Repetitions(7);
BENCHMARK(OdeintPerPerson)->Unit(benchmark::kMillisecond)->Repetitions(7);

/// The cohort as numpy_law.py reads it.
void export_cohort(const std::string& folder) {
  const Course one = course(true);
  Herd herd(one, 0, herd_size);
  const auto people = prepared(laws().population);
  std::vector<Person<float>> persons;
  for (std::size_t i = 0; i < herd_size; ++i) {
    const auto p = person_of(people, herd.latents_of(i));
    const auto f = [](double x) { return static_cast<float>(x); };
    const auto limb = [&](const LimbLesion<double>& l) {
      return LimbLesion<float>{f(l.integrity), f(l.shock), f(l.tau_lift)};
    };
    persons.push_back({limb(p.arm), limb(p.leg), f(p.plasticity), f(p.activity), f(p.confidence),
                       f(p.hand_sparing), f(p.balance_start), f(p.balance_ceiling),
                       f(p.healthy_speed), f(p.tone_proneness), f(p.pain_proneness)});
  }
  const char* const fields[] = {
      "arm_integrity", "arm_shock",       "arm_tau_lift",  "leg_integrity",  "leg_shock",
      "leg_tau_lift",  "plasticity",      "activity",      "confidence",     "hand_sparing",
      "balance_start", "balance_ceiling", "healthy_speed", "tone_proneness", "pain_proneness"};
  static_assert(sizeof(Person<float>) == std::size(fields) * sizeof(float));
  std::string bytes;
  nlohmann::json cohort{{"persons", herd_size}, {"person_fields", fields}};
  for (std::size_t field = 0; field < std::size(fields); ++field) {
    for (const auto& person : persons) {
      bytes.append(reinterpret_cast<const char*>(&person) + field * sizeof(float), sizeof(float));
    }
  }
  for (int day = 0; day <= last_day; ++day) {
    const auto& t = one.days[static_cast<std::size_t>(day)];
    cohort["days"].push_back({{"arm_repetitions", t.care.arm_repetitions},
                              {"gait_steps", t.care.gait_steps},
                              {"constraint_hours", t.care.constraint_hours},
                              {"tone_care", t.care.tone_care},
                              {"pain_care", t.care.pain_care},
                              {"encouragement", t.care.encouragement},
                              {"window", t.window},
                              {"load", t.load},
                              {"coached", t.coached},
                              {"arm_skill_rate", t.arm.skill_rate},
                              {"leg_skill_rate", t.leg.skill_rate},
                              {"wobble_kick", t.wobble_kick},
                              {"mood_kick", t.mood_kick}});
  }
  const ScoreTable table = herd.live(one, last_day, {last_day});
  for (const Scale scale : {Scale::fma_ue, Scale::fma_le, Scale::arat, Scale::steps_per_day}) {
    double sum = 0;
    for (const float score : table.of(0, scale)) sum += score;
    cohort["means"][std::string(name(scale))] = sum / herd_size;
  }
  OutputFile(folder + "/people.f32").append(bytes).commit();
  OutputFile(folder + "/cohort.json").append(cohort.dump()).commit();
}

}  // namespace
}  // namespace relimb::bench

int main(int argc, char** argv) {
  if (argc == 3 && std::string(argv[1]) == "--export") {
    relimb::bench::export_cohort(argv[2]);
    return 0;
  }
  return relimb::bench::run_benches(argc, argv);
}
