#include "models/votes/flow_sampler.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "models/base/contracts.hpp"
#include "models/random/samplers.hpp"
#include "models/votes/conservation.hpp"
#include "models/votes/vote_kernels.hpp"

namespace hemicycle {

namespace {

bool is_uncertain(const FlowRow& row) {
  return std::ranges::any_of(row.to, [](double share) { return share > 0.0 && share < 1.0; });
}

/// Voters of a unit by option.
void count_options(const BallotBlock& ballots, int parties, Columns& options) {
  for (int p = 0; p < parties; ++p) std::ranges::copy(ballots.votes[p], options[p].begin());
  const Column invalid = options[invalid_option(parties)];
  const Column home = options[home_option(parties)];
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    invalid[r] = ballots.cast()[r] - ballots.valid()[r];
    home[r] = std::max(ballots.registered()[r] - ballots.cast()[r], 0.0);
  }
}

void cast_options(const Columns& options, int parties, BallotBlock& ballots) {
  const Column valid = ballots.valid();
  const Column cast = ballots.cast();
  std::ranges::fill(valid, 0.0);
  for (int p = 0; p < parties; ++p) {
    std::ranges::copy(options[p], ballots.votes[p].begin());
    for (std::size_t r = 0; r < kBlockSize; ++r) valid[r] += options[p][r];
  }
  const ConstColumn invalid = options[invalid_option(parties)];
  for (std::size_t r = 0; r < kBlockSize; ++r) cast[r] = valid[r] + invalid[r];
}

#ifndef NDEBUG
/// Whether voters of all options together are as many as before.
bool has_as_many(const Columns& before, const Columns& after, int rows) {
  for (std::size_t r = 0; r < static_cast<std::size_t>(rows); ++r) {
    double change = 0.0;
    for (int option = 0; option < before.count(); ++option) change += after[option][r] - before[option][r];
    if (change != 0.0) return false;
  }
  return true;
}
#endif

}  // namespace

bool has_chance(const Flow& flow) {
  if (flow.whole == WholeVoters::expected && !flow.concentration) return false;
  return std::ranges::any_of(flow.rows, [](const std::vector<FlowRow>& rows) {
    return std::ranges::any_of(rows, [](const FlowRow& row) { return is_uncertain(row); });
  });
}

FlowSampler::FlowSampler(std::vector<Flow> flows, int parties) : parties_(parties) {
  for (const Flow& flow : flows) {
    Step step{{}, flow.concentration, flow.whole};
    for (const std::vector<FlowRow>& rows : flow.rows) {
      std::vector<Row>& list = step.rows.emplace_back();
      for (const FlowRow& row : rows) {
        EXPECTS(row.to.size() == static_cast<std::size_t>(parties) + 2);
        list.push_back(used(row));
      }
    }
    flows_.push_back(std::move(step));
  }
}

FlowSampler::Row FlowSampler::used(const FlowRow& row) {
  Row result{row.from, {}, {}};
  const auto add = [&](int option) {
    const double share = row.to[static_cast<std::size_t>(option)];
    if (share <= 0.0) return;
    result.to.push_back(option);
    result.shares.push_back(share);
  };
  for (int option = 0; option < static_cast<int>(row.to.size()); ++option) {
    if (option != row.from) add(option);
  }
  add(row.from);
  return result;
}

void FlowSampler::begin(FlowRoom& room) const {
  if (room.moved.size() != flows_.size()) {
    const int options = parties_ + 2;
    room = {Columns(options), Columns(options), Columns(options), Columns(2 * options), {}, {}};
    room.shares.resize(flows_.size());
    for (std::size_t i = 0; i < flows_.size(); ++i) room.moved.emplace_back(1);
  }
  for (Columns& moved : room.moved) std::ranges::fill(moved[0], 0.0);
}

void FlowSampler::enter_region(const Replicates& replicates, int region, FlowRoom& room) const {
  for (std::size_t i = 0; i < flows_.size(); ++i) {
    const std::vector<Row>& rows = flows_[i].rows[static_cast<std::size_t>(region)];
    room.shares[i].resize(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const int count = static_cast<int>(rows[row].to.size());
      if (room.shares[i][row].count() != count) room.shares[i][row] = Columns(count);
      fill_shares(replicates, i, rows[row], room.shares[i][row]);
    }
  }
}

void FlowSampler::move_all(const Replicates& replicates, const Unit& unit, BallotBlock& ballots, FlowRoom& room) const {
  for (std::size_t i = 0; i < flows_.size(); ++i) {
    const std::vector<Row>& rows = flows_[i].rows[static_cast<std::size_t>(unit.region)];
    if (rows.empty()) continue;
    count_options(ballots, parties_, room.before);
    std::copy_n(room.before.data(), room.before.count() * kBlockSize, room.after.data());
    for (std::size_t row = 0; row < rows.size(); ++row) {
      draw(replicates, i, unit, rows[row], room.shares[i][row], room);
      move(rows[row], room.moved[i][0], room);
    }
    cast_options(room.after, parties_, ballots);
#ifndef NDEBUG
    ENSURES(is_conserved(ballots, replicates.count) && has_as_many(room.before, room.after, replicates.count));
#endif
  }
}

void FlowSampler::fill_shares(const Replicates& replicates, std::size_t step, const Row& row, Columns& shares) const {
  const Step& flow = flows_[step];
  if (!flow.concentration) {
    for (std::size_t j = 0; j < row.shares.size(); ++j) std::ranges::fill(shares[static_cast<int>(j)], row.shares[j]);
    return;
  }
  std::vector<double> alphas;
  for (const double share : row.shares) alphas.push_back(*flow.concentration * share);
  const Address address{.stage = Stage::flow_rows,
                        .unit = static_cast<std::uint32_t>(2 * row.from * (parties_ + 2)),
                        .series = static_cast<std::uint32_t>(step)};
  sample_dirichlet(replicates, address, alphas, {shares.data(), alphas.size() * kBlockSize});
}

void FlowSampler::draw(const Replicates& replicates, std::size_t step, const Unit& unit, const Row& row,
                       const Columns& shares, FlowRoom& room) const {
  const ConstColumn voters = room.before[row.from];
  if (flows_[step].whole == WholeVoters::expected) {
    vote_kernels(replicates.instructions)
        .share_out(shares.data(), voters.data(), shares.count(), replicates.count, room.remainders.data(),
                   room.drawn.data());
    return;
  }
  const auto options = static_cast<std::uint32_t>(parties_ + 2);
  const Address address{.stage = Stage::flow_counts,
                        .unit = (unit.number * options + static_cast<std::uint32_t>(row.from)) * options,
                        .series = static_cast<std::uint32_t>(step)};
  const std::size_t size = row.to.size() * kBlockSize;
  sample_multinomial(replicates, address, voters, {shares.data(), size}, {room.drawn.data(), size});
}

void FlowSampler::move(const Row& row, Column moved, FlowRoom& room) const {
  const Column left = room.after[row.from];
  for (std::size_t j = 0; j < row.to.size(); ++j) {
    if (row.to[j] == row.from) continue;
    const ConstColumn drawn = room.drawn[static_cast<int>(j)];
    const Column gained = room.after[row.to[j]];
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      left[r] -= drawn[r];
      gained[r] += drawn[r];
      moved[r] += drawn[r];
    }
  }
}

}  // namespace hemicycle
