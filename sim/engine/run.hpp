#pragma once

#include <functional>

#include "models/base/instruction_set.hpp"

#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// How a run is computed: nothing here changes a result.
struct RunOptions {
  int threads = 1;
  InstructionSet instructions = InstructionSet::scalar;
  std::function<void(Count draws_done)> progress;  ///< called now and then from one thread; may be empty
  std::function<bool()> stop;                      ///< asked between chunks of blocks; may be empty
};

/// The counts of the blocks [0, blocks) of a study.
struct Progress {
  Results results;
  Count blocks = 0;
};

/// Blocks of a run of so many draws.
[[nodiscard]] Count block_count(Count draws);

/// Computes the blocks that are missing from `done`, all points of the study on the same draws, until the end or until
/// `stop` says so. Memory does not grow with the number of draws.
[[nodiscard]] Progress run(const Study& study, const RunOptions& options, Progress done = {});

}  // namespace hemicycle
