#include "service/cohort_csv.hpp"

#include <array>
#include <charconv>
#include <concepts>

#include "base/output_file.hpp"

namespace relimb {
namespace {

constexpr std::array file_scales{
    Scale::fma_ue,  Scale::fma_le,    Scale::arat,         Scale::gait_speed_m_per_s,
    Scale::fac,     Scale::use_ratio, Scale::mal_amount,   Scale::mas_arm,
    Scale::mas_leg, Scale::pain_nrs,  Scale::steps_per_day};

int fine_decimals(Scale scale) {
  return scale == Scale::gait_speed_m_per_s || scale == Scale::use_ratio ? 3 : 2;
}

int written_decimals(const ScaleInfo& info) {
  return info.step == 1 ? 0 : fine_decimals(info.scale);
}

void append_whole(std::string& text, std::integral auto value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  text.append(digits, end);
}

void append_field(std::string& text, double value, int decimals) {
  text += ',';
  if (decimals == 0) {
    append_whole(text, static_cast<long>(value));
  } else {
    append_number(text, value, decimals);
  }
}

/// What the rows of one person have in common, with the comma before it.
void append_attributes(std::string& text, const CohortBlock& block, std::size_t person) {
  const Attributes& known = block.attributes[person];
  append_field(text, known.age, 2);
  append_field(text, known.cst_load, 3);
  append_field(text, known.mep ? 1 : 0, 0);
  append_field(text, block.safe[person], 0);
  append_field(text, block.finger_extension[person], 0);
  append_field(text, known.nihss, 0);
}

}  // namespace

std::string cohort_header() {
  std::string text = "person_id,day,age,cst_load,mep,safe,finger_extension,nihss";
  for (const Scale scale : file_scales) text.append(",").append(name(scale));
  for (const Scale scale : file_scales) text.append(",").append(name(scale)).append("_true");
  return text + "\n";
}

void append_cohort_rows(const CohortBlock& block, const ScaleTable& scales, std::string& text) {
  std::string attributes;
  for (std::size_t person = 0; person < block.persons(); ++person) {
    attributes.clear();
    append_attributes(attributes, block, person);
    for (std::size_t record = 0; record < block.days().size(); ++record) {
      append_whole(text, block.first + person);
      text += ',';
      append_whole(text, block.days()[record]);
      text += attributes;
      for (const Scale scale : file_scales) {
        append_field(text, block.measured.of(record, scale)[person],
                     written_decimals(scales[index(scale)]));
      }
      for (const Scale scale : file_scales) {
        append_field(text, block.truth.of(record, scale)[person], fine_decimals(scale));
      }
      text += '\n';
    }
  }
}

}  // namespace relimb
