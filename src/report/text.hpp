// Text made safe and measured, for the two places it goes to: a page and a terminal.
//
// Everything a user typed (a person's label, a plan's name) and everything read from a data file
// passes through here before it is shown: a label may hold a tag or an escape sequence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relimb {

/// For HTML and SVG text and quoted attributes: & < > " ' become entities, control characters and
/// broken UTF-8 become U+FFFD (tab and newline become a space).
std::string escape_html(std::string_view text);

/// For a terminal: control and direction-changing characters and broken UTF-8 become '?', so that
/// no escape sequence gets through. unicode = false: dashes and the like are spelled in ASCII,
/// what cannot be spelled becomes '?'.
std::string terminal_text(std::string_view text, bool unicode);

/// Columns the text takes on a terminal: wide characters count 2, combining marks 0.
/// `text` is what terminal_text() gave, without colour codes.
int display_width(std::string_view text);

/// Text filled with spaces up to `width` columns; longer text stays as it is.
std::string pad_right(std::string_view text, int width);
std::string pad_left(std::string_view text, int width);

/// Lines of at most `width` columns, broken at spaces, the second and later ones indented.
/// A word longer than a line is cut. width >= indent + 2.
std::vector<std::string> wrap_words(std::string_view text, int width, int indent = 0);

}  // namespace relimb
