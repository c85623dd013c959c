#pragma once

#include <optional>
#include <vector>

#include "models/base/columns.hpp"
#include "models/random/address.hpp"
#include "models/votes/national_shares.hpp"
#include "models/votes/vote_model.hpp"

namespace hemicycle {

/// Draws how the nation votes: the shares of the decided, then the undecided, then the error that all polls share.
class NationSampler {
 public:
  /// @param centre  national shares of the electorate, one a party, summing to one: swings are ratios to them
  NationSampler(const VoteModel& votes, std::vector<double> centre);

  /// Weights proportional to the national shares, one column a party.
  void sample_weights(const Replicates& replicates, Columns& weights) const;

  /// The national shares, summing to one.
  void sample_shares(const Replicates& replicates, Columns& shares) const;

  /// The ratio of the national share drawn to the electorate's centre, one column a party; 1 where the centre is 0.
  void sample_swing(const Replicates& replicates, Columns& swing) const;

  /// Whether the law says the shares of every region by itself; then there is no national draw.
  [[nodiscard]] bool is_by_region() const { return decided_.is_by_region(); }

  /// Shares of a region, where the law says them.
  void sample_region(const Replicates& replicates, int region, Columns& shares) const {
    decided_.sample_region(replicates, region, shares);
  }

 private:
  void normalise(const Replicates& replicates, Columns& weights) const;
  void add_undecided(const Replicates& replicates, Columns& weights) const;
  void add_polling_error(const Replicates& replicates, Columns& weights) const;

  bool is_fixed_;
  std::vector<double> centre_;
  std::vector<double> ones_;  ///< one a party
  NationalShareSampler decided_;
  std::optional<UndecidedVoters> undecided_;
  std::vector<double> undecided_alphas_;
  std::optional<PollingError> error_;
};

}  // namespace hemicycle
