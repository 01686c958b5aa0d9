#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/lab_result.hpp"
#include "cli/progress_bar.hpp"
#include "report/lab_cortex.hpp"
#include "report/lab_reach.hpp"
#include "report/lab_walker.hpp"
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
    options.text("--pictures", "FOLDER", result_.pictures, "SVG of the curves", "");
    options.seed(request_.seed);
    options.threads(threads_);
  }

  int run(const std::string& data_folder) override {
    request_.laws_folder = data_folder + "/laws";
    request_.body_path = data_folder + "/bodies/biped.xml";
    request_.threads = static_cast<unsigned>(threads_);
    const LabFit fit = [&] {
      ProgressBar bar("measuring the close-ups");
      return fit_lab(request_, bar.watcher());
    }();
    std::string text = lab_cortex_curve_text(fit.cortex) + "\n" +
                       lab_walker_curves_text(fit.walker) + "\n" + lab_reach_text(fit.branches) +
                       "\n" + lab_reach_text(fit.reach) + "\n" + lab_fit_text(fit);
    text += request_.write ? "Written to " + request_.laws_folder + ".\n"
                           : "Nothing written; --write puts these into laws/.\n";
    result_.give(text, "",
                 {{"cortex-curve", cortex_curve_svg(fit.cortex)},
                  {"walker-curves", lab_walker_curves_picture(fit.walker)},
                  {"reach-branches", reach_branches_svg(fit.branches)},
                  {"reach-law", reach_law_svg(fit.reach)}});
    return 0;
  }

 private:
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
