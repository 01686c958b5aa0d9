// The 4- and 12-week milestones, a card each.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/milestones.hpp"
#include "report/page_sections.hpp"
#include "report/reading.hpp"
#include "report/text.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

struct GainSpan {
  double low = 0;
  double high = 10;
};

// One axis for all cards, so that they can be compared by eye.
GainSpan common_span(const std::vector<Milestone>& milestones) {
  GainSpan span;
  const auto include = [&](double gain) {
    if (!std::isfinite(gain)) return;
    span.low = std::min(span.low, gain);
    span.high = std::max(span.high, gain);
  };
  for (const Milestone& milestone : milestones) {
    for (const Prediction* gain : {&milestone.expected, &milestone.like}) {
      include(low90(*gain));
      include(high90(*gain));
    }
    include(milestone.usual_care);
    if (milestone.actual) include(*milestone.actual);
  }
  return {span.low - 1, span.high + 1};
}

const char* chip_class(Verdict verdict) {
  switch (verdict) {
    case Verdict::ahead: return "chip ahead";
    case Verdict::behind: return "chip behind";
    case Verdict::on_track: return "chip level";
    case Verdict::expected: break;
  }
  return "chip";
}

std::string said(const PageContent& content, const Milestone& milestone) {
  const MilestoneReading reading =
      read_milestone(milestone, content.info(milestone.scale), content.forecast.today);
  return fmt::format("<p><b>{} weeks</b> <span class=\"{}\">{}</span> {}</p>\n", milestone.weeks,
                     chip_class(reading.verdict), escape_html(reading.label),
                     escape_html(capitalised(reading.sentence)));
}

// One scale's milestones.
std::string card(const PageContent& content, const std::vector<Milestone>& milestones,
                 const GainSpan& span) {
  const Milestone& first = milestones.front();
  std::string html =
      fmt::format("<div class=\"card\">\n<h3>{}<span>points gained since day {}{}</span></h3>\n",
                  escape_html(short_name(first.scale)), first.baseline_day,
                  first.baseline_measured ? "" : ", itself a forecast");
  html += milestone_chart(milestones, span.low, span.high);
  for (const Milestone& milestone : milestones) html += said(content, milestone);
  return html + "</div>\n";
}

// The milestones of each scale together, in the order they come in.
std::vector<std::vector<Milestone>> by_scale(const std::vector<Milestone>& milestones) {
  std::vector<std::vector<Milestone>> groups;
  for (const Milestone& milestone : milestones) {
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
      return group.front().scale == milestone.scale &&
             group.front().baseline_day == milestone.baseline_day;
    });
    if (same == groups.end())
      groups.push_back({milestone});
    else
      same->push_back(milestone);
  }
  return groups;
}

// Each source once, by what stands before its first semicolon: the rest explains the value.
std::string sources(const std::vector<Milestone>& milestones) {
  std::vector<std::string> names;
  for (const Milestone& milestone : milestones) {
    const std::string& source = milestone.usual_care_source;
    const std::string name = source.substr(0, source.find(';'));
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(name);
    }
  }
  return fmt::format("{}", fmt::join(names, "; "));
}

}  // namespace

std::string page_milestones(const PageContent& content) {
  const std::vector<Milestone> milestones = told_milestones(content.forecast);
  if (milestones.empty()) return "";
  const GainSpan span = common_span(milestones);
  std::string html =
      "<section class=\"milestones\">\n<h2>Milestones at 4 and 12 weeks</h2>\n"
      "<div class=\"pair\">\n";
  for (const auto& group : by_scale(milestones)) html += card(content, group, span);
  html += "</div>\n";
  const std::string named = sources(milestones);
  html +=
      element("p", "fine",
              "Upper bars: what was foreseen of this person at the first visit (line: the middle; "
              "dark: half, light: 9 in 10); lower bars: people of the same severity. Dashed: "
              "usual care, an average over all severities" +
                  (named.empty() ? "" : " (" + named + ")") +
                  ". Dot: measured. Sure: given the scale's error of measurement.");
  return html + "</section>\n";
}

}  // namespace relimb
