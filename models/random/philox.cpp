#include "models/random/philox.hpp"

namespace hemicycle {

namespace {

std::uint32_t low(std::uint64_t word) { return static_cast<std::uint32_t>(word); }
std::uint32_t high(std::uint64_t word) { return static_cast<std::uint32_t>(word >> 32); }

}  // namespace

PhiloxBlock philox(std::uint64_t seed, std::uint64_t replicate, const Address& address) {
  std::uint32_t counter[4] = {low(replicate), address.unit, control_word(address), high(replicate)};
  std::uint32_t key[2] = {low(seed), high(seed)};
  for (int round = 0; round < kPhiloxRounds; ++round) {
    const std::uint64_t product0 = kPhiloxMultipliers[0] * counter[0];
    const std::uint64_t product1 = kPhiloxMultipliers[1] * counter[2];
    counter[0] = high(product1) ^ counter[1] ^ key[0];
    counter[2] = high(product0) ^ counter[3] ^ key[1];
    counter[1] = low(product1);
    counter[3] = low(product0);
    key[0] += kPhiloxKeySteps[0];
    key[1] += kPhiloxKeySteps[1];
  }
  return {counter[0] | std::uint64_t{counter[1]} << 32, counter[2] | std::uint64_t{counter[3]} << 32};
}

}  // namespace hemicycle
