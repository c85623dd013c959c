#include "models/forensics/clean_elections.hpp"

#include <algorithm>

#include "models/base/columns.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {

namespace {

constexpr double kFewestStations = 10.0;

/// The columns that an election does not change.
StationTable frame_of(const StationTable& table) {
  StationTable frame;
  frame.registered = table.registered;
  frame.region = table.region;
  frame.regions = table.regions;
  return frame;
}

/// The beta law of a share with the mean and the variance of its rates between stations.
struct Beta {
  double a = 1.0;
  double b = 1.0;
};

Beta beta_of(double mean, double variance) {
  constexpr double kEdge = 1e-6;
  constexpr double kLeast = 0.5;
  constexpr double kMost = 1e7;  // beyond it, stations do not differ
  const double m = std::clamp(mean, kEdge, 1.0 - kEdge);
  const double concentration = variance > 0.0 ? std::clamp(m * (1.0 - m) / variance - 1.0, kLeast, kMost) : kMost;
  return {m * concentration, (1.0 - m) * concentration};
}

/// Rates k / n of stations: their mean, and their variance without what binomial chance adds.
class RateMoments {
 public:
  void add(double count, double of) {
    const double rate = std::min(count / of, 1.0);
    stations_ += 1.0;
    const double difference = rate - mean_;
    mean_ += difference / stations_;
    squares_ += difference * (rate - mean_);
    inverse_ += 1.0 / of;
  }

  double stations() const { return stations_; }

  Beta law() const {
    if (stations_ == 0.0) return {};
    const double noise = mean_ * (1.0 - mean_) * inverse_ / stations_;
    return beta_of(mean_, squares_ / stations_ - noise);
  }

 private:
  double stations_ = 0.0;
  double mean_ = 0.0;
  double squares_ = 0.0;
  double inverse_ = 0.0;
};

}  // namespace

/// What the law of a region is made from.
class CleanElections::Moments {
 public:
  void add(const StationTable& table, std::size_t row) {
    ballots_ += table.ballots[row];
    valid_ += table.valid[row];
    if (table.registered[row] < kFewestVoters || table.valid[row] <= 0) return;
    turnout_.add(table.ballots[row], table.registered[row]);
    share_.add(table.leader[row], table.valid[row]);
  }

  bool has_few() const { return turnout_.stations() < kFewestStations; }

  Law law() const {
    const Beta turnout = turnout_.law();
    const Beta share = share_.law();
    return {turnout.a, turnout.b, share.a, share.b,
            ballots_ > valid_ ? static_cast<double>(valid_) / static_cast<double>(ballots_) : 1.0};
  }

 private:
  RateMoments turnout_;
  RateMoments share_;
  Votes ballots_ = 0;
  Votes valid_ = 0;
};

CleanElections::CleanElections(const StationTable& table, std::uint64_t seed, InstructionSet instructions)
    : seed_(seed), instructions_(instructions), frame_(frame_of(table)) {
  std::vector<Moments> regions(table.regions.size());
  Moments nation;
  for (std::size_t row = 0; row < table.size(); ++row) {
    regions[static_cast<std::size_t>(table.region[row])].add(table, row);
    nation.add(table, row);
  }
  for (const Moments& region : regions) laws_.push_back((region.has_few() ? nation : region).law());
}

CleanElections::CleanElections(const StationTable& table, const KlimekPeaks& peaks, std::uint64_t seed,
                               InstructionSet instructions)
    : seed_(seed), instructions_(instructions), frame_(frame_of(table)) {
  const Beta turnout = beta_of(peaks.turnout, peaks.turnout_sd * peaks.turnout_sd);
  const Beta share = beta_of(peaks.share, peaks.share_sd * peaks.share_sd);
  laws_.assign(table.regions.size(), {turnout.a, turnout.b, share.a, share.b, 1.0});
}

StationTable CleanElections::draw(std::uint32_t number) const {
  StationTable table = frame_;
  table.ballots.resize(table.size());
  table.valid.resize(table.size());
  table.leader.resize(table.size());
  for (std::size_t first = 0; first < table.size(); first += kBlockSize) draw_rows(first, number, table);
  table.issued = table.ballots;
  return table;
}

/// Stations take the places of replicates: 256 of them in a column.
void CleanElections::draw_rows(std::size_t first, std::uint32_t number, StationTable& table) const {
  const std::size_t count = std::min<std::size_t>(kBlockSize, table.size() - first);
  const Replicates rows{seed_, first, static_cast<int>(count), instructions_};
  Columns columns(8);
  enum { turnout_a, turnout_b, share_a, share_b, valid_share, rate, trials, result };
  for (std::size_t i = 0; i < kBlockSize; ++i) {
    const std::size_t row = std::min(first + i, table.size() - 1);
    const Law& law = laws_[static_cast<std::size_t>(table.region[row])];
    columns[turnout_a][i] = law.turnout_a;
    columns[turnout_b][i] = law.turnout_b;
    columns[share_a][i] = law.share_a;
    columns[share_b][i] = law.share_b;
    columns[valid_share][i] = law.valid;
    columns[trials][i] = table.registered[row];
  }
  const auto draw_counts = [&](std::uint32_t series, ConstColumn probability, std::vector<std::int32_t>& counts) {
    const Address address{.stage = Stage::clean_counts, .unit = number, .series = series};
    sample_binomial(rows, address, columns[trials], probability, columns[result]);
    for (std::size_t i = 0; i < count; ++i) counts[first + i] = static_cast<std::int32_t>(columns[result][i]);
    std::ranges::copy(columns[result], columns[trials].begin());
  };
  sample_beta_varying(rows, {.stage = Stage::clean_turnout, .unit = 2 * number}, columns[turnout_a], columns[turnout_b],
                      columns[rate]);
  draw_counts(0, columns[rate], table.ballots);
  draw_counts(1, columns[valid_share], table.valid);
  sample_beta_varying(rows, {.stage = Stage::clean_share, .unit = 2 * number}, columns[share_a], columns[share_b],
                      columns[rate]);
  draw_counts(2, columns[rate], table.leader);
}

}  // namespace hemicycle
