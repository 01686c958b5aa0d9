#include <fmt/format.h>

#include <utility>

#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/posterior_table.hpp"
#include "cli/progress_bar.hpp"
#include "cli/result_file.hpp"
#include "service/calibrate_laws.hpp"
#include "service/calibrate_posterior.hpp"

namespace relimb {
namespace {

class CalibrateCommand : public Command {
 public:
  void declare(Options& options) override {
    constexpr std::uint64_t most = 1'000'000;
    constexpr std::uint64_t fewest_persons = 100;
    constexpr std::uint64_t most_persons = 10'000'000;
    constexpr std::uint64_t fewest_members = 20;
    constexpr std::uint64_t most_members = 100'000;
    options.text("--arms", "FILE", full_.arms_path, "fit on arms of trials too (SCOAR's table)",
                 "");
    options.text("--patients", "FILE", full_.patients_path,
                 "fit on real patients too (SPECS group's table)", "");
    options.fold("--leave-out", full_.left_out,
                 "with --patients: fit without fold K of N, which validate --folds then forecasts");
    const auto usual = [](auto value) { return std::to_string(value); };
    options.whole("--search", "N", search_, 1, 1000, "rounds of the search",
                  usual(full_.settings.search.rounds));
    options.whole("--cloud", "N", cloud_, fewest_members, most_members,
                  "points a round; more than there are parameters",
                  usual(full_.settings.search.cloud));
    options.whole("--members", "N", members_, fewest_members, most_members,
                  "laws drawn from the posterior", usual(full_.settings.members));
    options.text("--targets", "FILE", targets_, "write every target and its miss as a CSV", "");
    options.text("--state", "FILE", full_.state_path, "keep each step here, and go on from it", "");
    options.list("--block", "BLOCKS", blocks_,
                 "search near by instead, these groups of parameters; + joins, as in arm+hand");
    options.whole("--rounds", "N", rounds_, 1, 100, "with --block: times through all blocks",
                  usual(near_by_.settings.rounds));
    options.whole("--evaluations", "N", evaluations_, 1, most,
                  "with --block: of the misfit, a block and round",
                  usual(near_by_.settings.evaluations));
    options.whole("--n", "N", persons_, fewest_persons, most_persons,
                  "virtual persons in each cohort", usual(full_.targets.persons));
    options.flag("--write", write_, "put the values into laws/; without it nothing changes");
    options.flag("--show", show_, "what the last calibration learned, from laws/; fits nothing");
    options.text("--picture", "FILE", picture_, "with --show: prior against posterior, as SVG", "");
    options.seed(seed_);
    options.threads(threads_);
  }

  int run(const std::string& data_folder) override {
    check_mode();
    check_files();
    if (show_) return run_show(data_folder);
    return blocks_.empty() ? run_full(data_folder) : run_blocks(data_folder);
  }

 private:
  /// What would have no effect beside the others is refused.
  void check_mode() const {
    const auto refuse = [](const char* option, bool given, const char* allowed) {
      if (given) throw InputError({}, option, "this option", allowed);
    };
    const bool near_by = !blocks_.empty();
    refuse("--picture", picture_ && !show_, "only with --show");
    refuse("--show", show_ && (write_ || near_by), "not with --write or --block: it fits nothing");
    refuse("--rounds", rounds_ && !near_by, "only with --block");
    refuse("--evaluations", evaluations_ && !near_by, "only with --block");
    refuse("--leave-out", full_.left_out && !full_.patients_path, "only with --patients");
    refuse("--n", persons_ && show_, "not with --show: it fits nothing");
    const std::pair<const char*, bool> of_full_fit[] = {
        {"--arms", full_.arms_path.has_value()},  {"--patients", full_.patients_path.has_value()},
        {"--search", search_.has_value()},        {"--cloud", cloud_.has_value()},
        {"--members", members_.has_value()},      {"--targets", targets_.has_value()},
        {"--state", full_.state_path.has_value()}};
    for (const auto& [option, given] : of_full_fit) {
      refuse(option, given && show_, "not with --show: it fits nothing");
      refuse(option, given && near_by, "not with --block, which searches near by");
    }
  }

  void check_files() const {
    const auto &arms = full_.arms_path, &patients = full_.patients_path, &state = full_.state_path;
    refuse_overwriting("--targets", targets_, {arms, patients});
    refuse_overwriting("--state", state, {arms, patients, targets_});
  }

  int run_show(const std::string& data_folder) const {
    std::optional<ResultFile> picture;
    if (picture_) picture.emplace(picture_);
    const StoredPosterior posterior = show_posterior(data_folder + "/laws");
    if (picture) {
      picture->append(posterior.picture);
      picture->commit();
    }
    if (picture_ != "-") print(posterior_table(posterior));
    return 0;
  }

