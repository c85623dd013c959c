#include "sim/scenario/given_votes.hpp"

#include <cmath>
#include <utility>

#include "models/seats/tied_districts.hpp"

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

}  // namespace

std::optional<Election> election_of(const Scenario& scenario) {
  Election election;
  election.name = scenario.name;
  for (const Party& party : scenario.electorate.parties) {
    election.parties.push_back(party.id);
    election.names.push_back(party.name.empty() ? party.id : party.name);
  }
  election.contest.tier = scenario.rule.list;
  election.contest.tally = tally_of(scenario.electorate);
  election.contest.wins_nothing = scenario.rule.wins_nothing;
  election.direct = scenario.rule.direct;
  election.appointed = scenario.rule.appointed;
  const TieOrder order = scenario.rule.list.ties == TieOrder::lot ? TieOrder::listed_first : scenario.rule.list.ties;
  for (const int winner : winners_of_tied(scenario.rule.tied_districts, order, election.contest.tally.votes, {})) {
    ++election.direct[static_cast<std::size_t>(winner)];
  }
  election.has_lot = scenario.rule.list.ties == TieOrder::lot;
  if (election.has_lot) election.contest.tier.ties = TieOrder::listed_first;
  election.official = scenario.official;
  if (election.contest.tally.valid == 0) return std::nullopt;
  return election;
}

}  // namespace hemicycle
