#include "sim/scenario/given_votes.hpp"

#include <cmath>
#include <cstddef>
#include <utility>

#include "models/seats/systems/constituencies.hpp"
#include "models/seats/tied_districts.hpp"

#include "sim/scenario/members_without_chance.hpp"

namespace hemicycle {

namespace {

/// Invalid ballots beside so many valid ones: invalid / (valid + invalid) = share, regions weighted by the ballots
/// cast.
Votes invalid_ballots(const Electorate& electorate, Votes valid) {
  if (electorate.given) return electorate.given->invalid;
  double cast = 0.0;
  double invalid = 0.0;
  for (const Region& region : electorate.regions) {
    const double ballots = static_cast<double>(region.registered) * region.turnout;
    cast += ballots;
    invalid += ballots * region.invalid;
  }
  if (cast <= invalid) return 0;
  return static_cast<Votes>(std::floor(static_cast<double>(valid) * invalid / (cast - invalid) + 0.5));
}

Tally tally_of(const Electorate& electorate) {
  Tally tally;
  for (const Party& party : electorate.parties) {
    tally.votes.push_back(party.votes);
    tally.valid += party.votes;
  }
  tally.cast = tally.valid + invalid_ballots(electorate, tally.valid);
  for (const Region& region : electorate.regions) tally.registered += region.registered;
  return tally;
}

/// [ballots] of the parties in a region, without chance.
DistrictVotes region_votes(const Region& region, bool is_given) {
  const double expected = static_cast<double>(region.registered) * region.turnout * (1.0 - region.invalid);
  DistrictVotes district;
  district.valid = is_given ? region.given.valid : static_cast<Votes>(std::floor(expected + 0.5));
  for (const double share : region.shares) {
    district.votes.push_back(static_cast<Votes>(std::floor(share * static_cast<double>(district.valid) + 0.5)));
  }
  return district;
}

/// The votes that a scenario gives; where districts or tiers count, those of the nation are the sum of the regions.
LawVotes votes_of(const Scenario& scenario) {
  const Electorate& electorate = scenario.electorate;
  LawVotes votes{tally_of(electorate), {}};
  const bool has_regions = !electorate.regions.front().id.empty();
  if (!has_regions || (!scenario.rule.tiers && !scenario.rule.biproportional)) return votes;
  Tally& nation = votes.nation;
  nation.votes.assign(electorate.parties.size(), 0);
  nation.valid = 0;
  for (const Region& region : electorate.regions) {
    const DistrictVotes& district = votes.regions.emplace_back(region_votes(region, electorate.given.has_value()));
    nation.valid += district.valid;
    for (std::size_t p = 0; p < nation.votes.size(); ++p) nation.votes[p] += district.votes[p];
  }
  nation.cast =
      nation.valid + (electorate.given ? electorate.given->invalid : invalid_ballots(electorate, nation.valid));
  if (scenario.rule.districts() == 1 && votes.regions.size() > 1) votes.regions.clear();
  return votes;
}

/// A law of several tiers; constituencies are won by the votes that their candidates have in the base election.
void add_tiers(const Scenario& scenario, Election& election) {
  election.tiers = scenario.rule.tiers;
  if (election.tiers->constituencies.empty()) return;
  const DirectSeats direct =
      win_constituencies(*election.tiers, tier_votes_of(election), election.contest.tier.ties, Lot{});
  for (std::size_t d = 0; d < direct.by_district.size(); ++d) {
    election.tiers->districts[d].direct = direct.by_district[d];
  }
  election.tiers->constituencies.clear();
}

void add_biproportional(const BiproportionalSystem& system, Election& election) {
  election.contest.biproportional = system.law;
  for (std::size_t d = 0; d < system.district_seats.size(); ++d) {
    election.contest.districts[d].seats = system.district_seats[d];
  }
}

}  // namespace

std::optional<Election> election_of(const Scenario& scenario) {
  Election election = election_of(scenario, votes_of(scenario));
  if (election.contest.tally.valid == 0) return std::nullopt;
  return election;
}

Election election_of(const Scenario& scenario, LawVotes votes) {
  Election election;
  election.name = scenario.name;
  for (const Party& party : scenario.electorate.parties) {
    election.parties.push_back(party.id);
    election.names.push_back(party.name.empty() ? party.id : party.name);
  }
  election.contest.tier = scenario.rule.list;
  election.contest.tally = std::move(votes.nation);
  election.contest.districts = std::move(votes.regions);
  if (!election.contest.districts.empty()) {
    for (const Region& region : scenario.electorate.regions) election.districts.push_back(region.id);
  }
  election.contest.wins_nothing = scenario.rule.wins_nothing;
  election.direct = scenario.rule.direct;
  election.appointed = scenario.rule.appointed;
  election.vacant_districts = scenario.rule.vacant_districts;
  const TieOrder order = scenario.rule.list.ties == TieOrder::lot ? TieOrder::listed_first : scenario.rule.list.ties;
  for (const int winner : winners_of_tied(scenario.rule.tied_districts, order, election.contest.tally.votes, {})) {
    ++election.direct[static_cast<std::size_t>(winner)];
  }
  election.has_lot = scenario.rule.list.ties == TieOrder::lot;
  if (election.has_lot) election.contest.tier.ties = TieOrder::listed_first;
  election.official = scenario.official;
  if (scenario.districts) {
    ExpectedMembers members = members_without_chance(scenario, election.contest.tally.votes);
    election.direct = std::move(members.seats);
    election.vacant_districts = members.vacant;
  }
  if (scenario.rule.tiers) add_tiers(scenario, election);
  if (scenario.rule.biproportional) add_biproportional(*scenario.rule.biproportional, election);
  return election;
}

}  // namespace hemicycle
