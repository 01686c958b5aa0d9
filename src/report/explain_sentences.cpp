#include "report/explain_sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/words.hpp"

namespace relimb {
namespace {

constexpr double worth_naming = 0.005;  // half a hundredth: what rounds to one

struct Named {
  const Counterfactual* mechanism;
  double share;
};

/// The two that count most, whichever way; fewer where less than a hundredth.
std::vector<Named> strongest(const Attribution& attribution,
                             const std::vector<Counterfactual>& counterfactuals) {
  std::vector<Named> all;
  for (const MechanismPart& part : attribution.parts) {
    const auto of = std::ranges::find(counterfactuals, part.name, &Counterfactual::name);
    if (of == counterfactuals.end() || std::abs(part.value.mean) < worth_naming) continue;
    all.push_back({&*of, part.value.mean});
  }
  std::ranges::stable_sort(all, std::ranges::greater{},
                           [](const Named& one) { return std::abs(one.share); });
  if (all.size() > 2) all.resize(2);
  return all;
}

std::string listed(const std::vector<Named>& some, bool leg) {
  std::string text;
  for (const Named& one : some) {
    text += fmt::format("{}{} ({})", text.empty() ? "" : " and ",
                        leg ? one.mechanism->in_leg : one.mechanism->in_arm,
                        hundredths(std::abs(one.share)));
  }
  return text;
}

std::string missing_words(const Spread& total) {
  return fmt::format("{} of 100 are missing ({})", hundredths(total.mean),
                     hundredths_range(total.lower, total.upper));
}

/// Says who is ahead, so that the number is positive.
std::string ahead_words(const Spread& gap) {
  const bool leg = gap.mean >= 0;
  const double low = leg ? gap.lower : -gap.upper;
  const double high = leg ? gap.upper : -gap.lower;
  return fmt::format("the {} is ahead by {} of 100 ({})", leg ? "leg" : "arm",
                     hundredths(std::abs(gap.mean)), hundredths_range(low, high));
}

}  // namespace

std::string hundredths(double share) {
  const double points = 100 * share;
  if (!std::isfinite(points)) return "?";
  if (points == 0) return "0";
  if (std::abs(points) < 0.5) return points > 0 ? "<1" : ">-1";
  return fmt::format("{}", std::lround(points));
}

std::string hundredths_range(double low, double high) {
  const std::string from = hundredths(low);
  const std::string to = hundredths(high);
  const bool little = std::abs(100 * low) < 0.5 && std::abs(100 * high) < 0.5;
  if (little && (low != 0 || high != 0)) {
    return low >= 0 ? "under 1" : high > 0 ? "within \u00b11" : "above -1";
  }
  return from == to ? from : from + " to " + to;
}

const MechanismPart* leading_part(const Attribution& attribution) {
  const MechanismPart* first = nullptr;
  for (const MechanismPart& part : attribution.parts) {
    if (part.name == rest_name || !(part.value.mean >= worth_naming)) continue;
    if (first == nullptr || part.value.mean > first->value.mean) first = &part;
  }
  return first;
}

const MechanismPart* largest_part(const Attribution& attribution) {
  const MechanismPart* first = leading_part(attribution);
  const MechanismPart& rest = attribution.parts.back();
  const bool by_rest =
      rest.value.mean >= worth_naming && (first == nullptr || rest.value.mean > first->value.mean);
  return by_rest ? &rest : first;
}

std::string measurement_label(const std::string& name) {
  if (const auto scale = scale_named(name)) return short_name(*scale);
  if (name == "mep") return "MEP";
  if (name == "nihss") return "NIHSS at admission";
  return name == "cst_load" ? "lesion load of the tract" : name;
}

std::string held_back_sentence(const Attribution& attribution,
                               const std::vector<Counterfactual>& counterfactuals) {
  const bool leg = attribution.outcome.limb == OutcomeLimb::leg;
  const bool gap = attribution.outcome.limb == OutcomeLimb::gap;
  std::string text =
      fmt::format("at {} {}. ", time_words(attribution.outcome.day),
                  gap ? ahead_words(attribution.total) : missing_words(attribution.total));
  std::vector<Named> adds = strongest(attribution, counterfactuals);
  std::vector<Named> takes = adds;
  std::erase_if(adds, [](const Named& one) { return one.share < 0; });
  std::erase_if(takes, [](const Named& one) { return one.share > 0; });
  if (adds.empty() && takes.empty()) text += "No mechanism moves it by as much as 1. ";
  if (!adds.empty()) {
    text += fmt::format(
        "{} {}. ", gap ? "What sets the arm back against the leg:" : "What holds it back most:",
        listed(adds, leg));
  }
  if (!takes.empty()) {
    text += fmt::format("{} {}. ", gap ? "The gap is narrowed by" : "It would lack more without",
                        listed(takes, leg));
  }
  const double rest = attribution.parts.back().value.mean;
  if (!gap)
    return text + fmt::format("With all seven replaced {} would be missing.", hundredths(rest));
  return text + fmt::format("With all seven replaced the {} would be ahead by {}.",
                            rest < 0 ? "arm" : "leg", hundredths(std::abs(rest)));
}

}  // namespace relimb
