#include "service/validate_arms.hpp"

#include <fmt/format.h>

#include <utility>

#include "base/error.hpp"
#include "records/scoar_file.hpp"
#include "service/csv_text.hpp"

namespace relimb {

ArmsAnswer validate_arms(const Laws& laws, const std::string& path, const ArmsSettings& settings,
                         const Progress& progress) {
  ScoarArms read = load_scoar_arms(path);
  if (read.arms.empty()) {
    throw InputError({path, 0}, "rows", "no usable arm", "at least one arm with start and end");
  }
  ArmsAnswer answer{read.rows, std::move(read.arms), {}};
  answer.gains = simulate_arms(laws, answer.arms, settings, progress);
  return answer;
}

std::string arms_csv(const ArmsAnswer& answer) {
  std::string text =
      "trial,label,experimental,held_out,scale,from_day,to_day,n,start_mean,start_sd,observed,"
      "observed_error,predicted,predicted_sd,effective\n";
  for (std::size_t i = 0; i < answer.arms.size(); ++i) {
    const TrialArm& arm = answer.arms[i];
    const ArmGain& gain = answer.gains[i];
    text +=
        fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}\n", csv_field(arm.trial),
                    csv_field(arm.label), arm.experimental, held_out(arm.trial), name(arm.scale),
                    arm.from_day, arm.to_day, arm.n, csv_number(arm.start_mean),
                    csv_number(arm.start_sd), csv_number(arm.gain), csv_number(arm.gain_error),
                    csv_number(gain.mean), csv_number(gain.sd), csv_number(gain.effective));
  }
  return text;
}

}  // namespace relimb
