#include "models/votes/transfer_sampler.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "models/random/samplers.hpp"

namespace hemicycle {

TransferSampler::TransferSampler(const DistrictModel& model, int parties)
    : parties_(parties), concentration_(model.concentration) {
  for (int party = 0; party < parties; ++party) {
    const auto index = static_cast<std::size_t>(party);
    const bool is_stated = index < model.transfers.size() && model.transfers[index].has_value();
    const TransferRow row = is_stated ? *model.transfers[index] : TransferRow{};
    Row& own = rows_.emplace_back();
    own.is_stated = is_stated;
    const auto add = [&](int target, double share) {
      if (share <= 0.0) return;
      own.to.push_back(target);
      own.shares.push_back(share);
    };
    for (std::size_t to = 0; to < row.to.size(); ++to) add(static_cast<int>(to), row.to[to]);
    add(home(), row.home);
    add(rest(), row.rest);
  }
}

void TransferSampler::begin(const Replicates& replicates, TransferRoom& room) const {
  const bool is_new = room.rows.size() != rows_.size();
  room.rows.resize(rows_.size());
  for (int party = 0; party < parties_; ++party) {
    const auto index = static_cast<std::size_t>(party);
    if (is_new) room.rows[index] = Columns(static_cast<int>(rows_[index].to.size()));
    if (is_new || concentration_) fill(replicates, party, room.rows[index]);
  }
}

void TransferSampler::fill(const Replicates& replicates, int party, Columns& shares) const {
  const Row& row = rows_[static_cast<std::size_t>(party)];
  if (!concentration_ || row.to.size() < 2) {
    for (std::size_t j = 0; j < row.to.size(); ++j) std::ranges::fill(shares[static_cast<int>(j)], row.shares[j]);
    return;
  }
  std::vector<double> alphas;
  for (const double share : row.shares) alphas.push_back(*concentration_ * share);
  const Address address{.stage = Stage::transfer_rows, .unit = static_cast<std::uint32_t>(2 * party * (parties_ + 2))};
  sample_dirichlet(replicates, address, alphas, {shares.data(), alphas.size() * kBlockSize});
}

}  // namespace hemicycle
