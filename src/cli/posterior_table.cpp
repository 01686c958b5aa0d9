#include "cli/posterior_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace relimb {
namespace {

std::string remark_on(const PosteriorValue& value) {
  std::string text;
  if (wall_of(value) == Wall::lower) text = "  at its lower bound";
  if (wall_of(value) == Wall::upper) text = "  at its upper bound";
  return text + (pinned_down(value) ? "" : "  not pinned down");
}

}  // namespace

std::string trade_offs_text(const std::vector<TradeOff>& pairs) {
  std::string text = "\nWhat the data tell apart least (correlation in the posterior):\n";
  for (const TradeOff& pair : pairs) {
    text += fmt::format("{:>6.2f}  {} and {}\n", pair.correlation, pair.one, pair.other);
  }
  return text;
}

std::string posterior_table(const StoredPosterior& posterior) {
  const auto& values = posterior.values;
  std::string text =
      fmt::format("{:<34} {:>10}    {:^23} {:>8}\n", "parameter", "value", "90 %", "learned");
  for (const PosteriorValue& value : values) {
    text += fmt::format("{:<34} {:>10.4g}    {:>10.4g} .. {:<10.4g} {:>5.0f} %  {}{}\n", value.name,
                        value.mode, value.lower, value.upper, 100 * value.learned, value.unit,
                        remark_on(value));
  }
  const auto pinned = std::ranges::count_if(values, pinned_down);
  const auto free_of_walls = std::ranges::count(values, Wall::none, wall_of);
  text += fmt::format(
      "\n{} free values, {} laws drawn; {} not pinned down (less than a quarter of the prior's\n"
      "spread learned), {} at a bound.\n",
      values.size(), posterior.laws, static_cast<std::ptrdiff_t>(values.size()) - pinned,
      static_cast<std::ptrdiff_t>(values.size()) - free_of_walls);
  return text + trade_offs_text(posterior.trade_offs);
}

}  // namespace relimb
