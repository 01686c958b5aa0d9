#include "records/plain_words_file.hpp"

#include <algorithm>
#include <set>

#include "base/toml_table.hpp"

namespace relimb {
namespace {

PlainThreshold read_threshold(const TomlTable& table, const ScaleTable& scales) {
  table.only({"scale", "value", "can", "short", "source"});
  std::vector<std::string_view> known;
  for (const Scale scale : all_scales()) known.push_back(name(scale));
  PlainThreshold out{*scale_named(table.one_of("scale", known)), 0, "", ""};
  const ScaleInfo& info = scales[index(out.scale)];
  out.value = table.number("value", info.minimum, info.maximum);
  if (std::ranges::find(info.thresholds, out.value, &Threshold::value) == info.thresholds.end()) {
    table.refuse("value", "a threshold of that scale in scales.toml");
  }
  out.can = table.text("can");
  out.short_words = table.text("short");
  table.text("source");
  return out;
}

void refuse_twice(const TomlTable& table, std::set<std::string>& names, const std::string& name) {
  if (!names.insert(name).second) table.refuse("name", "each name once");
}

std::vector<PlainName> read_names(const TomlTable& file, const char* key) {
  std::vector<PlainName> out;
  std::set<std::string> names;
  for (const TomlTable& table : file.tables(key)) {
    table.only({"name", "plain"});
    out.push_back({table.text("name"), table.text("plain")});
    refuse_twice(table, names, out.back().name);
  }
  return out;
}

std::vector<PlainMechanism> read_mechanisms(const TomlTable& file) {
  std::vector<PlainMechanism> out;
  std::set<std::string> names;
  for (const TomlTable& table : file.tables("mechanism")) {
    table.only({"name", "arm", "leg"});
    PlainMechanism one{table.text("name"), "", ""};
    refuse_twice(table, names, one.name);
    if (table.has("arm")) one.arm = table.text("arm");
    if (table.has("leg")) one.leg = table.text("leg");
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

PlainWords load_plain_words(const std::string& path, const ScaleTable& scales) {
  const TomlTable file = TomlTable::read(path);
  file.only({"version", "threshold", "mechanism", "lever", "goal", "general"});
  file.integer("version", 1, 1);
  PlainWords words;
  std::set<std::pair<Scale, double>> seen;
  for (const TomlTable& table : file.tables("threshold")) {
    words.thresholds.push_back(read_threshold(table, scales));
    const PlainThreshold& last = words.thresholds.back();
    if (!seen.insert({last.scale, last.value}).second) {
      table.refuse("value", "each threshold once");
    }
  }
  words.mechanisms = read_mechanisms(file);
  words.levers = read_names(file, "lever");
  words.goals = read_names(file, "goal");
  for (const TomlTable& table : file.tables("general")) {
    table.only({"plain", "source"});
    words.general.push_back(table.text("plain"));
    table.text("source");
  }
  return words;
}

std::string plain_of(const std::vector<PlainName>& names, const std::string& name) {
  const auto at = std::ranges::find(names, name, &PlainName::name);
  return at == names.end() ? std::string() : at->plain;
}

}  // namespace relimb
