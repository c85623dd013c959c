#include "models/votes/voter_moves.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace hemicycle {

namespace {

class Moving {
 public:
  Moving(int rows, const DistrictPlan& plan, const DistrictConditions& conditions, const TransferSampler& transfers,
         const TransferRoom& shares, VoterMoves& moves, Columns& weights)
      : rows_(static_cast<std::size_t>(rows)),
        plan_(plan),
        conditions_(conditions),
        transfers_(transfers),
        shares_(shares),
        moves_(moves),
        weights_(weights) {}

  /// Sends voters of a party to where they go.
  void send(int party, ConstColumn voters) {
    const std::vector<int>& targets = transfers_.targets(party);
    const Columns& shares = shares_.rows[static_cast<std::size_t>(party)];
    for (std::size_t j = 0; j < targets.size(); ++j) {
      const Column inflow = moves_.inflow[targets[j]];
      const ConstColumn share = shares[static_cast<int>(j)];
      for (std::size_t r = 0; r < rows_; ++r) inflow[r] += voters[r] * share[r];
    }
  }

  void strike_off(int option) {
    alignas(64) double voters[kBlockSize] = {};
    const Column weight = weights_[option];
    const ConstColumn standing = conditions_.standing[option];
    for (std::size_t r = 0; r < rows_; ++r) {
      voters[r] = weight[r] * (1.0 - standing[r]);
      weight[r] *= standing[r];
    }
    send(plan_.option_party[static_cast<std::size_t>(option)], voters);
  }

  /// From now on voters are shared out like those who are there.
  void take_base() {
    std::copy_n(weights_.data(), plan_.option_count() * static_cast<int>(kBlockSize), moves_.base.data());
  }

  /// Shares the voters of a column out over those of the options who stand, by their voters; where they have none,
  /// equally. Where none stands, the voters go on to another column.
  void spread(const std::vector<int>& options, Column voters, Column onward) {
    alignas(64) double weight[kBlockSize] = {};
    alignas(64) double number[kBlockSize] = {};
    for (const int option : options) {
      for (std::size_t r = 0; r < rows_; ++r) {
        weight[r] += moves_.base[option][r];
        number[r] += conditions_.standing[option][r];
      }
    }
    for (const int option : options) {
      const Column gains = weights_[option];
      const ConstColumn base = moves_.base[option];
      const ConstColumn standing = conditions_.standing[option];
      for (std::size_t r = 0; r < rows_; ++r) {
        if (number[r] > 0.0) gains[r] += voters[r] * (weight[r] > 0.0 ? base[r] / weight[r] : standing[r] / number[r]);
      }
    }
    for (std::size_t r = 0; r < rows_; ++r) onward[r] += number[r] > 0.0 ? 0.0 : voters[r];
  }

 private:
  std::size_t rows_;
  const DistrictPlan& plan_;
  const DistrictConditions& conditions_;
  const TransferSampler& transfers_;
  const TransferRoom& shares_;
  VoterMoves& moves_;
  Columns& weights_;
};

}  // namespace

void move_voters(int rows, const DistrictPlan& plan, const DistrictConditions& conditions,
                 const TransferSampler& transfers, const TransferRoom& shares, const Columns& strengths,
                 VoterMoves& moves, Columns& weights) {
  const int parties = static_cast<int>(plan.options.size());
  const int options = plan.option_count();
  if (moves.inflow.count() < parties + 2) moves.inflow = Columns(parties + 2);
  if (moves.base.count() < options) moves.base = Columns(options);
  std::fill_n(moves.inflow.data(), static_cast<std::size_t>(parties + 2) * kBlockSize, 0.0);

  Moving moving(rows, plan, conditions, transfers, shares, moves, weights);
  for (int party = 0; party < parties; ++party) {
    if (plan.options[static_cast<std::size_t>(party)].empty()) moving.send(party, strengths[party]);
  }
  for (int option = 0; option < options; ++option) {
    if (plan.can_be_struck_off[static_cast<std::size_t>(option)]) moving.strike_off(option);
  }
  moving.take_base();
  const Column rest = moves.inflow[transfers.rest()];
  const Column home = moves.inflow[transfers.home()];
  for (int party = 0; party < parties; ++party) {
    moving.spread(plan.options[static_cast<std::size_t>(party)], moves.inflow[party], rest);
  }
  std::vector<int> all(static_cast<std::size_t>(options));
  std::iota(all.begin(), all.end(), 0);
  moving.spread(all, rest, home);
  std::ranges::copy(home, weights[options].begin());
}

}  // namespace hemicycle
