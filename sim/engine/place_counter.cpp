#include "sim/engine/place_counter.hpp"

#include <cstddef>

namespace hemicycle {

std::int64_t* PlaceCounter::add(Count* histogram) {
  if (used_ == columns_.size()) columns_.emplace_back();
  columns_[used_].histogram = histogram;
  return columns_[used_++].places;
}

void PlaceCounter::count(int rows) {
  std::size_t c = 0;
  for (; c + 3 < used_; c += 4) {
    Column* const four = columns_.data() + c;
    for (int r = 0; r < rows; ++r) {
      ++four[0].histogram[four[0].places[r]];
      ++four[1].histogram[four[1].places[r]];
      ++four[2].histogram[four[2].places[r]];
      ++four[3].histogram[four[3].places[r]];
    }
  }
  for (; c + 1 < used_; c += 2) {
    Column* const two = columns_.data() + c;
    for (int r = 0; r < rows; ++r) {
      ++two[0].histogram[two[0].places[r]];
      ++two[1].histogram[two[1].places[r]];
    }
  }
  if (c < used_) {
    for (int r = 0; r < rows; ++r) ++columns_[c].histogram[columns_[c].places[r]];
  }
  used_ = 0;
}

}  // namespace hemicycle
