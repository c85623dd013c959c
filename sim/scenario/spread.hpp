#pragma once

#include <vector>

#include "sim/scenario/covariance.hpp"
#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"

namespace hemicycle {

/// A number for all parties, or a table with one for each.
[[nodiscard]] std::vector<double> read_sd(const Node& node, const Draft& draft);

/// A symmetric matrix over names from a CSV file or a list of rows, in the order of the names; empty after an error.
[[nodiscard]] Matrix read_symmetric(const Node& node, const Names& names, Reading& reading);

/// The factor of a covariance; one that is not positive semi-definite is an error with its smallest eigenvalue.
[[nodiscard]] std::vector<double> checked_factor(const Matrix& covariance, int order, const Node& node,
                                                 const Reading& reading);

/// A correlation matrix over names: symmetric, positive semi-definite, ones on its diagonal; empty after an error.
[[nodiscard]] Matrix read_correlation(const Node& node, const Names& names, Reading& reading);

/// sd_i * correlation_ij * sd_j; without a correlation, independent parties.
[[nodiscard]] Matrix covariance_of(const std::vector<double>& sd, const Matrix& correlation = {});

/// The factor of the correlation lambda C + (1 - lambda) J between regions, J all ones: C from the key, lambda from the
/// key `lambda` beside it. Empty without the key, and after an error.
[[nodiscard]] std::vector<double> read_between_regions(const Fields& fields, std::string_view key, Draft& draft);

/// The factor of the covariance between parties that `sd`, `covariance`, or `sd` and `correlation` give. Empty where
/// neither sd nor covariance is there, and after an error.
[[nodiscard]] std::vector<double> read_party_factor(const Fields& fields, Draft& draft);

}  // namespace hemicycle
