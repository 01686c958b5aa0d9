#include "study/validate/growth.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"

namespace relimb {
namespace {

constexpr int days_ahead = 14;

}  // namespace

int visits_before_last(std::span<const int> days) {
  int visits = 0;
  for (std::size_t i = 0; i < days.size(); ++i) {
    RELIMB_CHECK(i == 0 || days[i] > days[i - 1]);
    visits += days.back() - days[i] >= days_ahead ? 1 : 0;
  }
  return visits;
}

std::vector<GrowthRow> growth_table(const std::string& method,
                                    std::span<const GrowthCases> patients) {
  std::size_t most = 0;
  for (const GrowthCases& cases : patients) most = std::max(most, cases.size());
  std::vector<GrowthRow> rows;
  for (std::size_t up_to = 2; up_to <= most; ++up_to) {
    for (const Phase phase : {Phase::to_day_30, Phase::day_31_to_180, Phase::after_day_180}) {
      GrowthRow row{method, phase, static_cast<int>(up_to), {}};
      for (std::size_t given = 0; given < up_to; ++given) {
        std::vector<ForecastCase> cell;
        for (const GrowthCases& cases : patients) {
          if (cases.size() >= up_to && cases[given].phase == phase) cell.push_back(cases[given]);
        }
        if (!cell.empty()) row.by_given.push_back(accuracy_of(cell));
      }
      if (!row.by_given.empty()) rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace relimb
