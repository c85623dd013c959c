#include "models/votes/vote_kernels.hpp"

#include "models/math/elementary.lanes.hpp"
#include "models/math/lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

extern const VoteKernels kVoteKernels;

namespace {

/// Exponents are cut here, so that products with shares stay finite; no number of ballots can tell e^300 from more.
constexpr double kLargestExponent = 300.0;

HEMICYCLE_INLINE Doubles cut_exponential(Doubles exponent) {
  return exponential(minimum(exponent, all(kLargestExponent)));
}

/// The largest whole number not above value, which is in [0, 2^52].
HEMICYCLE_INLINE Doubles whole_part(Doubles value) {
#if defined(HEMICYCLE_LANES_AVX2)
  return floor_of(value);
#else
  constexpr double kTwo52 = 4503599627370496.0;
  const Doubles rounded = (value + kTwo52) - kTwo52;
  return rounded - one_if(rounded > value);
#endif
}

/// The nearest whole number, half up, to a value in [0, 2^52).
HEMICYCLE_INLINE Doubles nearest_half_up(Doubles value) { return whole_part(value + 0.5); }

/// Beyond 2^45 ballots roundings may leave more over than one ballot a list, or fewer than none: the list with the
/// most votes takes the difference.
__attribute__((noinline, cold)) void settle(const double* valid, int parties, double* votes) {
  for (int lane = 0; lane < kLanes; ++lane) {
    double rest = valid[lane];
    int most = lane;
    for (int i = lane; i < parties * kBlockSize; i += kBlockSize) {
      rest -= votes[i];
      if (votes[i] > votes[most]) most = i;
    }
    votes[most] += rest;
  }
}

__attribute__((noinline)) void share_out(const double* weights, const double* valid, int parties, int rows,
                                         double* scratch, double* votes) {
  double* remainders = scratch;
  double* ranks = scratch + parties * kLanes;
  for (int row = 0; row < rows; row += kLanes) {
    Doubles sum{};
    for (int p = 0; p < parties; ++p) sum += load(weights + p * kBlockSize + row);
    const Doubles ballots = load(valid + row);
    const Doubles scale = ballots / sum;

    Doubles left = ballots;
    for (int p = 0; p < parties; ++p) {
      const Doubles quota = load(weights + p * kBlockSize + row) * scale;
      const Doubles whole = whole_part(quota);
      left -= whole;
      store(remainders + p * kLanes, quota - whole);
      store(votes + p * kBlockSize + row, whole);
    }
    for (int p = 0; p < parties; ++p) {
      const Doubles remainder = load(remainders + p * kLanes);
      Doubles rank = all(static_cast<double>(p));
      for (int before = 0; before < p; ++before) {
        const Mask overtakes = remainder > load(remainders + before * kLanes);
        rank -= one_if(overtakes);
        store(ranks + before * kLanes, load(ranks + before * kLanes) + one_if(overtakes));
      }
      store(ranks + p * kLanes, rank);
    }
    for (int p = 0; p < parties; ++p) {
      double* column = votes + p * kBlockSize + row;
      store(column, load(column) + one_if(load(ranks + p * kLanes) < left));
    }
    if (any((left < 0.0) | (left > static_cast<double>(parties)))) settle(valid + row, parties, votes + row);
  }
}

__attribute__((noinline)) void tilt(const double* centre, const double* factor, const double* scale, int parties,
                                    int rows, double* columns) {
  for (int row = 0; row < rows; row += kLanes) {
    const Doubles stretch = scale ? load(scale + row) : all(1.0);
    Doubles largest = all(-1e300);
    for (int p = parties - 1; p >= 0; --p) {
      const double* weights = factor + p * (p + 1) / 2;
      Doubles z{};
      for (int q = 0; q <= p; ++q) z += weights[q] * load(columns + q * kBlockSize + row);
      z *= stretch;
      store(columns + p * kBlockSize + row, z);
      if (centre[p] > 0.0) largest = maximum(largest, z);
    }
    for (int p = 0; p < parties; ++p) {
      double* column = columns + p * kBlockSize + row;
      store(column, centre[p] * cut_exponential(load(column) - largest));
    }
  }
}

__attribute__((noinline)) void deviate(const double* centre, const double* swing, const double* sd, int parties,
                                       int rows, double* columns) {
  for (int row = 0; row < rows; row += kLanes) {
    Doubles sum{};
    for (int p = 0; p < parties; ++p) {
      double* column = columns + p * kBlockSize + row;
      Doubles share = centre[p] * load(swing + p * kBlockSize + row);
      if (sd) share *= cut_exponential(sd[p] * load(column));
      sum += share;
      store(column, share);
    }
    const Mask defined = sum > all(0.0);
    const Doubles scale = all(1.0) / select(defined, sum, all(1.0));
    for (int p = 0; p < parties; ++p) {
      double* column = columns + p * kBlockSize + row;
      store(column, select(defined, load(column) * scale, all(centre[p])));
    }
  }
}

__attribute__((noinline)) void turn_out(double mean, int rows, double* column) {
  for (int row = 0; row < rows; row += kLanes) {
    const Doubles deviation = minimum(load(column + row), all(kLargestExponent));
    const Doubles odds_against = (1.0 - mean) * cut_exponential(-deviation);
    store(column + row, mean / (mean + odds_against));
  }
}

__attribute__((noinline)) void cast(double registered, const double* turnout, double invalid, int rows, double* cast,
                                    double* valid) {
  for (int row = 0; row < rows; row += kLanes) {
    const Doubles ballots = nearest_half_up(registered * load(turnout + row));
    store(cast + row, ballots);
    store(valid + row, ballots - nearest_half_up(ballots * invalid));
  }
}

}  // namespace

const VoteKernels kVoteKernels{share_out, tilt, deviate, turn_out, cast};

}  // namespace hemicycle::HEMICYCLE_LANES
