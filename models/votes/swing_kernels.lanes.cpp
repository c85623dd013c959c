#include "models/votes/swing_kernels.hpp"

#include "models/math/elementary.lanes.hpp"
#include "models/math/lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

extern const SwingKernels kSwingKernels;

namespace {

constexpr double kTolerance = 1e-10;  ///< of a national share
constexpr int kMostSteps = 500;
constexpr double kLargestMove = 1e100;      ///< keeps products of odds finite
constexpr double kLargestExponent = 300.0;  ///< no number of ballots can tell e^300 from more

HEMICYCLE_INLINE Doubles absolute(Doubles value) { return from_bits(bits(value) & 0x7fffffffffffffffu); }

/// A share before it is made to sum to one with the others.
template <Swing kSwing>
HEMICYCLE_INLINE Doubles moved(double base, Doubles move) {
  if constexpr (kSwing == Swing::uniform) {
    return base > 0.0 ? maximum(base + move, Doubles{}) : Doubles{};
  } else if constexpr (kSwing == Swing::logit) {
    const Doubles odds = base * move;
    return odds / maximum((1.0 - base) + odds, all(1e-300));
  } else {
    return base * move;
  }
}

/// The next guess of a move, where the pieces give `total` instead of `target`.
template <Swing kSwing>
HEMICYCLE_INLINE Doubles improved(Doubles move, Doubles total, Doubles target) {
  constexpr double kTiny = 1e-300;
  if constexpr (kSwing == Swing::uniform) {
    return move + (target - total);
  } else if constexpr (kSwing == Swing::logit) {
    const Doubles ratio = target * (1.0 - total) / maximum(total * (1.0 - target), all(kTiny));
    return minimum(move * select(total > 0.0, ratio, all(1.0)), all(kLargestMove));
  } else {
    const Doubles ratio = target / maximum(total, all(kTiny));
    return minimum(move * select(total > 0.0, ratio, all(1.0)), all(kLargestMove));
  }
}

/// The shares of all pieces together under the moves of one vector of rows.
template <Swing kSwing>
HEMICYCLE_INLINE void add_up(const SwingPieces& pieces, const Doubles* moves, Doubles* shares, Doubles* totals) {
  for (int p = 0; p < pieces.parties; ++p) totals[p] = Doubles{};
  for (int piece = 0; piece < pieces.count; ++piece) {
    const double* base = pieces.bases + static_cast<long>(piece) * pieces.parties;
    Doubles sum = {};
    for (int p = 0; p < pieces.parties; ++p) {
      shares[p] = moved<kSwing>(base[p], moves[p]);
      sum += shares[p];
    }
    const Doubles scale = keep(sum > 0.0, pieces.weights[piece] / sum);
    for (int p = 0; p < pieces.parties; ++p) totals[p] += shares[p] * scale;
  }
}

/// Lanes that have met their target stop: what a lane gets does not depend on its neighbours.
template <Swing kSwing>
__attribute__((noinline)) void solve_of(const SwingPieces& pieces, const double* target, int rows, double* room,
                                        double* out) {
  auto* const totals = reinterpret_cast<Doubles*>(room);
  Doubles* const shares = totals + pieces.parties;
  Doubles* const moves = shares + pieces.parties;
  for (int row = 0; row < rows; row += kLanes) {
    for (int p = 0; p < pieces.parties; ++p) moves[p] = all(kSwing == Swing::uniform ? 0.0 : 1.0);
    for (int step = 0; step < kMostSteps; ++step) {
      add_up<kSwing>(pieces, moves, shares, totals);
      Doubles worst = {};
      for (int p = 0; p < pieces.parties; ++p) {
        worst = maximum(worst, absolute(totals[p] - load(target + p * kBlockSize + row)));
      }
      const Mask open = worst > kTolerance;
      if (!any(open)) break;
      for (int p = 0; p < pieces.parties; ++p) {
        const Doubles next = improved<kSwing>(moves[p], totals[p], load(target + p * kBlockSize + row));
        moves[p] = select(open, next, moves[p]);
      }
    }
    for (int p = 0; p < pieces.parties; ++p) store(out + p * kBlockSize + row, moves[p]);
  }
}

void solve(Swing swing, const SwingPieces& pieces, const double* target, int rows, double* room, double* moves) {
  switch (swing) {
    case Swing::uniform:
      return solve_of<Swing::uniform>(pieces, target, rows, room, moves);
    case Swing::logit:
      return solve_of<Swing::logit>(pieces, target, rows, room, moves);
    case Swing::multiplicative:
    case Swing::proportional:
      return solve_of<Swing::proportional>(pieces, target, rows, room, moves);
  }
}

template <Swing kSwing>
__attribute__((noinline)) void move_of(const double* base, const double* moves, const double* factors,
                                       const double* deviations, int parties, int rows, double* shares) {
  for (int row = 0; row < rows; row += kLanes) {
    Doubles sum = {};
    for (int p = 0; p < parties; ++p) {
      const int at = p * kBlockSize + row;
      Doubles share = moved<kSwing>(base[p], load(moves + at));
      if (factors) share *= load(factors + at);
      if (deviations) share *= exponential(minimum(load(deviations + at), all(kLargestExponent)));
      sum += share;
      store(shares + at, share);
    }
    const Mask defined = sum > 0.0;
    const Doubles scale = 1.0 / select(defined, sum, all(1.0));
    for (int p = 0; p < parties; ++p) {
      double* const share = shares + p * kBlockSize + row;
      store(share, select(defined, load(share) * scale, all(base[p])));
    }
  }
}

void move(Swing swing, const double* base, const double* moves, const double* factors, const double* deviations,
          int parties, int rows, double* shares) {
  switch (swing) {
    case Swing::uniform:
      return move_of<Swing::uniform>(base, moves, factors, deviations, parties, rows, shares);
    case Swing::logit:
      return move_of<Swing::logit>(base, moves, factors, deviations, parties, rows, shares);
    case Swing::multiplicative:
    case Swing::proportional:
      return move_of<Swing::proportional>(base, moves, factors, deviations, parties, rows, shares);
  }
}

/// Vectors of rows that are mixed together, from a copy that lies close: columns are 2 KB apart, and so many of them
/// would share a few lines of the first-level cache.
constexpr int kVectors = 4;
constexpr int kTile = kVectors * kLanes;

/// Two products at once, which halves the loads. What the second has beyond the first stays for the caller.
HEMICYCLE_INLINE void mix_pair(const double* first, const double* second, int order, const double* tile,
                               Doubles (&sum)[2][kVectors]) {
  for (int v = 0; v < kVectors; ++v) {
    const Doubles normal = load(tile + v * kLanes);
    sum[0][v] = first[0] * normal;
    sum[1][v] = second[0] * normal;
  }
  for (int q = 1; q < order; ++q) {
    for (int v = 0; v < kVectors; ++v) {
      const Doubles normal = load(tile + q * kTile + v * kLanes);
      sum[0][v] += first[q] * normal;
      sum[1][v] += second[q] * normal;
    }
  }
}

__attribute__((noinline)) void mix(const double* factor, int order, int stride, int rows, double* tile,
                                   double* columns) {
  const long step = static_cast<long>(stride) * kBlockSize;
  for (int row = 0; row < rows; row += kTile) {
    for (int q = 0; q < order; ++q) {
      for (int v = 0; v < kVectors; ++v) {
        store(tile + q * kTile + v * kLanes, load(columns + q * step + row + v * kLanes));
      }
    }
    for (int p = 0; p < order; p += 2) {
      const double* const first = factor + p * (p + 1) / 2;
      const bool has_second = p + 1 < order;
      const double* const second = has_second ? first + p + 1 : first;
      Doubles sum[2][kVectors];
      mix_pair(first, second, p + 1, tile, sum);
      for (int v = 0; v < kVectors; ++v) {
        store(columns + p * step + row + v * kLanes, sum[0][v]);
        if (!has_second) continue;
        const Doubles last = second[p + 1] * load(tile + (p + 1) * kTile + v * kLanes);
        store(columns + (p + 1) * step + row + v * kLanes, sum[1][v] + last);
      }
    }
  }
}

__attribute__((noinline)) void lean(const double* weights, const double* centre, const double* slope, int parties,
                                    int rows, double* deviation) {
  constexpr double kLeastPart = 1e-12;  // of the votes, so that logarithms stay finite
  for (int row = 0; row < rows; row += kLanes) {
    Doubles sum = {};
    for (int p = 0; p < parties; ++p) sum += load(weights + p * kBlockSize + row);
    const Doubles least = maximum(sum * kLeastPart, all(1e-300));
    Doubles total = load(deviation + row);
    for (int p = 0; p < parties; ++p) {
      if (slope[p] == 0.0) continue;
      const Doubles weight = load(weights + p * kBlockSize + row);
      const Doubles odds = natural_log(maximum(weight, least)) - natural_log(maximum(sum - weight, least));
      total += slope[p] * (odds - centre[p]);
    }
    store(deviation + row, total);
  }
}

}  // namespace

const SwingKernels kSwingKernels{solve, move, mix, lean};

}  // namespace hemicycle::HEMICYCLE_LANES
