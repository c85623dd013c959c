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

void negate(Histogram& counts) {
  for (Count& count : counts) count = -count;
}

void negate(TallyCounts& counts) {
  EXPECTS(counts.districts.empty());
  for (PartyCounts& party : counts.parties) {
    negate(party.seats);
    party.admitted = -party.admitted;
    party.largest = -party.largest;
    party.share_sum = -party.share_sum;
    party.share_square_sum = -party.share_square_sum;
    party.wasted_sum = -party.wasted_sum;
  }
  for (Histogram& coalition : counts.coalitions) negate(coalition);
  negate(counts.events);
  negate(counts.vacant);
}

void negate(DifferenceCounts& counts) {
  for (Histogram& party : counts.parties) negate(party);
  negate(counts.gained);
  negate(counts.lost);
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

OptionCounts& OptionCounts::operator+=(const OptionCounts& other) {
  wins += other.wins;
  share_sum += other.share_sum;
  share_square_sum += other.share_square_sum;
  return *this;
}

DistrictCounts& DistrictCounts::operator+=(const DistrictCounts& other) {
  add_each(options, other.options);
  vacant += other.vacant;
  second_rounds += other.second_rounds;
  return *this;
}

TallyCounts& TallyCounts::operator+=(const TallyCounts& other) {
  add_each(parties, other.parties);
  add_each(coalitions, other.coalitions);
  add_each(events, other.events);
  add(vacant, other.vacant);
  add_each(districts, other.districts);
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

EffectCounts& EffectCounts::operator+=(const EffectCounts& other) {
  moved_sum += other.moved_sum;
  moved_square_sum += other.moved_square_sum;
  touched_sum += other.touched_sum;
  touched_square_sum += other.touched_square_sum;
  return *this;
}

PointCounts& PointCounts::operator+=(const PointCounts& other) {
  honest += other.honest;
  reported += other.reported;
  reported_less_honest += other.reported_less_honest;
  less_baseline += other.less_baseline;
  add_each(flows, other.flows);
  add_each(fraud, other.fraud);
  return *this;
}

PointCounts negative(PointCounts counts) {
  EXPECTS(counts.flows.empty() && counts.fraud.empty());
  negate(counts.honest);
  negate(counts.reported);
  negate(counts.reported_less_honest);
  negate(counts.less_baseline);
  return counts;
}

Results& Results::operator+=(const Results& other) {
  draws += other.draws;
  add_each(points, other.points);
  return *this;
}

}  // namespace hemicycle
