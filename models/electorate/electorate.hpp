#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/base/types.hpp"

namespace hemicycle {

/// A list on the ballot.
struct Party {
  std::string id;            ///< [a-z][a-z0-9_]*
  std::string name;          ///< for people
  std::string colour;        ///< "#rrggbb", or empty
  Votes votes = 0;           ///< [ballots] as given: the votes of the last election, or weights
  bool against_all = false;  ///< counts in the base and can win nothing
  bool exempt = false;       ///< not bound by the threshold

  friend bool operator==(const Party&, const Party&) = default;
};

/// Ballots that are given instead of drawn from a turnout: a scenario without registered voters.
struct GivenBallots {
  Votes valid = 0;    ///< [ballots]
  Votes invalid = 0;  ///< [ballots]

  friend bool operator==(const GivenBallots&, const GivenBallots&) = default;
};

/// A territory that votes as one piece: the nation where a scenario has no regions, else a region.
struct Region {
  std::string id;  ///< empty for the nation
  std::string name;
  Votes registered = 0;                      ///< [voters]
  double turnout = 1.0;                      ///< mean share of the registered who cast a ballot
  std::optional<double> turnout_sd;          ///< logit scale; goes over the model's regional sd
  double invalid = 0.0;                      ///< share of the ballots cast that are invalid
  std::vector<double> shares;                ///< of the valid votes, one a party, summing to one
  GivenBallots given;                        ///< where ballots are given
  std::vector<Votes> stations;               ///< [voters] registered at each polling station; empty: none are simulated
  std::vector<double> station_turnout = {};  ///< mean of each station; empty: the region's
  std::vector<double> station_shares = {};   ///< station by station, one a party; empty: the region's

  friend bool operator==(const Region&, const Region&) = default;
};

struct Electorate {
  std::vector<Party> parties;
  std::vector<Region> regions;        ///< at least one
  std::optional<GivenBallots> given;  ///< sum of the regions; then nobody is registered, and there are no stations

  friend bool operator==(const Electorate&, const Electorate&) = default;
};

/// Whether the electorate votes as one piece: its only region is the nation itself, which has no regional deviations.
[[nodiscard]] bool is_one_nation(const Electorate& electorate);

/// Shares around which the national draw is centred, one a party, summing to one: the votes given for the parties;
/// where none are given, the mean of the regions' shares by their expected valid votes. Of one nation: its own shares.
[[nodiscard]] std::vector<double> national_centre(const Electorate& electorate);

enum class UnitLevel { nation, region, station };

/// The finest piece that is simulated: a polling station, or a region (the nation) without stations.
struct Unit {
  int region = 0;
  std::uint32_t number = 0;  ///< counts all units of the nation, region by region
  UnitLevel level = UnitLevel::nation;
  Votes registered = 0;  ///< [voters]
  int station = 0;       ///< its place in the region, of a station
};

/// Valid votes that are expected of voters on a register.
[[nodiscard]] constexpr double expected_valid(Votes registered, double turnout, double invalid) {
  return static_cast<double>(registered) * turnout * (1.0 - invalid);
}

/// All units of an electorate, region by region.
[[nodiscard]] std::vector<Unit> units_of(const Electorate& electorate);

}  // namespace hemicycle
