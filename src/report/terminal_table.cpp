#include "report/terminal_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "report/reading.hpp"
#include "report/text.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

struct Cell {
  std::string middle;  // "42"; empty when the day is past or was not forecast
  std::string range;   // "(28-55)", or what stands in for the whole cell
};

struct Row {
  std::string label;
  std::string now;
  std::vector<Cell> cells;  // one for each day
  std::string threshold;    // ">=32"
  std::string chance;       // "78%"
  std::string meaning;      // "good or better": said where there is room
};

struct Column {
  std::string heading;
  std::string subheading;
  int middle = 0;  // columns for the median, right aligned
  int width = 0;
};

struct Table {
  std::vector<Row> arm;
  std::vector<Row> leg;
  std::vector<Column> columns;  // one for each day
  std::string chance_heading;
  int label = 0;
  int now = 0;
  int chance = 0;  // threshold and percent together; 0 when no row has a chance
  int meaning = 0;
};

std::string row_label(const ScaleInfo& info) {
  switch (info.scale) {
    case Scale::gait_speed_m_per_s: return "gait m/s";
    case Scale::use_ratio:
    case Scale::grip_percent:
    case Scale::steps_per_day: return short_name(info.scale);
    default: return short_name(info.scale) + " /" + short_number(info.maximum, 0);
  }
}

std::string now_text(const Forecast& forecast, Scale scale, const std::string& dash) {
  const auto now = standing_of(forecast, scale);
  if (!now) return dash;
  const std::string value = score_text(scale, now->value);
  return now->measured ? fmt::format("{} d{}", value, now->day) : "~" + value;
}

Cell day_cell(const Forecast& forecast, Scale scale, int day, const std::string& dash) {
  if (day <= forecast.today) return {"", dash};
  const Prediction* prediction = ahead_on(forecast, scale, day);
  if (prediction == nullptr) return {"", "none"};
  return {score_text(scale, median(*prediction)),
          fmt::format("({}-{})", score_text(scale, low90(*prediction)),
                      score_text(scale, high90(*prediction)))};
}

Row make_row(const Forecast& forecast, const ScaleInfo& info, const TerminalStyle& style,
             const std::vector<int>& days) {
  const std::string dash = style.unicode ? "\u2013" : "-";
  Row row{row_label(info), now_text(forecast, info.scale, dash), {}, "", "", ""};
  for (const int day : days) row.cells.push_back(day_cell(forecast, info.scale, day, dash));
  const auto day = chance_day(forecast, days);
  const ThresholdChance* chance = day ? next_chance(forecast, info.scale, *day) : nullptr;
  if (chance != nullptr) {
    row.threshold =
        (style.unicode ? "\u2265" : ">=") + threshold_text(info.scale, chance->threshold);
    row.chance = percent_text(chance->probability);
    row.chance.erase(row.chance.find(' '), 1);
    row.meaning = terminal_text(chance->label, style.unicode);
  }
  return row;
}

void widen(int& width, const std::string& text) { width = std::max(width, display_width(text)); }

Table make_table(const Forecast& forecast, const ScaleTable& scales, const TerminalStyle& style,
                 const std::vector<int>& days) {
  Table table;
  for (const Limb limb : {Limb::arm, Limb::leg}) {
    for (const Scale scale : shown_scales(limb)) {
      (limb == Limb::arm ? table.arm : table.leg)
          .push_back(make_row(forecast, scales[index(scale)], style, days));
    }
  }
  const auto of_chances = chance_day(forecast, days);
  if (of_chances) table.chance_heading = "at " + time_short(*of_chances);
  for (const int day : days) {
    const bool past = day <= forecast.today;
    table.columns.push_back({time_short(day), past ? "past" : ahead_short(day - forecast.today)});
  }
  for (const std::vector<Row>* rows : {&table.arm, &table.leg}) {
    for (const Row& row : *rows) {
      widen(table.label, row.label);
      widen(table.now, row.now);
      if (!row.chance.empty()) widen(table.chance, row.threshold + " " + row.chance);
      widen(table.meaning, row.meaning);
      for (std::size_t i = 0; i < days.size(); ++i) {
        widen(table.columns[i].middle, row.cells[i].middle);
      }
    }
  }
  for (std::size_t i = 0; i < days.size(); ++i) {
    Column& column = table.columns[i];
    column.width = std::max(display_width(column.heading), display_width(column.subheading));
    for (const std::vector<Row>* rows : {&table.arm, &table.leg}) {
      for (const Row& row : *rows) {
        const Cell& cell = row.cells[i];
        const int inset = cell.middle.empty() ? 0 : column.middle + 1;
        column.width = std::max(column.width, inset + display_width(cell.range));
      }
    }
  }
  return table;
}

// What of the table is shown, and how far apart.
struct Layout {
  int gap = 1;
  bool with_chance = false;
  bool with_meaning = false;
};

int chance_width(const Table& table, bool with_meaning) {
  if (table.chance == 0) return 0;
  const int cell = table.chance + (with_meaning ? 2 + table.meaning : 0);
  return std::max(cell, display_width(table.chance_heading));
}

int total_width(const Table& table, const Layout& layout) {
  int width = table.label + layout.gap + table.now;
  for (const Column& column : table.columns) width += layout.gap + column.width;
  if (!layout.with_chance || table.chance == 0) return width;
  return width + layout.gap + chance_width(table, layout.with_meaning);
}

