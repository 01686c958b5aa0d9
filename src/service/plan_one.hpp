// Use case: the plan of one person from a person file, on top of usual care.
//
// The result is plain data for every face: a table (cli/plan_text.hpp), JSON (plan_json.hpp), a page.
// With an earlier plan's JSON (`previous_path`) the weeks lived since count as care had, unless the
// person file itself says what care there was since that plan; the earlier plan stays on record, and
// is held against what was measured.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "service/plan_previous.hpp"
#include "study/plan/plan.hpp"

namespace relimb {

struct PlanRequest {
  std::string person_path;
  std::string levers_path;                   // laws/levers.toml
  std::string goal = "arat";                 // "arat", or a pair "arat:0.5,gait_speed:0.5"
  int weeks = 12;                            // horizon
  Budget budget;                             // hours a week
  std::vector<std::string> without;          // levers that must not appear
  std::optional<std::string> previous_path;  // an earlier plan's JSON
  std::size_t twins = 20000;
  std::uint64_t seed = 1;
  unsigned threads = 0;  // 0: all processors
};

/// A lever's hours in the weeks to come, in the earlier plan and now.
struct LeverChange {
  std::string lever;
  double before;  // units a week, on the average
  double now;
};

/// A score measured since the earlier plan, beside what that plan foresaw.
struct FoundSince {
  int day;
  Scale scale;
  double measured;
  PreviousExpectation expected;
};

struct PlanAnswer {
  RehabPlan plan;
  LeverBook book;
  std::string model_hash;  // of laws/, levers aside
  std::string data_hash;   // of the person file
  std::optional<PreviousPlan> previous;
  int lived_weeks = 0;            // of the earlier plan, begun before today
  bool lived_as_planned = false;  // false: the person file says what care there was
  std::vector<FoundSince> found;
  std::vector<LeverChange> changes;
};

PlanAnswer plan_one(const Laws& laws, const PlanRequest& request, const Progress& progress = {});

/// Names and weights of a goal as it is asked for. InputError of "--goal".
std::vector<std::pair<std::string, double>> goal_asked(const LeverBook& book,
                                                       const std::string& text);

}  // namespace relimb
