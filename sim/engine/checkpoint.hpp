#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "sim/engine/run.hpp"

namespace hemicycle {

/// Which run a checkpoint belongs to.
struct RunIdentity {
  std::string scenario_hash;
  std::uint64_t seed = 1;
  Count draws = 0;

  friend bool operator==(const RunIdentity&, const RunIdentity&) = default;
};

/// The counts of an unfinished run as text: whole numbers only, so that a resumed run ends with the same bytes.
[[nodiscard]] std::string checkpoint_text(const RunIdentity& identity, const Progress& progress);

/// What a checkpoint holds; empty where the text is damaged or from another version.
struct Checkpoint {
  RunIdentity identity;
  Progress progress;
};
[[nodiscard]] std::optional<Checkpoint> parse_checkpoint(const std::string& text);

}  // namespace hemicycle
