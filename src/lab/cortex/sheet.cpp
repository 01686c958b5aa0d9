#include "lab/cortex/sheet.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/math.hpp"
#include "base/pack.hpp"

namespace relimb {
namespace {

using Lanes = Pack<Baseline, 4>;

constexpr std::uint32_t newborn_stream = 90;
constexpr float response_floor = .25F;  // of the largest field: below it a unit is silent (guess)

std::size_t size_of(int side) {
  return static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
}

float largest(std::span<const float> field) {
  float most = 0;
  for (const float value : field) most = value > most ? value : most;
  return most;
}

// x^n for a whole n >= 1, by squaring.
Lanes power(Lanes x, int n) {
  Lanes result(1.0F);
  for (; n > 0; n /= 2) {
    if (n % 2 == 1) result *= x;
    x *= x;
  }
  return result;
}

}  // namespace

Sheet newborn_sheet(const SheetSettings& settings, double gradient, std::uint64_t seed) {
  const int side = settings.side;
  Sheet sheet;
  sheet.side = side;
  sheet.weights.resize(channel_count * size_of(side));
  sheet.output.assign(size_of(side), 1.0F);
  sheet.activity.assign(size_of(side), 0.0F);
  Draws draws(seed, newborn_stream, 0);
  for (std::size_t unit = 0; unit < sheet.units(); ++unit) {
    const double along = static_cast<double>(unit % static_cast<std::size_t>(side)) / (side - 1);
    double squares = 0;
    std::array<double, channel_count> w{};
    for (std::size_t c = 0; c < channel_count; ++c) {
      const std::size_t part = c / synergies_per_part;
      const double apart = along * (part_count - 1) - static_cast<double>(part);
      w[c] = (1 - gradient) * draws.next() + gradient * std::exp(-.5 * apart * apart);
      squares += w[c] * w[c];
    }
    for (std::size_t c = 0; c < channel_count; ++c) {
      sheet.weights[c * sheet.units() + unit] = static_cast<float>(w[c] / std::sqrt(squares));
    }
  }
  return sheet;
}

Cortex::Cortex(const SheetSettings& settings, double excitation)
    : settings_(settings),
      excitation_(lateral_field(settings.side, excitation, settings.strip)),
      inhibition_(lateral_field(settings.side / 4,
                                std::max(settings.inhibition, 3 * excitation) / 4, settings.strip)),
      drive_(size_of(settings.side)),
      excitable_(size_of(settings.side)),
      activity_(size_of(settings.side)),
      field_(size_of(settings.side)),
      pools_(size_of(settings.side / 4)),
      pool_field_(size_of(settings.side / 4)) {
  RELIMB_CHECK(settings.side % 16 == 0);
}

void Cortex::drive(const Sheet& sheet, const Movement& movement) {
  const std::size_t units = sheet.units();
  for (std::size_t i = 0; i < units; i += 16) {
    Lanes a(0.0F);
    Lanes b(0.0F);
    Lanes c(0.0F);
    Lanes d(0.0F);
    const float* w = sheet.weights.data() + i;
    for (std::size_t k = 0; k < channel_count; ++k, w += units) {
      const Lanes x(movement.x[k]);
      a += x * Lanes::load(w);
      b += x * Lanes::load(w + 4);
      c += x * Lanes::load(w + 8);
      d += x * Lanes::load(w + 12);
    }
    a.store(drive_.data() + i);
    b.store(drive_.data() + i + 4);
    c.store(drive_.data() + i + 8);
    d.store(drive_.data() + i + 12);
  }
  float sum = 0;
  float whole = 0;
  for (std::size_t i = 0; i < sheet.units(); ++i) {
    sum += sheet.activity[i];
    whole += sheet.output[i];
  }
  const auto kappa = static_cast<float>(settings_.homeostasis);
  const Lanes per_mean(sum > 0 ? kappa * whole / sum : 0.0F);
  for (std::size_t i = 0; i < sheet.units(); i += 4) {
    const Lanes excitability =
        max(Lanes(1 + kappa) - per_mean * Lanes::load(sheet.activity.data() + i), Lanes(1 - kappa));
    (Lanes::load(drive_.data() + i) * excitability * Lanes::load(sheet.output.data() + i))
        .store(excitable_.data() + i);
  }
}

// a = z^n over its pool. z lies in 0..2; pools are normalised to their own scale first, so that a
// sheet that hardly responds is not lost in rounding.
void Cortex::divide(std::span<float> activity) {
  const float most = largest(activity);
  if (!(most > 0)) return;
  const Lanes scale(1 / most);
  const int n = static_cast<int>(settings_.sharpness);
  for (std::size_t i = 0; i < activity.size(); i += 4) {
    power(Lanes::load(activity.data() + i) * scale, n).store(activity.data() + i);
  }
  pool_blocks(settings_.side, activity, pools_);
  spread(inhibition_, pools_, pool_field_, scratch_);
  const float floor = 1e-3F * largest(pool_field_);
  for (int row = 0; row < settings_.side; ++row) {
    const float* pool = pool_field_.data() + (row / 4) * (settings_.side / 4);
    float* a = activity.data() + row * settings_.side;
    for (int column = 0; column < settings_.side; column += 4) {
      (Lanes::load(a + column) / Lanes(pool[column / 4] + floor)).store(a + column);
    }
  }
}

std::span<const float> Cortex::respond(const Sheet& sheet, const Movement& movement) {
  drive(sheet, movement);
  std::copy(excitable_.begin(), excitable_.end(), activity_.begin());
  divide(activity_);
  for (int round = 0;; ++round) {
    spread(excitation_, activity_, field_, scratch_);
    const float most = largest(field_);
    if (!(most > 0)) {
      std::fill(activity_.begin(), activity_.end(), 0.0F);
      return activity_;
    }
    if (round == settings_.settling) {
      const Lanes scale(1 / (most * (1 - response_floor)));
      const Lanes floor(response_floor / (1 - response_floor));
      for (std::size_t i = 0; i < sheet.units(); i += 4) {
        (max(Lanes::load(field_.data() + i) * scale - floor, Lanes(0.0F)) *
         Lanes::load(sheet.output.data() + i))
            .store(activity_.data() + i);
      }
      return activity_;
    }
    const Lanes pull(static_cast<float>(settings_.facilitation) / most);
    for (std::size_t i = 0; i < sheet.units(); i += 4) {
      const Lanes z = Lanes::load(excitable_.data() + i) *
                      (Lanes(1.0F) + pull * Lanes::load(field_.data() + i));
      z.store(activity_.data() + i);
    }
    divide(activity_);
  }
}

void Cortex::learn(Sheet& sheet, const Movement& movement, double rate) {
  const auto eta = static_cast<float>(rate);
  const Lanes memory(static_cast<float>(1 / settings_.homeostasis_samples));
  for (std::size_t i = 0; i < sheet.units(); i += 4) {
    const Lanes y = Lanes::load(activity_.data() + i);
    const Lanes mean = Lanes::load(sheet.activity.data() + i);
    (mean + memory * (y - mean)).store(sheet.activity.data() + i);
    if (y.lanes[0] + y.lanes[1] + y.lanes[2] + y.lanes[3] <= 0) continue;
    // |w + s x|^2 = 1 + 2 s (w.x) + s^2, as w and x have length 1 (drive_ is w.x).
    const Lanes s = Lanes(eta) * y;
    const Lanes scale =
        Lanes(1.0F) / sqrt(Lanes(1.0F) + s * (Lanes(2.0F) * Lanes::load(drive_.data() + i) + s));
    float* w = sheet.weights.data() + i;
    for (std::size_t c = 0; c < channel_count; ++c, w += sheet.units()) {
      ((Lanes::load(w) + s * Lanes(movement.x[c])) * scale).store(w);
    }
  }
}

}  // namespace relimb
