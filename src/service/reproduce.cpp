#include "service/reproduce.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/input_text.hpp"
#include "records/person_file.hpp"
#include "service/cohort_record.hpp"
#include "service/forecast_json.hpp"
#include "service/version.hpp"

namespace relimb {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_bytes = std::size_t{64} << 20;

[[noreturn]] void refuse(const std::string& path, const std::string& field, const std::string& got,
                         const std::string& allowed) {
  throw InputError({path, 0}, field, got, allowed);
}

/// The person of a forecast as the file that person may have come from, so that the reader of such
/// files checks it. JSON's texts and numbers are TOML's too.
std::string person_toml(const Json& from) {
  std::string text = "version = 1\n";
  const auto put = [&text](const std::string& key, const Json& value) {
    text += key + " = " + value.dump() + "\n";
  };
  for (const char* key :
       {"id", "age", "paretic_side", "dominant_hand", "nihss", "mep", "cst_load"}) {
    if (!from.contains(key)) continue;
    const Json& value = from.at(key);
    const bool whole = value.is_number_float() && std::trunc(value.get<double>()) == value &&
                       std::abs(value.get<double>()) < 1e9;
    put(key, whole ? Json(static_cast<long>(value.get<double>())) : value);
  }
  for (const Json& visit : from.at("visits")) {
    text += "[[visit]]\n";
    put("day", visit.at("day"));
    put(visit.at("scale").dump(), visit.at("value"));
  }
  for (const Json& span : from.at("care")) {
    text += "[[care]]\n";
    for (const char* key : {"from_day", "to_day", "therapy", "hours_per_week"}) {
      put(key, span.at(key));
    }
  }
  return text;
}

std::vector<std::string> changes(const Json& then, const Laws& laws) {
  std::vector<std::string> changed;
  const auto compare = [&](const char* key, const char* name, const std::string& now) {
    const auto was = then.at(key).get<std::string>();
    if (was != now) changed.push_back(fmt::format("{}: was {}, is {}", name, was, now));
  };
  compare("program", "program", program_version());
  compare("source_hash", "its sources", program_source());
  compare("compiler", "compiler", program_compiler());
  compare("flags", "flags", program_flags());
  compare("model_hash", "laws", laws.hash);
  return changed;
}

/// A whole number as an option takes it: no sign, no fraction, which a conversion would drop.
std::uint64_t whole_of(const std::string& path, const Json& from, const char* field,
                       std::uint64_t lowest, std::uint64_t highest) {
  const Json& value = from.at(field);
  if (!value.is_number_unsigned() || value.get<std::uint64_t>() < lowest ||
      value.get<std::uint64_t>() > highest) {
    refuse(path, field, shown(value.dump()), fmt::format("{} to {}", lowest, highest));
  }
  return value.get<std::uint64_t>();
}

std::uint64_t seed_of(const std::string& path, const Json& from) {
  return whole_of(path, from, "seed", 0, std::numeric_limits<std::uint64_t>::max());
}

/// Days of a request: as an option takes them.
std::vector<int> days_of(const std::string& path, const Json& from) {
  std::vector<int> days;
  for (const Json& day : from) {
    const bool fits = day.is_number_unsigned() && day.get<std::uint64_t>() <= latest_day;
    days.push_back(fits ? day.get<int>() : -1);
  }
  const bool ascending =
      from.is_array() && std::ranges::is_sorted(days, std::less_equal<int>{}) && !days.empty();
  if (!ascending || days.front() < 0) {
    refuse(path, "days", shown(from.dump()),
           fmt::format("ascending days since the stroke, 0 to {}", latest_day));
  }
  return days;
}

/// A forecast without what says who made it.
Json bare(Json forecast) {
  for (const char* key :
       {"program", "source_hash", "compiler", "flags", "model_hash", "data_hash"}) {
    forecast.erase(key);
  }
  return forecast;
}

void forecast_again(const Laws& laws, const ReproduceRequest& request, const Json& then,
                    const Progress& progress, Reproduction& made) {
  ForecastRequest again;
  again.evidence_folder = request.evidence_folder;
  again.at = days_of(request.path, then.at("at"));
  again.plan = then.at("plan").get<std::string>();
  constexpr std::size_t most_twins = 10'000'000;
  again.twins = whole_of(request.path, then, "twins", 1, most_twins);
  again.seed = seed_of(request.path, then);
  again.threads = request.threads;
  const MeasuredPerson person =
      read_person(TomlTable::parse(person_toml(then.at("person")), request.path + ": person"),
                  laws.scales, laws.care.therapy_names());
  made.what =
      fmt::format("a forecast of {}, seed {}, {} twins", shown(person.id), again.seed, again.twins);
  const Json was = bare(then);
  const Json is = bare(Json::parse(forecast_json(forecast_person(laws, person, again, progress))));
  made.equal = was == is;
  if (made.equal) return;
  const Json first = Json::diff(was, is).at(0);
  const Json::json_pointer at(first.at("path").get<std::string>());
  const auto value = [&](const Json& of) {
    if (!of.contains(at)) return std::string("not there");
    const std::string text = of.at(at).dump();
    return of.at(at).is_primitive() ? text : shown(text);  // a list may be long
  };
  made.difference = fmt::format("{}: was {}, is {}", at.to_string(), value(was), value(is));
}

void cohort_again(const Laws& laws, const ReproduceRequest& request, const Json& then,
                  const Progress& progress, Reproduction& made) {
  CohortRequest again;
  again.persons = whole_of(request.path, then, "persons", 1, most_cohort_persons);
  again.days = days_of(request.path, then.at("days"));
  again.seed = seed_of(request.path, then);
  again.care = then.at("care").get<std::string>();
  again.threads = request.threads;
  made.what = fmt::format("a cohort of {}, seed {}", again.persons, again.seed);
  const Json& result = then.at("result");
  const auto bytes = result.at("bytes").get<std::uint64_t>();
  const auto checksum = result.at("checksum").get<std::string>();
  TextSum sum;
  make_cohort(
      laws, again, [&](std::string_view text) { sum.add(text); }, progress);
  made.equal = sum.bytes == bytes && sum.checksum.text() == checksum;
  if (made.equal) return;
  made.difference = fmt::format("was {} bytes with checksum {}, is {} bytes with checksum {}",
                                bytes, checksum, sum.bytes, sum.checksum.text());
}

}  // namespace

