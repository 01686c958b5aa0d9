#include "base/error.hpp"
#include "cli/arms_table.hpp"
#include "cli/claims_table.hpp"
#include "cli/class_text.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/dose_table.hpp"
#include "cli/growth_text.hpp"
#include "cli/mechanisms_table.hpp"
#include "cli/misses_table.hpp"
#include "cli/pit_text.hpp"
#include "cli/progress_bar.hpp"
#include "cli/real_table.hpp"
#include "cli/result_file.hpp"
#include "cli/simulated_table.hpp"
#include "records/laws_file.hpp"
#include "report/arms_picture.hpp"
#include "service/validate_arms.hpp"
#include "service/validate_claims.hpp"
#include "service/validate_mechanisms.hpp"
#include "service/validate_misses.hpp"
#include "service/validate_real.hpp"
#include "service/validate_simulated.hpp"

namespace relimb {
namespace {

constexpr int seed_claim_missed = 1;
constexpr std::size_t few_persons = 5000;  // under each of two hundred laws

class ValidateCommand : public Command {
 public:
  void declare(Options& options) override {
    constexpr std::uint64_t fewest = 100;
    constexpr std::uint64_t fewest_simulated = 10;
    constexpr std::uint64_t most_simulated = 100'000;
    constexpr std::uint64_t most_persons = 10'000'000;
    constexpr std::uint64_t most_twins = 1'000'000;
    options.text("--csv", "FILE", csv_, "write the table as a CSV; - for standard output", "");
    options.whole("--n", "N", persons_, fewest, most_persons, "virtual persons in each cohort",
                  "20000");
    options.flag("--mechanisms", mechanisms_, "the claims again without each mechanism");
    options.flag("--misses", misses_, "missed claims under the laws of the posterior; slower");
    options.text("--patients", "FILE", patients_, "real patients instead of claims", "");
    options.text("--arms", "FILE", arms_, "arms of trials instead of claims", "");
    options.text("--picture", "FILE", picture_, "with --arms: observed against predicted, as SVG",
                 "");
    options.whole("--twins", "N", twins_, fewest, most_twins,
                  "with --patients or --simulated: twins of each", "4000");
    options.text("--cases", "FILE", cases_, "with --patients: write every single forecast as a CSV",
                 "");
    constexpr std::uint64_t most_visits = 20;
    options.whole("--visits", "N", visits_, 2, most_visits,
                  "with --patients: also the last visit from up to N visits; slower", "");
    options.text("--folds", "FOLDER", folds_,
                 "with --patients: data folders 1, 2, ..., each fitted without its fold", "");
    options.whole("--simulated", "N", simulated_, fewest_simulated, most_simulated,
                  "forecasts of N made-up people whose truth is known, instead of claims", "");
    options.seed(seed_);
    options.threads(threads_);
  }

  int run(const std::string& data_folder) override {
    if (patients_ && arms_) throw InputError({}, "--arms", "this option", "not with --patients");
    if (mechanisms_ && (patients_ || arms_)) {
      throw InputError({}, "--mechanisms", "this option", "not with --patients or --arms");
    }
    if (misses_ && (patients_ || arms_ || mechanisms_ || simulated_)) {
      throw InputError({}, "--misses", "this option",
                       "not with --patients, --arms, --mechanisms or --simulated");
    }
    if (!arms_ && picture_) throw InputError({}, "--picture", "this option", "only with --arms");
    if (patients_ && persons_) {
      throw InputError({}, "--n", "this option", "not with --patients; --twins there");
    }
    if (simulated_ && (patients_ || arms_ || mechanisms_ || persons_)) {
      throw InputError({}, "--simulated", "this option",
                       "not with --patients, --arms, --mechanisms or --n");
    }
    if (!patients_ && !simulated_ && twins_) {
      throw InputError({}, "--twins", "this option",
                       "only with --patients or --simulated; --n for claims");
    }
    if (!patients_ && visits_) {
      throw InputError({}, "--visits", "this option", "only with --patients");
    }
    if (!patients_ && folds_) {
      throw InputError({}, "--folds", "this option", "only with --patients");
    }
    if (!patients_ && cases_)
      throw InputError({}, "--cases", "this option", "only with --patients");
    refuse_overwriting("--csv", csv_, {patients_, arms_});
    refuse_overwriting("--cases", cases_, {patients_, csv_});
    refuse_overwriting("--picture", picture_, {arms_, csv_});
    const Laws laws = load_laws(data_folder + "/laws");
    std::optional<ResultFile> csv, cases, picture;
    if (csv_) csv.emplace(csv_);
    if (cases_) cases.emplace(cases_);
    if (picture_) picture.emplace(picture_);
    if (arms_) return run_arms(laws, csv, picture);
    if (simulated_) return run_simulated(laws, csv);
    if (mechanisms_) return run_mechanisms(laws, data_folder, csv);
    if (misses_) return run_misses(laws, data_folder, csv);
    return patients_ ? run_patients(laws, data_folder, csv, cases)
                     : run_claims(laws, data_folder, csv);
  }

