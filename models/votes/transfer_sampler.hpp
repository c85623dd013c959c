#pragma once

#include <optional>
#include <vector>

#include "models/base/columns.hpp"
#include "models/random/address.hpp"
#include "models/votes/district_model.hpp"

namespace hemicycle {

/// The shares of the transfers in a block of elections: one column for each target of each row.
struct TransferRoom {
  std::vector<Columns> rows;  ///< one a party
};

/// The rows by which voters move whose candidate is not on the ballot, drawn once an election where they are uncertain.
class TransferSampler {
 public:
  TransferSampler(const DistrictModel& model, int parties);

  void begin(const Replicates& replicates, TransferRoom& room) const;

  /// Where the voters of a party go: parties, then home() and rest(). Column j of the party's row is the share of the
  /// j-th target.
  [[nodiscard]] const std::vector<int>& targets(int party) const { return rows_[static_cast<std::size_t>(party)].to; }
  [[nodiscard]] int home() const { return parties_; }
  [[nodiscard]] int rest() const { return parties_ + 1; }
  /// Whether the scenario says where they go.
  [[nodiscard]] bool is_stated(int party) const { return rows_[static_cast<std::size_t>(party)].is_stated; }

 private:
  struct Row {
    std::vector<int> to;
    std::vector<double> shares;  ///< of each target, > 0
    bool is_stated = false;
  };

  void fill(const Replicates& replicates, int party, Columns& shares) const;

  int parties_;
  std::optional<double> concentration_;
  std::vector<Row> rows_;
};

}  // namespace hemicycle
