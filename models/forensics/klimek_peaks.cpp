#include "models/forensics/klimek_peaks.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace hemicycle {

namespace {

constexpr int kBins = 101;

PercentHistogram smoothed(const PercentHistogram& histogram) {
  constexpr int kReach = 2;
  PercentHistogram result{};
  for (int j = 0; j < kBins; ++j) {
    const int first = std::max(0, j - kReach);
    const int last = std::min(kBins - 1, j + kReach);
    double sum = 0.0;
    for (int i = first; i <= last; ++i) sum += histogram[static_cast<std::size_t>(i)];
    result[static_cast<std::size_t>(j)] = sum / (last - first + 1);
  }
  return result;
}

bool is_peak(const PercentHistogram& histogram, int bin, double least) {
  constexpr int kReach = 3;
  const double height = histogram[static_cast<std::size_t>(bin)];
  if (height < least) return false;
  for (int i = std::max(0, bin - kReach); i <= std::min(kBins - 1, bin + kReach); ++i) {
    if (histogram[static_cast<std::size_t>(i)] > height) return false;
  }
  return true;
}

std::optional<int> first_peak(const PercentHistogram& histogram, int from) {
  constexpr double kLeastOfHighest = 0.05;
  const double highest = *std::ranges::max_element(histogram);
  for (int bin = from; bin < kBins; ++bin) {
    if (is_peak(histogram, bin, kLeastOfHighest * highest)) return bin;
  }
  return std::nullopt;
}

PercentHistogram histogram_of(std::span<const double> rates) {
  PercentHistogram histogram{};
  for (const double rate : rates) {
    const double bin = std::clamp(std::floor(100.0 * rate + 0.5), 0.0, 100.0);
    histogram[static_cast<std::size_t>(bin)] += 1.0;
  }
  return histogram;
}

/// Root mean square of rate - centre over the rates on one side; none where there is no rate.
template <class IsThere>
std::optional<double> spread(std::span<const double> rates, double centre, IsThere is_there) {
  double sum = 0.0;
  double count = 0.0;
  for (const double rate : rates) {
    if (!is_there(rate)) continue;
    sum += (rate - centre) * (rate - centre);
    count += 1.0;
  }
  if (count == 0.0) return std::nullopt;
  return std::sqrt(sum / count);
}

struct Rates {
  std::vector<double> share;
  std::vector<double> turnout;
};

Rates rates_of(const StationTable& table) {
  Rates rates;
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (!has_valid_votes(table, row)) continue;
    const double valid = table.valid[row];
    rates.share.push_back(table.leader[row] / valid);
    rates.turnout.push_back(valid / table.registered[row]);
  }
  return rates;
}

}  // namespace

bool has_valid_votes(const StationTable& table, std::size_t row) {
  return table.registered[row] >= kFewestVoters && table.valid[row] > 0;
}

PercentHistogram share_histogram(const StationTable& table) { return histogram_of(rates_of(table).share); }

std::optional<KlimekPeaks> klimek_peaks(const StationTable& table) {
  constexpr int kFirstShare = 9;
  constexpr int kFirstTurnout = 14;
  const Rates rates = rates_of(table);
  const PercentHistogram shares = smoothed(histogram_of(rates.share));
  const std::optional<int> share = first_peak(shares, kFirstShare);
  const std::optional<int> turnout = first_peak(smoothed(histogram_of(rates.turnout)), kFirstTurnout);
  if (!share || !turnout || rates.share.empty()) return std::nullopt;

  const double share_peak = *share / 100.0;
  const double turnout_peak = *turnout / 100.0;
  const double mode = static_cast<double>(std::ranges::max_element(shares) - shares.begin()) / 100.0;
  const auto share_sd = spread(rates.share, share_peak, [&](double rate) { return rate < share_peak; });
  const auto turnout_sd = spread(rates.turnout, turnout_peak, [&](double rate) { return rate < turnout_peak; });
  const auto right = spread(rates.share, mode, [&](double rate) { return rate > mode; });
  if (!share_sd || !turnout_sd || !right || *right == 0.0) return std::nullopt;
  return KlimekPeaks{share_peak, turnout_peak, *share_sd, *turnout_sd, std::sqrt(*right)};
}

}  // namespace hemicycle
