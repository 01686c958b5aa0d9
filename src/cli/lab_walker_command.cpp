#include "cli/commands.hpp"
#include "cli/lab_result.hpp"
#include "report/lab_walker.hpp"
#include "service/lab_body.hpp"
#include "service/lab_walker.hpp"

namespace relimb {
namespace {

class LabWalkerCommand : public Command {
 public:
  void declare(Options& options) override {
    constexpr double most_support = 0.5;
    constexpr double shortest_s = 10;  // the first 5 are not measured
    constexpr double longest_s = 600;
    options.number("--cortical-gain", "G", settings_.cortical_gain, 0, 1,
                   "of the paretic leg; the sound leg has 1");
    options.number("--drive", "D", settings_.drive, 0, 1, "tonic command to the cord");
    options.flag("--no-cpg", no_cpg_, "the paretic leg has neither spinal rhythm nor share");
    options.flag("--no-sound-push", no_sound_push_, "the sound leg does not push off");
    options.number("--body-weight-support", "S", settings_.body_weight_support, 0, most_support,
                   "share of body weight that a harness carries");
    options.number("--seconds", "T", settings_.seconds, shortest_s, longest_s,
                   "to walk; speed and strides are those after the first 5");
    options.seed(settings_.seed);
    options.flag("--record", settings_.record, "poses over time into the JSON, for replay");
    result_.declare(options);
  }

  int run(const std::string& data_folder) override {
    settings_.cpg = !no_cpg_;
    settings_.sound_push = !no_sound_push_;
    settings_.record = settings_.record || result_.wants_pictures();
    result_.open({"walker"});
    const BodyModel body = load_body(data_folder + "/bodies/biped.xml");
    const WalkerResult result = walk(body, settings_);
    result_.give(lab_walker_text(result), lab_walker_json(result), {lab_walker_picture(result)});
    return 0;
  }

 private:
  WalkerSettings settings_;
  bool no_cpg_ = false;
  bool no_sound_push_ = false;
  LabResult result_;
};

}  // namespace

CommandEntry lab_walker_command() {
  CommandEntry entry;
  entry.name = "lab walker";
  entry.summary = "close-up: cord and body walk, with one leg weak";
  entry.usage = {"lab walker [--cortical-gain G] [--drive D] [--body-weight-support S]"};
  entry.manual =
      "Half-centres of the cord drive a planar biped in MuJoCo. The cortical gain of one leg is "
      "the\n"
      "hemiparesis; the tonic drive and the cord stay whole. Prints speed, steps, propulsion and\n"
      "load of both legs. A fall is a result, not an error.\n";
  entry.examples = {"relimb lab walker --cortical-gain 0.4",
                    "relimb lab walker --cortical-gain 0 --body-weight-support 0.3 --json -"};
  entry.command = std::make_unique<LabWalkerCommand>();
  return entry;
}

}  // namespace relimb
