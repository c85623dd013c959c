// The law of several tiers, cycles an election: the Bundestag of 2021, from second votes by Land and direct seats to
// 736 seats in their Laender; and its levelling alone, beside a house that grows seat by seat.

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "models/seats/systems/allocate_tiers.hpp"
#include "models/seats/systems/district_tier.hpp"
#include "models/seats/systems/levelling.hpp"

#include "sim/scenario/election_file.hpp"

#include "tests/benchmark/cycles.hpp"
#include "tests/support/source.hpp"

namespace hemicycle {
namespace {

struct Bundestag {
  Election election;
  TierVotes votes;

  [[nodiscard]] TierRules rules() const { return {election.contest.tier, election.contest.wins_nothing}; }
  [[nodiscard]] TierSeating seating() const { return allocate(*election.tiers, rules(), votes, {}); }
};

std::shared_ptr<const Bundestag> bundestag() {
  Diagnostics diagnostics;
  auto election = read_election(source_folder() / "tests/data/elections/germany_2021.json", diagnostics);
  if (!election) return nullptr;
  const TierVotes votes = tier_votes_of(*election);
  return std::make_shared<const Bundestag>(Bundestag{std::move(*election), votes});
}

/// The votes of the lists that take part, and the least seats that the first round by Land gives them.
struct Levelling {
  std::vector<Votes> votes;
  std::vector<Seats> held;
};

Levelling levelling_of(const Bundestag& nation) {
  const TierSystem& system = *nation.election.tiers;
  const std::size_t parties = nation.votes.nation.votes.size();
  TierElection election{.system = system,
                        .votes = nation.votes,
                        .direct = {},
                        .can_win = std::vector<bool>(parties, true),
                        .admission = {.admitted = nation.seating().admitted, .nationwide = nation.seating().admitted},
                        .ties = TieBreaker(TieOrder::listed_first, {}),
                        .magnitude_ties = TieBreaker(TieOrder::listed_first, {}),
                        .place_ties = TieBreaker(TieOrder::listed_first, {})};
  for (const TierDistrict& district : system.districts) {
    election.direct.push_back(district.direct);
    election.direct.back().resize(parties);
  }
  const DistrictSeats districts = share_out_districts(*system.district_tier, election);
  Levelling levelling{votes_of(election.admission.nationwide, nation.votes.nation.votes),
                      nationwide(districts.seats, parties)};
  levelling.held = held_by_voted(levelling.held, levelling.votes);
  return levelling;
}

constexpr Seats kStart = 598;
constexpr Seats kUncompensated = 3;
const Method kMethod = HighestAverages{Divisor::sainte_lague};

void level(const Levelling& levelling) {
  TieBreaker ties(TieOrder::listed_first, {});
  const LinkedDistribution distribution{
      .votes = levelling.votes, .seats = kStart, .held = levelling.held, .uncompensated = kUncompensated};
  benchmark::DoNotOptimize(distribute_levelled(kMethod, distribution, ties).data());
}

/// Each house is distributed anew until few enough of the seats held are missing.
void grow_by_one(const Levelling& levelling) {
  for (Seats house = kStart;; ++house) {
    TieBreaker ties(TieOrder::listed_first, {});
    const std::vector<Seats> seats = distribute(kMethod, {.votes = levelling.votes, .seats = house}, ties);
    Seats missing = 0;
    for (std::size_t p = 0; p < seats.size(); ++p) missing += std::max(0, levelling.held[p] - seats[p]);
    benchmark::DoNotOptimize(missing);
    if (missing <= kUncompensated) return;
  }
}

const bool kEntered = [] {
  const auto nation = bundestag();
  if (nation == nullptr) return false;
  const Levelling levelling = levelling_of(*nation);
  compare_cycles(
      "levelling of the Bundestag of 2021", 1, [levelling] { level(levelling); },
      [levelling] { grow_by_one(levelling); });
  compare_cycles("the Bundestag of 2021, whole law", 1,
                 [nation] { benchmark::DoNotOptimize(nation->seating().seats.data()); }, {});
  return true;
}();

}  // namespace
}  // namespace hemicycle
