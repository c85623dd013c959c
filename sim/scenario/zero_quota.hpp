#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/seats/contest.hpp"

namespace hemicycle {

/// Says of which votes and seats the rounded quota of a contest, or of one of its districts, is 0; empty where it is
/// one vote or more.
[[nodiscard]] std::optional<std::string> why_quota_is_zero(const Contest& contest,
                                                           const std::vector<std::string>& districts);

}  // namespace hemicycle
