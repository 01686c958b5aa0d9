// The parts of patient_page(), top to bottom. Each gives finished HTML, or nothing.
#pragma once

#include <string>
#include <vector>

#include "report/patient_words.hpp"

namespace relimb {

/// All a part needs. `words` are there; `days` are told_days().
struct PatientContent {
  const PageContent& page;
  const PlainWords& words;
  std::vector<int> days;

  const Forecast& forecast() const { return page.forecast; }
};

/// One limb: what is there already, chances as ten people each, the chart.
std::string patient_limb(const PatientContent& content, Limb limb);

/// What helps most, and the week where there is a plan.
std::string patient_help(const PatientContent& content);
std::string patient_week(const PatientContent& content);

std::string patient_unknown(const PatientContent& content);
std::string patient_next(const PatientContent& content);

/// <ul>...</ul>, escaped; nothing without items.
std::string patient_list(const std::vector<std::string>& items);

}  // namespace relimb
