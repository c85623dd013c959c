#pragma once

#include <filesystem>
#include <string>
#include <variant>

namespace hemicycle {

/// Why a file could not be read, in words: "No such file or directory".
struct Unreadable {
  std::string reason;
};

/// The whole text of a file of at most 1 GiB.
[[nodiscard]] std::variant<std::string, Unreadable> read_text_file(const std::filesystem::path& file);

}  // namespace hemicycle
