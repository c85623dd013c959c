#include "models/votes/national_shares.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "models/base/contracts.hpp"
#include "models/random/samplers.hpp"
#include "models/votes/underflow.hpp"
#include "models/votes/vote_kernels.hpp"

namespace hemicycle {

namespace {

std::span<double> all_of(Columns& columns) {
  return {columns.data(), static_cast<std::size_t>(columns.count()) * kBlockSize};
}

}  // namespace

NationalShareSampler::NationalShareSampler(NationalShares model, std::vector<double> centre)
    : model_(std::move(model)),
      centre_(std::move(centre)),
      ones_(centre_.size(), 1.0),
      centre_columns_(static_cast<int>(centre_.size())) {
  for (int p = 0; p < centre_columns_.count(); ++p) {
    std::ranges::fill(centre_columns_[p], centre_[static_cast<std::size_t>(p)]);
  }
  if (const auto* dirichlet = std::get_if<DirichletShares>(&model_)) {
    EXPECTS(dirichlet->concentration > 0.0);
    for (const double share : centre_) alphas_.push_back(dirichlet->concentration * share);
  }
  if (const auto* normal = std::get_if<LogisticNormalShares>(&model_)) {
    EXPECTS(normal->factor.size() == centre_.size() * (centre_.size() + 1) / 2);
  }
  if (const auto* drawn = std::get_if<DrawnShares>(&model_)) {
    EXPECTS(!drawn->shares.empty() && drawn->shares.size() % centre_.size() == 0);
  }
}

void NationalShareSampler::sample_weights(const Replicates& replicates, Columns& weights) const {
  EXPECTS(weights.count() == centre_columns_.count());
  std::visit([&](const auto& model) { draw(model, replicates, weights); }, model_);
}

void NationalShareSampler::sample_swing(const Replicates& replicates, Columns& swing) const {
  if (std::holds_alternative<FixedShares>(model_)) {
    std::ranges::fill(all_of(swing), 1.0);
    return;
  }
  sample_weights(replicates, swing);
  vote_kernels(replicates.instructions)
      .deviate(ones_.data(), swing.data(), nullptr, swing.count(), replicates.count, swing.data());
  for (int p = 0; p < swing.count(); ++p) {
    const double centre = centre_[static_cast<std::size_t>(p)];
    for (double& ratio : swing[p]) ratio = centre > 0.0 ? ratio / centre : 1.0;
  }
}

void NationalShareSampler::draw(const FixedShares&, const Replicates&, Columns& weights) const {
  std::ranges::copy_n(centre_columns_.data(), std::ssize(all_of(weights)), weights.data());
}

void NationalShareSampler::draw(const DirichletShares& model, const Replicates& replicates, Columns& weights) const {
  const Address address{.stage = Stage::national_shares};
  sample_gammas(replicates, address, alphas_, all_of(weights));
  if (can_underflow(model.concentration)) settle_underflow(replicates, address, centre_columns_, weights);
}

void NationalShareSampler::draw(const LogisticNormalShares& model, const Replicates& replicates,
                                Columns& weights) const {
  sample_normals(replicates, {.stage = Stage::national_shares}, all_of(weights));
  alignas(64) double scale[kBlockSize];
  const bool has_tails = std::isfinite(model.df);
  if (has_tails) {
    sample_mean_square(replicates, {.stage = Stage::national_tails}, model.df, scale);
    for (double& value : scale) value = 1.0 / std::sqrt(value);
  }
  vote_kernels(replicates.instructions)
      .tilt(centre_.data(), model.factor.data(), has_tails ? scale : nullptr, weights.count(), replicates.count,
            weights.data());
}

void NationalShareSampler::draw(const DrawnShares& model, const Replicates& replicates, Columns& weights) const {
  const std::size_t parties = centre_.size();
  const std::uint64_t rows = model.shares.size() / parties;
  for (int r = 0; r < replicates.count; ++r) {
    const double* row = model.shares.data() + (replicates.first + static_cast<std::uint64_t>(r)) % rows * parties;
    for (int p = 0; p < weights.count(); ++p) weights[p][static_cast<std::size_t>(r)] = row[p];
  }
}

}  // namespace hemicycle
