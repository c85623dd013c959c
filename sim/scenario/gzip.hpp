#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "sim/scenario/text_file.hpp"

namespace hemicycle {

/// Whether bytes begin as a gzip file does.
[[nodiscard]] bool is_gzip(std::string_view bytes);

/// The text of a gzip file, of one member or several one behind the other; at most 4 GiB. Data that are cut short,
/// damaged, or followed by something else are unreadable, with the reason in words.
[[nodiscard]] std::variant<std::string, Unreadable> gunzip(std::string_view bytes);

/// A text as a gzip file of one member without name and time, so that the same text gives the same bytes.
[[nodiscard]] std::string gzip(std::string_view text);

}  // namespace hemicycle
