#pragma once

#include <optional>
#include <string>

#include "sim/scenario/draft.hpp"
#include "sim/scenario/election_file.hpp"

namespace hemicycle {

/// Says of which votes and seats the rounded quota of an election, or of one of its districts with stated seats, is 0;
/// empty where it is one vote or more.
[[nodiscard]] std::optional<std::string> why_quota_is_zero(const Election& election);

/// Refuses a scenario whose parties or regions state votes of which a quota is 0.
void refuse_zero_quota(const Draft& draft);

}  // namespace hemicycle
