#pragma once

#include <span>
#include <string_view>

#include "sim/scenario/margins.hpp"

namespace hemicycle {

/// What files and people call a goal of margins.
struct GoalWords {
  MarginGoal goal;
  std::string_view id;       ///< in CSV
  std::string_view heading;  ///< of its table
};

/// All goals, in the order in which they are shown.
[[nodiscard]] std::span<const GoalWords> margin_goals();

[[nodiscard]] std::string_view id_of(MarginGoal goal);
/// "added", "moved", "removed".
[[nodiscard]] std::string_view id_of(BallotChange change);

}  // namespace hemicycle
