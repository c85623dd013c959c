#pragma once

#include <vector>

#include "sim/report/document.hpp"
#include "sim/scenario/margins.hpp"

namespace hemicycle {

/// Party by party the fewest ballots that change a seat, an entry or a majority, and the thresholds that change the
/// house.
[[nodiscard]] Document margin_document(const Election& election, const std::vector<Margin>& margins,
                                       const std::vector<ThresholdRange>& thresholds);

/// The same as CSV: party, goal, change, ballots, other, district.
[[nodiscard]] std::string margin_csv(const Election& election, const std::vector<Margin>& margins);

}  // namespace hemicycle
