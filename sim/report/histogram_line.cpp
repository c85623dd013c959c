#include "sim/report/histogram_line.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "models/base/contracts.hpp"

#include "sim/stats/summary_histogram.hpp"

namespace hemicycle {
namespace {

constexpr int kHeights = 8;
constexpr std::array<const char*, kHeights + 1> kBars = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};

/// The height of a cell in eighths of the fullest, rounded up: what was seen is never invisible.
std::size_t height(Count count, Count fullest) {
  return static_cast<std::size_t>((Wide{count} * kHeights + Wide{fullest} - 1) / Wide{fullest});
}

}  // namespace

HistogramLine histogram_line(const Histogram& histogram, int cells) {
  EXPECTS(cells >= 1);
  HistogramLine line;
  line.first = quantile(histogram, 5);
  line.last = quantile(histogram, 995);
  const Seats step = (line.last - line.first) / cells + 1;

  std::vector<Count> counts(static_cast<std::size_t>((line.last - line.first) / step + 1));
  for (Seats seats = line.first; seats <= line.last; ++seats) {
    counts[static_cast<std::size_t>((seats - line.first) / step)] += histogram[static_cast<std::size_t>(seats)];
  }
  const Count fullest = *std::ranges::max_element(counts);
  for (const Count count : counts) line.bars += kBars[height(count, fullest)];
  return line;
}

}  // namespace hemicycle
