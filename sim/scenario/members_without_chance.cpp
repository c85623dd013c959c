#include "sim/scenario/members_without_chance.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/seats/single_member.hpp"
#include "models/votes/district_sampler.hpp"

namespace hemicycle {

namespace {

constexpr Replicates kOne{.count = 1};

DistrictModel without_chance(DistrictModel model) {
  model.sd.clear();
  model.concentration.reset();
  for (SingleMemberDistrict& district : model.districts) {
    for (DistrictCandidate& candidate : district.candidates) {
      candidate.sd = 0.0;
      candidate.struck_off = candidate.struck_off < 1.0 ? 0.0 : 1.0;
    }
  }
  return model;
}

/// The ballots of a region at the centre of its laws, in the first row.
BallotBlock ballots_of(const Region& region, bool is_given) {
  BallotBlock ballots(static_cast<int>(region.shares.size()));
  const auto whole = [](double number) { return std::floor(number + 0.5); };
  const double cast = whole(static_cast<double>(region.registered) * region.turnout);
  const double invalid = whole(cast * region.invalid);
  ballots.registered()[0] = static_cast<double>(region.registered);
  ballots.valid()[0] = is_given ? static_cast<double>(region.given.valid) : cast - invalid;
  ballots.cast()[0] = is_given ? ballots.valid()[0] + static_cast<double>(region.given.invalid) : cast;
  for (int p = 0; p < ballots.votes.count(); ++p) {
    ballots.votes[p][0] = region.shares[static_cast<std::size_t>(p)] * ballots.valid()[0];
  }
  return ballots;
}

/// The winner of a district, whose region has been split.
int winner_of(const DistrictSampler& sampler, int district, const SingleMemberLaw& law, const BallotBlock& list,
              const std::vector<Votes>& nation, DistrictRoom& room, BallotBlock& ballots) {
  const DistrictPlan& plan = sampler.plan(district);
  sampler.enter(kOne, district, room);
  sampler.cast(kOne, district, list, room, ballots);
  std::vector<Votes> votes;
  std::vector<Votes> tie_votes;
  for (int option = 0; option < plan.option_count(); ++option) {
    votes.push_back(static_cast<Votes>(ballots.votes[option][0]));
    tie_votes.push_back(nation[static_cast<std::size_t>(plan.option_party[static_cast<std::size_t>(option)])]);
  }
  TieBreaker ties(law.ties, Lot{});
  const SecondRound second_round = [&](int a, int b) { return sampler.second_round(district, votes, a, b, 0, room); };
  return elect_member(law, {votes, sampler.against_all(district), tie_votes}, second_round, &ties)->winner;
}

}  // namespace

ExpectedMembers members_without_chance(const Scenario& scenario, const std::vector<Votes>& votes) {
  const Electorate& electorate = scenario.electorate;
  const DistrictSampler sampler(without_chance(*scenario.districts), electorate);
  SingleMemberLaw law = *scenario.rule.single_member;
  if (law.ties == TieOrder::lot) law.ties = TieOrder::listed_first;
  ExpectedMembers members{std::vector<Seats>(electorate.parties.size(), 0)};
  DistrictRoom room;
  sampler.begin(kOne, room);
  for (int region = 0; region < std::ssize(electorate.regions); ++region) {
    const std::vector<int>& districts = sampler.of_region(region);
    if (districts.empty()) continue;
    const BallotBlock list =
        ballots_of(electorate.regions[static_cast<std::size_t>(region)], electorate.given.has_value());
    sampler.split(kOne, region, list, room);
    for (std::size_t place = 0; place < districts.size(); ++place) {
      const DistrictPlan& plan = sampler.plan(districts[place]);
      BallotBlock ballots(plan.option_count());
      sampler.take_totals(static_cast<int>(place), room, ballots);
      const int winner = winner_of(sampler, districts[place], law, list, votes, room, ballots);
      if (winner < 0) {
        ++members.vacant;
      } else {
        ++members.seats[static_cast<std::size_t>(plan.option_party[static_cast<std::size_t>(winner)])];
      }
    }
  }
  return members;
}

}  // namespace hemicycle
