#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/progress_bar.hpp"
#include "records/laws_file.hpp"
#include "service/reproduce.hpp"

namespace relimb {
namespace {

constexpr int not_equal = 1;

class ReproduceCommand : public Command {
 public:
  void declare(Options& options) override {
    options.word("FILE", path_, "a result: forecast --json FILE or cohort --record FILE");
    options.threads(threads_);
  }

  int run(const std::string& data_folder) override {
    if (!path_) throw InputError({}, "reproduce", "no file", "a result of relimb");
    const Laws laws = load_laws(data_folder + "/laws");
    const Reproduction made = [&] {
      ProgressBar bar("making it again");
      return reproduce(laws, {*path_, data_folder + "/evidence", static_cast<unsigned>(threads_)},
                       bar.watcher());
    }();
    print(reproduction_text(made));
    return made.equal ? 0 : not_equal;
  }

 private:
  std::optional<std::string> path_;
  std::uint64_t threads_ = 0;
};

}  // namespace

CommandEntry reproduce_command() {
  CommandEntry entry;
  entry.name = "reproduce";
  entry.summary = "make a result again and say whether it is bitwise equal";
  entry.usage = {"reproduce FILE"};
  entry.manual =
      "Takes the JSON of a forecast or the record of a cohort, runs it again with the options "
      "that\n"
      "stand in it, and compares. Says what has changed since: program, sources, compiler, flags,\n"
      "laws. Exit code 0: the same bits; 1: other bits.\n";
  entry.examples = {
      "relimb forecast examples/mild.toml --json mild.json && relimb reproduce mild.json",
      "relimb cohort --n 1000 --out cohort.csv --record cohort.json",
      "relimb reproduce cohort.json"};
  entry.command = std::make_unique<ReproduceCommand>();
  return entry;
}

}  // namespace relimb
