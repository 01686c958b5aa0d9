#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/clock.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/person_results.hpp"
#include "cli/progress_bar.hpp"
#include "records/laws_file.hpp"
#include "report/sentences.hpp"
#include "report/terminal_explain.hpp"
#include "report/words.hpp"
#include "service/explain.hpp"
#include "service/explain_json.hpp"
#include "service/report_one.hpp"

namespace relimb {
namespace {

class ExplainCommand : public Command {
 public:
  void declare(Options& options) override {
    options.word("PERSON.toml", person_, "what is known of one person (see examples/)");
    options.text("--cohort", "PLAN", cohort_, "simulated people under that plan instead");
    options.text("--plan", "PLAN", plan_, "care of the person from today on", "usual_care");
    options.text("--report", "FILE.html", report_,
                 "write the page: forecast and why, fit to print");
    options.text("--json", "FILE", json_, "write everything as JSON; - for standard output");
    options.flag("--interactions", pairs_, "what mechanisms do together, pair by pair (all: JSON)");
    options.whole("--n", "N", persons_, 100, 20'000, "simulated people, with --cohort", "2000");
    options.whole("--twins", "N", twins_, 100, 1'000'000, "virtual people to learn from", "20000");
    options.seed(seed_);
    options.threads(threads_);
  }

  int run(const std::string& data_folder) override {
    check_mode();
    const Laws laws = load_laws(data_folder + "/laws");
    PersonResults results(report_, json_, {person_}, data_folder + "/laws", laws.scales);
    const ExplainAnswer answer = [&] {
      ProgressBar bar("living other lives");
      return cohort_ ? explain_people(laws, cohort_request(data_folder), bar.watcher())
                     : explain_one(laws, request(data_folder), bar.watcher());
    }();
    if (results.wants_page()) {
      ProgressBar bar("living twins");
      results.add_page(report_one(
          laws, {forecast_request(data_folder), data_folder + "/laws", utc_now(), results.words()},
          {.explained = &answer}, bar.watcher()));
    }
    results.finish(explain_json(answer),
                   terminal_explanation(answer.explanation, answer.counterfactuals, subject(answer),
                                        answer.earlier, terminal_style()));
    return 0;
  }

 private:
  void check_mode() const {
    const auto refuse = [](const char* option, bool given, const char* allowed) {
      if (given) throw InputError({}, option, "this option", allowed);
    };
    if (!person_ && !cohort_) {
      throw InputError({}, "explain", "no person",
                       "PERSON.toml (start from examples/first_week.toml), or --cohort PLAN");
    }
    refuse("--cohort", person_ && cohort_, "either a person file or --cohort");
    refuse("--n", person_ && persons_, "only with --cohort");
    refuse("--plan", cohort_ && plan_, "only with a person file; --cohort names the plan");
    refuse("--report", cohort_ && report_, "only with a person file");
    refuse("--twins", cohort_ && twins_, "only with a person file; --n with --cohort");
  }

  ExplainRequest request(const std::string& data_folder) const {
    ExplainRequest request;
    request.person_path = *person_;
    request.laws_folder = data_folder + "/laws";
    if (plan_) request.plan = *plan_;
    if (twins_) request.twins = *twins_;
    request.pairs = pairs_;
    request.seed = seed_;
    request.threads = static_cast<unsigned>(threads_);
    return request;
  }

  /// For the page: the forecast of the same person under the same plan.
  ForecastRequest forecast_request(const std::string& data_folder) const {
    ForecastRequest request;
    request.person_path = *person_;
    request.evidence_folder = data_folder + "/evidence";
    if (plan_) request.plan = *plan_;
    if (twins_) request.twins = *twins_;
    request.seed = seed_;
    request.threads = static_cast<unsigned>(threads_);
    return request;
  }

  CohortExplainRequest cohort_request(const std::string& data_folder) const {
    CohortExplainRequest request;
    request.laws_folder = data_folder + "/laws";
    request.plan = *cohort_;
    if (persons_) request.persons = *persons_;
    request.pairs = pairs_;
    request.seed = seed_;
    request.threads = static_cast<unsigned>(threads_);
    return request;
  }

  static ExplainedSubject subject(const ExplainAnswer& answer) {
    if (!answer.person) {
      return {"simulated people", "Care: " + spoken_name(answer.plan) + ".", true};
    }
    const MeasuredPerson& person = *answer.person;
    const std::string who = person_words(person);
    const std::string seen =
        person.visits.empty()
            ? "Nothing measured yet"
            : fmt::format("Last visit on day {} after stroke", answer.explanation.today);
    return {label_of(person),
            fmt::format("{}{}. Care from then on: {}.", who.empty() ? "" : who + ". ", seen,
                        care_words(person, answer.plan)),
            false, !person.visits.empty()};
  }

  std::optional<std::string> person_, cohort_, plan_, report_, json_;
  std::optional<std::uint64_t> persons_, twins_;
  bool pairs_ = false;
  std::uint64_t seed_ = 1;
  std::uint64_t threads_ = 0;
};

}  // namespace

CommandEntry explain_command() {
  CommandEntry entry;
  entry.name = "explain";
  entry.summary = "what holds arm and leg back, mechanism by mechanism, and what to measure next";
  entry.usage = {
      "explain PERSON.toml [--report FILE.html] [--json FILE] [--plan PLAN] [--interactions]",
      "explain --cohort PLAN [--n N] [--json FILE] [--interactions]"};
  entry.manual =
      "Lives the person's virtual twins again under every combination of the seven mechanisms,\n"
      "those left out replaced by what the other limb has (laws/counterfactuals.toml), and shares\n"
      "out what is missing of arm and leg, and the gap between them, by Shapley values: they add\n"
      "up to it. Then says which measurement would narrow the forecast most. --cohort asks the\n"
      "same of simulated people: what sets arm and leg apart? See docs/explain.md.\n";
  entry.examples = {"relimb explain examples/first_week.toml --report report.html",
                    "relimb explain examples/severe.toml --interactions --json explained.json",
                    "relimb explain --cohort usual_care"};
  entry.command = std::make_unique<ExplainCommand>();
  return entry;
}

}  // namespace relimb
