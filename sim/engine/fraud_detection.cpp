#include "sim/engine/fraud_detection.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace hemicycle {

std::string undetectable_because(const Scenario& scenario) {
  const auto is_at_lists = [](const Mechanism& mechanism) { return !selection_of(mechanism).district; };
  if (!scenario.has_fraud()) return "the scenario has no [[fraud]] to see";
  if (std::ranges::none_of(scenario.fraud, is_at_lists)) return "tests look at the ballots of lists, not of candidates";
  const auto has_stations = [](const Region& region) { return !region.stations.empty(); };
  if (std::ranges::all_of(scenario.electorate.regions, has_stations)) return "";
  return "tests look at polling stations: say how many in votes.stations";
}

int suspected_party(const Scenario& scenario) {
  for (const Mechanism& mechanism : scenario.fraud) {
    if (const std::optional<int> party = beneficiary_of(mechanism)) return *party;
  }
  const std::vector<double> centre = national_centre(scenario.electorate);
  return static_cast<int>(std::ranges::max_element(centre) - centre.begin());
}

Detector detector_of(const Scenario& scenario, BatteryRun run) {
  run.tally = StationTally::honest;
  return Detector(draw_batteries(scenario, run));
}

std::optional<Detection> detect_fraud(const Scenario& scenario, int threads, InstructionSet instructions) {
  constexpr std::uint64_t kTables = 600'000;  // stations looked at: about a second
  constexpr std::uint64_t kMost = 100;
  constexpr std::uint64_t kFewest = 50;
  if (!undetectable_because(scenario).empty()) return std::nullopt;
  const std::size_t stations = units_of(scenario.electorate).size();
  const std::uint64_t elections = std::min({scenario.draws, kMost, kTables / stations});
  if (elections < kFewest) return std::nullopt;
  const BatteryRun run{.draws = elections,
                       .leader = suspected_party(scenario),
                       .tally = StationTally::reported,
                       .threads = threads,
                       .instructions = instructions};
  return detect(detector_of(scenario, run), draw_batteries(scenario, run));
}

}  // namespace hemicycle
