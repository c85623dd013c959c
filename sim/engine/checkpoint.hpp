#pragma once

#include <optional>
#include <string>

#include "sim/engine/run.hpp"
#include "sim/scenario/run_identity.hpp"

namespace hemicycle {

/// The counts of an unfinished run as text: whole numbers only, so that a resumed run ends with the same bytes.
[[nodiscard]] std::string checkpoint_text(const RunIdentity& identity, const Progress& progress);

/// What a checkpoint holds; empty where the text is damaged or from another version.
struct Checkpoint {
  RunIdentity identity;
  Progress progress;
};
[[nodiscard]] std::optional<Checkpoint> parse_checkpoint(const std::string& text);

}  // namespace hemicycle
