#include "sim/engine/worker.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace hemicycle {

namespace {

/// Rows behind the last replicate of a run count nothing.
void clear_rows(Columns& columns, int from) {
  for (int c = 0; c < columns.count(); ++c) std::ranges::fill(columns[c].subspan(static_cast<std::size_t>(from)), 0.0);
}

void clear_rows(BallotBlock& ballots, int from) {
  clear_rows(ballots.votes, from);
  clear_rows(ballots.totals, from);
}

void clear_rows(SeatBlock& seats, int from) {
  clear_rows(seats.seats, from);
  clear_rows(seats.admitted, from);
  clear_rows(seats.flags, from);
}

PointCounts empty_point(const Study& study, std::size_t point) {
  const Scenario& scenario = study.points[point].scenario;
  PointCounts counts;
  counts.honest = empty_tally(scenario);
  if (scenario.has_fraud()) {
    counts.reported = empty_tally(scenario);
    counts.reported_less_honest = empty_differences(scenario, scenario);
  }
  if (point > 0) counts.less_baseline = empty_differences(scenario, study.points.front().scenario);
  return counts;
}

}  // namespace

Worker::Worker(const Study& study, const std::vector<DrawGroup>& groups, InstructionSet instructions)
    : study_(study),
      groups_(groups),
      instructions_(instructions),
      kernels_(count_kernels(instructions)),
      scratch_(study.points, instructions),
      honest_(study.points.front().scenario),
      last_(study.points.front().scenario),
      baseline_(study.points.front().scenario) {
  const int parties = static_cast<int>(study.points.front().scenario.electorate.parties.size());
  for (std::size_t g = 0; g < groups.size(); ++g) {
    rooms_.push_back({Workspace(parties), Tallies(parties), ShareBlock(parties), ShareBlock(parties)});
  }
  for (std::size_t i = 0; i < study.points.size(); ++i) results_.points.push_back(empty_point(study, i));
}

void Worker::elect(Count block) {
  const Scenario& scenario = study_.points.front().scenario;
  const Count first = block * kBlockSize;
  const auto rows = static_cast<int>(std::min<Count>(kBlockSize, scenario.draws - first));
  const Replicates replicates{scenario.seed, first, rows, instructions_};
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    GroupRoom& room = rooms_[g];
    sample_block(groups_[g].sampler, replicates, room.workspace, room.tallies);
    if (rows < kBlockSize) clear_rows(room.tallies.honest, rows);
    measure_shares(room.tallies.honest, kernels_, room.honest_shares);
    if (!groups_[g].sampler.fraud().empty()) {
      if (rows < kBlockSize) clear_rows(room.tallies.reported, rows);
      measure_shares(room.tallies.reported, kernels_, room.reported_shares);
    }
    for (const int point : groups_[g].points) elect_point(point, room, replicates);
  }
  results_.draws += static_cast<Count>(rows);
}

void Worker::elect_point(int point, const GroupRoom& room, const Replicates& replicates) {
  const auto index = static_cast<std::size_t>(point);
  const Scenario& scenario = study_.points[index].scenario;
  PointCounts& counts = results_.points[index];
  if (scenario.has_fraud()) {
    elect_tally(scenario, room.tallies.honest, room.honest_shares, replicates, honest_, counts.honest);
    elect_tally(scenario, room.tallies.reported, room.reported_shares, replicates, last_, counts.reported);
    count_differences(last_, honest_, kernels_, replicates.count, scratch_.places, counts.reported_less_honest);
  } else {
    elect_tally(scenario, room.tallies.honest, room.honest_shares, replicates, last_, counts.honest);
  }
  if (point > 0) {
    count_differences(last_, baseline_, kernels_, replicates.count, scratch_.places, counts.less_baseline);
  } else if (study_.points.size() > 1) {
    std::swap(last_, baseline_);
  }
}

void Worker::elect_tally(const Scenario& scenario, const BallotBlock& ballots, const ShareBlock& shares,
                         const Replicates& replicates, OutcomeBlock& outcome, TallyCounts& counts) {
  allocate_block(scenario.rule, ballots, replicates, outcome.seats);
  if (replicates.count < kBlockSize) clear_rows(outcome.seats, replicates.count);
  count_tally(scenario, ballots, shares, kernels_, replicates.count, scratch_, outcome, counts);
}

}  // namespace hemicycle
