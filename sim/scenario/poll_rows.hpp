#pragma once

#include <string>
#include <vector>

#include "models/votes/poll.hpp"

#include "sim/scenario/draft.hpp"

namespace hemicycle {

/// How the rows of a table of polls are to be read.
struct PollRowOptions {
  bool is_percent = false;                    ///< 38.5 for 38.5 %, else 0.385
  std::optional<double> assumed_sample_size;  ///< of polls that do not say theirs
  std::optional<int> election_day;            ///< days since 1970: no poll ends later
};

/// Polls and the names of their pollsters.
struct PollTable {
  std::vector<Poll> polls;
  std::vector<std::string> pollsters;
};

/// A sample size.
[[nodiscard]] std::optional<double> read_respondents(const Node& node, const Reading& reading);

/// Reads rows with a column for each party, or rows { party, share } of which those with the same pollster, fieldwork
/// and sample size make one poll. A field left empty: the poll did not ask for the party. Shares of the decided and the
/// undecided sum to one, to within two hundredths; where a party is missing, to no more.
[[nodiscard]] PollTable read_poll_rows(const Node& rows, const PollRowOptions& options, Draft& draft);

}  // namespace hemicycle
