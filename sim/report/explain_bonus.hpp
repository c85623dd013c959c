#pragma once

#include <vector>

#include "models/base/types.hpp"

#include "sim/report/document.hpp"
#include "sim/report/explain_shares.hpp"

namespace hemicycle {

/// Seats of a tier that has a bonus.
struct BonusSheet {
  const SharedSeats& shared;          ///< all seats, the bonus included
  const std::vector<Votes>& ballots;  ///< [ballots] that say who is strongest, one a list
  Votes valid = 0;                    ///< [ballots] of which a bonus asks for a share
};

/// Tells who gets the bonus, why and how many seats it is, and how the other seats are shared. Where bonus and shares
/// do not add up to the seats given, the sheet says that it does not show them.
void explain_bonus(const BonusSheet& sheet, Document& document);

}  // namespace hemicycle
