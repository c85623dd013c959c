#pragma once

#include <vector>

#include "models/base/types.hpp"

namespace hemicycle {

/// Splits `count` stations over regions in proportion to their registered voters: whole quotas first, the rest to the
/// largest remainders (the first listed of equal ones), then at least one each, taken from the region with most.
/// Needs count >= number of regions and every region >= 1 voter.
[[nodiscard]] std::vector<int> split_stations(int count, const std::vector<Votes>& registered);

/// Registered voters of each of `count` stations: as equal as whole numbers can be, the larger ones first.
[[nodiscard]] std::vector<Votes> even_split(Votes registered, int count);

/// Registered voters of `count` stations whose logarithms are the quantiles (i + 1/2) / count of a normal law with this
/// deviation, the largest first: whole numbers that sum to `registered`.
[[nodiscard]] std::vector<Votes> lognormal_split(Votes registered, int count, double sd);

}  // namespace hemicycle
