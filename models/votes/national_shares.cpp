#include "models/votes/national_shares.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <type_traits>
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

/// The entry that a uniform number falls to.
std::size_t entry_at(const std::vector<double>& cumulative, double uniform) {
  const auto found = std::ranges::upper_bound(cumulative, uniform);
  return static_cast<std::size_t>(std::min(found, cumulative.end() - 1) - cumulative.begin());
}

/// Numbers `first` to `first + columns` of the row that each replicate takes.
void take_rows(const ShareDraws& draws, const Replicates& replicates, std::size_t width, std::size_t first,
               Columns& shares) {
  const std::uint64_t rows = draws.shares.size() / width;
  alignas(64) double uniform[kBlockSize];
  if (!draws.cumulative.empty()) sample_uniform(replicates, {.stage = Stage::drawn_row}, uniform);
  for (std::size_t r = 0; r < static_cast<std::size_t>(replicates.count); ++r) {
    const std::uint64_t row =
        draws.cumulative.empty() ? (replicates.first + r) % rows : entry_at(draws.cumulative, uniform[r]);
    const double* numbers = draws.shares.data() + row * width + first;
    for (int p = 0; p < shares.count(); ++p) shares[p][r] = numbers[p];
  }
}

std::size_t row_width(const ShareDraws& draws, std::size_t parties) {
  return parties * static_cast<std::size_t>(std::max(1, draws.regions));
}

}  // namespace

std::vector<double> cumulative_weights(const std::vector<double>& weights) {
  double total = 0.0;
  for (const double weight : weights) total += weight;
  EXPECTS(total > 0.0);
  std::vector<double> cumulative;
  double sum = 0.0;
  for (const double weight : weights) {
    sum += weight;
    cumulative.push_back(sum / total);
  }
  cumulative.back() = 1.0;
  return cumulative;
}

NationalShareSampler::NationalShareSampler(NationalShares model, std::vector<double> centre)
    : model_(std::move(model)), centre_(std::move(centre)), centre_columns_(static_cast<int>(centre_.size())) {
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
    EXPECTS(drawn->draws != nullptr && !drawn->draws->shares.empty());
    EXPECTS(drawn->draws->shares.size() % row_width(*drawn->draws, centre_.size()) == 0);
  }
  if (const auto* mixed = std::get_if<MixedShares>(&model_)) {
    std::vector<double> weights;
    for (const MixtureComponent& part : mixed->components) {
      weights.push_back(part.weight);
      NationalShares shares = std::visit([](const auto& law) { return NationalShares(law); }, part.shares);
      parts_.emplace_back(std::move(shares), part.centre.empty() ? centre_ : part.centre);
      EXPECTS(!parts_.back().is_by_region());
    }
    cumulative_ = cumulative_weights(weights);
  }
}

void NationalShareSampler::sample_weights(const Replicates& replicates, Columns& weights) const {
  EXPECTS(weights.count() == centre_columns_.count());
  std::visit([&](const auto& model) { draw(model, replicates, weights); }, model_);
}

bool NationalShareSampler::is_by_region() const {
  const auto* drawn = std::get_if<DrawnShares>(&model_);
  return drawn != nullptr && drawn->draws->regions > 0;
}

void NationalShareSampler::sample_region(const Replicates& replicates, int region, Columns& shares) const {
  EXPECTS(is_by_region() && shares.count() == centre_columns_.count());
  const ShareDraws& draws = *std::get<DrawnShares>(model_).draws;
  EXPECTS(region < draws.regions);
  const std::size_t first = static_cast<std::size_t>(region) * centre_.size();
  take_rows(draws, replicates, row_width(draws, centre_.size()), first, shares);
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
  EXPECTS(model.draws->regions == 0);
  take_rows(*model.draws, replicates, centre_.size(), 0, weights);
}

void NationalShareSampler::draw(const MixedShares&, const Replicates& replicates, Columns& weights) const {
  alignas(64) double uniform[kBlockSize];
  sample_uniform(replicates, {.stage = Stage::mixture_component}, uniform);
  Columns part_weights(weights.count());
  for (std::size_t part = 0; part < parts_.size(); ++part) {
    parts_[part].sample_weights(replicates, part_weights);
    for (std::size_t r = 0; r < static_cast<std::size_t>(replicates.count); ++r) {
      if (entry_at(cumulative_, uniform[r]) != part) continue;
      for (int p = 0; p < weights.count(); ++p) weights[p][r] = part_weights[p][r];
    }
  }
}

}  // namespace hemicycle
