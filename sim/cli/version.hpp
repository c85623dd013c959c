#pragma once

#include <string_view>

namespace hemicycle {

/// "0.1.0".
[[nodiscard]] std::string_view program_version();

/// The commit that the program was built from; empty where it was not built from a repository.
[[nodiscard]] std::string_view program_commit();

}  // namespace hemicycle
