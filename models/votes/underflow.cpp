#include "models/votes/underflow.hpp"

#include <cstddef>

#include "models/random/samplers.hpp"

namespace hemicycle {

namespace {

/// Up to here, ballots divided by the sum might overflow.
constexpr double kSmallestSum = 1e-280;

/// Sum over the columns of row r.
double sum_of_row(const Columns& columns, std::size_t r) {
  double sum = 0.0;
  for (int p = 0; p < columns.count(); ++p) sum += columns[p][r];
  return sum;
}

/// The first party at which the running sum of shares exceeds `target`; rounding apart there is one.
int party_at(const Columns& shares, std::size_t r, double target) {
  int last = 0;
  double sum = 0.0;
  for (int p = 0; p < shares.count(); ++p) {
    if (shares[p][r] <= 0.0) continue;
    last = p;
    sum += shares[p][r];
    if (sum > target) break;
  }
  return last;
}

}  // namespace

void settle_underflow(const Replicates& replicates, Address address, const Columns& shares, Columns& gammas) {
  address.series = 1;
  alignas(64) double uniform[kBlockSize];
  sample_uniform(replicates, address, uniform);
  for (std::size_t r = 0; r < static_cast<std::size_t>(replicates.count); ++r) {
    if (sum_of_row(gammas, r) > kSmallestSum) continue;
    gammas[party_at(shares, r, uniform[r] * sum_of_row(shares, r))][r] = 1.0;
  }
}

}  // namespace hemicycle
