#include "sim/engine/worker.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "sim/engine/count_effects.hpp"

namespace hemicycle {

namespace {

int parties_of(const Study& study) { return static_cast<int>(study.points.front().scenario.electorate.parties.size()); }

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

/// The differences of so many elections between a point and itself.
DifferenceCounts no_differences(const Scenario& scenario, Count elections) {
  DifferenceCounts counts = empty_differences(scenario, scenario);
  for (Histogram& party : counts.parties) party[static_cast<std::size_t>(counts.offset)] = elections;
  return counts;
}

/// What was counted in districts alone.
TallyCounts of_districts(const MemberTally& tally) {
  TallyCounts counts;
  counts.districts = tally.counts;
  return counts;
}

/// Whether the law wants to know what each region voted.
bool needs_regions(const ElectoralSystem& rule) { return rule.districts() > 1; }

/// Room for the tallies of regions where some point of the group asks for them.
void make_room_for_regions(const Study& study, const DrawGroup& group, Tallies& tallies) {
  const bool is_needed = std::ranges::any_of(group.points, [&](int point) {
    return needs_regions(study.points[static_cast<std::size_t>(point)].scenario.rule);
  });
  if (!is_needed) return;
  const std::vector<BallotBlock> regions(static_cast<std::size_t>(group.sampler.regions()),
                                         BallotBlock(parties_of(study)));
  tallies.honest_regions = regions;
  if (group.sampler.has_fraud()) tallies.reported_regions = regions;
}

}  // namespace

Worker::Worker(const Study& study, const std::vector<DrawGroup>& groups, InstructionSet instructions)
    : study_(study),
      groups_(groups),
      instructions_(instructions),
      kernels_(count_kernels(instructions)),
      scratch_(study.points, instructions),
      outcomes_(study.points.front().scenario),
      followers_(study.points.size()),
      gathered_shares_(parties_of(study)),
      gathered_outcomes_(study.points.front().scenario) {
  const int parties = parties_of(study);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    rooms_.push_back({Workspace(parties), Elections(parties), TallyShares(parties)});
    make_room_for_regions(study, groups[g], rooms_.back().block.tallies);
  }
  for (std::size_t i = 0; i < study.points.size(); ++i) results_.points.push_back(empty_point(study, i));
}

void Worker::elect(Count block) {
  const Scenario& scenario = study_.points.front().scenario;
  const Count first = block * kBlockSize;
  const auto rows = static_cast<int>(std::min<Count>(kBlockSize, scenario.draws - first));
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    GroupRoom& room = rooms_[g];
    const bool has_fraud = groups_[g].sampler.has_fraud();
    room.block.replicates = {scenario.seed, first, rows, instructions_};
    sample_block(groups_[g].sampler, room.block.replicates, room.workspace, room.block.tallies);
    prepare(room.block, has_fraud, kernels_, room.shares);
    if (g == 0 && results_.draws == 0) choose_followers(room.block);
    count_effects(groups_[g], room);
    for (const int point : groups_[g].points) {
      const auto index = static_cast<std::size_t>(point);
      if (followers_[index]) {
        gather(*followers_[index], has_fraud, room.block);
      } else {
        elect_point(point, room.block, room.shares, outcomes_, results_.points[index]);
      }
    }
  }
  results_.draws += static_cast<Count>(rows);
}

// A follower takes the effects of its lead with the counts of it.
void Worker::count_effects(const DrawGroup& group, const GroupRoom& room) {
  const int rows = room.block.replicates.count;
  for (const int point : group.points) {
    const auto index = static_cast<std::size_t>(point);
    if (followers_[index]) continue;
    PointCounts& counts = results_.points[index];
    if (!group.sampler.flows().empty()) count_flows(room.workspace.flows, rows, counts.flows);
    if (group.sampler.has_fraud()) count_fraud(group.sampler, room.workspace, rows, counts.fraud);
    counts.honest += of_districts(room.block.tallies.honest_districts);
    if (group.sampler.has_fraud()) counts.reported += of_districts(room.block.tallies.reported_districts);
  }
}

void Worker::choose_followers(const Elections& block) {
  const DrawGroup& group = groups_.front();
  if (needs_regions(study_.points.front().scenario.rule)) return;  // regions are not gathered
  for (const int point : group.points) {
    const std::optional<int> lead = find_lead(study_.points, group, point, block);
    if (!lead) continue;
    Follower follower{point, *lead, Elections(parties_of(study_)), 0,
                      empty_point(study_, static_cast<std::size_t>(*lead))};
    follower.gathered.replicates = {block.replicates.seed, 0, 0, instructions_};
    followers_[static_cast<std::size_t>(point)] = std::move(follower);
  }
}