// The richest layout that fits into `width`; the last resort, bare columns, may not.
Layout best_layout(const Table& table, int width) {
  constexpr Layout by_preference[]{{3, true, true},  {2, true, true},  {3, true, false},
                                   {2, true, false}, {1, true, false}, {3, false, false},
                                   {2, false, false}};
  for (const Layout& layout : by_preference) {
    if (total_width(table, layout) <= width) return layout;
  }
  return {1, false, false};
}

std::string spaces(int count) { return std::string(static_cast<std::size_t>(count), ' '); }

void drop_trailing_spaces(std::string& line) { line.erase(line.find_last_not_of(' ') + 1); }

std::string day_text(const Cell& cell, const Column& column, const TerminalStyle& style) {
  if (cell.middle.empty()) {
    return toned(cell.range, Tone::dim, style) + spaces(column.width - display_width(cell.range));
  }
  const int used = column.middle + 1 + display_width(cell.range);
  return toned(pad_left(cell.middle, column.middle), Tone::bold, style) + " " + cell.range +
         spaces(column.width - used);
}

std::string row_line(const Row& row, const Table& table, const TerminalStyle& style,
                     const Layout& layout) {
  std::string line =
      pad_right(row.label, table.label) + spaces(layout.gap) + pad_right(row.now, table.now);
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    line += spaces(layout.gap) + day_text(row.cells[i], table.columns[i], style);
  }
  if (layout.with_chance && !row.chance.empty()) {
    const int room = table.chance - display_width(row.threshold);
    line += spaces(layout.gap) + row.threshold + pad_left(row.chance, room);
    if (layout.with_meaning) line += "  " + row.meaning;
  }
  drop_trailing_spaces(line);
  return line;
}

std::vector<std::string> heading_lines(const Table& table, const TerminalStyle& style,
                                       const Layout& layout) {
  std::string first = spaces(table.label + layout.gap) + pad_right("now", table.now);
  std::string second = spaces(table.label + layout.gap + table.now);
  for (const Column& column : table.columns) {
    first += spaces(layout.gap) + pad_right(column.heading, column.width);
    second += spaces(layout.gap) + pad_right(column.subheading, column.width);
  }
  if (layout.with_chance && table.chance > 0) {
    first += spaces(layout.gap) + "chance";
    second += spaces(layout.gap) + table.chance_heading;
  }
  drop_trailing_spaces(first);
  drop_trailing_spaces(second);
  return {toned(first, Tone::bold, style), toned(second, Tone::dim, style)};
}

// Narrow terminals: a few lines for each scale.
std::vector<std::string> stacked_lines(const Row& row, const Table& table,
                                       const TerminalStyle& style) {
  int heading = 0;
  for (const Column& column : table.columns) widen(heading, column.heading);
  std::vector<std::string> lines{toned(row.label, Tone::bold, style) + "  now " + row.now};
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Cell& cell = row.cells[i];
    const std::string middle = cell.middle.empty() ? "" : cell.middle + " ";
    lines.push_back("  " + pad_right(table.columns[i].heading, heading) + "  " + middle +
                    cell.range);
  }
  if (!row.chance.empty()) {
    lines.push_back("  chance of " + row.threshold + " " + table.chance_heading + ": " +
                    row.chance);
  }
  return lines;
}

// What the last column would have said, as running text.
std::string chances_text(const Table& table) {
  std::string text;
  for (const std::vector<Row>* rows : {&table.arm, &table.leg}) {
    for (const Row& row : *rows) {
      if (row.chance.empty()) continue;
      const std::string name = row.label.substr(0, row.label.find(" /"));
      text += (text.empty() ? "" : ", ") + name + " " + row.threshold + " " + row.chance;
    }
  }
  return text;
}

}  // namespace

std::string toned(const std::string& text, Tone tone, const TerminalStyle& style) {
  if (!style.colour || tone == Tone::plain || text.empty()) return text;
  const char* code = tone == Tone::bold ? "1" : tone == Tone::dim ? "2" : "1;33";
  return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

std::vector<std::string> terminal_table(const Forecast& forecast, const ScaleTable& scales,
                                        const TerminalStyle& style, const std::vector<int>& days) {
  const Table table = make_table(forecast, scales, style, days);
  const Layout layout = best_layout(table, style.width);
  const bool stacked = total_width(table, layout) > style.width;

  std::vector<std::string> lines;
  if (!stacked) lines = heading_lines(table, style, layout);
  for (const Limb limb : {Limb::arm, Limb::leg}) {
    if (limb == Limb::leg) lines.emplace_back();
    lines.push_back(toned(limb == Limb::arm ? "ARM" : "LEG", Tone::bold, style));
    for (const Row& row : limb == Limb::arm ? table.arm : table.leg) {
      if (!stacked) {
        lines.push_back(row_line(row, table, style, layout));
        continue;
      }
      for (std::string& line : stacked_lines(row, table, style)) lines.push_back(std::move(line));
    }
  }
  const std::string chances = chances_text(table);
  if (!stacked && !layout.with_chance && !chances.empty()) {
    lines.emplace_back();
    const std::string text = "Chance " + table.chance_heading + ": " + chances + ".";
    for (std::string& line : wrap_words(text, style.width, 2)) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace relimb
