#include "records/levers_file.hpp"

#include <algorithm>
#include <limits>

#include "base/input_text.hpp"
#include "records/fingerprint.hpp"
#include "records/pedigree.hpp"

namespace relimb {
namespace {

constexpr int for_ever = 1000000;

void refuse_twice(const TomlTable& table, const std::vector<std::string>& names,
                  const std::string& name) {
  if (std::ranges::find(names, name) != names.end()) table.refuse("name", "each name once");
}

Lever read_lever(const TomlTable& table, const std::vector<std::string>& therapies) {
  table.only({"name", "label", "unit", "gives", "step", "most_per_week", "therapist_hours",
              "travel_hours", "home_hours", "days_per_week", "lasts_weeks", "effect", "mechanism",
              "grade", "source", "because", "why"});
  const std::vector<std::string_view> known(therapies.begin(), therapies.end());
  Lever lever;
  lever.name = table.text("name");
  lever.label = table.text("label");
  lever.unit = table.text("unit");
  for (const TomlTable& gift : table.tables("gives")) {
    gift.only({"therapy", "hours"});
    lever.gives.push_back({gift.one_of("therapy", known), gift.number("hours", 0.001, 112)});
  }
  if (lever.gives.empty()) table.refuse("gives", "at least one therapy and its hours");
  lever.most_per_week = table.number("most_per_week", 0, 112);
  lever.step = table.number("step", 0.05, 112);
  lever.therapist_hours = table.number("therapist_hours", 0, 10);
  lever.travel_hours = table.number_if("travel_hours", 0, 10).value_or(0);
  lever.home_hours = table.number_if("home_hours", 0, 10).value_or(0);
  lever.days_per_week = table.integer_if("days_per_week", 1, 7).value_or(5);
  lever.lasts_weeks = table.integer_if("lasts_weeks", 1, 52).value_or(1);
  const TomlTable effect = table.table("effect");
  effect.only({"spread", "grade", "source", "because"});
  lever.effect_spread = effect.number("spread", 0, 2);
  read_pedigree(effect);  // that of rules and differences too stays in the file: nobody shows it
  lever.mechanism = table.text("mechanism");
  const Pedigree pedigree = read_pedigree(table);
  lever.grade = pedigree.grade;
  lever.source = pedigree.source;
  lever.why = table.text("why");
  return lever;
}

/// Names of levers of the file.
std::vector<std::string> read_names(const TomlTable& table, const LeverBook& book) {
  std::vector<std::string_view> known;
  for (const Lever& lever : book.levers) known.push_back(lever.name);
  std::vector<std::string> names = table.texts("levers");
  for (const std::string& name : names) {
    if (std::ranges::find(known, name) == known.end()) {
      throw InputError(table.where("levers"), table.field("levers"), shown(name),
                       listed_for(name, known));
    }
  }
  if (names.empty()) table.refuse("levers", "at least one lever");
  return names;
}

Scale read_scale(const TomlTable& table) {
  std::vector<std::string_view> known;
  for (const Scale scale : all_scales()) known.push_back(name(scale));
  return *scale_named(table.one_of("scale", known));
}

LeverNeed read_need(const TomlTable& table, const LeverBook& book) {
  table.only({"label", "levers", "scale", "lowest", "highest", "grade", "source", "because"});
  LeverNeed need;
  need.label = table.text("label");
  need.levers = read_names(table, book);
  need.scale = read_scale(table);
  constexpr double endless = std::numeric_limits<double>::infinity();
  constexpr double any = 1e6;
  need.lowest = table.number_if("lowest", -any, any).value_or(-endless);
  need.highest = table.number_if("highest", -any, any).value_or(endless);
  if (need.highest < need.lowest) table.refuse("highest", "not below `lowest`");
  read_pedigree(table);
  return need;
}

LeverCeiling read_ceiling(const TomlTable& table, const LeverBook& book) {
  table.only(
      {"label", "levers", "from_day", "to_day", "most_per_day", "grade", "source", "because"});
  LeverCeiling ceiling;
  ceiling.label = table.text("label");
  ceiling.levers = read_names(table, book);
  ceiling.from_day = table.integer("from_day", 0, for_ever);
  ceiling.to_day = table.integer_if("to_day", ceiling.from_day + 1, for_ever).value_or(for_ever);
  ceiling.most_per_day = table.number("most_per_day", 0, 16);
  read_pedigree(table);
  return ceiling;
}

GoalInfo read_goal(const TomlTable& table) {
  table.only(
      {"name", "label", "unit", "scale", "threshold", "difference", "grade", "source", "because"});
  GoalInfo goal;
  goal.name = table.text("name");
  goal.label = table.text("label");
  goal.unit = table.text("unit");
  goal.scale = read_scale(table);
  goal.threshold = table.number_if("threshold", 0, 1e6);
  if (goal.threshold) {
    goal.difference = table.number("difference", 0.001, 1);
    read_pedigree(table);
  } else if (table.has("difference")) {
    table.refuse("difference", "only with a threshold; a score's is its MCID in scales.toml");
  }
  return goal;
}

}  // namespace

LeverBook read_levers(const TomlTable& file, const CareLibrary& care) {
  file.only({"version", "lever", "need", "ceiling", "goal"});
  file.integer("version", 1, 1);
  LeverBook book;
  std::vector<std::string> names;
  for (const TomlTable& table : file.tables("lever")) {
    book.levers.push_back(read_lever(table, care.therapy_names()));
    refuse_twice(table, names, book.levers.back().name);
    names.push_back(book.levers.back().name);
  }
  if (book.levers.empty()) file.refuse("lever", "at least one [[lever]]");
  for (const TomlTable& table : file.tables("need")) book.needs.push_back(read_need(table, book));
  for (const TomlTable& table : file.tables("ceiling")) {
    book.ceilings.push_back(read_ceiling(table, book));
  }
  names.clear();
  for (const TomlTable& table : file.tables("goal")) {
    book.goals.push_back(read_goal(table));
    refuse_twice(table, names, book.goals.back().name);
    names.push_back(book.goals.back().name);
  }
  if (book.goals.empty()) file.refuse("goal", "at least one [[goal]]");
  return book;
}

LeverBook load_levers(const std::string& path, const CareLibrary& care) {
  LeverBook book = read_levers(TomlTable::read(path), care);
  book.hash = fingerprint({path});
  return book;
}

}  // namespace relimb
