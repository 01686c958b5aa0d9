#include "cohort/laws.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace relimb {

std::vector<LawDraw> first_laws(const Laws& laws, std::size_t count) {
  RELIMB_CHECK(count > 0 && count <= laws.draws.size() + 1);
  std::vector<LawDraw> out{{laws.law, laws.population}};
  out.insert(out.end(), laws.draws.begin(),
             laws.draws.begin() + static_cast<std::ptrdiff_t>(count - 1));
  return out;
}

std::vector<LawDraw> laws_among(const Laws& laws, std::size_t twins) {
  return first_laws(laws, std::clamp<std::size_t>(twins / twins_a_law, 1, laws.draws.size() + 1));
}

}  // namespace relimb
