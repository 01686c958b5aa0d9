// A small reader of the pages we write, to test them: are all tags closed, and what do they say?
//
// Knows the strict subset that src/report writes: quoted attributes, every element closed or
// self-closed, "<!DOCTYPE ...>", <style> as raw text.
#pragma once

#include <string>
#include <string_view>

namespace relimb::report_fixture {

/// Empty when well-formed, otherwise the first fault: a tag never closed, closed by another, an
/// attribute without quotes or twice, a bare & or <, an id given twice.
std::string markup_fault(std::string_view html);

/// The text between the tags, entities resolved, one space between pieces; without <style>.
std::string visible_text(std::string_view html);

/// The part of `text` from `begin` up to the next `end`; empty when either is missing.
std::string between(std::string_view text, std::string_view begin, std::string_view end);

/// A number that is none, as a word of its own: nan, -nan, inf, infinity in any case.
bool says_no_number(std::string_view text);

}  // namespace relimb::report_fixture
