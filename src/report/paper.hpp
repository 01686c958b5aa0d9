// Paragraphs of a terminal report, one after the other, with the style in hand.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "report/terminal_table.hpp"
#include "report/text.hpp"

namespace relimb {

class Paper {
 public:
  explicit Paper(const TerminalStyle& style) : style_(style) {}

  void blank() { text_ += '\n'; }

  void line(const std::string& ready) { text_ += ready + '\n'; }

  /// `head` stands out at the front of the paragraph ("Arm: "); the rest follows in `tone`.
  void paragraph(const std::string& head, const std::string& rest, Tone head_tone, Tone tone) {
    const std::string plain = terminal_text(head + rest, style_.unicode);
    const std::vector<std::string> lines = wrap_words(plain, style_.width);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::size_t cut = i == 0 ? std::min(head.size(), lines[i].size()) : 0;
      line(toned(lines[i].substr(0, cut), head_tone, style_) +
           toned(lines[i].substr(cut), tone, style_));
    }
  }

  std::string str() const { return text_; }

 private:
  TerminalStyle style_;
  std::string text_;
};

}  // namespace relimb
