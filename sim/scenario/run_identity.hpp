#pragma once

#include <cstdint>
#include <string>

namespace hemicycle {

/// Which run some results belong to: the same identity gives the same bytes.
struct RunIdentity {
  std::string scenario_hash;  ///< of the resolved scenario
  std::uint64_t seed = 1;
  std::uint64_t draws = 0;

  friend bool operator==(const RunIdentity&, const RunIdentity&) = default;
};

}  // namespace hemicycle
