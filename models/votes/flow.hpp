#pragma once

#include <optional>
#include <vector>

namespace hemicycle {

/// Where the voters of one option go. Options are the parties in their order, then an invalid ballot, then staying at
/// home.
struct FlowRow {
  int from = 0;              ///< option
  std::vector<double> to{};  ///< share of its voters, one an option; they sum to one

  friend bool operator==(const FlowRow&, const FlowRow&) = default;
};

/// How the shares of a flow become whole voters.
enum class WholeVoters {
  drawn,     ///< each voter by itself: multinomial
  expected,  ///< without chance, by largest remainder
};

/// What people call a flow; nothing else depends on it.
enum class FlowKind { boycott, tactical, deregistration, merger, new_party, mobilisation, spoiling, matrix };

/// What voters do before the vote: of each unit's voters of an option, shares go to other options, all at the same
/// time.
///
/// A multinomial number of a sum is the sum of multinomial numbers, so a nation that votes as one piece has the law of
/// the sum of its regions or stations where these have the same rows.
struct Flow {
  FlowKind kind = FlowKind::matrix;
  std::vector<std::vector<FlowRow>> rows;  ///< one list a region; options without a row stay
  /// Rows are uncertain: Dirichlet(concentration * row), drawn once an election; that of an option is the same draw in
  /// every region whose row is the same. Empty: rows as given.
  std::optional<double> concentration;
  WholeVoters whole = WholeVoters::drawn;

  friend bool operator==(const Flow&, const Flow&) = default;
};

/// The options that are no party.
[[nodiscard]] constexpr int invalid_option(int parties) { return parties; }
[[nodiscard]] constexpr int home_option(int parties) { return parties + 1; }

/// Whether a flow leaves anything to chance.
[[nodiscard]] bool has_chance(const Flow& flow);

}  // namespace hemicycle
