// What was measured and what was not, and where the numbers come from.
#include <fmt/format.h>

#include <cmath>

#include "report/page_sections.hpp"
#include "report/reading.hpp"
#include "report/sentences.hpp"
#include "report/text.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

// A value escaped, or the word that says it is missing, set apart.
std::string entry(std::string_view term, const std::string& value) {
  const std::string shown = value.empty() ? "<dd class=\"missing\">not known</dd>"
                                          : "<dd>" + escape_html(value) + "</dd>";
  return fmt::format("<div><dt>{}</dt>{}</div>\n", escape_html(term), shown);
}

std::string side_words(const std::optional<Side>& side) {
  if (!side) return "";
  return *side == Side::left ? "left" : "right";
}

std::string number_words(const std::optional<double>& value, int decimals) {
  return value && std::isfinite(*value) ? short_number(*value, decimals) : "";
}

std::string visits_list(const PageContent& content) {
  std::string rows;
  std::string missing;
  for (const Scale scale : all_scales()) {
    const std::vector<Visit> visits = visits_of(content.forecast, scale);
    if (visits.empty()) {
      missing += (missing.empty() ? "" : ", ") + short_name(scale);
      continue;
    }
    std::string text;
    for (const Visit& visit : visits) {
      text += fmt::format("{}{} (day {})", text.empty() ? "" : ", ", score_text(scale, visit.value),
                          visit.day);
    }
    rows += entry(capitalised(short_name(scale)), text);
  }
  std::string html = rows.empty() ? "" : "<dl>\n" + rows + "</dl>\n";
  if (!missing.empty()) html += element("p", "missing", "Not measured: " + missing + ".");
  return html;
}

std::string person_list(const MeasuredPerson& person) {
  std::string html = "<dl>\n";
  html += entry("Age", number_words(person.age_years, 0));
  html += entry("Affected side", side_words(person.paretic_side));
  html += entry("Dominant hand", side_words(person.dominant_hand));
  html += entry("NIHSS at admission", number_words(person.nihss, 0));
  html += entry("Motor evoked potential, hand", !person.mep   ? ""
                                                : *person.mep ? "present"
                                                              : "absent");
  const auto percent = person.cst_load ? std::optional(100 * *person.cst_load) : std::nullopt;
  const std::string load = number_words(percent, 0);
  html += entry("Corticospinal tract hit", load.empty() ? "" : load + " %");
  for (const CareSpan& span : person.care) {
    html += entry("Care beside usual care",
                  fmt::format("{}, {} h a week, day {} to {}", spoken_name(span.therapy),
                              short_number(span.hours_per_week, 1), span.from_day, span.to_day));
  }
  return html + "</dl>\n";
}

std::string given(const std::string& text) { return text.empty() ? "not given" : text; }

}  // namespace

std::string page_measured(const PageContent& content) {
  return "<section class=\"measured\">\n<h2>What was measured</h2>\n<div class=\"pair\">\n<div>\n" +
         visits_list(content) + "</div>\n<div>\n" + person_list(content.forecast.person) +
         "</div>\n</div>\n</section>\n";
}

std::string page_footer(const PageContent& content) {
  const Forecast& forecast = content.forecast;
  const Provenance& made = content.provenance;
  std::string html = "<footer>\n";
  html += element("p", "device", not_a_device);
  html += element("p", "",
                  basis_sentence(forecast) +
                      " Arm impairment rests on patient-level data; leg, gait, use, spasticity and "
                      "pain rest on published aggregates only.");
  html += element(
      "p", "fine",
      fmt::format("{}. Model {}, data {}, seed {}, {} round{} of renewal. Made {}.",
                  given(made.version), given(made.model_hash), given(made.data_hash), forecast.seed,
                  forecast.move_rounds, forecast.move_rounds == 1 ? "" : "s", given(made.created)));
  return html + "</footer>\n";
}

}  // namespace relimb
