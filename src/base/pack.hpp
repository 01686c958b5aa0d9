// A pack of floats, one person a lane: the number type of the batch engine.
//
// Every operation is lane by lane and correctly rounded (fma is always the fused one, and the build
// forbids contraction), so a lane's bits depend neither on the width nor on the instruction set.
// `Isa` names the translation unit's target: packs of two targets are different types, and the
// linker can never mix code compiled for one processor into another's path.
#pragma once

#include <cstdint>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace relimb {

struct Baseline {};
struct Avx2 {};
struct Avx512 {};

/// The compiler's own vector of `Width` numbers (a GCC and clang extension).
template <class Number, int Width>
struct VectorOf {
  typedef Number type __attribute__((vector_size(sizeof(Number) * Width)));  // NOLINT
};

template <class Isa, int Width>
struct IntPack {
  using Vector = typename VectorOf<std::int32_t, Width>::type;
  Vector lanes;
};

/// `Width` words of 32 random bits. One word stands for all lanes, as with floats.
template <class Isa, int Width>
struct WordPack {
  using Vector = typename VectorOf<std::uint32_t, Width>::type;
  static constexpr int width = Width;

  Vector lanes;

  WordPack() = default;
  WordPack(std::uint32_t all) : lanes(Vector{} + all) {}  // NOLINT(google-explicit-constructor)
  explicit WordPack(Vector v) : lanes(v) {}

  static WordPack load(const std::uint32_t* from) {
    WordPack w;
    std::memcpy(&w.lanes, from, sizeof w.lanes);
    return w;
  }
  /// first, first + 1, ...
  static WordPack counting_from(std::uint32_t first) {
    WordPack w;
    for (int i = 0; i < Width; ++i) w.lanes[i] = first + static_cast<std::uint32_t>(i);
    return w;
  }
  void store(std::uint32_t* to) const { std::memcpy(to, &lanes, sizeof lanes); }

  friend WordPack operator^(WordPack a, WordPack b) { return WordPack(a.lanes ^ b.lanes); }
};

/// `Width` floats. (all - 0 is all, -0 included: no instruction is left of it.) Mixes freely with one float, which stands for all lanes.
template <class Isa, int Width>
struct Pack {
  using Vector = typename VectorOf<float, Width>::type;
  using Mask = IntPack<Isa, Width>;
  using Word = WordPack<Isa, Width>;
  using Scalar = float;
  static constexpr int width = Width;

  Vector lanes;

  Pack() = default;
  Pack(float all) : lanes(all - Vector{}) {}  // NOLINT(google-explicit-constructor)
  explicit Pack(Vector v) : lanes(v) {}

  static Pack load(const float* from) {
    Pack p;
    std::memcpy(&p.lanes, from, sizeof p.lanes);
    return p;
  }
  void store(float* to) const { std::memcpy(to, &lanes, sizeof lanes); }

  friend Pack operator+(Pack a, Pack b) { return Pack(a.lanes + b.lanes); }
  friend Pack operator-(Pack a, Pack b) { return Pack(a.lanes - b.lanes); }
  friend Pack operator*(Pack a, Pack b) { return Pack(a.lanes * b.lanes); }
  friend Pack operator/(Pack a, Pack b) { return Pack(a.lanes / b.lanes); }
  friend Pack operator-(Pack a) { return Pack(-a.lanes); }
  Pack& operator+=(Pack b) { return *this = *this + b; }
  Pack& operator-=(Pack b) { return *this = *this - b; }
  Pack& operator*=(Pack b) { return *this = *this * b; }
  friend Mask operator<(Pack a, Pack b) { return {a.lanes < b.lanes}; }
  friend Mask operator>(Pack a, Pack b) { return {a.lanes > b.lanes}; }
};

template <class Isa, int Width>
inline Pack<Isa, Width> select(IntPack<Isa, Width> where, Pack<Isa, Width> yes,
                               Pack<Isa, Width> no) {
  return Pack<Isa, Width>(where.lanes ? yes.lanes : no.lanes);
}

template <class Isa, int Width>
inline Pack<Isa, Width> fma(Pack<Isa, Width> a, Pack<Isa, Width> b, Pack<Isa, Width> c) {
#if defined(__AVX512F__)
  if constexpr (Width == 16)
    return Pack<Isa, Width>((typename Pack<Isa, Width>::Vector)_mm512_fmadd_ps(
        (__m512)a.lanes, (__m512)b.lanes, (__m512)c.lanes));
#endif
#if defined(__FMA__)
  if constexpr (Width == 8)
    return Pack<Isa, Width>((typename Pack<Isa, Width>::Vector)_mm256_fmadd_ps(
        (__m256)a.lanes, (__m256)b.lanes, (__m256)c.lanes));
#endif
  for (int i = 0; i < Width; ++i) a.lanes[i] = __builtin_fmaf(a.lanes[i], b.lanes[i], c.lanes[i]);
  return a;
}

template <class Isa, int Width>
inline Pack<Isa, Width> sqrt(Pack<Isa, Width> a) {
#if defined(__AVX512F__)
  if constexpr (Width == 16)
    return Pack<Isa, Width>((typename Pack<Isa, Width>::Vector)_mm512_sqrt_ps((__m512)a.lanes));
#endif
#if defined(__AVX__)
  if constexpr (Width == 8)
    return Pack<Isa, Width>((typename Pack<Isa, Width>::Vector)_mm256_sqrt_ps((__m256)a.lanes));
#endif
#if defined(__SSE2__)
  if constexpr (Width == 4)
    return Pack<Isa, Width>((typename Pack<Isa, Width>::Vector)_mm_sqrt_ps((__m128)a.lanes));
#endif
  for (int i = 0; i < Width; ++i) a.lanes[i] = __builtin_sqrtf(a.lanes[i]);
  return a;
}

/// a < b ? a : b, lane by lane; the processor's own instruction is just that.
template <class Isa, int Width>
inline Pack<Isa, Width> min(Pack<Isa, Width> a, Pack<Isa, Width> b) {
  using V = typename Pack<Isa, Width>::Vector;
#if defined(__AVX512F__)
  if constexpr (Width == 16)
    return Pack<Isa, Width>((V)_mm512_min_ps((__m512)a.lanes, (__m512)b.lanes));
#endif
#if defined(__AVX__)
  if constexpr (Width == 8)
    return Pack<Isa, Width>((V)_mm256_min_ps((__m256)a.lanes, (__m256)b.lanes));
#endif
  return Pack<Isa, Width>((V)(a.lanes < b.lanes ? a.lanes : b.lanes));
}

/// a > b ? a : b, likewise.
template <class Isa, int Width>
inline Pack<Isa, Width> max(Pack<Isa, Width> a, Pack<Isa, Width> b) {
  using V = typename Pack<Isa, Width>::Vector;
#if defined(__AVX512F__)
  if constexpr (Width == 16)
    return Pack<Isa, Width>((V)_mm512_max_ps((__m512)a.lanes, (__m512)b.lanes));
#endif
#if defined(__AVX__)
  if constexpr (Width == 8)
    return Pack<Isa, Width>((V)_mm256_max_ps((__m256)a.lanes, (__m256)b.lanes));
#endif
  return Pack<Isa, Width>((V)(a.lanes > b.lanes ? a.lanes : b.lanes));
}

}  // namespace relimb
