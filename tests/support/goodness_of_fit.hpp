#pragma once

// Tests of a sample against a law. Each rejects a sampler that follows its law for one seed in a million; the seeds
// of the tests are fixed, so none fails by chance.

#include <cstdint>
#include <functional>
#include <vector>

#include "models/base/columns.hpp"
#include "models/random/address.hpp"

namespace hemicycle {

/// The chance at which a test rejects a law that holds.
inline constexpr double kFalseAlarm = 1e-6;

/// Standard errors that a normal estimate exceeds with probability kFalseAlarm, on both sides together.
inline constexpr double kFarStandardErrors = 4.892;

/// The replicates of block `block`, with the fastest instructions that there are.
[[nodiscard]] Replicates block_of(std::uint64_t seed, std::uint64_t block);

/// The values of a sampler over blocks 0, 1, ..., one behind the other.
[[nodiscard]] std::vector<double> sample(int blocks, const std::function<void(const Replicates&, Column)>& sampler,
                                         std::uint64_t seed = 20210110);

/// The distribution function of the law at each value: uniform where the sample follows it.
[[nodiscard]] std::vector<double> probabilities(const std::vector<double>& values,
                                                const std::function<double(double)>& cdf);

/// Kolmogorov and Smirnov: the largest distance of the empirical distribution function from the uniform one, over its
/// critical value sqrt(log(2 / kFalseAlarm) / (2 n)), which bounds the exact one (Massart 1990). Above 1: rejected.
[[nodiscard]] double kolmogorov_excess(std::vector<double> probabilities);

/// Pearson: the chi-square statistic of counts over its critical value. Cells expected to hold fewer than 10 are
/// joined with their neighbours. Above 1: rejected.
[[nodiscard]] double pearson_excess(const std::vector<double>& observed, const std::vector<double>& expected);

/// pearson_excess() of probabilities over `cells` cells of equal width.
[[nodiscard]] double pearson_excess(const std::vector<double>& probabilities, int cells);

/// pearson_excess() of a sample of whole numbers 0, 1, ... against their probabilities.
[[nodiscard]] double pearson_excess_of_counts(const std::vector<double>& values,
                                              const std::function<double(int)>& probability, int largest);

/// The correlation of two samples, in standard errors under independence.
[[nodiscard]] double correlation_in_standard_errors(const std::vector<double>& a, const std::vector<double>& b);

}  // namespace hemicycle