 private:
  ClaimsRequest claims_request(const std::string& data_folder) const {
    ClaimsRequest request;
    request.evidence_folder = data_folder + "/evidence";
    if (persons_) request.persons = *persons_;
    request.seed = seed_;
    request.threads = static_cast<unsigned>(threads_);
    return request;
  }

  int run_claims(const Laws& laws, const std::string& data_folder,
                 std::optional<ResultFile>& csv) const {
    const ClaimsAnswer answer = [&] {
      ProgressBar bar("living the cohorts");
      return validate_claims(laws, claims_request(data_folder), bar.watcher());
    }();
    write(csv, claims_csv(answer));
    if (csv_ != "-") {
      print(claims_table(answer, terminal_style()) + dose_table(answer, terminal_style()));
    }
    return answer.count_seed_met() == answer.count_seed() ? 0 : seed_claim_missed;
  }

  int run_mechanisms(const Laws& laws, const std::string& data_folder,
                     std::optional<ResultFile>& csv) const {
    const MechanismsAnswer answer = [&] {
      ProgressBar bar("living without each mechanism");
      return validate_mechanisms(laws, claims_request(data_folder), bar.watcher());
    }();
    write(csv, mechanisms_csv(answer));
    if (csv_ != "-") print(mechanisms_table(answer, terminal_style()));
    return 0;
  }

  int run_misses(const Laws& laws, const std::string& data_folder,
                 std::optional<ResultFile>& csv) const {
    ClaimsRequest request = claims_request(data_folder);
    if (!persons_) request.persons = few_persons;
    const MissesAnswer answer = [&] {
      ProgressBar bar("living under the posterior");
      return validate_misses(laws, data_folder + "/laws", request, bar.watcher());
    }();
    write(csv, misses_csv(answer));
    if (csv_ != "-") print(misses_table(answer, terminal_style()));
    return 0;
  }

  int run_patients(const Laws& laws, const std::string& data_folder, std::optional<ResultFile>& csv,
                   std::optional<ResultFile>& cases) const {
    RealRequest request;
    request.patients_path = *patients_;
    request.evidence_folder = data_folder + "/evidence";
    request.folds_folder = folds_;
    if (twins_) request.settings.twins = *twins_;
    if (visits_) request.settings.visits = static_cast<int>(*visits_);
    request.settings.seed = seed_;
    request.settings.threads = static_cast<unsigned>(threads_);
    const PatientsResult result = [&] {
      ProgressBar bar("forecasting patients");
      return validate_real(laws, request, bar.watcher());
    }();
    write(csv, real_csv(result));
    write(cases, cases_csv(result));
    if (csv_ != "-") {
      const TerminalStyle style = terminal_style();
      print(real_table(result, style) + pit_text(result.pit, style) +
            class_text(result.classes, result.class_rows, style) +
            (visits_ ? growth_text(result.growth, style) : ""));
    }
    return 0;
  }