void Worker::elect_point(int point, const Elections& elections, const TallyShares& shares, Outcomes& outcomes,
                         PointCounts& counts) {
  const Scenario& scenario = study_.points[static_cast<std::size_t>(point)].scenario;
  const int rows = elections.replicates.count;
  const Tallies& tallies = elections.tallies;
  if (scenario.has_fraud()) {
    elect_tally(scenario, {tallies.honest, tallies.honest_regions, tallies.honest_districts, shares.honest}, elections,
                outcomes.honest, counts.honest);
    elect_tally(scenario, {tallies.reported, tallies.reported_regions, tallies.reported_districts, shares.reported},
                elections, outcomes.last, counts.reported);
    count_differences(outcomes.last, outcomes.honest, kernels_, rows, scratch_.places, counts.reported_less_honest);
  } else {
    elect_tally(scenario, {tallies.honest, tallies.honest_regions, tallies.honest_districts, shares.honest}, elections,
                outcomes.last, counts.honest);
  }
  if (point > 0) {
    count_differences(outcomes.last, outcomes.baseline, kernels_, rows, scratch_.places, counts.less_baseline);
  } else if (study_.points.size() > 1) {
    std::swap(outcomes.last, outcomes.baseline);
  }
}

void Worker::elect_tally(const Scenario& scenario, const TallyView& tally, const Elections& elections,
                         OutcomeBlock& outcome, TallyCounts& counts) {
  const int rows = elections.replicates.count;
  const std::span<const BallotBlock> districts =
      needs_regions(scenario.rule) ? std::span(tally.regions) : std::span<const BallotBlock>{};
  allocate_block(scenario.rule, tally.nation, elections.replicates, outcome.seats, districts, elections.numbers);
  if (scenario.rule.single_member) add_direct_seats(tally.members, outcome.seats);
  if (rows < kBlockSize) clear_rows(outcome.seats, rows);
  count_tally(scenario, tally.nation, tally.shares, kernels_, rows, scratch_, outcome, counts);
}

void Worker::gather(Follower& follower, bool has_fraud, const Elections& block) {
  const auto rule_of = [&](int point) -> const ElectoralSystem& {
    return study_.points[static_cast<std::size_t>(point)].scenario.rule;
  };
  const RowBits rows = changed_rows(rule_of(follower.point), rule_of(follower.lead), has_fraud, block);
  for (std::size_t word = 0; word < rows.size(); ++word) {
    for (std::uint64_t bits = rows[word]; bits != 0; bits &= bits - 1) {
      if (follower.gathered.replicates.count == kBlockSize) count_gathered(follower);
      take(block, static_cast<int>(64 * word) + std::countr_zero(bits), has_fraud, follower.gathered);
    }
  }
}

void Worker::count_gathered(Follower& follower) {
  Elections& gathered = follower.gathered;
  if (gathered.replicates.count == 0) return;
  const bool has_fraud = study_.points[static_cast<std::size_t>(follower.point)].scenario.has_fraud();
  prepare(gathered, has_fraud, kernels_, gathered_shares_);
  if (follower.lead > 0) {
    PointCounts unused = empty_point(study_, 0);
    elect_point(0, gathered, gathered_shares_, gathered_outcomes_, unused);
  }
  elect_point(follower.lead, gathered, gathered_shares_, gathered_outcomes_, follower.as_lead);
  elect_point(follower.point, gathered, gathered_shares_, gathered_outcomes_,
              results_.points[static_cast<std::size_t>(follower.point)]);
  follower.changed += static_cast<Count>(gathered.replicates.count);
  gathered.replicates.count = 0;
  gathered.numbers.clear();
}

Results Worker::results() {
  for (std::optional<Follower>& follower : followers_) {
    if (follower) count_gathered(*follower);
  }
  Results results = results_;
  for (const std::optional<Follower>& follower : followers_) {  // a lead stands before its followers
    if (!follower) continue;
    PointCounts& counts = results.points[static_cast<std::size_t>(follower->point)];
    counts += results.points[static_cast<std::size_t>(follower->lead)];
    counts += negative(follower->as_lead);
    if (follower->lead == 0) {
      counts.less_baseline += no_differences(study_.points.front().scenario, results.draws - follower->changed);
    }
  }
  return results;
}

}  // namespace hemicycle
