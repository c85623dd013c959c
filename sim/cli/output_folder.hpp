#pragma once

#include <filesystem>
#include <optional>

#include "sim/cli/options.hpp"
#include "sim/engine/checkpoint.hpp"
#include "sim/scenario/scenario.hpp"

namespace hemicycle {

/// Where a run leaves its results and, while it is unfinished, its checkpoint.
class OutputFolder {
 public:
  /// Looks at what stands in the folder: nothing, this run (finished or not), or something else, which throws
  /// UsageError unless `fresh`. Nothing is written.
  OutputFolder(std::filesystem::path path, const RunIdentity& identity, bool fresh);

  /// Makes the folder, and throws where nothing can be written there: before the work, not after it.
  void prepare() const;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// What an interrupted run of the same identity left, else no progress.
  [[nodiscard]] Progress resume();

  void save_checkpoint(const Progress& progress) const;
  void remove_checkpoint() const;

 private:
  [[nodiscard]] std::filesystem::path checkpoint_file() const { return path_ / "checkpoint.txt"; }

  std::filesystem::path path_;
  RunIdentity identity_;
  Progress progress_;
};

}  // namespace hemicycle
