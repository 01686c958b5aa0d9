#include "records/laws_file.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/error.hpp"
#include "base/output_file.hpp"
#include "base/toml_table.hpp"
#include "cohort/values.hpp"
#include "records/care_spans.hpp"
#include "records/fingerprint.hpp"
#include "records/posterior_file.hpp"
#include "records/scales_file.hpp"

namespace relimb {
namespace {

constexpr double any_value = 1e9;

// Kept of the posterior: with the best sixteen laws. The mean of so many draws is within a quarter of
// the spread between laws, itself a fifth of the spread within one.
constexpr std::size_t draws_kept = 15;

/// The tables of one parameter file as a list, and the check that names match the program's.
std::vector<ParameterInfo> read_parameters(const std::string& path) {
  const TomlTable root = TomlTable::read(path);
  root.integer("version", 1, 1);
  std::vector<ParameterInfo> infos;
  for (const std::string& room : root.keys()) {
    if (room == "version") continue;
    const TomlTable table = root.table(room);
    for (const std::string& name : table.keys()) {
      const TomlTable row = table.table(name);
      row.only({"value", "unit", "lower", "upper", "grade", "block", "source"});
      ParameterInfo info;
      info.name = room + "." + name;
      info.lower = row.number("lower", -any_value, any_value);
      info.upper = row.number("upper", info.lower, any_value);
      info.value = row.number("value", info.lower, info.upper);
      info.unit = row.text("unit");
      info.grade = row.one_of("grade", {"S", "C", "calibrated", "measured", "guess", "definition"});
      info.block = row.text_if("block").value_or("");
      info.source = row.text_if("source").value_or("");
      if ((info.grade == "calibrated") == info.block.empty()) {
        row.refuse("block", "a block for calibrated parameters, none for others");
      }
      infos.push_back(info);
    }
  }
  return infos;
}

/// Fills a struct that has each() from the infos; every name of either side must be in the other.
template <class Struct>
Struct filled(const std::vector<ParameterInfo>& infos, const std::string& path) {
  std::map<std::string, double> values;
  for (const ParameterInfo& info : infos) values[info.name] = info.value;
  Struct out{};
  Struct::each(out, [&](const std::string& name, double& value) {
    const auto at = values.find(name);
    if (at == values.end()) throw InputError({path, 0}, name, "nothing", "a parameter with value");
    value = at->second;
    values.erase(at);
  });
  if (!values.empty()) {
    throw InputError({path, 0}, values.begin()->first, "unknown parameter",
                     "the parameters of src/model and src/cohort/population.hpp");
  }
  return out;
}

CareLibrary read_care(const std::string& path) {
  const TomlTable root = TomlTable::read(path);
  root.only({"version", "usual_care", "therapy", "plan"});
  root.integer("version", 1, 1);
  const auto rate = [](const TomlTable& t, const char* key) {
    return t.number_if(key, 0, 10).value_or(0);
  };
  CareLibrary care;
  for (const TomlTable& t : root.tables("usual_care")) {
    t.only({"name", "from_day", "to_day", "sessions_per_week", "arm_repetitions", "gait_steps",
            "active_hours", "tone_care", "pain_care", "encouragement", "source"});
    CarePhase phase;
    phase.name = t.text("name");
    phase.from_day = t.integer("from_day", 0, 1000000);
    phase.to_day = t.integer("to_day", phase.from_day + 1, 1000000);
    phase.sessions_per_week = t.number("sessions_per_week", 0, 50);
    phase.session.arm_repetitions = t.number("arm_repetitions", 0, 10000);
    phase.session.gait_steps = t.number("gait_steps", 0, 100000);
    phase.session.therapy_hours = t.number("active_hours", 0, 12);
    phase.every_day.tone_care = rate(t, "tone_care");
    phase.every_day.pain_care = rate(t, "pain_care");
    phase.every_day.encouragement = t.number("encouragement", 0, 1);
    care.usual.push_back(phase);
  }
  for (const TomlTable& t : root.tables("therapy")) {
    t.only({"name", "label", "arm_repetitions", "gait_steps", "active_hours", "constraint_hours",
            "tone_care", "pain_care", "encouragement", "coaching_hours", "source"});
    Therapy therapy;
    therapy.name = t.text("name");
    therapy.label = t.text("label");
    therapy.hour.arm_repetitions = t.number_if("arm_repetitions", 0, 5000).value_or(0);
    therapy.hour.gait_steps = t.number_if("gait_steps", 0, 10000).value_or(0);
    therapy.hour.therapy_hours = t.number_if("active_hours", 0, 1).value_or(0);
    therapy.hour.constraint_hours = t.number_if("constraint_hours", 0, 1).value_or(0);
    therapy.hour.tone_care = rate(t, "tone_care");
    therapy.hour.pain_care = rate(t, "pain_care");
    therapy.hour.encouragement = t.number_if("encouragement", 0, 1).value_or(0);
    therapy.hour.coached_hours = t.number_if("coaching_hours", 0, 1).value_or(0);
    care.therapies.push_back(therapy);
  }
  for (const TomlTable& t : root.tables("plan")) {
    t.only({"name", "label", "usual", "span", "source"});
    CarePlan plan;
    plan.name = t.text("name");
    plan.label = t.text("label");
    plan.usual = t.truth_if("usual").value_or(true);
    for (const TomlTable& s : t.tables("span")) {
      s.only({"therapy", "from_day", "to_day", "hours_per_week"});
      CareSpan span;
      span.therapy = s.text("therapy");
      if (care.therapy(span.therapy) == nullptr) s.refuse("therapy", "a therapy of this file");
      span.from_day = s.integer("from_day", 0, 1000000);
      span.to_day = s.integer("to_day", span.from_day + 1, 1000000);
      span.hours_per_week = s.number("hours_per_week", 0, most_hours_per_week);
      add_span(s, "hours_per_week", span, plan.spans);
    }
    care.plans.push_back(plan);
  }
  return care;
}

std::string shortest(double value) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, value);
  std::string out(text, end.ptr);
  if (out.find_first_of(".e") == std::string::npos) out += ".0";
  return out;
}

