#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace hemicycle {

/// A source file of the repository.
struct SourceFile {
  std::string path;                ///< from the root: "models/seats/quota.hpp"
  std::vector<std::string> lines;  ///< without their ends
};

/// The C++ files under a folder of the repository, by path.
[[nodiscard]] std::vector<SourceFile> sources_under(const std::string& folder);

/// What a file includes: "models/base/types.hpp", "vector", …
[[nodiscard]] std::vector<std::string> includes_of(const SourceFile& file);

/// The lines without comments and without what stands in double quotes.
[[nodiscard]] std::vector<std::string> code_of(const SourceFile& file);

}  // namespace hemicycle
