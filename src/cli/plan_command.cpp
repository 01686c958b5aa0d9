#include "base/error.hpp"
#include "cli/clock.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/person_results.hpp"
#include "cli/plan_text.hpp"
#include "cli/progress_bar.hpp"
#include "records/laws_file.hpp"
#include "service/plan_json.hpp"
#include "service/plan_one.hpp"
#include "service/report_one.hpp"

namespace relimb {
namespace {

class PlanCommand : public Command {
 public:
  void declare(Options& options) override {
    options.word("PERSON.toml", person_, "what is known of one person (see examples/)");
    options.number("--hours", "H", hours_, 0, 60, "hours of a therapist a week, beside usual care");
    options.text("--goal", "GOAL", goal_,
                 "arat, fma_ue, arm_use, walking, gait_speed, or a pair: arat:.5,gait_speed:.5");
    options.whole("--weeks", "N", weeks_, 1, 26, "weeks from the last visit on");
    options.number("--travel", "H", travel_, 0, 60, "hours of travel a week", "no limit");
    options.number("--home", "H", home_, 0, 60, "hours of practice at home a week", "no limit");
    options.list("--without", "LEVERS", without_, "levers of laws/levers.toml not to be used");
    options.text("--previous", "PLAN.json", previous_, "an earlier plan, to go on from");
    options.text("--report", "FILE.html", report_, "write the page: forecast, why and plan");
    options.text("--json", "FILE", json_, "write everything as JSON; - for standard output");
    options.whole("--twins", "N", twins_, 100, 1'000'000, "virtual people to learn from");
    options.seed(seed_);
    options.threads(threads_);
  }

  int run(const std::string& data_folder) override {
    if (!person_) {
      throw InputError({}, "plan", "no person",
                       "PERSON.toml (start from examples/first_week.toml)");
    }
    const Laws laws = load_laws(data_folder + "/laws");
    PersonResults results(report_, json_, {person_, previous_}, data_folder + "/laws", laws.scales);
    const PlanAnswer answer = [&] {
      ProgressBar bar("planning");
      return plan_one(laws, request(data_folder), bar.watcher());
    }();
    if (results.wants_page()) {
      ProgressBar bar("living twins");
      results.add_page(report_one(
          laws, {forecast_request(data_folder), data_folder + "/laws", utc_now(), results.words()},
          {.planned = &answer}, bar.watcher()));
    }
    results.finish(plan_json(answer), plan_text(answer, laws.scales, terminal_style()));
    return 0;
  }

 private:
  PlanRequest request(const std::string& data_folder) const {
    PlanRequest request;
    request.person_path = *person_;
    request.levers_path = data_folder + "/laws/levers.toml";
    request.goal = goal_;
    request.weeks = static_cast<int>(weeks_);
    request.budget.therapist = hours_;
    request.budget.travel = travel_;
    request.budget.home = home_;
    request.without = without_;
    request.previous_path = previous_;
    request.twins = twins_;
    request.seed = seed_;
    request.threads = static_cast<unsigned>(threads_);
    return request;
  }

  /// For the page: the forecast under the usual care that the plan is held against (report_one
  /// takes the person of the plan, whose file's care ahead is left out).
  ForecastRequest forecast_request(const std::string& data_folder) const {
    ForecastRequest request;
    request.person_path = *person_;
    request.evidence_folder = data_folder + "/evidence";
    request.twins = twins_;
    request.seed = seed_;
    request.threads = static_cast<unsigned>(threads_);
    return request;
  }

  std::optional<std::string> person_, previous_, report_, json_;
  std::string goal_ = "arat";
  double hours_ = 5;
  std::optional<double> travel_, home_;
  std::uint64_t weeks_ = 12;
  std::vector<std::string> without_;
  std::uint64_t twins_ = 20000;
  std::uint64_t seed_ = 1;
  std::uint64_t threads_ = 0;
};

}  // namespace

CommandEntry plan_command() {
  CommandEntry entry;
  entry.name = "plan";
  entry.summary = "the weeks of therapy that do most for one person's goal, and why";
  entry.usage = {
      "plan PERSON.toml --hours H [--goal GOAL] [--weeks N] [--report FILE.html] [--json FILE]",
      "plan PERSON.toml --hours H --previous PLAN.json --json NEW.json"};
  entry.manual =
      "Designs the therapy that comes on top of usual care: hours of each lever of\n"
      "laws/levers.toml in each week, within the hours of a therapist, of travel and of practice\n"
      "at home, and within the rules of that file. Says what it is worth, what the next hour "
      "would\n"
      "win, what arm and leg can have for the same hours, what to drop first and when to look\n"
      "again; or that no plan beats usual care. Care that the file has after the last visit is\n"
      "left out: it is what is being planned.\n";
  entry.examples = {
      "relimb plan examples/first_week.toml --hours 5",
      "relimb plan examples/first_week.toml --hours 10 --goal walking --json plan.json",
      "relimb plan examples/chronic.toml --hours 6 --goal arm_use --home 14"};
  entry.command = std::make_unique<PlanCommand>();
  return entry;
}

}  // namespace relimb
