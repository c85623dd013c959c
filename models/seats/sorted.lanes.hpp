#pragma once

#include "models/math/lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

/// The comparisons of a sorting network: after each of them the larger key stands at `front`.
struct SortingNetwork {
  int count = 0;
  int front[543] = {};  ///< as many as 64 keys need
  int back[543] = {};
};

/// Odd-even merge sort of `size` keys, a power of two up to 64.
///
/// Source: K. E. Batcher (1968), "Sorting networks and their applications"; D. E. Knuth, The Art of Computer
/// Programming, volume 3, section 5.2.2, algorithm M.
constexpr SortingNetwork sorting_network(int size) {
  SortingNetwork network;
  for (int half = 1; half < size; half *= 2) {
    for (int gap = half; gap >= 1; gap /= 2) {
      for (int first = gap % half; first + gap < size; first += 2 * gap) {
        for (int i = first; i < first + gap && i + gap < size; ++i) {
          if (i / (2 * half) != (i + gap) / (2 * half)) continue;
          network.front[network.count] = i;
          network.back[network.count++] = i + gap;
        }
      }
    }
  }
  return network;
}

template <int kSize>
inline constexpr SortingNetwork kSortingNetwork = sorting_network(kSize);

HEMICYCLE_INLINE void exchange(Doubles& front, Doubles& back) {
  const Doubles larger = maximum(front, back);
  back = minimum(front, back);
  front = larger;
}

/// The network from a step on, unrolled whole, so that the keys stay in registers.
template <int kSize, int kStep = 0>
HEMICYCLE_INLINE void sort_unrolled(Doubles* keys) {
  if constexpr (kStep < kSortingNetwork<kSize>.count) {
    exchange(keys[kSortingNetwork<kSize>.front[kStep]], keys[kSortingNetwork<kSize>.back[kStep]]);
    sort_unrolled<kSize, kStep + 1>(keys);
  }
}

/// Sorts kSize keys of each lane, the largest first.
template <int kSize>
HEMICYCLE_INLINE void sort_falling(Doubles* keys) {
  if constexpr (kSize <= 16) {
    sort_unrolled<kSize>(keys);
  } else {
    for (int step = 0; step < kSortingNetwork<kSize>.count; ++step) {
      exchange(keys[kSortingNetwork<kSize>.front[step]], keys[kSortingNetwork<kSize>.back[step]]);
    }
  }
}

}  // namespace hemicycle::HEMICYCLE_LANES
