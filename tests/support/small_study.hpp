#pragma once

#include <vector>

#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle::test {

/// One simulated election: seats and votes of each party. Every party with a seat was admitted.
struct Election {
  std::vector<Seats> seats;
  std::vector<double> shares;  ///< of valid votes, multiples of 1/16, so that sums of them are exact
};

/// A study and what was counted of it.
struct SmallStudy {
  Study study;
  Results results;
};

/// Counts elections of a 10-seat house under small_scenario().
[[nodiscard]] TallyCounts counted(const Scenario& scenario, const std::vector<Election>& elections);

/// Counts paired differences, election by election.
[[nodiscard]] DifferenceCounts counted_differences(const Scenario& scenario, const std::vector<Election>& elections,
                                                   const std::vector<Election>& baseline);

/// Three parties (red; blue, whose name needs quotes; green without a name), a house of 10 seats, Dirichlet votes, the
/// coalition blue + green, and the built-in events with a custom one: "upset", blue has more seats than red.
[[nodiscard]] Scenario small_scenario();

/// Four elections of one point without fraud: red has 6, 6, 7 and 4 of 10 seats.
[[nodiscard]] SmallStudy small_run();

/// The same with stuffing for red, reported: 8, 6, 7 and 5 seats.
[[nodiscard]] SmallStudy small_fraud();

/// Two points that vary rule.threshold and rule.method: those of small_run(), and 5, 6, 5 and 4 seats for red.
[[nodiscard]] SmallStudy small_sweep();

/// One election without chance: 6, 4 and 0 seats.
[[nodiscard]] SmallStudy small_certainty();

}  // namespace hemicycle::test
