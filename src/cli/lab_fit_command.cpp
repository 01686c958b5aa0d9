#include <array>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/lab_result.hpp"
#include "cli/progress_bar.hpp"
#include "report/lab_cortex.hpp"
#include "report/lab_reach.hpp"
#include "report/lab_walker.hpp"
#include "service/lab_body.hpp"
#include "service/lab_cortex.hpp"
#include "service/lab_fit.hpp"
#include "service/lab_reach.hpp"
#include "service/lab_walker.hpp"

namespace relimb {
namespace {

class LabFitCommand : public Command {
 public:
  void declare(Options& options) override {
    options.flag("--write", request_.write,
                 "put values and curves into laws/; without it nothing changes");
    options.text("--pictures", "FOLDER", result_.pictures,
                 "SVG of the curves and of one person of each close-up", "");
    options.seed(request_.seed);
    options.threads(threads_);
  }

  int run(const std::string& data_folder) override {
    request_.laws_folder = data_folder + "/laws";
    request_.body_path = data_folder + "/bodies/biped.xml";
    request_.threads = static_cast<unsigned>(threads_);
    result_.open({"cortex-maps", "cortex-shares", "cortex-curve", "walker", "walker-curves",
                  "reach-course", "reach-rose", "reach-branches", "reach-law"});
    const LabFit fit = [&] {
      ProgressBar bar("measuring the close-ups");
      return fit_lab(request_, bar.watcher());
    }();
    std::string text = lab_cortex_curve_text(fit.cortex) + "\n" +
                       lab_walker_curves_text(fit.walker) + "\n" + lab_reach_text(fit.branches) +
                       "\n" + lab_reach_text(fit.reach) + "\n" + lab_fit_text(fit);
    text += request_.write ? "Written to " + request_.laws_folder + ".\n"
                           : "Nothing written; --write puts these into laws/.\n";
    result_.give(text, "", result_.wants_pictures() ? pictures(fit) : Pictures{});
    return 0;
  }

 private:
  using Pictures = std::vector<std::string>;

  /// The curves, and beside them one person of each close-up: what docs/mechanisms shows. In the order
  /// of the names above.
  Pictures pictures(const LabFit& fit) const {
    CortexSettings cortex;
    cortex.seed = request_.seed;
    const CortexResult map = run_cortex(cortex, {});
    WalkerSettings weak;
    weak.seed = request_.seed;
    weak.cortical_gain = 0.2;
    weak.drive = 0.3;
    weak.record = true;
    ReachSettings brief;
    brief.seed = request_.seed;
    brief.protocol.forced = 1000;
    ReachSettings enough = brief;
    enough.protocol.forced = 3000;
    const std::array<ReachResult, 2> courses{reach(brief), reach(enough)};
    return {cortex_maps_svg(map),
            cortex_shares_svg(map),
            cortex_curve_svg(fit.cortex),
            lab_walker_picture(walk(load_body(request_.body_path), weak)),
            lab_walker_curves_picture(fit.walker),
            reach_course_svg(courses),
            reach_rose_svg(courses.back()),
            reach_branches_svg(fit.branches),
            reach_law_svg(fit.reach)};
  }

  LabFitRequest request_;
  std::uint64_t threads_ = 0;
  LabResult result_;
};

}  // namespace

CommandEntry lab_fit_command() {
  CommandEntry entry;
  entry.name = "lab fit";
  entry.summary = "measures the close-ups and puts their curves into the law";
  entry.usage = {"lab fit [--pictures FOLDER] [--write]"};
  entry.manual =
      "Measures the curves of all three close-ups, fits the law's own form to each and says how "
      "far\n"
      "they lie apart. --write puts the parameters into laws/law.toml and the curves into\n"
      "laws/closeups.toml. Some minutes of work. Same seed, same result on any number of "
      "threads.\n";
  entry.examples = {"relimb lab fit", "relimb lab fit --write --pictures docs/mechanisms"};
  entry.command = std::make_unique<LabFitCommand>();
  return entry;
}

}  // namespace relimb
