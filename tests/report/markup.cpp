#include "report/markup.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <regex>
#include <set>
#include <utility>
#include <vector>

namespace relimb::report_fixture {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> entities{
    {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}}};

std::string entity_fault(std::string_view text) {
  for (std::size_t at = text.find('&'); at != text.npos; at = text.find('&', at + 1)) {
    const std::string_view rest = text.substr(at);
    const bool known = std::any_of(entities.begin(), entities.end(),
                                   [&](const auto& e) { return rest.starts_with(e.first); });
    if (!known) return "bare & in: " + std::string(rest.substr(0, 20));
  }
  if (text.find('>') != text.npos) return "bare > in: " + std::string(text.substr(0, 40));
  return "";
}

// The inside of <...>, a name and quoted attributes; `ids` are those seen so far.
std::string tag_fault(std::string_view inside, std::set<std::string>& ids) {
  static const std::regex shape(R"re([a-z][a-z0-9]*(\s+[A-Za-z][A-Za-z0-9:-]*="[^"<>]*")*\s*/?)re");
  const std::string text(inside);
  if (!std::regex_match(text, shape)) return "bad tag <" + text + ">";
  static const std::regex attribute(R"re(([A-Za-z][A-Za-z0-9:-]*)="([^"]*)")re");
  std::set<std::string> names;
  for (std::sregex_iterator it(text.begin(), text.end(), attribute), end; it != end; ++it) {
    if (!names.insert((*it)[1]).second) return "attribute twice in <" + text + ">";
    if ((*it)[1] == "id" && !ids.insert((*it)[2]).second) return "id twice: " + text;
    const std::string fault = entity_fault((*it)[2].str());
    if (!fault.empty()) return fault;
  }
  return "";
}

std::string name_of(std::string_view inside) {
  return std::string(inside.substr(0, inside.find_first_of(" \n/")));
}

}  // namespace

std::string markup_fault(std::string_view html) {
  std::vector<std::string> open;
  std::set<std::string> ids;
  while (!html.empty()) {
    const std::size_t start = html.find('<');
    const bool raw = !open.empty() && open.back() == "style";
    const std::string fault = raw ? "" : entity_fault(html.substr(0, start));
    if (!fault.empty()) return fault;
    if (start == html.npos) break;
    const std::size_t stop = html.find('>', start);
    if (stop == html.npos) return "< without >";
    const std::string_view inside = html.substr(start + 1, stop - start - 1);
    html.remove_prefix(stop + 1);
    if (inside.starts_with("!DOCTYPE ")) continue;
    if (inside.starts_with("/")) {
      if (open.empty()) return "</" + name_of(inside.substr(1)) + "> closes nothing";
      if (inside.substr(1) != open.back()) {
        return "<" + open.back() + "> closed by <" + std::string(inside) + ">";
      }
      open.pop_back();
      continue;
    }
    const std::string tag = tag_fault(inside, ids);
    if (!tag.empty()) return tag;
    if (!inside.ends_with("/")) open.push_back(name_of(inside));
  }
  return open.empty() ? "" : "<" + open.back() + "> never closed";
}

std::string visible_text(std::string_view html) {
  std::string text;
  while (!html.empty()) {
    const std::size_t start = html.find('<');
    text += html.substr(0, start);
    if (start == html.npos) break;
    html.remove_prefix(start);
    const std::size_t stop = html.find(html.starts_with("<style") ? "</style>" : ">");
    if (stop == html.npos) break;
    html.remove_prefix(stop + (html.starts_with("<style") ? 8 : 1));
    text += ' ';
  }
  for (const auto& [entity, character] : entities) {
    for (std::size_t at = text.find(entity); at != text.npos; at = text.find(entity, at + 1)) {
      text.replace(at, entity.size(), character);
    }
  }
  return std::regex_replace(text, std::regex(R"(\s+)"), " ");
}

std::string between(std::string_view text, std::string_view begin, std::string_view end) {
  const std::size_t from = text.find(begin);
  if (from == text.npos) return "";
  const std::size_t to = text.find(end, from + begin.size());
  if (to == text.npos) return "";
  return std::string(text.substr(from, to - from));
}

bool says_no_number(std::string_view text) {
  const auto letter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!letter(text[at])) continue;
    std::string word;
    for (; at < text.size() && letter(text[at]); ++at) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(text[at])));
    }
    if (word == "nan" || word == "inf" || word == "infinity") return true;
  }
  return false;
}

}  // namespace relimb::report_fixture