Reproduction reproduce(const Laws& laws, const ReproduceRequest& request,
                       const Progress& progress) {
  constexpr auto expected =
      "the JSON of relimb forecast (--json) or the record of relimb cohort (--record)";
  try {
    const Json then = Json::parse(read_whole_file(request.path, most_bytes), nullptr, false);
    if (then.is_discarded()) {
      refuse(request.path, "file", "something else than JSON, or JSON that breaks off", expected);
    }
    const std::string format =
        then.is_object() ? then.value("format", std::string()) : std::string();
    const bool forecast = format == "relimb forecast";
    if (!forecast && format != "relimb cohort record") {
      refuse(request.path, "format", shown(format), expected);
    }
    if (then.at("version") != 1) refuse(request.path, "version", then.at("version").dump(), "1");
    Reproduction made;
    made.changed = changes(then, laws);
    (forecast ? forecast_again : cohort_again)(laws, request, then, progress, made);
    return made;
  } catch (const Json::exception&) {  // its words are about the library's types, not the file
    refuse(request.path, "file", "JSON without the fields of a result", expected);
  }
}

std::string reproduction_text(const Reproduction& reproduction) {
  std::string text = reproduction.what + "\n";
  for (const std::string& change : reproduction.changed) text += "since then, " + change + "\n";
  return text +
         (reproduction.equal ? "bitwise equal\n" : "NOT EQUAL; " + reproduction.difference + "\n");
}

}  // namespace relimb
