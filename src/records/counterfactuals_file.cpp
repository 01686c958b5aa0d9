#include "records/counterfactuals_file.hpp"

#include <set>

#include "base/toml_table.hpp"

namespace relimb {
namespace {

constexpr double any_value = 1e9;

Replacement read_replacement(const TomlTable& table) {
  table.only({"parameter", "value", "from", "times"});
  Replacement out;
  out.target = table.text("parameter");
  const bool of_care = is_care(out.target);
  if (!of_care && !is_parameter(out.target)) {
    table.refuse("parameter", "a parameter of law.toml, or care.X: what care delivers on a day");
  }
  if (table.has("value")) {
    if (table.has("from")) table.refuse("from", "either a value or what it takes over from");
    if (table.has("times")) table.refuse("times", "only with from");
    out.factor = table.number("value", -any_value, any_value);
    return out;
  }
  out.from = table.texts("from");
  if (out.from.empty()) table.refuse("from", "at least one parameter");
  for (const std::string& name : out.from) {
    if (of_care ? !is_care(name) : !is_parameter(name)) {
      table.refuse("from", of_care ? "what care delivers: care.X" : "parameters of law.toml");
    }
  }
  out.factor = table.number_if("times", -any_value, any_value).value_or(1);
  return out;
}

std::vector<Replacement> read_replacements(const TomlTable& mechanism, const char* limb,
                                           std::set<std::string>& targets) {
  std::vector<Replacement> out;
  for (const TomlTable& table : mechanism.tables(limb)) {
    out.push_back(read_replacement(table));
    if (!targets.insert(out.back().target).second) {
      table.refuse("parameter", "a parameter that no other replacement of that limb has");
    }
  }
  return out;
}

}  // namespace

std::vector<Counterfactual> load_counterfactuals(const std::string& path) {
  const TomlTable root = TomlTable::read(path);
  root.only({"version", "mechanism"});
  root.integer("version", 1, 1);
  std::vector<Counterfactual> all;
  std::set<std::string> names, of_arm, of_leg;
  for (const TomlTable& table : root.tables("mechanism")) {
    table.only({"name", "label", "in_arm", "in_leg", "arm", "leg", "says", "grade"});
    if (all.size() == most_mechanisms) {
      table.refuse("name", "at most " + std::to_string(most_mechanisms) + " mechanisms");
    }
    Counterfactual one;
    one.name = table.text("name");
    if (!names.insert(one.name).second) table.refuse("name", "each mechanism once");
    one.label = table.text("label");
    one.in_arm = table.text("in_arm");
    one.in_leg = table.text("in_leg");
    table.text("says");
    table.one_of("grade", {"definition", "guess"});
    one.arm_as_leg = read_replacements(table, "arm", of_arm);
    one.leg_as_arm = read_replacements(table, "leg", of_leg);
    all.push_back(std::move(one));
  }
  if (all.empty()) root.refuse("mechanism", "at least one mechanism");
  return all;
}

}  // namespace relimb
