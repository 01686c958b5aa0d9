#include "report/markup.hpp"

#include <algorithm>
#include <array>
#include <cctype>
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

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_space(char c) { return c == ' ' || c == '\n'; }

// Takes the longest front of `text` that `belongs` holds for.
template <class Belongs>
std::string take(std::string_view& text, Belongs belongs) {
  std::size_t length = 0;
  while (length < text.size() && belongs(text[length])) ++length;
  const std::string front(text.substr(0, length));
  text.remove_prefix(length);
  return front;
}

// The inside of <...>: a name and quoted attributes; `ids` are those seen so far.
std::string tag_fault(std::string_view inside, std::set<std::string>& ids) {
  const std::string bad = "bad tag <" + std::string(inside) + ">";
  if (inside.ends_with('/')) inside.remove_suffix(1);
  const auto in_name = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == ':';
  };
  if (inside.empty() || !is_letter(inside.front())) return bad;
  take(inside, in_name);
  std::set<std::string> names;
  while (!inside.empty()) {
    if (take(inside, is_space).empty()) return bad;
    if (inside.empty()) break;
    if (!is_letter(inside.front())) return bad;
    const std::string name = take(inside, in_name);
    if (!inside.starts_with("=\"")) return bad;
    inside.remove_prefix(2);
    const std::string value = take(inside, [](char c) { return c != '"' && c != '<'; });
    if (!inside.starts_with('"')) return bad;
    inside.remove_prefix(1);
    if (!names.insert(name).second) return "attribute twice: " + bad;
    if (name == "id" && !ids.insert(value).second) return "id twice: " + bad;
    const std::string fault = entity_fault(value);
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
  std::string spaced;
  for (const char c : text) {
    const bool again = is_space(c) && !spaced.empty() && spaced.back() == ' ';
    if (!again) spaced += is_space(c) ? ' ' : c;
  }
  return spaced;
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
