#include "cli/commands.hpp"
#include "cli/progress_bar.hpp"
#include "cli/result_file.hpp"
#include "records/laws_file.hpp"
#include "service/cohort.hpp"

namespace relimb {
namespace {

class CohortCommand : public Command {
 public:
  void declare(Options& options) override {
    constexpr std::uint64_t most = std::uint64_t{1} << 32;
    options.whole("--n", "N", request_.persons, 1, most, "virtual persons");
    options.days("--days", request_.days, "days since the stroke", "3,7,14,28,84,182,365");
    options.text("--care", "PLAN", request_.care, "a care plan of laws/care.toml");
    options.text("--out", "FILE", out_, "CSV file to write", "standard output");
    options.seed(request_.seed);
    options.threads(threads_);
  }

  int run(const std::string& data_folder) override {
    request_.threads = static_cast<unsigned>(threads_);
    const Laws laws = load_laws(data_folder + "/laws");
    ResultFile result(out_);
    ProgressBar bar("living the cohort");
    make_cohort(
        laws, request_, [&](std::string_view text) { result.append(text); }, bar.watcher());
    result.commit();
    return 0;
  }

 private:
  CohortRequest request_;
  std::uint64_t threads_ = 0;
  std::optional<std::string> out_;
};

}  // namespace

CommandEntry cohort_command() {
  CommandEntry entry;
  entry.name = "cohort";
  entry.summary = "virtual persons with measured and true scores, as a CSV";
  entry.usage = {"cohort [--n N] [--days DAYS] [--out FILE]"};
  entry.manual =
      "Draws persons from the calibrated population, lives them day by day under a care plan and\n"
      "writes one row per person and day: attributes, the scores an assessor would write down\n"
      "(fma_ue, arat, ...) and the true ones beside them (fma_ue_true, ...). safe and\n"
      "finger_extension are those of day 3. Person numbers and values do not depend on --threads,\n"
      "and a smaller --n gives the first persons of a larger one.\n";
  entry.examples = {"relimb cohort --n 10000 --out cohort.csv",
                    "relimb cohort --n 1000 --days 7,84 --care no_care --seed 2 --out none.csv"};
  entry.command = std::make_unique<CohortCommand>();
  return entry;
}

}  // namespace relimb
