#include "base/error.hpp"
#include "cli/clock.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/person_results.hpp"
#include "cli/progress_bar.hpp"
#include "cli/result_file.hpp"
#include "records/laws_file.hpp"
#include "report/terminal.hpp"
#include "service/forecast_batch.hpp"
#include "service/forecast_json.hpp"
#include "service/forecast_one.hpp"
#include "service/report_one.hpp"

namespace relimb {
namespace {

class ForecastCommand : public Command {
 public:
  void declare(Options& options) override {
    constexpr std::uint64_t fewest = 100;
    constexpr std::uint64_t most = 10'000'000;
    options.word("PERSON.toml", person_, "what is known of one person (see examples/)");
    options.days("--at", at_, "days since the stroke to forecast",
                 "28,84,182; chronic: that long after the last visit");
    options.text("--plan", "PLAN", plan_, "care from today on, a plan of laws/care.toml");
    options.text("--report", "FILE.html", report_,
                 "write a page with pictures and a sheet for the patient");
    options.text("--json", "FILE", json_, "write everything as JSON; - for standard output");
    options.text("--visits", "FILE", visits_, "many people: patient_id,day,scale,value");
    options.text("--targets", "FILE", targets_, "what to forecast: patient_id,day,scale");
    options.text("--persons", "FILE", persons_, "their attributes: patient_id,age,nihss,...");
    options.text("--care", "FILE", care_, "patient_id,from_day,to_day,therapy,hours_per_week");
    options.text("--out", "FILE", out_, "predictions of many people", "standard output");
    options.whole("--twins", "N", twins_, fewest, most, "virtual people to learn from",
                  "100000; many people: 4000 each");
    options.seed(seed_);
    options.threads(threads_);
  }

  int run(const std::string& data_folder) override {
    check_mode();
    const Laws laws = load_laws(data_folder + "/laws");
    return person_ ? run_one(laws, data_folder) : run_batch(laws);
  }

 private:
  void check_mode() const {
    if (!person_ && !visits_) {
      throw InputError({}, "forecast", "no person",
                       "PERSON.toml (start from examples/first_week.toml), or --visits with "
                       "--targets");
    }
    const auto refuse = [](const char* option, bool given, const char* allowed) {
      if (given) throw InputError({}, option, "this option", allowed);
    };
    if (person_) {
      constexpr auto batch_only = "only with --visits, not with a person file";
      refuse("--visits", visits_.has_value(), "either a person file or --visits");
      refuse("--targets", targets_.has_value(), batch_only);
      refuse("--persons", persons_.has_value(), batch_only);
      refuse("--care", care_.has_value(),
             "only with --visits; care of one person stands in its file");
      refuse("--out", out_.has_value(),
             "only with --visits; --json or --report with a person file");
      return;
    }
    constexpr auto one_only = "only with a person file, not with --visits";
    refuse("--at", !at_.empty(), "only with a person file; days stand in the targets");
    refuse("--json", json_.has_value(), one_only);
    refuse("--report", report_.has_value(), one_only);
    if (!targets_) throw InputError({}, "--targets", "nothing", "a file to go with --visits");
  }

  int run_one(const Laws& laws, const std::string& data_folder) {
    const std::string laws_folder = data_folder + "/laws";
    PersonResults results(report_, json_, {person_}, laws_folder, laws.scales);
    const ForecastRequest asked = request(data_folder + "/evidence");
    const ForecastAnswer answer = [&] {
      ProgressBar bar("living twins");
      return forecast_one(laws, asked, bar.watcher());
    }();
    if (results.wants_page()) {
      ProgressBar bar("living other lives");
      results.add_page(report_one(laws, {asked, laws_folder, utc_now(), results.words()},
                                  {.forecast = &answer}, bar.watcher()));
    }
    results.finish(forecast_json(answer),
                   terminal_forecast(answer.forecast, laws.scales, terminal_style(), answer.at,
                                     answer.overload));
    return 0;
  }

  ForecastRequest request(const std::string& evidence_folder) const {
    ForecastRequest request;
    request.evidence_folder = evidence_folder;
    request.person_path = *person_;
    request.at = at_;
    request.plan = plan_;
    if (twins_) request.twins = *twins_;
    request.seed = seed_;
    request.threads = static_cast<unsigned>(threads_);
    return request;
  }

  int run_batch(const Laws& laws) {
    refuse_overwriting("--out", out_, {visits_, targets_, persons_, care_});
    BatchRequest request;
    request.visits_path = *visits_;
    request.targets_path = *targets_;
    request.persons_path = persons_;
    request.care_path = care_;
    request.plan = plan_;
    if (twins_) request.twins = *twins_;
    request.seed = seed_;
    request.threads = static_cast<unsigned>(threads_);
    ResultFile result(out_);
    const BatchAnswer answer = [&] {
      ProgressBar bar("forecasting people");
      return forecast_batch(laws, request, bar.watcher());
    }();
    result.append(answer.csv);
    result.commit();
    if (out_ && *out_ != "-") {
      remark(std::to_string(answer.predictions) + " predictions for " +
             std::to_string(answer.people) + " people: " + *out_);
    }
    return 0;
  }

  std::optional<std::string> person_, report_, json_;
  std::optional<std::string> visits_, targets_, persons_, care_, out_;
  std::vector<int> at_;
  std::string plan_ = "usual_care";
  std::optional<std::uint64_t> twins_;
  std::uint64_t seed_ = 1;
  std::uint64_t threads_ = 0;
};

}  // namespace

CommandEntry forecast_command() {
  CommandEntry entry;
  entry.name = "forecast";
  entry.summary = "one person's arm and leg (or many people's, from CSV files)";
  entry.usage = {
      "forecast PERSON.toml [--report FILE.html] [--json FILE] [--at DAYS] [--plan PLAN]",
      "forecast --visits FILE --targets FILE [--persons FILE] [--care FILE] --out FILE"};
  entry.manual =
      "Finds virtual people whose course fits what was measured so far and lives them on: when, "
      "and\n"
      "how far, arm and leg come back, with how sure that is. A person file holds whatever is "
      "known\n"
      "(age, NIHSS, visits on any day with any scales, care); missing is missing. Many people "
      "come\n"
      "as CSV files and give patient_id,day,scale,mean,q05,q10,...,q95, a row per target.\n";
  entry.examples = {"relimb forecast examples/first_week.toml --report report.html",
                    "relimb forecast examples/first_week.toml --at 90,180 --plan no_care",
                    "relimb forecast --visits examples/batch/visits.csv \\",
                    "    --persons examples/batch/persons.csv \\",
                    "    --targets examples/batch/targets.csv --out predictions.csv"};
  entry.command = std::make_unique<ForecastCommand>();
  return entry;
}

}  // namespace relimb
