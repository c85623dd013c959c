#pragma once

#include <string>
#include <vector>

#include "sim/scenario/scenario.hpp"

namespace hemicycle {

/// Sentences that say what a forecast rests on: its polls, the undecided, and the error that all polls may share, in
/// points. Nothing where votes come from elsewhere.
[[nodiscard]] std::vector<std::string> poll_note(const Scenario& scenario);

}  // namespace hemicycle
