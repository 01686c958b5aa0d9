#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/progress_bar.hpp"
#include "service/calibrate_laws.hpp"

namespace relimb {
namespace {

class CalibrateCommand : public Command {
 public:
  void declare(Options& options) override {
    constexpr std::uint64_t most_rounds = 100;
    constexpr std::uint64_t most_evaluations = 1'000'000;
    constexpr std::uint64_t fewest_persons = 100;
    constexpr std::uint64_t most_persons = 10'000'000;
    options.list("--block", "BLOCKS", request_.settings.blocks,
                 "groups of parameters, in this order; + joins, as in arm+hand");
    options.whole("--rounds", "N", rounds_, 1, most_rounds, "times through all blocks");
    options.whole("--evaluations", "N", evaluations_, 1, most_evaluations,
                  "of the misfit, a block and round");
    options.whole("--n", "N", persons_, fewest_persons, most_persons,
                  "virtual persons in each cohort");
    options.flag("--write", request_.write,
                 "put the values into laws/; without it nothing changes");
    options.seed(request_.settings.seed);
    options.threads(threads_);
  }

  int run(const std::string& data_folder) override {
    request_.laws_folder = data_folder + "/laws";
    request_.evidence_folder = data_folder + "/evidence";
    request_.settings.rounds = static_cast<int>(rounds_);
    request_.settings.evaluations = static_cast<int>(evaluations_);
    request_.settings.persons = persons_;
    request_.settings.threads = static_cast<unsigned>(threads_);
    ProgressBar bar("calibrating");
    const auto told = [&](const CalibrateStep& step) {
      bar.hide();
      print(fmt::format("round {} {:<5} misfit {:.4g} -> {:.4g} in {} evaluations\n", step.round,
                        step.block, step.misfit_before, step.misfit_after, step.evaluations));
    };
    const auto values = calibrate_laws(request_, bar.watcher(), told);
    bar.hide();
    print("\n" + table(values));
    print(request_.write ? "Written to " + request_.laws_folder + ".\n"
                         : "Nothing written; --write puts these values into laws/.\n");
    return 0;
  }

 private:
  static std::string table(const std::vector<CalibratedValue>& values) {
    std::string text = fmt::format("{:<34} {:>10}    {:>10}\n", "parameter", "before", "after");
    for (const CalibratedValue& value : values) {
      text += fmt::format("{:<34} {:>10.5g} -> {:>10.5g}  {}\n", value.name, value.before,
                          value.after, value.unit);
    }
    return text;
  }

  CalibrateRequest request_;
  std::uint64_t rounds_ = static_cast<std::uint64_t>(request_.settings.rounds);
  std::uint64_t evaluations_ = static_cast<std::uint64_t>(request_.settings.evaluations);
  std::uint64_t persons_ = request_.settings.persons;
  std::uint64_t threads_ = 0;
};

}  // namespace

CommandEntry calibrate_command() {
  CommandEntry entry;
  entry.name = "calibrate";
  entry.summary = "finds the model's free values anew, from the published claims";
  entry.usage = {"calibrate [--block BLOCKS] [--n N] [--write]"};
  entry.manual =
      "Searches the free parameters of laws/ (grade \"calibrated\"), block by block, for those "
      "that\n"
      "bring the cohort closest to the claims of evidence/. Prints each step and the values; only\n"
      "--write changes laws/. Same seed, same result on any number of threads.\n";
  entry.examples = {"relimb calibrate",
                    "relimb calibrate --block use,arm+hand --evaluations 200 --write"};
  entry.command = std::make_unique<CalibrateCommand>();
  return entry;
}

}  // namespace relimb
