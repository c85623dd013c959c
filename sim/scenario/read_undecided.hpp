#pragma once

#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"

namespace hemicycle {

/// `votes.undecided`: how many had not decided and where they go. A forecast from polls takes how many from the polls.
void read_undecided(const Fields& votes, Draft& draft);

}  // namespace hemicycle
