#include <array>

#include "cli/commands.hpp"
#include "cli/lab_result.hpp"
#include "cli/progress_bar.hpp"
#include "report/lab_reach.hpp"
#include "service/lab_reach.hpp"

namespace relimb {
namespace {

class LabReachCommand : public Command {
 public:
  void declare(Options& options) override {
    constexpr std::uint64_t most_reaches = 1'000'000;
    constexpr std::uint64_t most_runs = 10'000;
    constexpr double most_logits = 100;
    options.number("--lesion-share", "S", settings_.lesion.share, 0, 1,
                   "share of the cells for directions from 0 to 90 degrees that die");
    options.whole("--free", "N", free_, 0, most_reaches, "reaches after the stroke, hand free");
    options.whole("--forced", "N", forced_, 0, most_reaches, "then with the sound arm held back");
    options.whole("--follow-up", "N", follow_up_, 0, most_reaches, "then free again");
    options.number("--effort", "L", settings_.choice.effort, 0, most_logits,
                   "effort: logits against the arm where it has no drive left");
    options.number("--pain", "L", pain_, 0, most_logits,
                   "pain from the stroke on: logits against the arm");
    options.whole("--runs", "N", runs_, 1, most_runs, "persons alike but for chance");
    options.seed(settings_.seed);
    result_.declare(options);
  }

  int run(const std::string&) override {
    settings_.protocol.free = static_cast<int>(free_);
    settings_.protocol.forced = static_cast<int>(forced_);
    settings_.protocol.follow_up = static_cast<int>(follow_up_);
    settings_.runs = static_cast<int>(runs_);
    settings_.choice.pain_avoidance = pain_;
    settings_.choice.pain = pain_ > 0 ? 1 : 0;
    result_.open({"reach-course", "reach-rose"});
    const ReachResult result = [&] {
      ProgressBar bar("reaching");
      return reach(settings_, bar.watcher());
    }();
    result_.give(lab_reach_text(result), lab_reach_json(result),
                 {reach_course_svg(std::array{result}), reach_rose_svg(result)});
    return 0;
  }

 private:
  ReachSettings settings_;
  std::uint64_t free_ = static_cast<std::uint64_t>(settings_.protocol.free);
  std::uint64_t forced_ = static_cast<std::uint64_t>(settings_.protocol.forced);
  std::uint64_t follow_up_ = static_cast<std::uint64_t>(settings_.protocol.follow_up);
  std::uint64_t runs_ = static_cast<std::uint64_t>(settings_.runs);
  double pain_ = 0;  // pain_avoidance times pain
  LabResult result_;
};

}  // namespace

CommandEntry lab_reach_command() {
  CommandEntry entry;
  entry.name = "lab reach";
  entry.summary = "close-up: learned non-use, reach by reach";
  entry.usage = {"lab reach [--lesion-share S] [--free N] [--forced N] [--follow-up N]"};
  entry.manual =
      "Choices of arm by learned values less effort and pain, movement by a population of\n"
      "directionally tuned cells, a lesion, restraint of the sound arm, and life after it (Han,\n"
      "Arbib, Schweighofer 2008). In the law of a day pain of 5 in 10 takes 1.5 logits.\n";
  entry.examples = {"relimb lab reach --forced 3000", "relimb lab reach --effort 1.2 --pain 0.9",
                    "relimb lab reach --forced 1000 --json -"};
  entry.command = std::make_unique<LabReachCommand>();
  return entry;
}

}  // namespace relimb
