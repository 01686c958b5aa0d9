#include "cli/commands.hpp"
#include "cli/lab_result.hpp"
#include "cli/progress_bar.hpp"
#include "report/lab_cortex.hpp"
#include "service/lab_cortex.hpp"

namespace relimb {
namespace {

class LabCortexCommand : public Command {
 public:
  void declare(Options& options) override {
    constexpr double most_repetitions = 10000;
    constexpr std::uint64_t most_days = 3650;
    options.number("--lesion-share", "S", settings_.lesion.share, 0, 1,
                   "share of the hand area's fibres that the stroke takes");
    options.number("--arm-use", "U", settings_.life.arm_use, 0, 1,
                   "everyday use of the arm afterwards, 1 as in health");
    options.number("--practice", "REPS", settings_.life.hand_practice, 0, most_repetitions,
                   "repetitions of the hand a day on top of it");
    options.whole("--days", "N", days_, 1, most_days, "lived after the stroke");
    options.seed(settings_.seed);
    result_.declare(options);
  }

  int run(const std::string&) override {
    settings_.life.days = static_cast<int>(days_);
    result_.open({"cortex-maps", "cortex-shares"});
    const CortexResult result = [&] {
      ProgressBar bar("growing and living");
      return run_cortex(settings_, bar.watcher());
    }();
    result_.give(lab_cortex_text(result), lab_cortex_json(result),
                 {cortex_maps_svg(result), cortex_shares_svg(result)});
    return 0;
  }

 private:
  CortexSettings settings_;
  std::uint64_t days_ = static_cast<std::uint64_t>(settings_.life.days);
  LabResult result_;
};

}  // namespace

CommandEntry lab_cortex_command() {
  CommandEntry entry;
  entry.name = "lab cortex";
  entry.summary = "close-up: the motor map before and after a stroke";
  entry.usage = {"lab cortex [--lesion-share S] [--arm-use U] [--practice REPS] [--days N]"};
  entry.manual =
      "Grows a sheet of motor cortex from the statistics of daily use, strikes it in the hand "
      "area\n"
      "and lives on: how much of the map each part of the body holds, day by day.\n";
  entry.examples = {"relimb lab cortex",
                    "relimb lab cortex --arm-use 0.1 --practice 600 --pictures pictures"};
  entry.command = std::make_unique<LabCortexCommand>();
  return entry;
}

}  // namespace relimb
