#include "models/random/philox.lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

__attribute__((noinline)) void draw_words(const Replicates& replicates, const Address& address, WordBuffer& words) {
  if (replicates.listed != nullptr) {
    Replicates block = replicates;
    block.listed = nullptr;
    return draw_words_of(block, address, replicates.listed, replicates.count, words);
  }
  const PhiloxKeys keys = philox_keys(replicates.seed);
  Words lane_numbers;
  for (int lane = 0; lane < kLanes; ++lane) lane_numbers[lane] = static_cast<std::uint64_t>(lane);
  for (int row = 0; row < replicates.count; row += kRowsInFlight) {
    Words counters[kVectorsInFlight];
    for (int v = 0; v < kVectorsInFlight; ++v) {
      counters[v] = lane_numbers + (replicates.first + static_cast<std::uint64_t>(row + v * kLanes));
    }
    philox_rows(keys, counters, address, words.first + row, words.second + row);
  }
}

__attribute__((noinline)) void draw_words_of(const Replicates& replicates, const Address& address,
                                             const std::int32_t* list, int count, WordBuffer& words) {
  const PhiloxKeys keys = philox_keys(replicates.seed);
  for (int i = 0; i < count; i += kRowsInFlight) {
    Words counters[kVectorsInFlight];
    for (int v = 0; v < kVectorsInFlight; ++v) {
      Words rows = {};
      for (int lane = 0; lane < kLanes; ++lane) {
        const int position = i + v * kLanes + lane;
        const std::int32_t row = list[position < count ? position : 0];
        rows[lane] = static_cast<std::uint64_t>(replicates.listed != nullptr ? replicates.listed[row] : row);
      }
      counters[v] = rows + replicates.first;
    }
    philox_rows(keys, counters, address, words.first + i, words.second + i);
  }
}

}  // namespace hemicycle::HEMICYCLE_LANES
