#include "service/calibrate_state.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/error.hpp"
#include "records/fingerprint.hpp"
#include "service/resume_file.hpp"
#include "service/version.hpp"

namespace relimb {
namespace {

constexpr std::uint64_t most_rounds = 1000;

/// All TOML files of the folder, by name.
std::vector<std::string> files_of(const std::string& folder) {
  std::error_code failed;
  std::vector<std::string> paths;
  for (std::filesystem::directory_iterator at(folder, failed), end; !failed && at != end;
       at.increment(failed)) {
    if (at->path().extension() == ".toml") paths.push_back(at->path().string());
  }
  if (failed) throw InputError({folder, 0}, "folder", failed.message(), "a readable folder");
  std::ranges::sort(paths);
  return paths;
}

std::string print_of(const std::optional<std::string>& path) {
  return path ? fingerprint({*path}) : "none";
}

std::string line_of(const std::string& name, const Eigen::VectorXd& places) {
  return fmt::format("{} {}\n", name, fmt::join(places, ","));
}

Eigen::VectorXd vector_of(const std::vector<double>& values) {
  return Eigen::Map<const Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size()));
}

}  // namespace

std::string calibration_head(const PosteriorRequest& request, const std::string& laws_hash) {
  const auto& fold = request.left_out;
  std::string head = "relimb calibration state 1\n";
  const auto add = [&](const char* name, const std::string& value) {
    head += fmt::format("{} {}\n", name, value);
  };
  add("source", program_source());
  add("laws", laws_hash);
  add("evidence", fingerprint(files_of(request.evidence_folder)));
  add("arms", print_of(request.arms_path));
  add("patients", print_of(request.patients_path));
  add("left_out", fold ? fmt::format("{}/{}", fold->number, fold->count) : "none");
  add("seed", fmt::format("{}", request.settings.search.seed));
  add("persons", fmt::format("{}", request.targets.persons));
  add("cloud", fmt::format("{}", request.settings.search.cloud));
  return head;
}

std::string state_text(const std::string& head, const SearchState& state) {
  return sealed(head + fmt::format("rounds_done {}\nwidth {}\n", state.rounds_done, state.width) +
                line_of("centre", state.centre) + line_of("best", state.best));
}

SearchState state_in(const std::string& text, const std::string& path, const std::string& head,
                     std::size_t places) {
  const ResumeFile file{path, "state", "relimb calibrate --state"};
  ResumeLines lines(text, file, head);
  SearchState state;
  const std::uint64_t rounds = lines.whole("rounds_done");
  if (rounds > most_rounds) refuse_damaged(file, fmt::format("rounds_done {}", rounds));
  state.rounds_done = static_cast<int>(rounds);
  state.width = lines.shares("width", 1).front();
  state.centre = vector_of(lines.shares("centre", places));
  state.best = vector_of(lines.shares("best", places));
  return state;
}

}  // namespace relimb
