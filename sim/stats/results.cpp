#include "sim/stats/results.hpp"

#include <algorithm>
#include <cstddef>

#include "models/base/contracts.hpp"

namespace hemicycle {

namespace {

/// Adds counts place by place; the longer vector decides the length.
void add(Histogram& counts, const Histogram& other) {
  counts.resize(std::max(counts.size(), other.size()));
  for (std::size_t i = 0; i < other.size(); ++i) counts[i] += other[i];
}

/// Adds element by element; a vector that is still empty takes the other's length.
template <typename T>
void add_each(std::vector<T>& parts, const std::vector<T>& others) {
  if (parts.empty()) parts.resize(others.size());
  EXPECTS(others.empty() || parts.size() == others.size());
  for (std::size_t i = 0; i < others.size(); ++i) parts[i] += others[i];
}

void add_each(std::vector<Histogram>& parts, const std::vector<Histogram>& others) {
  if (parts.empty()) parts.resize(others.size());
  EXPECTS(others.empty() || parts.size() == others.size());
  for (std::size_t i = 0; i < others.size(); ++i) add(parts[i], others[i]);
}

}  // namespace

PartyCounts& PartyCounts::operator+=(const PartyCounts& other) {
  add(seats, other.seats);
  admitted += other.admitted;
  largest += other.largest;
  share_sum += other.share_sum;
  share_square_sum += other.share_square_sum;
  wasted_sum += other.wasted_sum;
  return *this;
}

TallyCounts& TallyCounts::operator+=(const TallyCounts& other) {
  add_each(parties, other.parties);
  add_each(coalitions, other.coalitions);
  add_each(events, other.events);
  add(vacant, other.vacant);
  return *this;
}

DifferenceCounts& DifferenceCounts::operator+=(const DifferenceCounts& other) {
  if (parties.empty()) offset = other.offset;
  EXPECTS(other.parties.empty() || offset == other.offset);
  add_each(parties, other.parties);
  add_each(gained, other.gained);
  add_each(lost, other.lost);
  return *this;
}

PointCounts& PointCounts::operator+=(const PointCounts& other) {
  honest += other.honest;
  reported += other.reported;
  reported_less_honest += other.reported_less_honest;
  less_baseline += other.less_baseline;
  return *this;
}

Results& Results::operator+=(const Results& other) {
  draws += other.draws;
  add_each(points, other.points);
  return *this;
}

}  // namespace hemicycle
