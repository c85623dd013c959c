#pragma once

#include <cstdint>
#include <optional>

#include "models/base/instruction_set.hpp"
#include "models/forensics/klimek_peaks.hpp"
#include "models/forensics/station_table.hpp"

namespace hemicycle {

/// How the Klimek model is fitted.
struct KlimekOptions {
  std::uint64_t seed = 1;
  std::uint32_t simulation = 0;  ///< which draws: simulations of different numbers are independent
  int alpha_step = 1;            ///< [0.1] the grid of alpha: 0.2, 0.2 + step, … up to 5
  int least_draws = 1;           ///< stations are simulated again and again until they are so many
  InstructionSet instructions = InstructionSet::scalar;
};

/// The Klimek model on a table.
///
/// A station has fair turnout and share, normal around the peaks and cut to [0, 1]. With probability f_i it adds
/// floor(x (N - V)) ballots for the leader and takes the nearest whole number to x^alpha of the others' votes, with x =
/// |N(0, theta^2)| below 1; with probability f_e the same with 1 - |N(0, 0.075^2)| in place of x.
///
/// For a given alpha the expected histogram of shares is linear in (f_i, f_e): H = (1 - f_i - f_e) H0 + f_i H1 + f_e
/// H2. So one simulation for each alpha and a least-squares problem in two bounded unknowns replace a search over all
/// three: the minimum of sum over bins of ((H - H_obs) / (H_obs + 1))^2.
///
/// The estimate depends on the estimator by factors of 5 to 8, and regional differences look like fraud: clean Canada
/// 2011 gives f_i = 0.44. Give it with what clean elections at the same stations give, and region by region.
/// Source: P. Klimek, Y. Yegorov, R. Hanel, S. Thurner (2012), PNAS 109, 16469-16473.
struct KlimekFit {
  KlimekPeaks peaks;
  double incremental = 0.0;    ///< f_i: share of stations with incremental fraud
  double extreme = 0.0;        ///< f_e: share of stations with extreme fraud
  double alpha = 0.0;          ///< above 1: mostly stuffing; below 1: mostly stealing
  double distance = 0.0;       ///< the sum of squares of the fit
  double fair_distance = 0.0;  ///< and with f_i = f_e = 0
};

/// The fit to a table; none where it has no peaks.
[[nodiscard]] std::optional<KlimekFit> fit_klimek(const StationTable& table, const KlimekOptions& options);

/// Shares of two components in a mixture, and the sum of squares there.
struct MixtureFit {
  double first = 0.0;
  double second = 0.0;
  double distance = 0.0;
};

/// Minimises sum of ((base + f (first - base) + g (second - base) - observed) / (observed + 1))^2 over f, g >= 0 with
/// f + g <= 1, exactly: at the free minimum where that is allowed, else at the best point of the three edges.
[[nodiscard]] MixtureFit fit_mixture(const PercentHistogram& observed, const PercentHistogram& base,
                                     const PercentHistogram& first, const PercentHistogram& second);

}  // namespace hemicycle
