#include "records/scales_file.hpp"

#include <limits>
#include <utility>

#include "base/input_text.hpp"
#include "records/pedigree.hpp"

namespace relimb {
namespace {

constexpr double most = 1e6;
constexpr int for_ever = std::numeric_limits<int>::max();

std::vector<Threshold> read_thresholds(const TomlTable& scale, double minimum, double maximum) {
  std::vector<Threshold> thresholds;
  for (const TomlTable& table : scale.tables("threshold")) {
    table.only({"value", "label", "grade", "source", "because"});
    const double value = table.number("value", minimum, maximum);
    if (!thresholds.empty() && value <= thresholds.back().value) {
      table.refuse("value", "above the threshold before, " + plain(thresholds.back().value));
    }
    const Pedigree pedigree = read_pedigree(table);
    thresholds.push_back(
        {value, table.text("label"), pedigree.source + " [" + pedigree.grade + "]"});
  }
  return thresholds;
}

std::vector<Difference> read_differences(const TomlTable& scale, std::string_view key,
                                         double range) {
  std::vector<Difference> differences;
  for (const TomlTable& table : scale.tables(key)) {
    table.only({"value", "from_day", "to_day", "label", "grade", "source", "because"});
    Difference difference;
    difference.value = table.number("value", 0, range);
    difference.from_day = table.integer("from_day", 0, for_ever);
    difference.to_day = table.integer_if("to_day", 0, for_ever).value_or(for_ever);
    if (difference.to_day <= difference.from_day) table.refuse("to_day", "after from_day");
    if (!differences.empty() && difference.from_day < differences.back().to_day) {
      table.refuse("from_day", "not before the end of the stage before");
    }
    difference.label = table.text("label");
    Pedigree pedigree = read_pedigree(table);
    difference.source = std::move(pedigree.source);
    difference.grade = std::move(pedigree.grade);
    differences.push_back(std::move(difference));
  }
  return differences;
}

ScaleInfo read_scale(const TomlTable& table, Scale scale) {
  table.only(
      {"label", "unit", "minimum", "maximum", "step", "range", "sem", "threshold", "mdc", "mcid"});
  ScaleInfo info;
  info.scale = scale;
  info.label = table.text("label");
  info.unit = table.text("unit");
  info.minimum = table.number("minimum", -most, most);
  info.maximum = table.number("maximum", -most, most);
  if (info.maximum <= info.minimum) {
    table.refuse("maximum", "above the minimum, " + plain(info.minimum));
  }
  const double range = info.maximum - info.minimum;
  info.step = table.number("step", 0, range);
  // The range's pedigree stays in the file: nothing computes with it.
  const TomlTable range_origin = table.table("range");
  range_origin.only({"grade", "source", "because"});
  read_pedigree(range_origin);

  const TomlTable sem = table.table("sem");
  sem.only({"value", "grade", "source", "because"});
  info.sem = sem.number("value", 0, range);
  Pedigree pedigree = read_pedigree(sem);
  info.sem_source = std::move(pedigree.source);
  info.sem_grade = std::move(pedigree.grade);
  info.thresholds = read_thresholds(table, info.minimum, info.maximum);
  info.mdc = read_differences(table, "mdc", range);
  info.mcid = read_differences(table, "mcid", range);
  return info;
}

}  // namespace

ScaleTable read_scales(const TomlTable& file) {
  file.integer("version", 1, 1);
  std::vector<std::string_view> known = {"version"};
  for (const Scale scale : all_scales()) known.push_back(name(scale));
  file.only(known);

  ScaleTable scales;
  for (const Scale scale : all_scales()) {
    scales[index(scale)] = read_scale(file.table(name(scale)), scale);
  }
  return scales;
}

ScaleTable load_scales(const std::string& path) { return read_scales(TomlTable::read(path)); }

}  // namespace relimb
