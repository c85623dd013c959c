#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/scenario/draft.hpp"

namespace hemicycle {

/// Whether some region has a value under the key.
[[nodiscard]] bool has_region_column(std::string_view key, const Draft& draft);

/// A whole number of every region in [least, most]; a region without one is an error that names the system which needs
/// it.
[[nodiscard]] std::vector<std::int64_t> read_region_column(std::string_view key, std::int64_t least, std::int64_t most,
                                                           std::string_view system, const Draft& draft);

}  // namespace hemicycle