  int run_full(const std::string& data_folder) {
    full_.laws_folder = data_folder + "/laws";
    full_.evidence_folder = data_folder + "/evidence";
    if (persons_) full_.targets.persons = *persons_;
    full_.targets.seed = seed_;
    if (search_) full_.settings.search.rounds = static_cast<int>(*search_);
    if (cloud_) full_.settings.search.cloud = *cloud_;
    full_.settings.search.seed = seed_;
    if (members_) full_.settings.members = *members_;
    full_.settings.threads = static_cast<unsigned>(threads_);
    full_.write = write_;
    std::optional<ResultFile> misses;
    if (targets_) misses.emplace(targets_);
    ProgressBar bar("calibrating");
    const auto told = [&](const SearchRound& round) {
      bar.hide();
      print(fmt::format("round {:<2} misfit {:.4g} -> {:.4g}\n", round.round,
                        round.objective_before, round.objective_after));
    };
    const PosteriorAnswer answer = calibrate_full(full_, bar.watcher(), told);
    bar.hide();
    if (misses) {
      misses->append(targets_csv(answer));
      misses->commit();
    }
    std::string text =
        fmt::format("\n{} free values, {} targets\n\n{:<34} {:>10}    {:>10} {:^23} {:>8}\n",
                    answer.values.size(), answer.targets.size(), "parameter", "before", "after",
                    "90 %", "learned");
    for (const PosteriorValue& value : answer.values) {
      text += fmt::format("{:<34} {:>10.4g} -> {:>10.4g} {:>10.4g} .. {:<10.4g} {:>5.0f} %  {}\n",
                          value.name, value.before, value.mode, value.lower, value.upper,
                          100 * value.learned, value.unit);
    }
    print(text + trade_offs_text(answer.trade_offs));
    tell_written(full_.laws_folder);
    return 0;
  }

  int run_blocks(const std::string& data_folder) {
    CalibrateRequest& request = near_by_;
    request.laws_folder = data_folder + "/laws";
    request.evidence_folder = data_folder + "/evidence";
    request.settings.blocks = blocks_;
    if (rounds_) request.settings.rounds = static_cast<int>(*rounds_);
    if (evaluations_) request.settings.evaluations = static_cast<int>(*evaluations_);
    if (persons_) request.settings.persons = *persons_;
    request.settings.seed = seed_;
    request.settings.threads = static_cast<unsigned>(threads_);
    request.write = write_;
    ProgressBar bar("calibrating");
    const auto told = [&](const CalibrateStep& step) {
      bar.hide();
      print(fmt::format("round {} {:<5} misfit {:.4g} -> {:.4g} in {} evaluations\n", step.round,
                        step.block, step.misfit_before, step.misfit_after, step.evaluations));
    };
    const auto values = calibrate_laws(request, bar.watcher(), told);
    bar.hide();
    std::string text = fmt::format("\n{:<34} {:>10}    {:>10}\n", "parameter", "before", "after");
    for (const CalibratedValue& value : values) {
      text += fmt::format("{:<34} {:>10.5g} -> {:>10.5g}  {}\n", value.name, value.before,
                          value.after, value.unit);
    }
    print(text);
    tell_written(request.laws_folder);
    return 0;
  }

  void tell_written(const std::string& folder) const {
    print(write_ ? "Written to " + folder + ".\n"
                 : "Nothing written; --write puts these values into laws/.\n");
  }

  PosteriorRequest full_;
  CalibrateRequest near_by_;
  std::vector<std::string> blocks_;
  std::optional<std::string> targets_, picture_;
  std::optional<std::uint64_t> search_, cloud_, members_, rounds_, evaluations_, persons_;
  std::uint64_t seed_ = 1;
  std::uint64_t threads_ = 0;
  bool write_ = false;
  bool show_ = false;
};

}  // namespace

CommandEntry calibrate_command() {
  CommandEntry entry;
  entry.name = "calibrate";
  entry.summary = "finds the model's free values anew, with their posterior";
  entry.usage = {"calibrate [--arms FILE] [--patients FILE] [--state FILE] [--write]",
                 "calibrate --block BLOCKS [--write]", "calibrate --show [--picture FILE]"};
  entry.manual =
      "Fits all free parameters of laws/ (grade \"calibrated\") at once to the claims of "
      "evidence/, to\n"
      "forecasts of people drawn from the published mixture there and, where given, to arms of\n"
      "trials (two of three; the others are kept for validate --arms) and to real patients, as\n"
      "groups and singly. Prints each value with its posterior, and what\n"
      "the data do not tell apart; only --write changes laws/ (and writes laws/posterior.csv).\n"
      "With --state a run that was stopped goes on where it was, and one that ended goes on for a\n"
      "larger --search; a state of other data, options or laws is refused, and so it is after\n"
      "--write, when the laws are others.\n"
      "With --block: a search near by, claims only. Same seed, same result on any number of\n"
      "threads. With --show: what the last calibration learned, printed and drawn from laws/ "
      "alone;\n"
      "nothing is fitted.\n";
  entry.examples = {
      "relimb calibrate",
      "relimb calibrate --arms arms.tsv --patients visits.csv --state run.state --write",
      "relimb calibrate --block use,arm+hand --evaluations 200 --write",
      "relimb calibrate --show --picture posterior.svg"};
  entry.command = std::make_unique<CalibrateCommand>();
  return entry;
}

}  // namespace relimb
