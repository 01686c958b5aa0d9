#include "records/closeups_file.hpp"

#include <fmt/format.h>

#include "base/toml_table.hpp"

namespace relimb {
namespace {

constexpr double any = 1e9;

std::vector<double> column(const TomlTable& table, const char* key, std::size_t length) {
  std::vector<double> values = table.numbers(key, -any, any);
  if (values.size() != length) table.refuse(key, fmt::format("{} numbers, as x", length));
  return values;
}

std::string listed(const std::vector<double>& values) {
  std::string text;
  for (const double value : values)
    text += fmt::format("{}{:.6g}", text.empty() ? "" : ", ", value);
  return "[" + text + "]";
}

// A string of TOML without escapes: our own texts hold no quotes, backslashes or line breaks.
std::string quoted(const std::string& text) { return "\"" + text + "\""; }

}  // namespace

std::vector<Closeup> load_closeups(const std::string& path) {
  const TomlTable root = TomlTable::read(path);
  root.only({"version", "curve"});
  root.integer("version", 1, 1);
  std::vector<Closeup> closeups;
  for (const TomlTable& table : root.tables("curve")) {
    table.only({"name", "x_is", "y_is", "method", "command", "x", "measured", "spread", "law",
                "worst_error", "parameters"});
    Closeup curve;
    curve.name = table.text("name");
    curve.x_is = table.text("x_is");
    curve.y_is = table.text("y_is");
    curve.method = table.text("method");
    curve.x = table.numbers("x", -any, any);
    curve.measured = column(table, "measured", curve.x.size());
    curve.spread = column(table, "spread", curve.x.size());
    curve.law = column(table, "law", curve.x.size());
    if (const auto parameters = table.table_if("parameters")) {
      for (const std::string& key : parameters->keys()) {
        curve.parameters.emplace_back(key, parameters->number(key, -any, any));
      }
    }
    closeups.push_back(std::move(curve));
  }
  return closeups;
}

std::string closeups_text(const std::vector<Closeup>& closeups, const std::string& command) {
  std::string text =
      "# Curves measured in the close-ups (src/lab), which the law of a day is held to.\n"
      "# Written by `" +
      command + "`; do not edit.\nversion = 1\n";
  for (const Closeup& curve : closeups) {
    text += fmt::format(
        "\n[[curve]]\nname = {}\nx_is = {}\ny_is = {}\nmethod = {}\ncommand = {}\n"
        "x = {}\nmeasured = {}\nspread = {}\nlaw = {}\nworst_error = {:.4g}\n",
        quoted(curve.name), quoted(curve.x_is), quoted(curve.y_is), quoted(curve.method),
        quoted(command), listed(curve.x), listed(curve.measured), listed(curve.spread),
        listed(curve.law), worst_error(curve));
    if (curve.parameters.empty()) continue;
    text += "[curve.parameters]\n";
    for (const auto& [name, value] : curve.parameters) {
      text += fmt::format("{} = {:.6g}\n", quoted(name), value);
    }
  }
  return text;
}

}  // namespace relimb
