// How hard a text is to read: the Flesch-Kincaid grade.
//
//   grade = 0.39 words / sentences + 11.8 syllables / words - 15.59
//
// Kincaid 1975. Grade 7 is read at age 12. Syllables by rule: groups of vowels, without a silent e.
#pragma once

#include <string>
#include <string_view>

namespace relimb::report_fixture {

int syllables(std::string_view word);

/// Sentences end at . ! ? and at line ends; numbers are words of one syllable. 0 without words.
double reading_grade(std::string_view text);

/// Words of the longest sentence.
int longest_sentence(std::string_view text);

/// The visible text of a page, a line for each paragraph, item, heading or piece of a picture.
std::string text_by_lines(std::string_view html);

/// Only its lines that hold a sentence of some words: no headings, no labels of a picture.
std::string prose_of(std::string_view html);

}  // namespace relimb::report_fixture
