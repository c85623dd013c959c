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

/// One ballot each to the `left` largest remainders: counts for every list how many go before it. Lists listed first
/// go before equal ones.
template <int kParties>
HEMICYCLE_INLINE void rank(const Doubles* remainders, int parties, Doubles* ranks) {
  const int count = kParties > 0 ? kParties : parties;
  for (int p = 0; p < count; ++p) ranks[p] = all(static_cast<double>(p));
  for (int p = 1; p < count; ++p) {
    for (int before = 0; before < p; ++before) {
      const Doubles overtakes = one_if(remainders[p] > remainders[before]);
      ranks[p] -= overtakes;
      ranks[before] += overtakes;
    }
  }
}

/// share_out() of kParties lists, known to the compiler, which then keeps them in registers; 0: of any number.
template <int kParties>
__attribute__((noinline)) void share_out_of(const double* weights, const double* valid, int parties, int rows,
                                            double* scratch, double* votes) {
  const int count = kParties > 0 ? kParties : parties;
  Doubles local[kParties > 0 ? 2 * kParties : 1];
  Doubles* remainders = kParties > 0 ? local : reinterpret_cast<Doubles*>(scratch);
  Doubles* ranks = remainders + count;
  for (int row = 0; row < rows; row += kLanes) {
    Doubles sum = load(weights + row);
    for (int p = 1; p < count; ++p) sum += load(weights + p * kBlockSize + row);
    const Doubles ballots = load(valid + row);
    const Doubles scale = ballots / sum;

    Doubles left = ballots;
    for (int p = 0; p < count; ++p) {
      const Doubles quota = load(weights + p * kBlockSize + row) * scale;
      const Doubles whole = whole_part(quota);
      left -= whole;
      remainders[p] = quota - whole;
      store(votes + p * kBlockSize + row, whole);
    }
    rank<kParties>(remainders, count, ranks);
    for (int p = 0; p < count; ++p) {
      double* column = votes + p * kBlockSize + row;
      store(column, load(column) + one_if(ranks[p] < left));
    }
    if (any((left < 0.0) | (left > static_cast<double>(count)))) settle(valid + row, count, votes + row);
  }
}

void share_out(const double* weights, const double* valid, int parties, int rows, double* scratch, double* votes) {
  switch (parties) {
    case 2:
      return share_out_of<2>(weights, valid, parties, rows, scratch, votes);
    case 3:
      return share_out_of<3>(weights, valid, parties, rows, scratch, votes);
    case 4:
      return share_out_of<4>(weights, valid, parties, rows, scratch, votes);
    case 5:
      return share_out_of<5>(weights, valid, parties, rows, scratch, votes);
    case 6:
      return share_out_of<6>(weights, valid, parties, rows, scratch, votes);
    case 7:
      return share_out_of<7>(weights, valid, parties, rows, scratch, votes);
    case 8:
      return share_out_of<8>(weights, valid, parties, rows, scratch, votes);
    default:
      return share_out_of<0>(weights, valid, parties, rows, scratch, votes);
  }
}

/// tilt() of kParties lists, known to the compiler; 0: of any number.
template <int kParties>
__attribute__((noinline)) void tilt_of(const double* centre, const double* factor, const double* scale, int parties,
                                       int rows, double* columns) {
  const int count = kParties > 0 ? kParties : parties;
  for (int row = 0; row < rows; row += kLanes) {
    const Doubles stretch = scale ? load(scale + row) : all(1.0);
    Doubles largest = all(-1e300);
    for (int p = count - 1; p >= 0; --p) {  // from the last one: list p needs the normals up to p only
      const double* weights = factor + p * (p + 1) / 2;
      Doubles z = weights[0] * load(columns + row);
      for (int q = 1; q <= p; ++q) z += weights[q] * load(columns + q * kBlockSize + row);
      z *= stretch;
      store(columns + p * kBlockSize + row, z);
      if (centre[p] > 0.0) largest = maximum(largest, z);
    }
    for (int p = 0; p < count; ++p) {
      double* column = columns + p * kBlockSize + row;
      store(column, centre[p] * cut_exponential(load(column) - largest));
    }
  }
}

void tilt(const double* centre, const double* factor, const double* scale, int parties, int rows, double* columns) {
  switch (parties) {
    case 2:
      return tilt_of<2>(centre, factor, scale, parties, rows, columns);
    case 3:
      return tilt_of<3>(centre, factor, scale, parties, rows, columns);
    case 4:
      return tilt_of<4>(centre, factor, scale, parties, rows, columns);
    case 5:
      return tilt_of<5>(centre, factor, scale, parties, rows, columns);
    case 6:
      return tilt_of<6>(centre, factor, scale, parties, rows, columns);
    case 7:
      return tilt_of<7>(centre, factor, scale, parties, rows, columns);
    case 8:
      return tilt_of<8>(centre, factor, scale, parties, rows, columns);
    default:
      return tilt_of<0>(centre, factor, scale, parties, rows, columns);
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

const VoteKernels kVoteKernels{share_out, tilt, turn_out, cast};

}  // namespace hemicycle::HEMICYCLE_LANES
