// The colours of pages and pictures, chosen once.
//
// Text colours keep a contrast of at least 4.5 on paper and on the tints they stand on (WCAG AA,
// tests/report/palette_test.cpp). Arm and leg differ in hue; everything within a picture differs in
// lightness or dash too, so that a grey print says the same.
#pragma once

namespace relimb::palette {

inline constexpr const char* paper = "#ffffff";
inline constexpr const char* ink = "#1b2733";
inline constexpr const char* soft_ink = "#52606d";  // captions, axis numbers
inline constexpr const char* hairline = "#d9d6cf";
inline constexpr const char* grid = "#ebe9e4";
inline constexpr const char* wash = "#f7f6f2";  // cards and the page around the sheet

inline constexpr const char* arm = "#1d5480";
inline constexpr const char* arm_half = "#a3c3dc";  // 50 % band
inline constexpr const char* arm_most = "#dfeaf3";  // 90 % band
inline constexpr const char* leg = "#8a4612";
inline constexpr const char* leg_half = "#e0b78d";
inline constexpr const char* leg_most = "#f6e8d9";

inline constexpr const char* typical = "#4a4f55";  // people of the same severity, dashed
inline constexpr const char* typical_half = "#bfc2c4";
inline constexpr const char* caution = "#7a3b00";
inline constexpr const char* caution_wash = "#fdf3e3";

}  // namespace relimb::palette