  int run_arms(const Laws& laws, std::optional<ResultFile>& csv,
               std::optional<ResultFile>& picture) const {
    ArmsSettings settings;
    settings.persons = persons_.value_or(settings.persons);
    settings.seed = seed_;
    settings.threads = static_cast<unsigned>(threads_);
    const ArmsAnswer answer = [&] {
      ProgressBar bar("living the arms");
      return validate_arms(laws, *arms_, settings, bar.watcher());
    }();
    write(csv, arms_csv(answer));
    write(picture, arms_picture(answer.arms, answer.gains));
    if (csv_ != "-") print(arms_table(answer, terminal_style()));
    return 0;
  }

  int run_simulated(const Laws& laws, std::optional<ResultFile>& csv) const {
    SbcSettings settings;
    settings.replicates = *simulated_;
    settings.twins = twins_.value_or(settings.twins);
    settings.seed = seed_;
    settings.threads = static_cast<unsigned>(threads_);
    const SimulatedAnswer answer = [&] {
      ProgressBar bar("forecasting made-up people");
      return validate_simulated(laws, settings, bar.watcher());
    }();
    write(csv, simulated_csv(answer));
    if (csv_ != "-") print(simulated_table(answer, terminal_style()));
    return 0;
  }

  static void write(std::optional<ResultFile>& csv, const std::string& text) {
    if (!csv) return;
    csv->append(text);
    csv->commit();
  }

  std::optional<std::string> csv_, patients_, cases_, folds_, arms_, picture_;
  std::optional<std::uint64_t> persons_, twins_, visits_, simulated_;
  bool mechanisms_ = false;
  bool misses_ = false;
  std::uint64_t seed_ = 1;
  std::uint64_t threads_ = 0;
};

}  // namespace

CommandEntry validate_command() {
  CommandEntry entry;
  entry.name = "validate";
  entry.summary = "the model beside published claims, or beside real patients";
  entry.usage = {
      "validate [--csv FILE] [--n N]",
      "validate --mechanisms [--csv FILE] [--n N]",
      "validate --misses [--csv FILE] [--n N]",
      "validate --arms FILE [--csv FILE] [--picture FILE]",
      "validate --patients FILE [--csv FILE] [--cases FILE] [--visits N] [--folds FOLDER]",
      "validate --simulated N [--csv FILE] [--twins N]"};
  entry.manual =
      "Lives cohorts under the care of each published claim (evidence/) and prints published\n"
      "and simulated values, met or missed with the reason. Exit code 1 when a seed claim is\n"
      "missed, else 0.\n"
      "With --mechanisms: the same again with each of the seven mechanisms switched off, the\n"
      "rest of the law as it is, and which claims then fail (exit code 0).\n"
      "With --misses: whether laws of the posterior meet the claims that are missed, and which\n"
      "others that costs.\n"
      "With --patients: forecasts real people's FMA-UE from their first one or two visits\n"
      "beside its rivals: errors, and whether the chances are right as chances (PIT, outcome\n"
      "classes); with --visits, what each further visit is worth. relimb is told CAHAI too\n"
      "where the file has it, its rivals know FMA-UE alone, and so does relimb once more beside\n"
      "them. The file: patient_id,study,treatment,\n"
      "visit,day,days_at_baseline,fma_ue,cahai,barthel,age,sex,affected_arm,dominant_hand, as\n"
      "made from the public repository SpecsLab/CriticalWindowForRecovery (doi\n"
      "10.1152/jn.00762.2018).\n"
      "With --arms: predicted and observed gains of arms of trials, from the table of the\n"
      "public repository keithlohse/SCOAR.\n"
      "With --simulated: forecasts of made-up people whose truth is known (simulation-based\n"
      "calibration): are ranks flat and intervals as wide as they should be?\n";
  entry.examples = {"relimb validate",
                    "relimb validate --csv claims.csv --n 100000",
                    "relimb validate --mechanisms --csv mechanisms.csv",
                    "relimb validate --misses",
                    "relimb validate --patients visits.csv",
                    "relimb validate --arms arms.tsv --picture arms.svg",
                    "relimb validate --simulated 1000 --csv ranks.csv"};
  entry.command = std::make_unique<ValidateCommand>();
  return entry;
}

}  // namespace relimb
