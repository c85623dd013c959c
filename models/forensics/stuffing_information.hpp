#pragma once

#include "models/forensics/stuffing_likelihood.hpp"

namespace hemicycle {

/// Standard errors at the maximum of the likelihood.
struct StuffingErrors {
  double logit_touched = 0.0;
  double log_theta = 0.0;
  double stuffed = 0.0;     ///< [ballots] expected given the table
  double stuffed_sd = 0.0;  ///< of it: chance given the parameters, and the parameters
};

/// By the sum of products of the stations' scores (the derivatives of their log-likelihoods, by differences) in place
/// of the information. The two means of a region concern its stations alone, so that they are taken out region by
/// region.
[[nodiscard]] StuffingErrors stuffing_errors(const StuffingLikelihood& likelihood,
                                             const StuffingParameters& parameters);

}  // namespace hemicycle
