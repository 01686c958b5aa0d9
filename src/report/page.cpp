#include "report/page.hpp"

#include <fmt/format.h>

#include "report/page_sections.hpp"
#include "report/patient_page.hpp"
#include "report/text.hpp"

namespace relimb {

std::string element(std::string_view tag, std::string_view css_class, std::string_view text) {
  if (css_class.empty()) return fmt::format("<{}>{}</{}>\n", tag, escape_html(text), tag);
  return fmt::format("<{} class=\"{}\">{}</{}>\n", tag, css_class, escape_html(text), tag);
}

std::string report_page(const Forecast& forecast, const ScaleTable& scales,
                        const Provenance& provenance, const std::vector<int>& days,
                        const ReportExtras& extras) {
  const PageContent content{forecast, scales, provenance, days, extras};
  std::string page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n";
  page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n";
  page +=
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'\"/>\n";
  page += element("title", "", "Recovery forecast " + forecast.person.id);
  page += "<style>\n" + page_style() + page_style_of_plan() + patient_style() +
          "</style>\n</head>\n<body>\n<main class=\"sheet\">\n";
  page += page_top(content);
  page += page_curves(content);
  page += page_use(content);
  page += page_milestones(content);
  page += page_table(content);
  page += page_chances(content);
  page += page_measured(content);
  page += page_why(content);
  page += page_plan(content);
  page += page_footer(content);
  page += patient_page(content);
  return page + "</main>\n</body>\n</html>\n";
}

}  // namespace relimb
