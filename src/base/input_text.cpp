#include "base/input_text.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

#include "base/error.hpp"

namespace relimb {
namespace {

constexpr std::size_t most_shown_bytes = 60;

/// Length of the UTF-8 character at the start of `text` (not empty); 0 when it is broken.
std::size_t utf8_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  std::size_t length = 0;
  unsigned char second_lowest = 0x80;
  unsigned char second_highest = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) length = 2;
  if (lead >= 0xE0 && lead <= 0xEF) length = 3;
  if (lead >= 0xF0 && lead <= 0xF4) length = 4;
  if (lead == 0xE0) second_lowest = 0xA0;   // below: overlong
  if (lead == 0xED) second_highest = 0x9F;  // above: surrogates
  if (lead == 0xF0) second_lowest = 0x90;   // below: overlong
  if (lead == 0xF4) second_highest = 0x8F;  // above: beyond U+10FFFF
  if (length == 0 || text.size() < length) return 0;
  if (byte(1) < second_lowest || byte(1) > second_highest) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (byte(i) < 0x80 || byte(i) > 0xBF) return 0;
  }
  return length;
}

/// Edits (insert, delete, replace, swap of neighbours) that turn one word into the other.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> edits(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) edits[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) edits[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = edits[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      edits[i][j] = std::min({replaced, edits[i - 1][j] + 1, edits[i][j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        edits[i][j] = std::min(edits[i][j], edits[i - 2][j - 2] + 1);
      }
    }
  }
  return edits[a.size()][b.size()];
}

}  // namespace

std::string read_whole_file(const std::string& path, std::size_t most_bytes) {
  const auto fail = [&](const std::string& value, const std::string& allowed) {
    throw InputError({path, 0}, "file", value, allowed);
  };
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  if (!file) fail(std::strerror(errno), "a file that can be read");
  std::string text;
  char block[1 << 16];
  for (;;) {
    const std::size_t got = std::fread(block, 1, sizeof block, file.get());
    text.append(block, got);
    if (text.size() > most_bytes) {
      fail("more than " + std::to_string(most_bytes) + " bytes",
           "at most " + std::to_string(most_bytes) + " bytes");
    }
    if (got < sizeof block) break;
  }
  if (std::ferror(file.get())) fail(std::strerror(errno), "a file that can be read");
  return text;
}

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    // Nearly all text is ASCII: step over it eight bytes at a time.
    std::uint64_t eight = 0;
    if (text.size() - i >= sizeof eight) {
      std::memcpy(&eight, text.data() + i, sizeof eight);
      if ((eight & 0x8080808080808080ULL) == 0) {
        i += sizeof eight;
        continue;
      }
    }
    const std::size_t length = utf8_length(text.substr(i));
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

int line_at(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = utf8_length(text.substr(i));
    const auto byte = static_cast<unsigned char>(text[i]);
    if (length == 0 || byte < 0x20 || byte == 0x7F) {
      char code[8];
      std::snprintf(code, sizeof code, "\\x%02X", static_cast<unsigned>(byte));
      out += code;
      i += 1;
    } else {
      out += text.substr(i, length);
      i += length;
    }
  }
  return out;
}

std::string shown(std::string_view text) {
  if (text.size() <= most_shown_bytes) return "\"" + escaped(text) + "\"";
  std::size_t cut = most_shown_bytes;
  // Not in the middle of a character: its later bytes are 10xxxxxx.
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  return "\"" + escaped(text.substr(0, cut)) + "...\"";
}

std::string plain(double value) {
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  return std::string(digits, end);
}

std::string allowed_number(double lowest, double highest) {
  std::string text = "a number";
  if (std::isfinite(lowest) && std::isfinite(highest)) {
    return text + " from " + plain(lowest) + " to " + plain(highest);
  }
  if (std::isfinite(lowest)) return text + ", at least " + plain(lowest);
  if (std::isfinite(highest)) return text + ", at most " + plain(highest);
  return text;
}

std::string allowed_integer(int lowest, int highest) {
  if (lowest == highest) return std::to_string(lowest);
  return "a whole number from " + std::to_string(lowest) + " to " + std::to_string(highest);
}

std::string listed(std::span<const std::string_view> names) {
  std::string text;
  for (const std::string_view name : names) {
    if (!text.empty()) text += ", ";
    text += name;
  }
  return text;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> names) {
  std::string_view best;
  if (word.empty() || word.size() > most_shown_bytes) return best;  // no one meant that
  std::size_t fewest = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string_view name : names) {
    const std::size_t edits = edit_distance(word, name);
    if (edits < fewest) {
      fewest = edits;
      best = name;
    }
  }
  return best;
}

std::string listed_for(std::string_view word, std::span<const std::string_view> names) {
  const std::string_view meant = nearest(word, names);
  if (meant.empty()) return listed(names);
  return listed(names) + " (did you mean " + std::string(meant) + "?)";
}

}  // namespace relimb
