// The parts of report_page(), top to bottom. Each gives finished HTML, or nothing when the forecast
// holds nothing for it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/page.hpp"

namespace relimb {

/// All a part needs. Refers to the caller's objects.
struct PageContent {
  const Forecast& forecast;
  const ScaleTable& scales;
  const Provenance& provenance;
  const std::vector<int>& days;
  const ReportExtras& extras;

  const ScaleInfo& info(Scale scale) const { return scales[index(scale)]; }
};

std::string page_style();                             // the CSS, without <style>
std::string page_style_of_plan();                     // that of page_why() and page_plan()
std::string page_top(const PageContent& content);     // who, one sentence a limb, cautions
std::string page_curves(const PageContent& content);  // four curves, legend, notes
std::string page_use(const PageContent& content);     // use against capacity
std::string page_milestones(const PageContent& content);
std::string page_table(const PageContent& content);
std::string page_chances(const PageContent& content);
std::string page_why(const PageContent& content);   // nothing without an explanation
std::string page_plan(const PageContent& content);  // nothing without a plan
std::string page_measured(const PageContent& content);
std::string page_footer(const PageContent& content);

/// <tag class="...">escaped text</tag>; no class attribute when `css_class` is empty.
std::string element(std::string_view tag, std::string_view css_class, std::string_view text);

}  // namespace relimb
