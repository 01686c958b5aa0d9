// Text from users: reading it whole, checking that it is UTF-8, and showing it in error messages.
//
// Shared by the readers of TOML and CSV, so that one mistake reads alike in every format.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace relimb {

/// The whole file as bytes. InputError (field "file") when it is missing, a folder, unreadable or
/// longer than `most_bytes`.
std::string read_whole_file(const std::string& path, std::size_t most_bytes);

/// Offset of the first byte that is not UTF-8 (overlong forms and surrogates included); empty when
/// all is well.
std::optional<std::size_t> first_bad_utf8(std::string_view text);

/// Line of the byte at `offset`, counted from 1.
int line_at(std::string_view text, std::size_t offset);

/// `text` fit for one line of an error message: in quotes, control and broken bytes as \xNN,
/// shortened to about 60 characters.
std::string shown(std::string_view text);

/// Like shown(), without the quotes and unshortened.
std::string escaped(std::string_view text);

/// Shortest text that reads back as the same number: 67, 0.35, 1e-09, nan.
std::string plain(double value);

/// "a number from 0 to 66"; an infinite bound is left out.
std::string allowed_number(double lowest, double highest);

/// "a whole number from 0 to 66"; "1" where there is but one.
std::string allowed_integer(int lowest, int highest);

/// "a, b, c".
std::string listed(std::span<const std::string_view> names);

/// The name most like `word`, for "did you mean"; empty when none is near (more than a third of
/// its letters would have to change).
std::string_view nearest(std::string_view word, std::span<const std::string_view> names);

/// "a, b, c", and when one of them is near to `word`: "a, b, c (did you mean b?)".
std::string listed_for(std::string_view word, std::span<const std::string_view> names);

}  // namespace relimb
