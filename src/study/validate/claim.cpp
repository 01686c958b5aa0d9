#include "study/validate/claim.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <span>

#include "base/toml_table.hpp"

namespace relimb {
namespace {

constexpr int last_day = 3650;
constexpr double any = 1e9;

constexpr unsigned scale_field = 1, other_field = 2, from_field = 4, to_field = 8,
                   threshold_field = 16, quantile_field = 32, against_field = 64,
                   visits_field = 128, parameter_field = 256;
constexpr unsigned one_day = scale_field | to_field;
constexpr unsigned two_days = one_day | from_field;

struct QuantityEntry {
  Quantity quantity;
  std::string_view name;
  unsigned fields;  // what it takes, and must be given (`visits` may be left out)
};

constexpr QuantityEntry entries[] = {
    {Quantity::mean, "mean", one_day},
    {Quantity::median, "median", one_day},
    {Quantity::quantile, "quantile", one_day | quantile_field},
    {Quantity::share_at_least, "share_at_least", one_day | threshold_field},
    {Quantity::share_at_most, "share_at_most", one_day | threshold_field},
    {Quantity::share_ever_at_least, "share_ever_at_least",
     two_days | threshold_field | visits_field},
    {Quantity::share_either_at_least, "share_either_at_least",
     one_day | other_field | threshold_field},
    {Quantity::share_difference_at_least, "share_difference_at_least",
     one_day | other_field | threshold_field},
    {Quantity::share_used_below_capacity, "share_used_below_capacity",
     one_day | other_field | threshold_field},
    {Quantity::correlation, "correlation", one_day | other_field},
    {Quantity::r2_between_scales, "r2_between_scales", one_day | other_field},
    {Quantity::r2_with_cst_load, "r2_with_cst_load", one_day},
    {Quantity::mean_gain, "mean_gain", two_days},
    {Quantity::gain_per_start_sd, "gain_per_start_sd", two_days},
    {Quantity::gain_per_gain_sd, "gain_per_gain_sd", two_days},
    {Quantity::share_recovered, "share_recovered", two_days},
    {Quantity::share_recovered_at_least, "share_recovered_at_least", two_days | threshold_field},
    {Quantity::share_settled, "share_settled", two_days | threshold_field},
    {Quantity::r2_between_days, "r2_between_days", two_days},
    {Quantity::plateau_day, "plateau_day", two_days},
    {Quantity::paired_difference_dz, "paired_difference_dz", two_days | other_field},
    {Quantity::gain_correlation, "gain_correlation", two_days | other_field},
    {Quantity::overlap_below, "overlap_below", two_days | other_field | threshold_field},
    {Quantity::gain_above_less_below, "gain_above_less_below",
     two_days | other_field | threshold_field},
    {Quantity::gain_contrast, "gain_contrast", two_days | against_field},
    {Quantity::contrast_per_start_sd, "contrast_per_start_sd", two_days | against_field},
    {Quantity::contrast_per_gain_sd, "contrast_per_gain_sd", two_days | against_field},
    {Quantity::relative_contrast_excess, "relative_contrast_excess",
     two_days | other_field | against_field},
    {Quantity::parameter, "parameter", parameter_field},
};

const QuantityEntry& entry_of(Quantity quantity) {
  const auto at = std::ranges::find(entries, quantity, &QuantityEntry::quantity);
  RELIMB_CHECK(at != std::end(entries));
  return *at;
}

Quantity read_quantity(const TomlTable& table) {
  std::vector<std::string_view> names;
  for (const QuantityEntry& entry : entries) names.push_back(entry.name);
  const std::string written = table.one_of("quantity", std::span<const std::string_view>(names));
  return std::ranges::find(entries, written, &QuantityEntry::name)->quantity;
}

Scale read_scale(const TomlTable& table, std::string_view key) {
  const auto scale = scale_named(table.text(key));
  if (!scale) table.refuse(key, scale_names());
  return *scale;
}

Bounds read_bounds(const TomlTable& table, const std::string& of) {
  Bounds bounds;
  if (const auto low = table.number_if(of + "_min", -any, any)) bounds.lowest = *low;
  if (const auto high = table.number_if(of + "_max", -any, any)) bounds.highest = *high;
  if (bounds.lowest > bounds.highest) table.refuse(of + "_max", "at least " + of + "_min");
  return bounds;
}

ClaimSelect read_select(const TomlTable& table) {
  ClaimSelect select;
  std::vector<std::string> known{"enrol_day", "mep", "only"};
  const auto bounds = [&](std::string_view of) {
    const std::string key(of);
    known.push_back(key + "_min");
    known.push_back(key + "_max");
    return read_bounds(table, key);
  };
  select.enrol_day = table.integer_if("enrol_day", 0, last_day);
  for (const Scale scale : all_scales()) select.score[index(scale)] = bounds(name(scale));
  select.age_years = bounds("age_years");
  select.nihss = bounds("nihss");
  select.cst_load = bounds("cst_load");
  select.safe_day3 = bounds("safe_day3");
  select.finger_extension_day3 = bounds("finger_extension_day3");
  select.mep = table.truth_if("mep");
  if (table.has("only")) {
    for (const std::string& group : table.texts("only")) {
      if (group == "arm_paresis") {
        select.arm_paresis = true;
      } else if (group == "leg_paresis") {
        select.leg_paresis = true;
      } else {
        table.refuse("only", "a list of arm_paresis, leg_paresis");
      }
    }
  }
  const std::vector<std::string_view> names(known.begin(), known.end());
  table.only(std::span<const std::string_view>(names));
  return select;
}

/// Fields that say what is computed: those that the quantity takes, and no others.
void read_quantity_fields(const TomlTable& table, Claim& claim) {
  const QuantityEntry& entry = entry_of(claim.quantity);
  const auto takes = [&](unsigned field, std::string_view key) {
    const bool taken = (entry.fields & field) != 0;
    if (!taken && table.has(key)) {
      table.refuse(key, "nothing: quantity \"" + std::string(entry.name) + "\" does not take it");
    }
    return taken;
  };
  if (takes(scale_field, "scale")) claim.scale = read_scale(table, "scale");
  if (takes(scale_field, "observation_sd")) {
    claim.observation_sd = table.number_if("observation_sd", 1e-3, any).value_or(0);
  }
  if (takes(other_field, "other_scale")) claim.other_scale = read_scale(table, "other_scale");
  if (takes(to_field, "to_day")) claim.to_day = table.integer("to_day", 0, last_day);
  if (takes(from_field, "from_day")) {
    claim.from_day = table.integer("from_day", 0, last_day);
    if (*claim.from_day >= claim.to_day) table.refuse("from_day", "a day before to_day");
  }
  if (takes(visits_field, "visits") && table.has("visits")) {
    for (const double day : table.numbers("visits", *claim.from_day + 1, claim.to_day - 1)) {
      if (day != std::floor(day)) table.refuse("visits", "whole days");
      claim.visits.push_back(static_cast<int>(day));
    }
  }
  if (takes(threshold_field, "threshold")) claim.threshold = table.number("threshold", -any, any);
  if (takes(quantile_field, "quantile")) claim.quantile_level = table.number("quantile", 0, 1);
  if (takes(parameter_field, "parameter")) claim.parameter = table.text("parameter");
  if (takes(against_field, "against")) claim.against = table.text("against");
  claim.care = table.text_if("care").value_or("usual_care");
  claim.true_scores = table.one_of_if("scores", {"measured", "true"}) == "true";
  if (claim.true_scores && claim.observation_sd > 0) {
    table.refuse("observation_sd", "nothing: true scores have no error");
  }
}

void read_published(const TomlTable& table, Claim& claim) {
  claim.published = table.number_if("published", -any, any);
  claim.lower = table.number("lower", -any, any);
  claim.upper = table.number("upper", -any, any);
  claim.interval = table.text("interval");
  if (claim.lower > claim.upper) table.refuse("upper", "at least `lower`");
  if (claim.published && !met(claim, *claim.published)) {
    table.refuse("published", "a number within `lower` and `upper`");
  }
  if (claim.published.has_value() == claim.interval.starts_with("direction")) {
    table.refuse("published", "a number, left out just where `interval` begins with \"direction\"");
  }
  if (!claim.published) claim.wrong_by = table.number("wrong_by", 1e-3, any);
  if (claim.published && table.has("wrong_by")) table.refuse("wrong_by", "nothing beside a number");
  claim.n = table.integer_if("n", 1, 100000000);
  claim.source = table.text("source");
  claim.grade = table.one_of("grade", {"S", "C"});
}

Claim read_claim(const TomlTable& table) {
  table.only({"name",     "seed",           "population", "select",   "quantity",
              "scale",    "other_scale",    "from_day",   "to_day",   "visits",
              "care",     "against",        "threshold",  "quantile", "parameter",
              "scores",   "observation_sd", "published",  "lower",    "upper",
              "interval", "wrong_by",       "n",          "source",   "grade",
              "block",    "weight",         "dose_fact",  "note"});
  Claim claim;
  claim.where = table.where("name");
  claim.name = table.text("name");
  if (claim.name.find('.') == std::string::npos) table.refuse("name", "a dotted name");
  claim.seed = table.truth_if("seed").value_or(false);
  claim.population = table.text("population");
  claim.quantity = read_quantity(table);
  read_quantity_fields(table, claim);
  if (const auto select = table.table_if("select")) {
    if (claim.quantity == Quantity::parameter) table.refuse("select", "nothing for a parameter");
    claim.select = read_select(*select);
  }
  read_published(table, claim);
  claim.block =
      table.one_of("block", {"arm", "hand", "use", "leg", "gait", "tone", "cst", "coaching"});
  claim.weight = table.number_if("weight", 0, 1000).value_or(1);
  claim.dose_fact = table.text_if("dose_fact").value_or("");
  if (!claim.dose_fact.empty() && claim.quantity == Quantity::parameter) {
    table.refuse("dose_fact", "nothing for a parameter");
  }
  claim.note = table.text_if("note").value_or("");
  return claim;
}

CarePlan read_plan(const TomlTable& table) {
  table.only({"name", "label", "usual", "source", "span"});
  CarePlan plan;
  plan.name = table.text("name");
  plan.label = table.text("label");
  plan.usual = table.truth_if("usual").value_or(true);
  table.text("source");
  for (const TomlTable& row : table.tables("span")) {
    row.only({"therapy", "from_day", "to_day", "hours_per_week"});
    CareSpan span;
    span.therapy = row.text("therapy");
    span.from_day = row.integer("from_day", 0, last_day);
    span.to_day = row.integer("to_day", span.from_day + 1, last_day);
    span.hours_per_week = row.number("hours_per_week", 0, most_hours_per_week);
    plan.spans.push_back(span);
  }
  return plan;
}

/// The files of one kind, read, by file name.
std::vector<TomlTable> files_of_kind(const std::string& directory, std::string_view kind) {
  namespace fs = std::filesystem;
  std::error_code failure;
  std::vector<std::string> paths;
  for (fs::directory_iterator at(directory, failure), end; !failure && at != end;
       at.increment(failure)) {
    if (at->path().extension() == ".toml") paths.push_back(at->path().string());
  }
  if (failure) throw InputError({directory, 0}, "folder", failure.message(), "a readable folder");
  std::ranges::sort(paths);

  std::vector<TomlTable> files;
  for (const std::string& path : paths) {
    const TomlTable file = TomlTable::read(path);
    file.integer("version", 1, 1);
    if (file.one_of("kind", {"claims", "plans", "mixture", "classes"}) == kind)
      files.push_back(file);
  }
  return files;
}

/// Reads the tables `key` of all files of a kind; names are unique over all of them.
template <class Read>
auto load_named(const std::string& directory, std::string_view kind, std::string_view key,
                Read read) {
  std::vector<decltype(read(std::declval<TomlTable>()))> all;
  std::map<std::string, Where> met_at;
  for (const TomlTable& file : files_of_kind(directory, kind)) {
    file.only({"version", "kind", key});
    for (const TomlTable& table : file.tables(key)) {
      all.push_back(read(table));
      const auto [at, fresh] = met_at.emplace(all.back().name, table.where("name"));
      if (!fresh) {
        table.refuse("name", "a name of its own (taken at " + at->second.file + ":" +
                                 std::to_string(at->second.line) + ")");
      }
    }
  }
  return all;
}

}  // namespace

std::string_view name(Quantity quantity) { return entry_of(quantity).name; }

double observation_sd(const Claim& claim, Scale scale) {
  return scale == claim.scale ? claim.observation_sd : 0;
}

int enrol_day(const Claim& claim) {
  return claim.select.enrol_day.value_or(claim.from_day.value_or(claim.to_day));
}

bool met(const Claim& claim, double value) { return value >= claim.lower && value <= claim.upper; }

std::vector<Claim> load_claims(const std::string& directory) {
  return load_named(directory, "claims", "claim", read_claim);
}

std::vector<CarePlan> load_claim_plans(const std::string& directory) {
  return load_named(directory, "plans", "plan", read_plan);
}

}  // namespace relimb
