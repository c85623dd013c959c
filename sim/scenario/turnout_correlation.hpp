#pragma once

#include "sim/scenario/draft.hpp"

namespace hemicycle {

/// Reads turnout.corr_with = { party = rho } into the weights of the model: at the nation's and the regions' level, the
/// deviation of the turnout then has the correlation rho with the party's logit share to first order in the parties'
/// deviations, log share less the mean of the other parties' by their shares.
///
/// Correlations that cannot be together, and vote models whose deviations are not normal, are errors.
void read_turnout_correlation(const Node& node, const Draft& draft, LogitNormalTurnout& model);

}  // namespace hemicycle
