#pragma once

#include <optional>
#include <vector>

#include "sim/scenario/election_file.hpp"

namespace hemicycle {

/// Ballots that leave a list or none, and go to one or none.
struct BallotFlow {
  int district = -1;  ///< -1: nationwide
  int from = -1;
  int to = -1;
};

/// An election, and what its law makes of it when ballots flow. Where every district shares out its seats by its own
/// votes and by who is admitted nationwide, only the district of the flow is shared out anew, unless the flow changes
/// who is admitted. Under several tiers the districts are shared out so, and what is linked to them is computed anew.
class VariedElection {
 public:
  explicit VariedElection(const Election& election);

  [[nodiscard]] const Election& election() const { return whole_; }
  /// Without any flow.
  [[nodiscard]] const ElectionSeats& seats() const { return before_; }
  /// The seats after so many ballots of a flow; seats of single districts are not filled in.
  [[nodiscard]] ElectionSeats seats_after(const BallotFlow& flow, Votes ballots);

 private:
  /// A district with the tally of the nation, and its seats.
  struct Piece {
    Election election;
    ElectionSeats before;
  };

  Election whole_;
  ElectionSeats before_;
  std::vector<Piece> pieces_;                ///< one a district; empty: districts hang together
  std::optional<EarlierDistricts> earlier_;  ///< of several tiers, where their districts can be taken over
};

}  // namespace hemicycle
