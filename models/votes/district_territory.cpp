#include "models/votes/district_territory.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "models/base/contracts.hpp"
#include "models/base/wide.hpp"
#include "models/votes/vote_kernels.hpp"

namespace hemicycle {

std::vector<int> districts_of_stations(const std::vector<Votes>& registered, const std::vector<Votes>& stations) {
  EXPECTS(!registered.empty());
  const Votes voters = std::accumulate(registered.begin(), registered.end(), Votes{0});
  const Votes all = std::accumulate(stations.begin(), stations.end(), Votes{0});
  std::vector<int> districts;
  int district = 0;
  Votes end = registered.front();  // of the district, where the voters of the region stand in a row
  Votes before = 0;                // voters of the stations before
  for (const Votes own : stations) {
    const auto lies_behind = [&] { return Wide{2 * before + own} * voters >= Wide{2 * end} * all; };
    while (district + 1 < std::ssize(registered) && lies_behind()) {
      end += registered[static_cast<std::size_t>(++district)];
    }
    districts.push_back(district);
    before += own;
  }
  return districts;
}

void split_ballots(const Replicates& replicates, const BallotBlock& region, const std::vector<Votes>& registered,
                   SplitBallots& split) {
  const int districts = static_cast<int>(registered.size());
  if (split.cast.count() < districts) {
    split = {Columns(districts), Columns(districts), Columns(districts), Columns(2 * districts)};
  }
  const auto rows = static_cast<std::size_t>(replicates.count);
  for (int d = 0; d < districts; ++d) {
    std::ranges::fill(split.registered[d], static_cast<double>(registered[static_cast<std::size_t>(d)]));
  }
  const VoteKernels& kernels = vote_kernels(replicates.instructions);
  kernels.share_out(split.registered.data(), region.cast().data(), districts, replicates.count, split.remainders.data(),
                    split.cast.data());
  alignas(64) double invalid[kBlockSize] = {};
  for (std::size_t r = 0; r < rows; ++r) invalid[r] = region.cast()[r] - region.valid()[r];
  std::copy_n(split.cast.data(), static_cast<std::size_t>(districts) * kBlockSize, split.invalid.data());
  for (std::size_t r = 0; r < rows; ++r) split.invalid[0][r] = region.cast()[r] > 0.0 ? split.invalid[0][r] : 1.0;
  kernels.share_out(split.invalid.data(), invalid, districts, replicates.count, split.remainders.data(),
                    split.invalid.data());
}

void take_totals(const SplitBallots& split, int place, bool has_register, BallotBlock& ballots) {
  const ConstColumn cast = split.cast[place];
  const ConstColumn invalid = split.invalid[place];
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    ballots.registered()[r] = has_register ? split.registered[place][r] : 0.0;
    ballots.cast()[r] = cast[r];
    ballots.valid()[r] = cast[r] - invalid[r];
    ballots.removed[0][r] = 0.0;
  }
}

}  // namespace hemicycle
