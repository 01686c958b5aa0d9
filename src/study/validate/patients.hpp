// Accuracy on real patients: relimb's forecast of FMA-UE beside its rivals on the same visits: three
// that are not fitted here (baselines.hpp), two fitted on the other patients (fitted_rivals.hpp).
//
// Each task of each patient (accuracy.hpp) is one forecast from the visits given, under usual care
// and the care that the patient is told to have had. Visits after those given are never seen.
// Whether the chances are right as chances: pit.hpp and classes.hpp;
// what further visits are worth: growth.hpp.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "cohort/laws.hpp"
#include "study/validate/accuracy.hpp"
#include "study/validate/baselines.hpp"
#include "study/validate/classes.hpp"
#include "study/validate/growth.hpp"
#include "study/validate/pit.hpp"

namespace relimb {

struct PatientsSettings {
  std::size_t twins = 4000;
  std::uint64_t seed = 1;
  unsigned threads = 0;
  int visits = 0;  // foretell the last visit from up to so many (growth.hpp); below 2: do not
};

/// All cases of one method, in the order of patients and their tasks.
struct MethodCases {
  std::string method;
  std::vector<ForecastCase> cases;
};

struct PatientsResult {
  std::size_t patients = 0;          // with at least one task
  std::vector<MethodCases> methods;  // relimb first; then as in rivals (patients.cpp)
  std::vector<AccuracyRow> rows;     // of all methods, in that order
  std::vector<PitRow> pit;           // of relimb and the mixture
  std::vector<OutcomeClass> classes;
  std::vector<ClassRow> class_rows;  // of all methods
  std::vector<GrowthRow> growth;     // without the 70 % rule; empty if not asked for
};

/// `laws`: one for everybody, or one a fold (fold.hpp): patient i is forecast by laws[i mod their
/// number].
PatientsResult validate_patients(std::span<const Laws> laws, const RecoveryMixture& mixture,
                                 const std::vector<OutcomeClass>& classes,
                                 const std::vector<MeasuredPerson>& patients,
                                 const PatientsSettings& settings, const Progress& progress = {});

}  // namespace relimb
