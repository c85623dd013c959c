#include "models/forensics/klimek_stations.hpp"

#include <algorithm>
#include <cmath>

#include "models/base/columns.hpp"
#include "models/forensics/forensic_kernels.hpp"
#include "models/math/elementary.hpp"
#include "models/math/tail_probability.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {

namespace {

constexpr double kExtremeSigma = 0.075;  // fixed by the authors

double normal_probability_below(double z) { return 1.0 - normal_upper_tail(z); }

/// A normal law cut to (low, high), by its quantile.
class CutNormal {
 public:
  CutNormal(double mean, double sd, double low, double high) : mean_(mean), sd_(sd), low_(low), high_(high) {
    from_ = normal_probability_below((low - mean) / sd);
    span_ = normal_probability_below((high - mean) / sd) - from_;
  }

  double operator()(double uniform) const {
    constexpr double kEdge = 1e-16;
    const double probability = std::clamp(from_ + uniform * span_, kEdge, 1.0 - kEdge);
    return std::clamp(mean_ + sd_ * normal_quantile(probability), low_, high_);
  }

 private:
  double mean_;
  double sd_;
  double low_;
  double high_;
  double from_ = 0.0;
  double span_ = 1.0;
};

double bin_of(double share) { return std::floor(100.0 * share + 0.5); }

}  // namespace

class KlimekStations::Laws {
 public:
  explicit Laws(const KlimekPeaks& peaks)
      : turnout(peaks.turnout, peaks.turnout_sd, 0.0, 1.0),
        share(peaks.share, peaks.share_sd, 0.0, 1.0),
        incremental(0.0, peaks.theta, 0.0, 1.0),
        extreme(0.0, kExtremeSigma, 0.0, 1.0) {}

  CutNormal turnout;
  CutNormal share;
  CutNormal incremental;
  CutNormal extreme;  ///< of one less the amount
};

KlimekStations::KlimekStations(const StationTable& table, const KlimekPeaks& peaks, const KlimekOptions& options)
    : instructions_(options.instructions) {
  std::vector<std::uint32_t> rows;
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (has_valid_votes(table, row)) rows.push_back(static_cast<std::uint32_t>(row));
  }
  const Laws laws(peaks);
  const std::size_t wanted = static_cast<std::size_t>(std::max(options.least_draws, 1));
  const std::size_t copies = rows.empty() ? 0 : (wanted + rows.size() - 1) / rows.size();
  for (std::size_t copy = 0; copy < copies; ++copy) {
    for (std::size_t first = 0; first < rows.size(); first += kBlockSize) {
      draw_block(table, rows, first, static_cast<std::uint32_t>(copy), laws, options);
    }
  }
}

void KlimekStations::draw_block(const StationTable& table, const std::vector<std::uint32_t>& rows, std::size_t first,
                                std::uint32_t copy, const Laws& laws, const KlimekOptions& options) {
  constexpr std::uint32_t kUniforms = 4;
  const std::size_t count = std::min<std::size_t>(kBlockSize, rows.size() - first);
  const Replicates replicates{options.seed, first, static_cast<int>(count), options.instructions};
  Columns uniform(static_cast<int>(kUniforms));
  for (std::uint32_t u = 0; u < kUniforms; ++u) {
    const Address address{.stage = Stage::klimek_station, .unit = copy * kUniforms + u, .series = options.simulation};
    sample_uniform(replicates, address, uniform[static_cast<int>(u)]);
  }

  for (Stuffed* stuffed : {&incremental_, &extreme_}) {
    stuffed->log_amount.emplace_back();
    stuffed->leader.emplace_back();
    stuffed->valid.emplace_back();
    stuffed->counts.push_back(0);
  }
  for (std::size_t i = 0; i < count; ++i) {
    const double registered = table.registered[rows[first + i]];
    const double valid = std::floor(registered * laws.turnout(uniform[0][i]) + 0.5);
    if (valid <= 0.0) continue;
    const double leader = std::floor(valid * laws.share(uniform[1][i]) + 0.5);
    fair_[static_cast<std::size_t>(bin_of(leader / valid))] += 1.0;
    const auto stuff = [&](Stuffed& stations, double amount) {
      const double ballots = std::floor(amount * (registered - valid));
      const auto row = static_cast<std::size_t>(stations.counts.back()++);
      stations.log_amount.back().rows[row] = natural_log(std::max(amount, 1e-300));
      stations.leader.back().rows[row] = leader + ballots;
      stations.valid.back().rows[row] = valid + ballots;
    };
    stuff(incremental_, laws.incremental(uniform[2][i]));
    stuff(extreme_, 1.0 - laws.extreme(uniform[3][i]));
  }
}

PercentHistogram KlimekStations::histogram(const Stuffed& stations, double alpha) const {
  const ForensicKernels& kernels = forensic_kernels(instructions_);
  PercentHistogram histogram{};
  Columns bins(1);
  for (std::size_t b = 0; b < stations.counts.size(); ++b) {
    const int count = stations.counts[b];
    kernels.bins_after_stealing(stations.log_amount[b].rows, alpha, stations.leader[b].rows, stations.valid[b].rows,
                                bins.data(), count);
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
      histogram[static_cast<std::size_t>(bins[0][i])] += 1.0;
    }
  }
  return histogram;
}

}  // namespace hemicycle
