#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/progress_bar.hpp"
#include "cli/result_file.hpp"
#include "records/laws_file.hpp"
#include "service/cohort_checkpoint.hpp"
#include "service/cohort_record.hpp"

namespace relimb {
namespace {

class CohortCommand : public Command {
 public:
  void declare(Options& options) override {
    options.whole("--n", "N", request_.persons, 1, most_cohort_persons, "virtual persons");
    options.days("--days", request_.days, "days since the stroke", "3,7,14,28,84,182,365");
    options.text("--care", "PLAN", request_.care, "a care plan of laws/care.toml");
    options.text("--out", "FILE", out_, "CSV file to write", "standard output");
    options.text("--checkpoint", "FILE", checkpoint_,
                 "keep what is done; the same command goes on after a stop", "");
    options.text("--record", "FILE", record_, "what made it, as JSON for relimb reproduce", "");
    options.seed(request_.seed);
    options.threads(threads_);
  }

  int run(const std::string& data_folder) override {
    request_.threads = static_cast<unsigned>(threads_);
    const Laws laws = load_laws(data_folder + "/laws");
    check_files();
    std::optional<ResultFile> record;
    if (record_) record.emplace(record_);
    const TextSum made = checkpoint_ ? resumably(laws) : at_one_go(laws);
    if (record) {
      record->append(cohort_record_json(request_, laws.hash, made));
      record->commit();
    }
    return 0;
  }

 private:
  void check_files() const {
    std::optional<std::string> rows;
    if (checkpoint_ && out_) rows = rows_path(*out_);
    refuse_overwriting("--record", record_, {out_, rows});
    refuse_overwriting("--checkpoint", checkpoint_, {out_, rows, record_});
    const auto need_file = [](const char* option, const std::optional<std::string>& path) {
      if (path == "-") throw InputError({}, option, "\"-\"", "a file");
    };
    need_file("--record", record_);
    need_file("--checkpoint", checkpoint_);
    if (checkpoint_ && (!out_ || *out_ == "-")) {
      throw InputError({}, "--checkpoint", "no --out", "only with --out FILE");
    }
  }

  TextSum at_one_go(const Laws& laws) const {
    ResultFile result(out_);
    TextSum sum;
    {
      ProgressBar bar("living the cohort");
      make_cohort(
          laws, request_,
          [&](std::string_view text) {
            result.append(text);
            if (record_) sum.add(text);
          },
          bar.watcher());
    }
    result.commit();
    return sum;
  }

  TextSum resumably(const Laws& laws) const {
    ProgressBar bar("living the cohort");
    return make_cohort_resumably(laws, request_, {*out_, *checkpoint_}, bar.watcher());
  }

  CohortRequest request_;
  std::uint64_t threads_ = 0;
  std::optional<std::string> out_, checkpoint_, record_;
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
      "and a smaller --n gives the first persons of a larger one. With --checkpoint a run that "
      "was\n"
      "stopped, however, goes on where it was and ends with the same bytes; until then its rows\n"
      "are in FILE.rows beside --out FILE.\n";
  entry.examples = {"relimb cohort --n 10000 --out cohort.csv",
                    "relimb cohort --n 1000 --days 7,84 --care no_care --seed 2 --out none.csv",
                    "relimb cohort --n 10000000 --out large.csv --checkpoint large.checkpoint"};
  entry.command = std::make_unique<CohortCommand>();
  return entry;
}

}  // namespace relimb
