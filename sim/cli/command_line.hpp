#pragma once

#include <string>
#include <vector>

#include "sim/cli/exit_status.hpp"

namespace hemicycle {

/// Understands the words behind the program's name, carries the command out and says how it went.
[[nodiscard]] ExitStatus command_line(const std::vector<std::string>& words);

}  // namespace hemicycle
