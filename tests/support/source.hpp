#pragma once

#include <cstdlib>
#include <filesystem>

namespace hemicycle {

/// A folder that ctest names in the environment; the current one where a test program is run by hand.
inline std::filesystem::path folder_of(const char* variable) {
  const char* folder = std::getenv(variable);
  return folder != nullptr ? std::filesystem::path(folder) : std::filesystem::current_path();
}

/// The repository.
inline std::filesystem::path source_folder() { return folder_of("HEMICYCLE_SOURCE"); }

/// The build folder.
inline std::filesystem::path build_folder() { return folder_of("HEMICYCLE_BUILD"); }

}  // namespace hemicycle
