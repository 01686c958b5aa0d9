#include "records/person_file.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "records/care_spans.hpp"
#include "records/days.hpp"
#include "records/score.hpp"

namespace relimb {
namespace {

std::optional<Side> side_if(const TomlTable& table, std::string_view key) {
  const auto side = table.one_of_if(key, {"left", "right"});
  if (!side) return std::nullopt;
  return *side == "left" ? Side::left : Side::right;
}

/// A day given as such (`day_key`) or as a date (`date_key`), exactly one of the two.
int read_day(const TomlTable& table, std::string_view day_key, std::string_view date_key,
             const std::optional<std::string>& stroke_date) {
  if (!table.has(date_key)) return table.integer(day_key, 0, latest_day);
  if (table.has(day_key)) {
    table.refuse(date_key, "either " + std::string(day_key) + " or " + std::string(date_key));
  }
  const std::string date = table.date(date_key);
  if (!stroke_date) {
    table.refuse(date_key, std::string(day_key) + " instead, or a stroke_date to count from");
  }
  const int day = days_between(*stroke_date, date);
  if (day < 0 || day > latest_day) {
    table.refuse(date_key, "a date from the stroke (" + *stroke_date + ") to " +
                               std::to_string(latest_day) + " days later");
  }
  return day;
}

void read_visit(const TomlTable& table, const ScaleTable& scales,
                const std::optional<std::string>& stroke_date, std::vector<Visit>& visits) {
  std::vector<std::string_view> known = {"day", "date"};
  for (const Scale scale : all_scales()) known.push_back(name(scale));
  table.only(known);

  const int day = read_day(table, "day", "date", stroke_date);
  const std::size_t before = visits.size();
  for (const std::string& key : table.keys()) {
    const std::optional<Scale> scale = scale_named(key);
    if (!scale) continue;  // the day or date
    const double value = read_score(table, key, scales[index(*scale)]);
    const auto same = [&](const Visit& visit) { return visit.day == day && visit.scale == *scale; };
    if (std::any_of(visits.begin(), visits.end(), same)) {
      table.refuse(key, "one score a day; day " + std::to_string(day) + " has one already");
    }
    visits.push_back({day, *scale, value});
  }
  if (visits.size() == before) {
    throw InputError(table.where(""), table.path(), "a visit without a score",
                     "at least one of " + scale_names());
  }
}

void read_care(const TomlTable& table, const std::vector<std::string>& therapies,
               const std::optional<std::string>& stroke_date, std::vector<CareSpan>& care) {
  table.only({"therapy", "from_day", "from_date", "to_day", "to_date", "hours_per_week"});
  const std::vector<std::string_view> known(therapies.begin(), therapies.end());
  CareSpan span;
  span.therapy = table.one_of("therapy", known);
  span.from_day = read_day(table, "from_day", "from_date", stroke_date);
  span.to_day = read_day(table, "to_day", "to_date", stroke_date);
  if (span.to_day <= span.from_day) {
    const std::string_view end = table.has("to_day") ? "to_day" : "to_date";
    table.refuse(end, "after the start, day " + std::to_string(span.from_day));
  }
  span.hours_per_week = table.number("hours_per_week", 0, most_hours_per_week);
  add_span(table, "hours_per_week", span, care);
}

}  // namespace

MeasuredPerson read_person(const TomlTable& file, const ScaleTable& scales,
                           const std::vector<std::string>& therapies) {
  file.integer("version", 1, 1);
  file.only({"version", "id", "age", "paretic_side", "dominant_hand", "stroke_date", "nihss", "mep",
             "cst_load", "visit", "care"});
  const std::optional<std::string> stroke_date = file.date_if("stroke_date");

  MeasuredPerson person;
  person.id = file.text_if("id").value_or("");
  person.age_years = file.number_if("age", 18, 110);
  person.paretic_side = side_if(file, "paretic_side");
  person.dominant_hand = side_if(file, "dominant_hand");
  person.nihss = file.integer_if("nihss", 0, 42);
  person.mep = file.truth_if("mep");
  person.cst_load = file.number_if("cst_load", 0, 1);
  for (const TomlTable& visit : file.tables("visit")) {
    read_visit(visit, scales, stroke_date, person.visits);
  }
  std::stable_sort(person.visits.begin(), person.visits.end(),
                   [](const Visit& a, const Visit& b) { return a.day < b.day; });
  for (const TomlTable& care : file.tables("care")) {
    read_care(care, therapies, stroke_date, person.care);
  }
  return person;
}

MeasuredPerson load_person(const std::string& path, const ScaleTable& scales,
                           const std::vector<std::string>& therapies) {
  return read_person(TomlTable::read(path), scales, therapies);
}

}  // namespace relimb
