// One table of a TOML file, with every value checked as it is read.
//
// The wrapper keeps toml++ (a heavy header) in one source file and turns every failure into an
// InputError with file, line, dotted field, the value as written and what is allowed:
//
//   person.toml:12: visit[2].fma_ue: got 70; allowed: a number from 0 to 66
//
// A TomlTable is a view that shares the parsed file: cheap to copy, safe to outlive its parent.
// Items of an array of tables are counted from 1 in messages. Bounds are inclusive.
// X() wants the field to be there; X_if() gives nothing when it is absent.
#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace relimb {

class TomlTable {
 public:
  using Names = std::initializer_list<std::string_view>;

  /// The root table of a file. InputError: missing, unreadable, over 64 MiB, not UTF-8, not TOML,
  /// or without any field.
  static TomlTable read(const std::string& path);

  /// The same of text already in memory; `name` stands for the file in messages.
  static TomlTable parse(const std::string& text, const std::string& name);

  bool has(std::string_view key) const;

  /// Whole or decimal numbers; nan and inf are refused.
  double number(std::string_view key, double lowest, double highest) const;
  std::optional<double> number_if(std::string_view key, double lowest, double highest) const;

  /// Whole numbers; "14.0" is 14, as in a CSV.
  int integer(std::string_view key, int lowest, int highest) const;
  std::optional<int> integer_if(std::string_view key, int lowest, int highest) const;

  bool truth(std::string_view key) const;
  std::optional<bool> truth_if(std::string_view key) const;

  /// Whether the field is there and a number that is finite.
  bool is_number(std::string_view key) const;

  /// Whether the field is there and a text.
  bool is_text(std::string_view key) const;
  std::string text(std::string_view key) const;
  std::optional<std::string> text_if(std::string_view key) const;

  /// A text that must be one of a few.
  std::string one_of(std::string_view key, Names allowed) const;
  std::string one_of(std::string_view key, std::span<const std::string_view> allowed) const;
  std::optional<std::string> one_of_if(std::string_view key, Names allowed) const;

  /// A TOML local date (no quotes), as "2026-03-02".
  std::string date(std::string_view key) const;
  std::optional<std::string> date_if(std::string_view key) const;

  /// Arrays, possibly empty; a wrong item is named with its place, e.g. "knots[3]".
  std::vector<double> numbers(std::string_view key, double lowest, double highest) const;
  std::optional<std::vector<double>> numbers_if(std::string_view key, double lowest,
                                                double highest) const;
  std::vector<std::string> texts(std::string_view key) const;

  TomlTable table(std::string_view key) const;
  std::optional<TomlTable> table_if(std::string_view key) const;

  /// An array of tables ([[key]]), in file order; empty when absent.
  std::vector<TomlTable> tables(std::string_view key) const;

  /// The fields of this table, in the order of the file.
  std::vector<std::string> keys() const;

  /// InputError for the first field that is not among `known`.
  void only(Names known) const;
  void only(std::span<const std::string_view> known) const;

  /// File and line of a field; of this table when the field is absent.
  Where where(std::string_view key) const;

  /// Dotted name of this table, e.g. "visit[2]"; empty for the root.
  const std::string& path() const;

  /// Dotted name of a field of this table, e.g. "visit[2].fma_ue".
  std::string field(std::string_view key) const;

  /// Refuses the value of `key` (present or not) for a reason of the caller's.
  [[noreturn]] void refuse(std::string_view key, const std::string& allowed) const;

 private:
  struct Inside;  // the parsed file and the place of this table in it
  explicit TomlTable(std::shared_ptr<const Inside> inside);

  std::shared_ptr<const Inside> inside_;
};

}  // namespace relimb
