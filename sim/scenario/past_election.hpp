#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "models/seats/electoral_system.hpp"
#include "models/votes/poll.hpp"

#include "sim/scenario/diagnostics.hpp"

namespace hemicycle {

/// An election that was polled and held.
struct PastElection {
  std::string id;
  int day = 0;                              ///< days since 1 January 1970
  std::vector<std::string> parties;         ///< the rest, "oth", among them
  std::vector<double> result;               ///< one a party, summing to one
  std::vector<std::optional<Seats>> seats;  ///< one a party, where known
  std::vector<Poll> polls;
  int pollsters = 0;
  std::optional<double> threshold;     ///< share of the valid votes that entry takes, where the law has one
  std::optional<ElectoralSystem> law;  ///< one nationwide distribution that stands for the law, where one can
};

/// The name of what is no party: it is not scored and wins nothing.
inline constexpr const char* kRest = "oth";

/// What stands for a sample size that is not given. [respondents]
inline constexpr double kAssumedSampleSize = 1000.0;

/// Reads a folder with polls.csv (election, pollster, fieldwork_end, sample_size, party, share), results.csv (election,
/// date, party, share, seats) and, where there is one, rules.csv (election, seats, method, first_divisor, threshold).
/// Shares are percentages. Further columns are not read.
[[nodiscard]] std::optional<std::vector<PastElection>> read_past_elections(const std::filesystem::path& folder,
                                                                           Diagnostics& diagnostics);

}  // namespace hemicycle
