#include "models/forensics/klimek_uncertainty.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "models/base/columns.hpp"
#include "models/base/contracts.hpp"
#include "models/forensics/clean_comparison.hpp"
#include "models/forensics/clean_elections.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {

namespace {

/// What fits found.
class Found {
 public:
  void add(const std::optional<KlimekFit>& fit) {
    if (!fit) return;
    incremental_.push_back(fit->incremental);
    extreme_.push_back(fit->extreme);
    alpha_.push_back(fit->alpha);
  }

  QuantileRange incremental() const { return range(incremental_); }
  QuantileRange extreme() const { return range(extreme_); }
  QuantileRange alpha() const { return range(alpha_); }

  /// (1 + fits with at least so much fraud) / (1 + fits).
  double p(double fraud) const {
    double as_large = 0.0;
    for (std::size_t i = 0; i < incremental_.size(); ++i) {
      as_large += incremental_[i] + extreme_[i] >= fraud ? 1.0 : 0.0;
    }
    return (1.0 + as_large) / (1.0 + static_cast<double>(incremental_.size()));
  }

 private:
  static QuantileRange range(const std::vector<double>& values) {
    return {quantile_of(values, 0.05), quantile_of(values, 0.95)};
  }

  std::vector<double> incremental_;
  std::vector<double> extreme_;
  std::vector<double> alpha_;
};

/// As many rows as the table has, each drawn with equal chances.
StationTable resampled(const StationTable& table, std::uint32_t number, std::uint64_t seed,
                       InstructionSet instructions) {
  std::vector<std::uint32_t> rows;
  Columns uniform(1);
  const auto size = static_cast<double>(table.size());
  for (std::size_t first = 0; first < table.size(); first += kBlockSize) {
    const std::size_t count = std::min<std::size_t>(kBlockSize, table.size() - first);
    sample_uniform({seed, first, static_cast<int>(count), instructions}, {.stage = Stage::resampling, .unit = number},
                   uniform[0]);
    for (std::size_t i = 0; i < count; ++i) rows.push_back(static_cast<std::uint32_t>(uniform[0][i] * size));
  }
  return rows_of(table, rows);
}

}  // namespace

KlimekUncertainty klimek_uncertainty(const StationTable& table, const KlimekFit& fit, int repetitions,
                                     std::uint64_t seed, InstructionSet instructions) {
  EXPECTS(repetitions >= 0 && repetitions < 1000);
  constexpr int kAlphaStep = 4;
  constexpr int kLeastDraws = 20'000;
  const CleanElections clean(table, seed, instructions);
  const CleanElections fair(table, fit.peaks, seed, instructions);
  Found again;
  Found in_clean;
  Found in_fair;
  for (int r = 0; r < repetitions; ++r) {
    const auto number = static_cast<std::uint32_t>(r);
    KlimekOptions options{.seed = seed,
                          .simulation = 3 * number + 1,
                          .alpha_step = kAlphaStep,
                          .least_draws = kLeastDraws,
                          .instructions = instructions};
    again.add(fit_klimek(resampled(table, number, seed, instructions), options));
    ++options.simulation;
    in_clean.add(fit_klimek(clean.draw(number), options));
    ++options.simulation;
    in_fair.add(fit_klimek(fair.draw(number + static_cast<std::uint32_t>(repetitions)), options));
  }
  KlimekUncertainty result{.repetitions = repetitions};
  result.incremental = again.incremental();
  result.extreme = again.extreme();
  result.alpha = again.alpha();
  result.fair_incremental = in_fair.incremental();
  result.fair_extreme = in_fair.extreme();
  result.clean_incremental = in_clean.incremental();
  result.clean_extreme = in_clean.extreme();
  result.p = in_fair.p(fit.incremental + fit.extreme);
  return result;
}

}  // namespace hemicycle
