// Binomial variates by inversion of a normal variate z: the quantile k at which P(X <= k) reaches P(Z <= z).
//
// The expansion of E. A. Cornish and R. A. Fisher (1938) gives a real number y with k = floor(y), but for y so near to
// a whole number that the terms left out could matter: there, and where the variance is small, k is settled exactly.
// So the expansion decides about speed and not about the law, and a variate moves smoothly with its parameters.

#include "models/math/elementary.lanes.hpp"
#include "models/random/binomial_quantile.hpp"
#include "models/random/kernels.lanes.hpp"
#include "models/random/normal.lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

namespace {

/// Below this variance every row is settled exactly.
constexpr double kLeastVariance = 1.2;

/// Rows with a smaller mean are settled by a search from zero.
constexpr double kLeastMeanOfSeries = 10.0;

/// Rows that are settled by a search, side by side, turned to p <= 1/2.
struct Search {
  int count = 0;
  std::int32_t row[kBlockSize];
  alignas(64) double trials[kBlockSize + kRowsInFlight];
  alignas(64) double p[kBlockSize + kRowsInFlight];
  alignas(64) double z[kBlockSize + kRowsInFlight];
  alignas(64) double result[kBlockSize + kRowsInFlight];
};

/// Vectors that the search keeps in flight, to hide the latency of its steps.
constexpr int kSearches = kVectorsInFlight;
/// Steps of the search: a binomial of mean below 10 exceeds 63 with probability below 1e-28. A lane that rounding
/// leaves without an answer, once in 10^16, stops here.
constexpr int kMaxSteps = 64;

struct Reciprocals {
  double of[kMaxSteps + 1] = {};
};

constexpr Reciprocals reciprocals() {
  Reciprocals table;
  for (int i = 1; i <= kMaxSteps; ++i) table.of[i] = 1.0 / i;
  return table;
}

constexpr Reciprocals kReciprocals = reciprocals();

/// Takes away P(X = 0), P(X = 1), ... until less than the next is left of the probability of z.
__attribute__((noinline)) void search(Search& job) {
  for (int first = 0; first < job.count; first += kSearches * kLanes) {
    Doubles left[kSearches];
    Doubles probability[kSearches];
    Doubles odds[kSearches];
    Doubles k[kSearches];
    Mask active[kSearches];
    for (int i = 0; i < kSearches; ++i) {
      const Doubles trials = load(job.trials + first + i * kLanes);
      const Doubles p = load(job.p + first + i * kLanes);
      left[i] = normal_probability(load(job.z + first + i * kLanes));
      probability[i] = exponential(trials * log_one_plus(-p));
      odds[i] = p / (1.0 - p);
      k[i] = Doubles{};
      active[i] = left[i] > probability[i];
    }
    for (int step = 1; step <= kMaxSteps; ++step) {
      Mask some = active[0];
      for (int i = 1; i < kSearches; ++i) some |= active[i];
      if (!any(some)) break;
      for (int i = 0; i < kSearches; ++i) {
        const Doubles trials = load(job.trials + first + i * kLanes);
        left[i] -= keep(active[i], probability[i]);
        k[i] += one_if(active[i]);
        probability[i] *= (trials - (step - 1.0)) * (odds[i] * kReciprocals.of[step]);
        active[i] &= left[i] > probability[i];
      }
    }
    for (int i = 0; i < kSearches; ++i) {
      store(job.result + first + i * kLanes, minimum(k[i], load(job.trials + first + i * kLanes)));
    }
  }
}

/// What the expansion leaves out, at most: 1/sd^3 times this polynomial of z^2, at least 1.8 times the largest error
/// over all trials and probabilities with a variance from kLeastVariance on (the unit test looks for one that is
/// larger); and what rounding loses.
HEMICYCLE_INLINE Doubles largest_error(Doubles trials, Doubles inverse_sd, Doubles square) {
  const Doubles omitted = 0.06 + 0.0015 * (square * square * square);
  return inverse_sd * inverse_sd * inverse_sd * omitted + 1e-15 * trials;
}

/// Writes floor(y) to every row and lists the rows that it does not settle.
///
/// Cumulants are those of the smooth law whose integrals over unit cells are the binomial's probabilities: Sheppard's
/// corrections take 1/12 from the variance. With skew = q - p and s its square, y = 1/2 + n p + sd z + skew (z^2 - 1) /
/// 6
/// + ((s - 3) z^3 + (9 - 7 s) z) / (144 sd) + skew (9 - s) (3 z^4 + 7 z^2 - 16) / (6480 sd^2) + ...
__attribute__((noinline)) int expand(int rows, const double* trials, const double* probability, const double* normals,
                                     double* out, std::int32_t* list) {
  int listed = 0;
  for (int row = 0; row < rows; row += kLanes) {
    const Doubles n = load(trials + row);
    const Doubles p = load(probability + row);
    const Doubles z = load(normals + row);
    const Doubles q = 1.0 - p;
    const Doubles mean = n * p;
    const Doubles variance = mean * q - 1.0 / 12.0;
    const Doubles inverse_sd = 1.0 / square_root(maximum(variance, all(kLeastVariance)));
    const Doubles skew = q - p;
    const Doubles s = skew * skew;
    const Doubles t = z * z;
    const Doubles third = ((s - 3.0) * t + (9.0 - 7.0 * s)) * (inverse_sd * (1.0 / 144.0));
    const Doubles fourth = (9.0 - s) * ((3.0 * t + 7.0) * t - 16.0) * (inverse_sd * inverse_sd * (1.0 / 6480.0));
    const Doubles y = (mean + 0.5) + (z * (variance * inverse_sd + third) + skew * ((t - 1.0) * (1.0 / 6.0) + fourth));
    const Doubles whole = nearest(y);
    const Doubles distance = from_bits(bits(y - whole) & 0x7fffffffffffffffu);
    store(out + row, floor_of(y));
    const unsigned open = lanes_of((variance < kLeastVariance) | (distance < largest_error(n, inverse_sd, t)));
    if (open == 0) continue;
    for (int lane = 0; lane < kLanes; ++lane) {
      list[listed] = row + lane;
      listed += static_cast<int>(open >> lane & 1u);
    }
  }
  while (listed > 0 && list[listed - 1] >= rows) --listed;
  return listed;
}

/// Repeats the first entry behind the last, up to whole vectors.
HEMICYCLE_INLINE void pad(Search& job) {
  for (int i = job.count; i % kRowsInFlight != 0; ++i) {
    job.trials[i] = job.trials[0];
    job.p[i] = job.p[0];
    job.z[i] = job.z[0];
  }
}

/// Settles the listed rows exactly.
__attribute__((noinline)) void settle(const std::int32_t* list, int count, const double* trials,
                                      const double* probability, const double* normals, double* out) {
  Search job;
  for (int i = 0; i < count; ++i) {
    const std::int32_t row = list[i];
    const double p = probability[row];
    const bool is_turned = p > 0.5;
    const double rarer = is_turned ? 1.0 - p : p;
    if (trials[row] * rarer < kLeastMeanOfSeries) {
      job.row[job.count] = row;
      job.trials[job.count] = trials[row];
      job.p[job.count] = rarer;
      job.z[job.count++] = is_turned ? -normals[row] : normals[row];
    } else {
      out[row] = binomial_quantile(trials[row], p, normals[row], out[row]);
    }
  }
  pad(job);
  search(job);
  for (int i = 0; i < job.count; ++i) {
    const std::int32_t row = job.row[i];
    out[row] = probability[row] > 0.5 ? trials[row] - job.result[i] : job.result[i];
  }
}

/// Binomials of columns: trials and probabilities in [0, 1] to whole numbers.
HEMICYCLE_INLINE void invert(int rows, const double* trials, const double* probability, const double* normals,
                             double* out) {
  std::int32_t list[kBlockSize + kLanes];
  const int listed = expand(rows, trials, probability, normals, out, list);
  if (listed > 0) settle(list, listed, trials, probability, normals, out);
}

/// Standard normals in pairs, an even unit and the odd one behind it from one random block.
struct NormalPair {
  alignas(64) double even[kBlockSize];
  alignas(64) double odd[kBlockSize];

