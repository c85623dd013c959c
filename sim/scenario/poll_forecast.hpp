#pragma once

#include <span>
#include <vector>

#include "models/votes/poll.hpp"
#include "models/votes/poll_model.hpp"
#include "models/votes/vote_model.hpp"

namespace hemicycle {

/// The law of the decided voters' shares that polls give under a model.
struct PollForecast {
  NationalShares shares;
  std::vector<double> centre;  ///< one a party, summing to one
  double undecided = 0.0;      ///< share of the respondents of all polls
};

/// @param polls  at least one that the model counts; under the pooled method every one asked for all parties
[[nodiscard]] PollForecast forecast_from(std::span<const Poll> polls, int pollsters, const PollModel& model);

/// The polls that the pooled method counts, older ones with half their respondents.
[[nodiscard]] std::vector<Poll> polls_in_window(std::span<const Poll> polls, const PollModel& model);

/// The error that all polls share, for parties of these shares.
[[nodiscard]] PollingError polling_error(const PollingErrorSize& size, const std::vector<double>& centre);

}  // namespace hemicycle
