#pragma once

#include <cstdint>
#include <vector>

#include "models/base/types.hpp"

#include "sim/stats/results.hpp"

namespace hemicycle {

/// Counts columns of whole numbers into histograms, several at once: the increments of one histogram wait for each
/// other where rows fall into one place, those of several histograms do not.
class PlaceCounter {
 public:
  /// Room for the places of one more column; the column adds to histogram[place], so a place may be negative where
  /// `histogram` points into the middle.
  [[nodiscard]] std::int64_t* add(Count* histogram);

  /// Counts the first `rows` rows of all columns added since the last call.
  void count(int rows);

 private:
  struct Column {
    alignas(64) std::int64_t places[kBlockSize];
    Count* histogram;
  };
  std::vector<Column> columns_;
  std::size_t used_ = 0;
};

}  // namespace hemicycle