/// One line of a parameter file with another value; other lines as they are.
std::string with_value(const std::string& line, const std::string& room,
                       const std::map<std::string, double>& values) {
  const std::size_t equals = line.find(" = { value = ");
  if (equals == std::string::npos) return line;
  const auto at = values.find(room + "." + line.substr(0, equals));
  if (at == values.end()) return line;
  const std::size_t from = equals + std::string(" = { value = ").size();
  return line.substr(0, from) + shortest(at->second) + line.substr(line.find(',', from));
}

std::string with_values(const std::string& path, const std::map<std::string, double>& values) {
  std::ifstream in(path);
  std::string out;
  std::string room;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('[')) room = line.substr(1, line.find(']') - 1);
    out += with_value(line, room, values) + "\n";
  }
  return out;
}

/// Laws of the posterior; none if it is not that of `best`. InputError when it is damaged.
std::vector<LawDraw> draws_around(const Laws& best, const std::string& folder) {
  std::vector<ParameterInfo> free;
  for (const ParameterInfo& info : load_parameter_infos(folder)) {
    if (!info.block.empty()) free.push_back(info);
  }
  std::vector<std::vector<double>> drawn;
  try {
    drawn = load_posterior(folder, free);
  } catch (const PosteriorOfOtherLaws&) {
    return {};  // `calibrate --show` tells why
  }
  std::vector<LawDraw> draws;
  Laws one = best;
  const auto values = values_of(one);
  for (std::size_t k = 0; k < std::min(draws_kept, drawn.front().size()); ++k) {
    for (std::size_t i = 0; i < free.size(); ++i) *values.at(free[i].name) = drawn[i][k];
    draws.push_back({one.law, one.population});
  }
  return draws;
}

}  // namespace

Laws load_laws(const std::string& folder) {
  const std::string law = folder + "/law.toml";
  const std::string population = folder + "/population.toml";
  const std::string care = folder + "/care.toml";
  const std::string scales = folder + "/scales.toml";
  const std::string posterior = posterior_path(folder);
  std::vector<std::string> read{law, population, care, scales};
  Laws laws{filled<Parameters<double>>(read_parameters(law), law),
            filled<Population<double>>(read_parameters(population), population),
            read_care(care),
            load_scales(scales),
            {}};
  if (std::filesystem::exists(posterior)) {
    laws.draws = draws_around(laws, folder);
    read.push_back(posterior);
  }
  laws.hash = fingerprint(read);
  return laws;
}

std::vector<ParameterInfo> load_parameter_infos(const std::string& folder) {
  std::vector<ParameterInfo> infos = read_parameters(folder + "/law.toml");
  std::ranges::copy(read_parameters(folder + "/population.toml"), std::back_inserter(infos));
  return infos;
}

void save_values(const std::string& folder,
                 const std::vector<std::pair<std::string, double>>& values) {
  const std::map<std::string, double> by_name(values.begin(), values.end());
  OutputFile law(folder + "/law.toml");
  OutputFile population(folder + "/population.toml");
  law.append(with_values(folder + "/law.toml", by_name));
  population.append(with_values(folder + "/population.toml", by_name));
  law.commit();
  population.commit();
}

}  // namespace relimb
