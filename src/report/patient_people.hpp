// Ten people in a row, as many of them filled as there are of ten.
//
// A filled one is solid and dark, the others an outline: told apart by shape and lightness, so that a
// grey print and a reader who sees no colours get the same.
#pragma once

#include <string>

namespace relimb {

/// An <svg> with a title. `filled`: 0..10; `id` is unique on the page.
std::string ten_people(int filled, const char* colour, const std::string& id);

}  // namespace relimb
