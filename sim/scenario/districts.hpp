#pragma once

#include "sim/scenario/draft.hpp"

namespace hemicycle {

/// Fills the single-member seats of the rule from rows of district, party and votes: the most votes win a district. A
/// tie goes by the tie order of the rule on the parties' votes; a lot has nothing to be drawn with here, so that the
/// first listed wins, with a note. A district without votes stays vacant.
void read_districts(Node& rows, Draft& draft);

/// Seats for a party that can win nothing are an error.
void refuse_seats_of_nobody(const Draft& draft, const Node& node);

}  // namespace hemicycle
