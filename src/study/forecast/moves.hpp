// Moves of a crowd of twins: Metropolis-Hastings by preconditioned Crank-Nicolson about the normal
// that fits the crowd.
//
//   w  = L^-1 (z - m)                  a twin's latents z, whitened by the crowd's mean and spread
//   w' = sqrt(1 - r^2) w + r e         e standard normal, r of several sizes; r = 1 forgets w
//   z' = m + L w'                      and every other sweep fresh day noise
//
// keeps N(m, L L') as it is; z' is accepted by the ratio of prior times tempered likelihood over that
// normal, so what the normal fits badly costs moves, not truth. It takes long steps where the visits
// leave freedom and short ones where they do not: against a long run of steps about the prior the
// same work errs by .06 posterior standard deviations with 26 visits (about the prior: .09), by
// .03 with three (.035). One normal serves the twins of all laws.
//
// Sources: Cotter et al. 2013 (pCN), Rudolf and Sprungk 2018 (about a fitted normal), Chopin 2002
// (fitted to the particles).
#pragma once

#include "base/progress.hpp"
#include "study/forecast/crowd.hpp"

namespace relimb {

class Moves {
 public:
  /// All must outlive it. `age_known`: the latent of age stays.
  Moves(std::span<const Course> courses, const PersonLikelihood& likelihood, bool age_known,
        PhiloxKey key, unsigned threads)
      : courses_(courses),
        likelihood_(likelihood),
        age_known_(age_known),
        key_(key),
        threads_(threads) {}

  /// Sweeps until the twins have moved `wanted` times on the average, `most` times at most. The
  /// normal is fitted once, before. `done` hears the share done after each sweep.
  void operator()(Crowd& crowd, double power, double wanted, int most, const Progress& done);

 private:
  struct FittedNormal;
  struct Proposal;

  Proposal proposed(const Crowd& from, const HerdParts::Piece& piece,
                    const FittedNormal& normal) const;
  std::size_t move(Crowd& crowd, const HerdParts::Piece& piece, double power,
                   const FittedNormal& normal) const;
  double sweep(Crowd& crowd, double power, const FittedNormal& normal);

  std::span<const Course> courses_;
  const PersonLikelihood& likelihood_;
  bool age_known_;
  PhiloxKey key_;
  unsigned threads_;
  std::uint32_t sweeps_ = 0;  // so far: each has draws of its own
};

}  // namespace relimb
