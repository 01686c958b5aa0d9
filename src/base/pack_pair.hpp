// Two packs side by side as one number: the width the batch engine lives its days in.
//
// A day of the law is one long chain in which each step waits for the one before. With two packs,
// written out step by step, the processor always has a second chain to work on. Every operation is
// that of the halves, so a lane's bits are those it would have in a pack of its own.
#pragma once

#include "base/normal.hpp"

namespace relimb {

template <class M>
struct MaskPair {
  M first;
  M second;
};

template <class W>
struct WordPair {
  static constexpr int width = 2 * W::width;

  W first;
  W second;

  WordPair() = default;
  WordPair(W one, W two) : first(one), second(two) {}
  WordPair(std::uint32_t all) : first(all), second(all) {}  // NOLINT(google-explicit-constructor)

  static WordPair load(const std::uint32_t* from) {
    return {W::load(from), W::load(from + W::width)};
  }
  static WordPair counting_from(std::uint32_t one) {
    return {W::counting_from(one), W::counting_from(one + W::width)};
  }
  void store(std::uint32_t* to) const {
    first.store(to);
    second.store(to + W::width);
  }

  friend WordPair operator^(WordPair a, WordPair b) {
    return {a.first ^ b.first, a.second ^ b.second};
  }
};

template <class P>
struct PackPair {
  using Mask = MaskPair<typename P::Mask>;
  using Word = WordPair<typename P::Word>;
  using Half = P;
  static constexpr int width = 2 * P::width;

  P first;
  P second;

  PackPair() = default;
  PackPair(P one, P two) : first(one), second(two) {}
  PackPair(float all) : first(all), second(all) {}  // NOLINT(google-explicit-constructor)

  static PackPair load(const float* from) { return {P::load(from), P::load(from + P::width)}; }
  void store(float* to) const {
    first.store(to);
    second.store(to + P::width);
  }

  friend PackPair operator+(PackPair a, PackPair b) {
    return {a.first + b.first, a.second + b.second};
  }
  friend PackPair operator-(PackPair a, PackPair b) {
    return {a.first - b.first, a.second - b.second};
  }
  friend PackPair operator*(PackPair a, PackPair b) {
    return {a.first * b.first, a.second * b.second};
  }
  friend PackPair operator/(PackPair a, PackPair b) {
    return {a.first / b.first, a.second / b.second};
  }
  friend PackPair operator-(PackPair a) { return {-a.first, -a.second}; }
  PackPair& operator+=(PackPair b) { return *this = *this + b; }
  PackPair& operator-=(PackPair b) { return *this = *this - b; }
  PackPair& operator*=(PackPair b) { return *this = *this * b; }
  friend Mask operator<(PackPair a, PackPair b) { return {a.first < b.first, a.second < b.second}; }
  friend Mask operator>(PackPair a, PackPair b) { return {a.first > b.first, a.second > b.second}; }
  friend PackPair select(Mask where, PackPair yes, PackPair no) {
    return {select(where.first, yes.first, no.first), select(where.second, yes.second, no.second)};
  }
  friend PackPair fma(PackPair a, PackPair b, PackPair c) {
    return {fma(a.first, b.first, c.first), fma(a.second, b.second, c.second)};
  }
  friend PackPair min(PackPair a, PackPair b) {
    return {min(a.first, b.first), min(a.second, b.second)};
  }
  friend PackPair max(PackPair a, PackPair b) {
    return {max(a.first, b.first), max(a.second, b.second)};
  }
  friend PackPair sqrt(PackPair a) { return {sqrt(a.first), sqrt(a.second)}; }
  friend PackPair exp(PackPair a) { return {exp(a.first), exp(a.second)}; }
  friend PackPair log(PackPair a) { return {log(a.first), log(a.second)}; }
};

template <class P>
struct ScalarOf<PackPair<P>> {
  using type = float;
};

template <class W>
inline WideProduct<WordPair<W>> multiply_wide(WordPair<W> a, std::uint32_t b) {
  const auto one = multiply_wide(a.first, b);
  const auto two = multiply_wide(a.second, b);
  return {{one.high, two.high}, {one.low, two.low}};
}

template <class Isa, int Width>
inline FourNormals<PackPair<Pack<Isa, Width>>> normals_of(
    const FourWords<WordPair<WordPack<Isa, Width>>>& words) {
  const auto& w = words.w;
  const auto one =
      normals_of(FourWords<WordPack<Isa, Width>>{{w[0].first, w[1].first, w[2].first, w[3].first}});
  const auto two = normals_of(
      FourWords<WordPack<Isa, Width>>{{w[0].second, w[1].second, w[2].second, w[3].second}});
  return {{{one[0], two[0]}, {one[1], two[1]}, {one[2], two[2]}, {one[3], two[3]}}};
}

}  // namespace relimb
