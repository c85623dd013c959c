#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "models/electorate/electorate.hpp"
#include "models/fraud/mechanism.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/votes/district_model.hpp"
#include "models/votes/flow.hpp"
#include "models/votes/poll_model.hpp"
#include "models/votes/vote_model.hpp"

#include "sim/scenario/expression.hpp"

namespace hemicycle {

/// A named set of parties.
struct Coalition {
  std::string id;
  std::vector<int> parties;

  friend bool operator==(const Coalition&, const Coalition&) = default;
};

/// Whether parties together hold a part of the house: seats * multiple > house * of, or >= where inclusive.
struct HouseShare {
  std::vector<int> parties;
  int multiple = 2;
  int of = 1;
  bool inclusive = false;

  friend bool operator==(const HouseShare&, const HouseShare&) = default;
};

/// Whether a tie decided a seat.
struct Tie {
  friend bool operator==(const Tie&, const Tie&) = default;
};

enum class EventKind { majority, supermajority, coalition, tie, custom };

/// A question asked of every simulated election, with the answer yes or no.
struct Event {
  std::string id;  ///< "majority.nur_otan", "two_thirds.opposition", "tie", or the name in [events]
  EventKind kind = EventKind::custom;
  std::variant<HouseShare, Tie, Expression> question;  ///< an expression says yes where it is not 0

  friend bool operator==(const Event&, const Event&) = default;
};

/// What a forecast from polls rests on.
struct PollSummary {
  int polls = 0;
  int pollsters = 0;
  int first_day = 0;  ///< of the polls; days since 1 January 1970
  int last_day = 0;
  int day = 0;  ///< that the forecast speaks of
  PollTarget target = PollTarget::result;

  friend bool operator==(const PollSummary&, const PollSummary&) = default;
};

/// How the level came about at which a scenario is simulated: nation, regions or polling stations.
struct LevelChoice {
  bool is_forced = false;  ///< it was asked for
  bool is_merged = false;  ///< the scenario has smaller units than those that are simulated
  bool is_exact = true;    ///< the law is that of the smallest units

  friend bool operator==(const LevelChoice&, const LevelChoice&) = default;
};

/// The course of election day, for reports of turnout: it changes no election.
struct DayCourse {
  std::vector<std::string> hours;  ///< as they were named: "10:00"
  std::vector<double> parts;       ///< of a region's turnout that was there by an hour: hour by hour, one a region

  friend bool operator==(const DayCourse&, const DayCourse&) = default;
};

/// Everything that a run depends on. A Scenario that exists is valid.
struct Scenario {
  std::string name;
  std::string stem;  ///< label in tables: the file name without folder and ".toml", or what `stem` says
  std::uint64_t draws = 1'000'000;
  std::uint64_t seed = 1;
  Electorate electorate;
  std::optional<PollSummary> polls;  ///< where the votes come from polls
  VoteModel votes;
  TurnoutModel turnout;
  DayCourse course;         ///< no hours: not asked for
  std::vector<Flow> flows;  ///< what voters do before the vote, in order
  std::vector<Mechanism> fraud;
  std::optional<Observers> observers;
  ElectoralSystem rule;
  LevelChoice level;
  std::optional<DistrictModel> districts;  ///< with candidates; then the rule has a law for them
  std::vector<Coalition> coalitions;
  std::vector<Event> events;    ///< majority and two thirds of parties and coalitions, tie, then [events]
  std::vector<Seats> official;  ///< of [official], one a party; empty: none given

  /// Whether the reported tally may differ from the honest one.
  [[nodiscard]] bool has_fraud() const { return !fraud.empty(); }

  friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// One value of one varied key, as --set takes it: {"rule.threshold", "0.05"}, {"rule.method", "dhondt"}.
using Variation = std::pair<std::string, std::string>;

/// A point of a sweep: what it varies, and the scenario that this makes.
struct Point {
  std::vector<Variation> varied;
  Scenario scenario;
};

/// What `run` (one point) or `sweep` computes: the points share parties, draws and seed.
struct Study {
  std::vector<Point> points;
  std::string resolved;  ///< scenario.toml of the output folder: point 0, with [vary] kept for a sweep
  std::vector<std::pair<std::string, std::string>> resolved_data;  ///< its tables: {"data/regions.csv", text}
};

}  // namespace hemicycle
