#pragma once

#include <chrono>
#include <string>

#include "models/base/instruction_set.hpp"

#include "sim/cli/options.hpp"
#include "sim/report/run_info.hpp"

namespace hemicycle {

/// Keeps what run.json says of a run, from its start to its end.
class Provenance {
 public:
  Provenance(const Options& options, int threads, InstructionSet instructions, const std::string& scenario_hash);

  /// With the time that has passed since the start.
  [[nodiscard]] RunInfo finished() const;

 private:
  RunInfo info_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace hemicycle
