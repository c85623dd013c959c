#include "models/votes/nation_sampler.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>
#include <variant>

#include "models/base/contracts.hpp"
#include "models/random/samplers.hpp"
#include "models/votes/swing_kernels.hpp"
#include "models/votes/vote_kernels.hpp"

namespace hemicycle {

namespace {

std::span<double> all_of(Columns& columns) {
  return {columns.data(), static_cast<std::size_t>(columns.count()) * kBlockSize};
}

/// weights *= factors; a replicate in which nothing would be left of any weight stays as it is.
void multiply_where_defined(const Columns& factors, Columns& weights) {
  constexpr double least = 1e-280;  // ballots divided by less might overflow
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    double sum = 0.0;
    for (int p = 0; p < weights.count(); ++p) sum += weights[p][r] * factors[p][r];
    if (!(sum > least)) continue;
    for (int p = 0; p < weights.count(); ++p) weights[p][r] *= factors[p][r];
  }
}

}  // namespace

NationSampler::NationSampler(const VoteModel& votes, std::vector<double> centre)
    : is_fixed_(std::holds_alternative<FixedShares>(votes.national) && votes.centre.empty() && !votes.undecided &&
                !votes.polling_error),
      centre_(std::move(centre)),
      ones_(centre_.size(), 1.0),
      decided_(votes.national, votes.centre.empty() ? centre_ : votes.centre),
      undecided_(votes.undecided),
      error_(votes.polling_error) {
  EXPECTS(!is_by_region() || (!undecided_ && !error_));
  if (undecided_) {
    EXPECTS(undecided_->share >= 0.0 && undecided_->share < 1.0 && undecided_->concentration > 0.0);
    for (const double share : undecided_->centre) undecided_alphas_.push_back(undecided_->concentration * share);
    EXPECTS(undecided_alphas_.size() == centre_.size());
  }
  if (error_) EXPECTS(error_->factor.size() == centre_.size() * (centre_.size() + 1) / 2);
}

void NationSampler::sample_weights(const Replicates& replicates, Columns& weights) const {
  decided_.sample_weights(replicates, weights);
  if (undecided_) add_undecided(replicates, weights);
  if (error_) add_polling_error(replicates, weights);
}

void NationSampler::sample_shares(const Replicates& replicates, Columns& shares) const {
  sample_weights(replicates, shares);
  normalise(replicates, shares);
}

void NationSampler::sample_swing(const Replicates& replicates, Columns& swing) const {
  if (is_fixed_) {
    std::ranges::fill(all_of(swing), 1.0);
    return;
  }
  sample_shares(replicates, swing);
  for (int p = 0; p < swing.count(); ++p) {
    const double centre = centre_[static_cast<std::size_t>(p)];
    for (double& ratio : swing[p]) ratio = centre > 0.0 ? ratio / centre : 1.0;
  }
}

void NationSampler::normalise(const Replicates& replicates, Columns& weights) const {
  swing_kernels(replicates.instructions)
      .move(Swing::multiplicative, ones_.data(), weights.data(), nullptr, nullptr, weights.count(), replicates.count,
            weights.data());
}

void NationSampler::add_undecided(const Replicates& replicates, Columns& weights) const {
  Columns choice(weights.count());
  sample_dirichlet(replicates, {.stage = Stage::undecided_shares}, undecided_alphas_, all_of(choice));
  normalise(replicates, weights);
  const double undecided = undecided_->share;
  for (int p = 0; p < weights.count(); ++p) {
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      weights[p][r] = (1.0 - undecided) * weights[p][r] + undecided * choice[p][r];
    }
  }
}

void NationSampler::add_polling_error(const Replicates& replicates, Columns& weights) const {
  Columns factors(weights.count());
  sample_normals(replicates, {.stage = Stage::polling_error}, all_of(factors));
  alignas(64) double scale[kBlockSize];
  const bool has_tails = std::isfinite(error_->df);
  if (has_tails) {
    sample_mean_square(replicates, {.stage = Stage::polling_tails}, error_->df, scale);
    for (double& value : scale) value = 1.0 / std::sqrt(value);
  }
  vote_kernels(replicates.instructions)
      .tilt(ones_.data(), error_->factor.data(), has_tails ? scale : nullptr, factors.count(), replicates.count,
            factors.data());
  multiply_where_defined(factors, weights);
}

}  // namespace hemicycle
