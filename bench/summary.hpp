// The console of Google Benchmark that remembers rates, so that a bench can end with ratios: seconds
// of one machine mean nothing on another, ratios to its own ceilings do.
#pragma once

#include <unistd.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "relimb_version.hpp"

namespace relimb::bench {

class Rates : public benchmark::ConsoleReporter {
 public:
  Rates() : ConsoleReporter(isatty(STDOUT_FILENO) != 0 ? OO_ColorTabular : OO_Tabular) {}
  bool ReportContext(const Context& context) override {
    const bool go_on = ConsoleReporter::ReportContext(context);
    GetErrorStream() << "relimb " << version::number << ' ' << version::commit << ", "
                     << version::compiler << ' ' << version::build_type << '\n';
    return go_on;
  }
  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const Run& run : runs) {
      failed_ = failed_ || run.error_occurred;
      const auto rate = run.counters.find("items_per_second");
      if (rate == run.counters.end() || run.error_occurred) continue;
      if (run.run_type == Run::RT_Iteration)
        rates_[run.run_name.function_name].push_back(rate->second);
    }
  }
  /// The median rate of that benchmark over its repetitions, items a second; 0 if it was not run.
  double of(const std::string& name) const {
    const auto at = rates_.find(name);
    if (at == rates_.end()) return 0;
    std::vector<double> rates = at->second;
    std::ranges::sort(rates);
    return rates[rates.size() / 2];
  }
  bool failed() const { return failed_; }

 private:
  std::map<std::string, std::vector<double>> rates_;
  bool failed_ = false;
};

/// What main() is of every bench: runs what the arguments ask for, then `ending` with the rates.
/// Exit status: 0, 1 when a bench failed, 2 for an argument that is none.
inline int run_benches(int argc, char** argv, void (*ending)(const Rates&) = nullptr) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  Rates rates;
  benchmark::RunSpecifiedBenchmarks(&rates);
  if (ending != nullptr) ending(rates);
  return rates.failed() ? 1 : 0;
}

}  // namespace relimb::bench
