#pragma once

#include <cstdint>

#include "models/random/address.hpp"

namespace hemicycle {

/// The four 32-bit words of a Philox block, two and two with the earlier word in the low half.
struct PhiloxBlock {
  std::uint64_t first = 0;
  std::uint64_t second = 0;

  friend bool operator==(const PhiloxBlock&, const PhiloxBlock&) = default;
};

/// Philox4x32 multiplies by these and adds those to its key, round by round.
/// Source: Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3".
inline constexpr std::uint64_t kPhiloxMultipliers[2] = {0xD2511F53, 0xCD9E8D57};
inline constexpr std::uint32_t kPhiloxKeySteps[2] = {0x9E3779B9, 0xBB67AE85};
inline constexpr int kPhiloxRounds = 10;

/// The largest attempt and the largest series number of an address.
inline constexpr std::uint32_t kMaxAttempt = 4095;
inline constexpr std::uint32_t kMaxSeries = 4095;

/// The third counter word: stage, attempt and series. Always inlined, as kernels of all instruction sets use it.
[[nodiscard]] __attribute__((always_inline)) inline std::uint32_t control_word(const Address& address) {
  return static_cast<std::uint32_t>(address.stage) | address.attempt << 8 | address.series << 20;
}

/// The random block of one replicate at an address, by Philox4x32-10 under the key `seed`.
[[nodiscard]] PhiloxBlock philox(std::uint64_t seed, std::uint64_t replicate, const Address& address);

}  // namespace hemicycle
