#pragma once

// Philox4x32-10 in vector lanes: one block a 64-bit lane, its four words in the low halves, several vectors in flight
// to hide the latency of the multiplications. Random words go to a buffer in the first-level cache, from which the
// samplers compute: measured a third faster than both in one loop.

#include "models/math/lanes.hpp"
#include "models/random/philox.hpp"

namespace hemicycle::HEMICYCLE_LANES {

/// Vectors computed together.
inline constexpr int kVectorsInFlight = 4;
/// Rows computed together; it divides kBlockSize.
inline constexpr int kRowsInFlight = kVectorsInFlight * kLanes;

/// The random blocks of the rows of a block, two words each.
struct WordBuffer {
  alignas(64) std::uint64_t first[kBlockSize];
  alignas(64) std::uint64_t second[kBlockSize];
};

struct PhiloxKeys {
  Words low[kPhiloxRounds];
  Words high[kPhiloxRounds];
};

HEMICYCLE_INLINE PhiloxKeys philox_keys(std::uint64_t seed) {
  PhiloxKeys keys;
  auto low = static_cast<std::uint32_t>(seed);
  auto high = static_cast<std::uint32_t>(seed >> 32);
  for (int round = 0; round < kPhiloxRounds; ++round) {
    keys.low[round] = all(std::uint64_t{low});
    keys.high[round] = all(std::uint64_t{high});
    low += kPhiloxKeySteps[0];
    high += kPhiloxKeySteps[1];
  }
  return keys;
}

/// The four counter words of kLanes blocks. What stands above the low halves is ignored.
struct PhiloxLanes {
  Words word[4];
};

HEMICYCLE_INLINE void philox_round(PhiloxLanes& block, Words key_low, Words key_high) {
  const Words product0 = multiply_low_halves(block.word[0], all(kPhiloxMultipliers[0]));
  const Words product1 = multiply_low_halves(block.word[2], all(kPhiloxMultipliers[1]));
  block.word[0] = (block.word[1] ^ key_low) ^ (product1 >> 32);
  block.word[2] = (block.word[3] ^ key_high) ^ (product0 >> 32);
  block.word[1] = product1;
  block.word[3] = product0;
}

HEMICYCLE_INLINE Words joined(Words low, Words high) { return (low & 0xffffffffu) | (high << 32); }

/// The blocks of kRowsInFlight rows; replicates[v] holds the replicate of each lane of vector v.
HEMICYCLE_INLINE void philox_rows(const PhiloxKeys& keys, const Words (&replicates)[kVectorsInFlight],
                                  const Address& address, std::uint64_t* first, std::uint64_t* second) {
  PhiloxLanes blocks[kVectorsInFlight];
  for (int v = 0; v < kVectorsInFlight; ++v) {
    blocks[v] = {{replicates[v], all(std::uint64_t{address.unit}), all(std::uint64_t{control_word(address)}),
                  replicates[v] >> 32}};
  }
#pragma GCC unroll 10
  for (int round = 0; round < kPhiloxRounds; ++round) {
    for (PhiloxLanes& block : blocks) philox_round(block, keys.low[round], keys.high[round]);
  }
  for (int v = 0; v < kVectorsInFlight; ++v) {
    store(first + v * kLanes, joined(blocks[v].word[0], blocks[v].word[1]));
    store(second + v * kLanes, joined(blocks[v].word[2], blocks[v].word[3]));
  }
}

/// Random words of the replicates of a block, as many as were asked for or a few more.
void draw_words(const Replicates& replicates, const Address& address, WordBuffer& words);

/// Random words of some rows of the block: words of row list[i] stand at position i.
void draw_words_of(const Replicates& replicates, const Address& address, const std::int32_t* list, int count,
                   WordBuffer& words);

/// 52 random bits, the highest of the word, as a number in the open interval (0, 1): (k + 1/2) / 2^52, exactly.
HEMICYCLE_INLINE Doubles open_uniform(Words word) {
  constexpr std::uint64_t kOne = 0x3ff0000000000000;  // the bits of 1
  constexpr double kOneLessHalfStep = 1.0 - 1.0 / 9007199254740992.0;
  return from_bits((word >> 12) | kOne) - kOneLessHalfStep;
}

}  // namespace hemicycle::HEMICYCLE_LANES
