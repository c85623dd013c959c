#include "models/votes/regional_shares.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>

#include "models/base/contracts.hpp"
#include "models/random/samplers.hpp"
#include "models/votes/vote_kernels.hpp"

namespace hemicycle {

RegionalShareSampler::RegionalShareSampler(const Electorate& electorate, std::vector<double> sd) : sd_(std::move(sd)) {
  EXPECTS(sd_.empty() || sd_.size() == electorate.parties.size());
  if (is_one_nation(electorate)) sd_.clear();
  for (const Region& region : electorate.regions) {
    EXPECTS(region.shares.size() == electorate.parties.size());
    centres_.push_back(region.shares);
  }
}

void RegionalShareSampler::sample(const Replicates& replicates, int region, const Columns& swing,
                                  Columns& shares) const {
  if (!sd_.empty()) {
    const std::size_t parties = sd_.size();
    const auto unit = static_cast<std::uint32_t>(static_cast<std::size_t>(region) * ((parties + 1) / 2));
    sample_normals(replicates, {.stage = Stage::regional_shares, .unit = unit}, {shares.data(), parties * kBlockSize});
  }
  vote_kernels(replicates.instructions)
      .deviate(centres_[static_cast<std::size_t>(region)].data(), swing.data(), sd_.empty() ? nullptr : sd_.data(),
               shares.count(), replicates.count, shares.data());
}

}  // namespace hemicycle
