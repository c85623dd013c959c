#pragma once

#include <optional>
#include <vector>

#include "sim/scenario/covariance.hpp"
#include "sim/scenario/draft.hpp"

namespace hemicycle {

/// A number for all parties, or a table with one for each; each at least 0.
[[nodiscard]] std::vector<double> read_sd(const Node& node, const Draft& draft);

/// A symmetric, positive semi-definite matrix by parties from a CSV file or a list of rows, in the order of the
/// parties. What is wrong is an error: an asymmetric pair, the smallest eigenvalue below 0.
[[nodiscard]] std::optional<Matrix> read_party_matrix(const Node& node, Draft& draft);

/// The same with ones on its diagonal.
[[nodiscard]] std::optional<Matrix> read_correlation(const Node& node, Draft& draft);

/// sd_i * correlation_ij * sd_j; without a correlation, independent parties.
[[nodiscard]] Matrix covariance_of(const std::vector<double>& sd, const std::optional<Matrix>& correlation);

}  // namespace hemicycle
