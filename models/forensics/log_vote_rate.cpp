#include "models/forensics/log_vote_rate.hpp"

#include <cmath>

#include "models/math/elementary.hpp"

namespace hemicycle {

LogVoteRate log_vote_rate(const StationTable& table) {
  std::vector<double> rates;
  rates.reserve(table.size());
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::int32_t leader = table.leader[row];
    const std::int32_t others = table.valid[row] - leader;
    if (table.registered[row] < kFewestVoters || leader <= 0 || others <= 0) continue;
    rates.push_back(natural_log(static_cast<double>(others) / leader));
  }
  LogVoteRate moments;
  moments.stations = static_cast<std::int64_t>(rates.size());
  if (rates.empty()) return moments;
  const auto n = static_cast<double>(rates.size());
  double sum = 0.0;
  for (const double rate : rates) sum += rate;
  moments.mean = sum / n;
  double second = 0.0;
  double third = 0.0;
  double fourth = 0.0;
  for (const double rate : rates) {
    const double deviation = rate - moments.mean;
    const double square = deviation * deviation;
    second += square;
    third += square * deviation;
    fourth += square * square;
  }
  const double variance = second / n;
  moments.sd = std::sqrt(variance);
  if (variance <= 0.0) return moments;
  moments.skewness = third / n / (variance * moments.sd);
  moments.kurtosis = fourth / n / (variance * variance);
  return moments;
}

}  // namespace hemicycle
