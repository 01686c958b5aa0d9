#include "report/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/error.hpp"

namespace relimb {
namespace {

struct CodePoint {
  std::uint32_t value;
  std::size_t bytes;
};

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The code point at the front of `text` (not empty); empty for broken, overlong or surrogate bytes.
std::optional<CodePoint> decode(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) return CodePoint{lead, 1};
  std::size_t bytes = 0;
  if ((lead & 0xE0U) == 0xC0U) bytes = 2;
  if ((lead & 0xF0U) == 0xE0U) bytes = 3;
  if ((lead & 0xF8U) == 0xF0U) bytes = 4;
  if (bytes == 0 || text.size() < bytes) return std::nullopt;
  std::uint32_t value = lead & (0xFFU >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    if (!is_continuation(text[i])) return std::nullopt;
    value = (value << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  constexpr std::array<std::uint32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < smallest[bytes] || value > 0x10FFFF || surrogate) return std::nullopt;
  return CodePoint{value, bytes};
}

bool is_control(std::uint32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

// Marks that change the direction of writing could make a label read as something else.
bool is_direction_mark(std::uint32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0x2028 || c == 0x2029;
}

int columns(std::uint32_t c) {
  if (c >= 0x300 && c <= 0x36F) return 0;
  const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                    (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                    (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                    (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
  return wide ? 2 : 1;
}

std::string_view spelled_in_ascii(std::uint32_t c) {
  switch (c) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212: return "-";
    case 0x2018:
    case 0x2019: return "'";
    case 0x201C:
    case 0x201D: return "\"";
    case 0x2265: return ">=";
    case 0x2264: return "<=";
    case 0x00A0:
    case 0x2009:
    case 0x202F: return " ";
    case 0x00D7: return "x";
    case 0x00B1: return "+/-";
    default: return "?";
  }
}

// Calls visit(code point or empty, its bytes) from front to back.
template <class Visit>
void each_code_point(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const std::optional<CodePoint> point = decode(text);
    const std::size_t bytes = point ? point->bytes : 1;
    visit(point, text.substr(0, bytes));
    text.remove_prefix(bytes);
  }
}

// The longest front of `word` that fits into `width` columns, at least one character.
std::string_view front_that_fits(std::string_view word, int width) {
  std::size_t bytes = 0;
  int used = 0;
  each_code_point(word, [&](const auto& point, std::string_view raw) {
    used += point ? columns(point->value) : 1;
    if (used <= width || bytes == 0) bytes += raw.size();
  });
  return word.substr(0, bytes);
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  each_code_point(text, [&](const auto& point, std::string_view raw) {
    if (!point) {
      out += "\xEF\xBF\xBD";
      return;
    }
    switch (point->value) {
      case '&': out += "&amp;"; return;
      case '<': out += "&lt;"; return;
      case '>': out += "&gt;"; return;
      case '"': out += "&quot;"; return;
      case '\'': out += "&#39;"; return;
      case '\t':
      case '\n':
      case '\r': out += ' '; return;
      default: break;
    }
    const bool unsafe = is_control(point->value) || is_direction_mark(point->value);
    out += unsafe ? std::string_view("\xEF\xBF\xBD") : raw;
  });
  return out;
}

std::string terminal_text(std::string_view text, bool unicode) {
  std::string out;
  each_code_point(text, [&](const auto& point, std::string_view raw) {
    if (!point || is_control(point->value) || is_direction_mark(point->value))
      out += '?';
    else if (unicode || point->value < 0x80)
      out += raw;
    else
      out += spelled_in_ascii(point->value);
  });
  return out;
}

int display_width(std::string_view text) {
  int width = 0;
  each_code_point(text, [&](const auto& point, std::string_view) {
    width += point ? columns(point->value) : 1;
  });
  return width;
}

std::string pad_right(std::string_view text, int width) {
  const int missing = std::max(0, width - display_width(text));
  return std::string(text) + std::string(static_cast<std::size_t>(missing), ' ');
}

std::string pad_left(std::string_view text, int width) {
  const int missing = std::max(0, width - display_width(text));
  return std::string(static_cast<std::size_t>(missing), ' ') + std::string(text);
}

std::vector<std::string> wrap_words(std::string_view text, int width, int indent) {
  RELIMB_CHECK(indent >= 0 && width >= indent + 2);
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  std::vector<std::string> lines;
  std::string line;
  bool holds_word = false;
  const auto finish_line = [&] {
    lines.push_back(std::exchange(line, margin));
    holds_word = false;
  };
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    if (holds_word && display_width(line) + 1 + display_width(word) > width) finish_line();
    while (!holds_word && display_width(line) + display_width(word) > width) {
      const std::string_view part = front_that_fits(word, width - display_width(line));
      line += part;
      word.remove_prefix(part.size());
      finish_line();
    }
    if (holds_word) line += ' ';
    line += word;
    holds_word = true;
  }
  if (holds_word) lines.push_back(line);
  return lines;
}

}  // namespace relimb
