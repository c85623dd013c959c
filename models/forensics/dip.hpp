#pragma once

#include <vector>

#include "models/forensics/station_table.hpp"

namespace hemicycle {

/// Hartigan's dip: the largest distance between the empirical distribution function and the nearest unimodal one. From
/// 1 / (2 n), for what is surely unimodal, to 1/4, for two points. Undefined without values.
///
/// Source: J. A. Hartigan, P. M. Hartigan (1985), Annals of Statistics 13, 70-84; P. M. Hartigan (1985), Algorithm AS
/// 217, Applied Statistics 34, 320-325, with the corrections of M. Maechler (2003). Clean Canada 2011 has two modes,
/// because Quebec votes otherwise: several modes are no evidence.
[[nodiscard]] double dip(std::vector<double> values);

/// Turnouts (issued / registered) and shares of the leader (leader / valid), stations as in TurnoutAndShare.
[[nodiscard]] std::vector<double> turnouts(const StationTable& table);
[[nodiscard]] std::vector<double> shares(const StationTable& table);

}  // namespace hemicycle
