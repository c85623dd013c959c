#pragma once

#include <vector>

#include "models/votes/vote_model.hpp"

namespace hemicycle {

/// The centre c of a logistic-normal law whose mean is `mean`: E[c_j exp(z_j) / sum_k c_k exp(z_k)] = mean_j.
///
/// The expectation is that over 2^17 fixed draws, each with its mirror image -z, so that the answer is the same for
/// all seeds; it misses by about a thousandth of the spread. ln c moves by ln(mean / E) until nothing changes. A share
/// of 0 stays 0.
///
/// @param mean  one a party, summing to one
[[nodiscard]] std::vector<double> mean_matched_centre(const LogisticNormalShares& model,
                                                      const std::vector<double>& mean);

}  // namespace hemicycle
