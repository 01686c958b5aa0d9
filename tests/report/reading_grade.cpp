#include "report/reading_grade.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

#include "report/markup.hpp"

namespace relimb::report_fixture {
namespace {

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](unsigned char c) { return std::tolower(c); });
  return out;
}

bool is_word_part(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '\'' || c == '-' ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

}  // namespace

int syllables(std::string_view word) {
  const std::string w = lower(word);
  int groups = 0;
  for (std::size_t i = 0; i < w.size(); ++i) {
    if (is_vowel(w[i]) && (i == 0 || !is_vowel(w[i - 1]))) ++groups;
  }
  const auto before = [&](std::size_t back) {
    return w.size() > back ? w[w.size() - 1 - back] : ' ';
  };
  // Silent: the e of "made", not of "table"; the e of "filled", not of "tested" or "need".
  const bool of_le = w.ends_with("le") && !is_vowel(before(2));
  if (w.ends_with('e') && !is_vowel(before(1)) && !of_le) --groups;
  const bool sounded = before(2) == 't' || before(2) == 'd';
  if (w.ends_with("ed") && !sounded && !is_vowel(before(2))) --groups;
  return std::max(groups, 1);
}

namespace {

// Words and syllables of each sentence.
struct Sentence {
  int words = 0;
  int sounds = 0;
};

std::vector<Sentence> sentences_of(std::string_view text) {
  std::vector<Sentence> all;
  Sentence open;
  for (std::size_t i = 0; i < text.size();) {
    if (is_word_part(text[i])) {
      const std::size_t from = i;
      while (i < text.size() && is_word_part(text[i])) ++i;
      ++open.words;
      open.sounds += syllables(text.substr(from, i - from));
      continue;
    }
    const bool within = i + 1 < text.size() && is_word_part(text[i + 1]);  // 0.72
    const bool ends =
        text[i] == '\n' || (!within && std::string_view(".!?").find(text[i]) != text.npos);
    if (ends && open.words > 0) all.push_back(std::exchange(open, {}));
    ++i;
  }
  if (open.words > 0) all.push_back(open);
  return all;
}

}  // namespace

double reading_grade(std::string_view text) {
  double words = 0;
  double sounds = 0;
  const std::vector<Sentence> all = sentences_of(text);
  for (const Sentence& each : all) {
    words += each.words;
    sounds += each.sounds;
  }
  if (all.empty()) return 0;
  return 0.39 * words / static_cast<double>(all.size()) + 11.8 * sounds / words - 15.59;
}

int longest_sentence(std::string_view text) {
  int most = 0;
  for (const Sentence& each : sentences_of(text)) most = std::max(most, each.words);
  return most;
}

std::string text_by_lines(std::string_view html) {
  constexpr std::array<std::string_view, 11> blocks{
      "</p>",     "</li>",   "</h1>",         "</h2>",   "</h3>", "</h4>",
      "</title>", "</desc>", "</figcaption>", "</text>", "</b>\n"};
  // A mark that visible_text() leaves in place.
  std::string marked(html);
  for (const std::string_view block : blocks) {
    for (auto at = marked.find(block); at != marked.npos; at = marked.find(block, at + 2)) {
      marked.insert(at, "\x01");
    }
  }
  std::string text = visible_text(marked);
  std::ranges::replace(text, '\x01', '\n');
  return text;
}

std::string prose_of(std::string_view html) {
  const std::string lines = text_by_lines(html);
  std::string prose;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    const std::string line = lines.substr(at, end - at);
    at = end + 1;
    constexpr auto is_space = [](char c) { return c == ' '; };
    const bool long_enough = std::ranges::count_if(line, is_space) >= 4;
    const bool a_sentence = line.find_first_of(".!?") != line.npos;
    if (long_enough && a_sentence) prose += line + "\n";
  }
  return prose;
}

}  // namespace relimb::report_fixture
