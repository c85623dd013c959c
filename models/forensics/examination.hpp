#pragma once

#include <optional>

#include "models/base/instruction_set.hpp"
#include "models/forensics/digits.hpp"
#include "models/forensics/fingerprint.hpp"
#include "models/forensics/klimek_fit.hpp"
#include "models/forensics/log_vote_rate.hpp"
#include "models/forensics/shpilkin.hpp"
#include "models/forensics/station_table.hpp"
#include "models/forensics/turnout_and_share.hpp"
#include "models/forensics/whole_percent.hpp"

namespace hemicycle {

/// The published statistics of a table.
struct Examination {
  StationTotals totals;
  WholePercentTest whole_percents;
  ShpilkinCurve shpilkin;
  DigitTest last_of_leader;
  DigitTest last_of_issued;
  DigitTest second_of_leader;
  LogVoteRate log_vote_rate;
  TurnoutAndShare turnout_and_share;
  Fingerprint tenths;  ///< 10 by 10, stations
};

[[nodiscard]] Examination examine(const StationTable& table, InstructionSet instructions);

/// The fit with draws enough for a table of any size: simulated stations at least 400,000.
[[nodiscard]] std::optional<KlimekFit> examine_klimek(const StationTable& table, InstructionSet instructions);

}  // namespace hemicycle
