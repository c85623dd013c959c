#include "sim/engine/count_kernels.hpp"

#include "models/math/lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

namespace {

constexpr double kUnitsPerShare = 17592186044416.0;  // 1 / kShareUnit = 2^44

HEMICYCLE_INLINE double sum_of_lanes(Doubles value) {
  double sum = 0.0;  // whole numbers below 2^53: exact in any order
  for (int lane = 0; lane < kLanes; ++lane) sum += value[lane];
  return sum;
}

void invert(const double* valid, double* out) {
  for (int r = 0; r < kBlockSize; r += kLanes) {
    const Doubles votes = load(valid + r);
    const Mask some = votes > 0.0;
    store(out + r, keep(some, 1.0 / select(some, votes, all(1.0))));
  }
}

ShareSums share(const double* votes, const double* inverse_valid, double* shares) {
  Doubles sum{};
  Doubles square_sum{};
  for (int r = 0; r < kBlockSize; r += kLanes) {
    const Doubles exact = load(votes + r) * load(inverse_valid + r);
    const Doubles units = nearest(exact * kUnitsPerShare);
    store(shares + r, units);
    sum += units;
    square_sum += nearest(exact * exact * kUnitsPerShare);
  }
  return {sum_of_lanes(sum), sum_of_lanes(square_sum)};
}

double sum(const double* column) {
  Doubles total{};
  for (int r = 0; r < kBlockSize; r += kLanes) total += load(column + r);
  return sum_of_lanes(total);
}

void add(const double* column, double* total) {
  for (int r = 0; r < kBlockSize; r += kLanes) store(total + r, load(total + r) + load(column + r));
}

void place(const double* column, std::int64_t* places) {
  for (int r = 0; r < kBlockSize; r += kLanes) {
    store(reinterpret_cast<std::uint64_t*>(places) + r, to_word(load(column + r)));
  }
}

void place_difference(const double* here, const double* there, std::int64_t* places) {
  for (int r = 0; r < kBlockSize; r += kLanes) {
    store(reinterpret_cast<std::uint64_t*>(places) + r, to_word(load(here + r) - load(there + r)));
  }
}

HEMICYCLE_INLINE Range range_of_lanes(Doubles least, Doubles most) {
  Range range{least[0], most[0]};
  for (int lane = 1; lane < kLanes; ++lane) {
    range.least = least[lane] < range.least ? least[lane] : range.least;
    range.most = most[lane] > range.most ? most[lane] : range.most;
  }
  return range;
}

Range range(const double* column) {
  Doubles least = load(column);
  Doubles most = least;
  for (int r = kLanes; r < kBlockSize; r += kLanes) {
    const Doubles value = load(column + r);
    least = minimum(least, value);
    most = maximum(most, value);
  }
  return range_of_lanes(least, most);
}

PartySurvey survey(const double* seats, const double* admitted, const double* shares) {
  Doubles least = load(seats);
  Doubles most = least;
  Doubles lists{};
  Doubles wasted{};
  for (int r = 0; r < kBlockSize; r += kLanes) {
    const Doubles value = load(seats + r);
    const Doubles in = load(admitted + r);
    least = minimum(least, value);
    most = maximum(most, value);
    lists += in;
    wasted += keep(in == 0.0, load(shares + r));
  }
  return {range_of_lanes(least, most), sum_of_lanes(lists), sum_of_lanes(wasted)};
}

void raise(const double* column, double* peak) {
  for (int r = 0; r < kBlockSize; r += kLanes) store(peak + r, maximum(load(peak + r), load(column + r)));
}

double count_peaks(const double* column, const double* peak) {
  Doubles total{};
  for (int r = 0; r < kBlockSize; r += kLanes) {
    const Doubles value = load(column + r);
    total += one_if((value == load(peak + r)) & (value > 0.0));
  }
  return sum_of_lanes(total);
}

double exceed(const double* seats, double multiple, double limit, double* answer) {
  Doubles total{};
  for (int r = 0; r < kBlockSize; r += kLanes) {
    const Doubles yes = one_if(load(seats + r) * multiple > limit);
    store(answer + r, yes);
    total += yes;
  }
  return sum_of_lanes(total);
}

double count_only(const double* here, const double* there) {
  Doubles total{};
  for (int r = 0; r < kBlockSize; r += kLanes) {
    total += one_if((load(here + r) != 0.0) & (load(there + r) == 0.0));
  }
  return sum_of_lanes(total);
}

}  // namespace

extern const CountKernels kCountKernels;
const CountKernels kCountKernels{invert,           share, sum,   survey,      add,    place,
                                 place_difference, range, raise, count_peaks, exceed, count_only};

}  // namespace hemicycle::HEMICYCLE_LANES
