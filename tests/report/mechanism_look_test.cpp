// Can the mechanisms be read, and told apart without hue?
#include "report/mechanism_look.hpp"

#include <gtest/gtest.h>

#include <set>

#include "records/counterfactuals_file.hpp"
#include "report/contrast.hpp"
#include "report/palette.hpp"
#include "study/explain/attribution.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

using report_fixture::contrast;

std::vector<std::string> names() {
  std::vector<std::string> all;
  for (const auto& one : load_counterfactuals(testing::laws_folder() + "/counterfactuals.toml")) {
    all.push_back(one.name);
  }
  all.emplace_back(rest_name);
  return all;
}

TEST(MechanismLook, EachOfTheLawHasItsOwnColourAndTexture) {
  std::set<std::string> colours;
  std::set<SvgTexture> textures;
  for (const std::string& name : names()) {
    colours.insert(mechanism_look(name).colour);
    textures.insert(mechanism_look(name).texture);
  }
  EXPECT_EQ(names().size(), 8U);
  EXPECT_EQ(colours.size(), names().size());
  EXPECT_EQ(textures.size(), names().size());
  EXPECT_EQ(colours.count(mechanism_look("no such thing").colour), 0U);
}

TEST(MechanismLook, ColoursCanBeReadAndTexturesSeen) {
  for (const std::string& name : names()) {
    const MechanismLook look = mechanism_look(name);
    EXPECT_GE(contrast(look.colour, palette::paper), 4.5) << name;
    EXPECT_GE(contrast(look.colour, look.tint), 4.5) << name;
    EXPECT_GE(contrast(palette::ink, look.tint), 4.5) << name;
  }
}

TEST(MechanismLook, ATextureIsAPatternOfTheDrawing) {
  Svg svg(10, 10, "a", "t", "d");
  const std::string one = svg.texture(SvgTexture::grid, "#123456", "#ffffff");
  const std::string two = svg.texture(SvgTexture::dotted, "#123456", "#ffffff");
  EXPECT_EQ(one, "url(#a-texture1)");
  EXPECT_NE(one, two);
  EXPECT_EQ(svg.texture(SvgTexture::solid, "#123456", "#ffffff"), "#123456");
  EXPECT_NE(svg.str().find("<pattern id=\"a-texture1\""), std::string::npos);
}

}  // namespace
}  // namespace relimb
