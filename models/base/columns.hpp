#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "models/base/contracts.hpp"
#include "models/base/types.hpp"

namespace hemicycle {

/// One number for each replicate of a block. Counts are whole numbers held in doubles, exact below 2^53, since
/// vector registers compute with doubles and not with 64-bit integers.
using Column = std::span<double, kBlockSize>;
using ConstColumn = std::span<const double, kBlockSize>;

/// A yes or no for each replicate of a block: replicate r is bit r % 64 of word r / 64.
using RowBits = std::array<std::uint64_t, kBlockSize / 64>;

/// A table with one row for each replicate of a block; each column is contiguous and aligned for vector loads.
class Columns {
 public:
  explicit Columns(int count = 0) : storage_(static_cast<std::size_t>(count)) {}

  [[nodiscard]] int count() const { return static_cast<int>(storage_.size()); }

  [[nodiscard]] Column operator[](int column) { return Column(storage_[static_cast<std::size_t>(column)].rows); }
  [[nodiscard]] ConstColumn operator[](int column) const {
    return ConstColumn(storage_[static_cast<std::size_t>(column)].rows);
  }

  /// All columns one behind the other, kBlockSize numbers each.
  [[nodiscard]] double* data() { return storage_.empty() ? nullptr : storage_.front().rows; }
  [[nodiscard]] const double* data() const { return storage_.empty() ? nullptr : storage_.front().rows; }

 private:
  struct alignas(64) Rows {
    double rows[kBlockSize] = {};
  };
  std::vector<Rows> storage_;
};

}  // namespace hemicycle
