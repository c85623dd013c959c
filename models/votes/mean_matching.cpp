#include "models/votes/mean_matching.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/base/contracts.hpp"
#include "models/random/samplers.hpp"
#include "models/votes/vote_kernels.hpp"

namespace hemicycle {

namespace {

constexpr int kBlocks = 256;  // of 256 draws and their mirror images
constexpr int kMostSteps = 50;
constexpr double kClose = 1e-12;  // a step that moves no share by more of its size is the last one

/// Standard normals and the t scale of a block, always the same.
struct FixedDraws {
  FixedDraws(const LogisticNormalShares& model, int parties, int block)
      : replicates{.seed = 0, .first = static_cast<std::uint64_t>(block) * kBlockSize}, normals(parties), scale(1) {
    replicates.instructions = best_instruction_set();
    const std::size_t size = static_cast<std::size_t>(parties) * kBlockSize;
    sample_normals(replicates, {.stage = Stage::national_shares}, {normals.data(), size});
    std::ranges::fill(scale[0], 1.0);
    if (!std::isfinite(model.df)) return;
    sample_mean_square(replicates, {.stage = Stage::national_tails}, model.df, scale[0]);
    for (double& value : scale[0]) value = 1.0 / std::sqrt(value);
  }

  void mirror() {
    for (double& value : scale[0]) value = -value;
  }

  Replicates replicates;
  Columns normals;
  Columns scale;
};

/// Adds the shares of a block to `sums`.
void add_shares(const LogisticNormalShares& model, const std::vector<double>& centre, const FixedDraws& draws,
                Columns& shares, std::vector<double>& sums) {
  shares = draws.normals;
  const VoteKernels& kernels = vote_kernels(draws.replicates.instructions);
  kernels.tilt(centre.data(), model.factor.data(), draws.scale[0].data(), shares.count(), kBlockSize, shares.data());
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    double total = 0.0;
    for (int p = 0; p < shares.count(); ++p) total += shares[p][r];
    for (int p = 0; p < shares.count(); ++p) sums[static_cast<std::size_t>(p)] += shares[p][r] / total;
  }
}

std::vector<double> mean_of(const LogisticNormalShares& model, const std::vector<double>& centre) {
  const int parties = static_cast<int>(centre.size());
  std::vector<double> mean(centre.size(), 0.0);
  Columns shares(parties);
  for (int block = 0; block < kBlocks; ++block) {
    FixedDraws draws(model, parties, block);
    add_shares(model, centre, draws, shares, mean);
    draws.mirror();
    add_shares(model, centre, draws, shares, mean);
  }
  for (double& share : mean) share /= 2.0 * kBlocks * kBlockSize;
  return mean;
}

/// Moves the centre by one step; says by how much of its size a share moved at most.
double improve(const std::vector<double>& mean, const std::vector<double>& reached, std::vector<double>& centre) {
  double total = 0.0;
  double largest = 0.0;
  for (std::size_t p = 0; p < centre.size(); ++p) {
    if (mean[p] > 0.0 && reached[p] > 0.0) {
      largest = std::max(largest, std::abs(mean[p] / reached[p] - 1.0));
      centre[p] *= mean[p] / reached[p];
    }
    total += centre[p];
  }
  for (double& share : centre) share /= total;
  return largest;
}

}  // namespace

std::vector<double> mean_matched_centre(const LogisticNormalShares& model, const std::vector<double>& mean) {
  EXPECTS(model.factor.size() == mean.size() * (mean.size() + 1) / 2);
  std::vector<double> centre = mean;
  for (int step = 0; step < kMostSteps; ++step) {
    if (improve(mean, mean_of(model, centre), centre) < kClose) break;
  }
  return centre;
}

}  // namespace hemicycle
