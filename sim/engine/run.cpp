#include "sim/engine/run.hpp"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include <omp.h>

#include "sim/engine/draw_group.hpp"
#include "sim/engine/worker.hpp"

namespace hemicycle {

namespace {

constexpr Count kChunk = 8;  ///< [blocks] handed out together: some 0.1 ms of work on a national scenario

/// Hands out blocks in ascending order. What was handed out is always computed, so the blocks done are a prefix.
class BlockQueue {
 public:
  BlockQueue(Count first, Count end) : next_(first), end_(end) {}

  /// The next chunk [first, second), or nothing.
  std::optional<std::pair<Count, Count>> take() {
    if (closed_.load(std::memory_order_relaxed)) return std::nullopt;
    const Count first = next_.fetch_add(kChunk, std::memory_order_relaxed);
    if (first >= end_) return std::nullopt;
    return std::pair(first, std::min(first + kChunk, end_));
  }

  void close() { closed_.store(true, std::memory_order_relaxed); }

  /// Blocks handed out so far, counted from block 0.
  [[nodiscard]] Count taken() const { return std::min(next_.load(std::memory_order_relaxed), end_); }

 private:
  std::atomic<Count> next_;
  Count end_;
  std::atomic<bool> closed_ = false;
};

void work(Worker& worker, BlockQueue& queue, const RunOptions& options, Count draws) {
  const bool speaks = omp_get_thread_num() == 0;
  while (const auto chunk = queue.take()) {
    for (Count block = chunk->first; block < chunk->second; ++block) worker.elect(block);
    if (!speaks) continue;
    if (options.progress) options.progress(std::min(draws, queue.taken() * kBlockSize));
    if (options.stop && options.stop()) queue.close();
  }
}

}  // namespace

Count block_count(Count draws) { return (draws + kBlockSize - 1) / kBlockSize; }

Progress run(const Study& study, const RunOptions& options, Progress done) {
  const Count draws = study.points.front().scenario.draws;
  const std::vector<DrawGroup> groups = group_by_draws(study.points);
  std::vector<Worker> workers;
  workers.reserve(static_cast<std::size_t>(options.threads));
  for (int t = 0; t < options.threads; ++t) workers.emplace_back(study, groups, options.instructions);

  BlockQueue queue(done.blocks, block_count(draws));
#pragma omp parallel num_threads(options.threads)
  work(workers[static_cast<std::size_t>(omp_get_thread_num())], queue, options, draws);

  for (Worker& worker : workers) done.results += worker.results();
  done.blocks = std::max(done.blocks, queue.taken());
  return done;
}

}  // namespace hemicycle