  HEMICYCLE_INLINE const double* of(std::uint32_t unit) const { return unit % 2 == 0 ? even : odd; }
};

void draw_pair(const Replicates& replicates, Address address, NormalPair& normals) {
  WordBuffer words;
  address.unit &= ~1u;
  draw_words(replicates, address, words);
  box_muller(words, replicates.count, normals.even, normals.odd);
}

}  // namespace

void binomial(const Replicates& replicates, const Address& address, const double* trials, const double* probability,
              double* out) {
  alignas(64) double p[kBlockSize];
  for (int row = 0; row < replicates.count; row += kLanes) {
    store(p + row, maximum(minimum(load(probability + row), all(1.0)), Doubles{}));
  }
  NormalPair normals;
  draw_pair(replicates, address, normals);
  invert(replicates.count, trials, p, normals.of(address.unit), out);
}

void multinomial(const Replicates& replicates, const Address& address, int columns, const double* trials,
                 const double* shares, double* out) {
  alignas(64) double left[kBlockSize];
  alignas(64) double probability[kBlockSize];
  NormalPair normals;
  const int rows = replicates.count;
  // The sums of the shares from each column on stand in the columns until these are drawn.
  for (int row = 0; row < rows; row += kLanes) {
    Doubles sum = {};
    for (int column = columns - 1; column >= 0; --column) {
      sum += load(shares + column * kBlockSize + row);
      store(out + column * kBlockSize + row, sum);
    }
    store(left + row, load(trials + row));
  }
  for (int column = 0; column < columns; ++column) {
    double* const counts = out + column * kBlockSize;
    for (int row = 0; row < rows; row += kLanes) {
      const Doubles sum = load(counts + row);
      store(probability + row, keep(sum > 0.0, load(shares + column * kBlockSize + row) / sum));
    }
    if (column + 1 == columns) {  // what is left goes to the last one, if it has a share
      for (int row = 0; row < rows; row += kLanes) {
        store(counts + row, keep(load(probability + row) > 0.0, load(left + row)));
      }
      return;
    }
    Address own = address;
    own.unit += static_cast<std::uint32_t>(column);
    if (own.unit % 2 == 0 || column == 0) draw_pair(replicates, own, normals);
    invert(rows, left, probability, normals.of(own.unit), counts);
    for (int row = 0; row < rows; row += kLanes) store(left + row, load(left + row) - load(counts + row));
  }
}

}  // namespace hemicycle::HEMICYCLE_LANES
