// Districts with candidates against simpler laws of the same votes.

#include <vector>

#include <gtest/gtest.h>

#include "sim/engine/run.hpp"

#include "tests/support/electorates.hpp"
#include "tests/support/studies.hpp"

namespace hemicycle {
namespace {

/// Every party has a candidate in a district for each region.
DistrictModel plain_districts(const Electorate& electorate) {
  DistrictModel model;
  for (std::size_t r = 0; r < electorate.regions.size(); ++r) {
    SingleMemberDistrict district{.id = "d" + std::to_string(r),
                                  .name = "",
                                  .region = static_cast<int>(r),
                                  .registered = 1,
                                  .shares = {},
                                  .candidates = {}};
    for (std::size_t p = 0; p < electorate.parties.size(); ++p) {
      district.candidates.push_back({.id = electorate.parties[p].id, .name = "", .party = static_cast<int>(p)});
    }
    model.districts.push_back(district);
  }
  return model;
}

ElectionSampler sampler_with(const Scenario& scenario, const DistrictModel& model) {
  const SingleMemberLaw law{.districts = static_cast<Seats>(model.districts.size())};
  return {scenario.electorate,
          scenario.votes,
          scenario.turnout,
          scenario.fraud,
          scenario.observers,
          scenario.flows,
          DistrictContest(model, law, scenario.electorate, scenario.fraud, scenario.observers)};
}

/// Seats of each party: a region goes to whoever has most votes there, the first listed of equal ones.
std::vector<double> seats_of_leaders(const std::vector<BallotBlock>& regions, std::size_t row) {
  std::vector<double> seats(static_cast<std::size_t>(regions.front().votes.count()), 0.0);
  for (const BallotBlock& region : regions) {
    std::size_t leader = 0;
    for (int p = 1; p < region.votes.count(); ++p) {
      if (region.votes[p][row] > region.votes[static_cast<int>(leader)][row]) leader = static_cast<std::size_t>(p);
    }
    seats[leader] += 1.0;
  }
  return seats;
}

/// With or without polling stations.
std::vector<Scenario> countries() {
  Scenario stations = small_country();
  Scenario regions = stations;
  for (Region& region : regions.electorate.regions) region.stations.clear();
  return {stations, regions};
}

// Without effects, and with a candidate of every party, the votes of a district are those of the lists in its region.
TEST(Districts, WithoutEffectsAreThePlainVoteOfTheRegions) {
  for (Scenario& scenario : countries()) {
    scenario.fraud.clear();
    const ElectionSampler sampler = sampler_with(scenario, plain_districts(scenario.electorate));
    Workspace workspace(sampler.parties());
    Tallies tallies(sampler.parties());
    tallies.honest_regions.assign(scenario.electorate.regions.size(), BallotBlock(sampler.parties()));
    for (std::uint64_t block = 0; block < 20; ++block) {
      sample_block(sampler, {.seed = 3, .first = block * kBlockSize, .instructions = best_instruction_set()}, workspace,
                   tallies);
      for (std::size_t r = 0; r < kBlockSize; ++r) {
        std::vector<double> seats;
        for (int p = 0; p < sampler.parties(); ++p) seats.push_back(tallies.honest_districts.seats[p][r]);
        ASSERT_EQ(seats, seats_of_leaders(tallies.honest_regions, r)) << "replicate " << block * kBlockSize + r;
      }
    }
  }
}

// Candidates take no draw from anybody: the lists vote as they would without districts.
TEST(Districts, LeaveTheListsAlone) {
  for (const Scenario& scenario : countries()) {
    DistrictModel model = plain_districts(scenario.electorate);
    model.sd.assign(scenario.electorate.parties.size(), 0.3);
    model.districts.front().candidates.front().sd = 0.5;
    model.districts.front().candidates.back().struck_off = 0.5;
    Drawing with(sampler_with(scenario, model));
    Drawing without(scenario.electorate, scenario.votes, scenario.turnout, scenario.fraud);
    const Tallies& one = with.block(3);
    const Tallies& other = without.block(3);
    for (int row = 0; row < kBlockSize; ++row) {
      ASSERT_EQ(votes_in(one.honest, row), votes_in(other.honest, row));
      ASSERT_EQ(votes_in(one.reported, row), votes_in(other.reported, row));
    }
  }
}

/// small_country() with uncertain districts in two rounds, and stuffing for a candidate.
Study uncertain_districts() {
  Study study = small_sweep(3'000);
  for (Point& point : study.points) {
    Scenario& scenario = point.scenario;
    DistrictModel model = plain_districts(scenario.electorate);
    model.sd.assign(scenario.electorate.parties.size(), 0.5);
    for (SingleMemberDistrict& district : model.districts) {
      district.candidates.front().sd = 0.4;
      district.candidates.back().share = 0.3;
      district.candidates[1].struck_off = 0.4;
    }
    model.concentration = 3.0;
    model.transfers.resize(scenario.electorate.parties.size());
    model.transfers[1] = TransferRow{std::vector<double>(scenario.electorate.parties.size(), 0.0), 0.3, 0.7};
    scenario.rule.single_member =
        SingleMemberLaw{.districts = static_cast<Seats>(model.districts.size()), .rounds = 2, .ties = TieOrder::lot};
    scenario.districts = model;
    Stuffing stuffing{.beneficiary = 0, .where = {}, .amount = HalfNormalAmount{0.4}};
    stuffing.where.regions.assign(scenario.electorate.regions.size(), true);
    stuffing.where.share_of_stations = 0.5;
    stuffing.where.district = 0;
    scenario.fraud.push_back(stuffing);
  }
  return study;
}

TEST(Districts, AreCountedTheSameWithAnyThreadsAndInstructions) {
  const Study study = uncertain_districts();
  const Results expected = run(study, {1, InstructionSet::scalar, {}, {}}).results;
  const DistrictCounts& first = expected.points[0].honest.districts[0];
  EXPECT_GT(first.second_rounds, 0u);
  EXPECT_NE(first, expected.points[0].reported.districts[0]);
  for (const InstructionSet set : {InstructionSet::sse2, InstructionSet::avx2}) {
    if (!is_available(set)) continue;
    EXPECT_EQ(run(study, {2, set, {}, {}}).results, expected) << name(set);
  }
}

TEST(Districts, AddUpToAllElections) {
  const Results results = run(uncertain_districts(), {1, best_instruction_set(), {}, {}}).results;
  for (const PointCounts& point : results.points) {
    for (const TallyCounts* tally : {&point.honest, &point.reported}) {
      ASSERT_FALSE(tally->districts.empty());
      for (const DistrictCounts& district : tally->districts) {
        Count elections = district.vacant;
        for (const OptionCounts& option : district.options) elections += option.wins;
        EXPECT_EQ(elections, results.draws);
      }
    }
  }
}

}  // namespace
}  // namespace hemicycle
