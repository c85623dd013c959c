#include "sim/report/headline.hpp"

#include <algorithm>
#include <variant>
#include <vector>

#include "sim/report/number.hpp"
#include "sim/report/words.hpp"
#include "sim/stats/summary_histogram.hpp"

namespace hemicycle {
namespace {

bool has_chance(const FixedShares&) { return false; }
bool has_chance(const DirichletShares&) { return true; }
bool has_chance(const LogisticNormalShares& model) {
  return std::ranges::any_of(model.factor, [](double entry) { return entry != 0.0; });
}
bool has_chance(const DrawnShares&) { return true; }

bool has_chance(const FixedTurnout&) { return false; }
bool has_chance(const BetaTurnout&) { return true; }
bool has_chance(const LogitNormalTurnout& model) {
  return model.national_sd > 0.0 || model.regional_sd > 0.0 || model.station_sd > 0.0;
}

bool has_chance(const FixedAmount&) { return false; }
bool has_chance(const HalfNormalAmount& amount) { return amount.sigma > 0.0; }

bool has_chance(const VoteModel& model) {
  const bool regional = std::ranges::any_of(model.regional_sd, [](double sd) { return sd > 0.0; });
  const bool national = std::visit([](const auto& shares) { return has_chance(shares); }, model.national);
  return national || regional || model.station_concentration.has_value();
}

bool has_chance(const Mechanism& mechanism) {
  return std::visit(
      [](const auto& kind) {
        const double stations = kind.where.share_of_stations;
        const bool amount = std::visit([](const auto& share) { return has_chance(share); }, kind.amount);
        return amount || (stations > 0.0 && stations < 1.0);
      },
      mechanism);
}

bool has_chance(const Scenario& scenario) {
  const bool turnout = std::visit([](const auto& model) { return has_chance(model); }, scenario.turnout);
  const bool regions = std::holds_alternative<LogitNormalTurnout>(scenario.turnout) &&
                       std::ranges::any_of(scenario.electorate.regions,
                                           [](const Region& region) { return region.turnout_sd.value_or(0.0) > 0.0; });
  const bool fraud = std::ranges::any_of(scenario.fraud, [](const Mechanism& kind) { return has_chance(kind); });
  return has_chance(scenario.votes) || turnout || regions || fraud;
}

/// Whether a tie decided a seat in some election.
bool had_ties(const Scenario& scenario, const PointCounts& counts) {
  for (std::size_t e = 0; e < scenario.events.size(); ++e) {
    if (scenario.events[e].kind != EventKind::tie) continue;
    for (const NamedTally& tally : tallies(counts)) {
      if (tally.counts->events[e] > 0) return true;
    }
  }
  return false;
}

/// A party and in how many elections something holds of it.
struct Leader {
  std::size_t party = 0;
  Count count = 0;
};

/// The party of which something holds most often; of several the first listed.
template <typename CountOf>
Leader leader_by(const TallyCounts& tally, const CountOf& count_of) {
  Leader leader;
  for (std::size_t p = 0; p < tally.parties.size(); ++p) {
    const Count count = count_of(tally.parties[p]);
    if (count > leader.count) leader = {p, count};
  }
  return leader;
}

std::string in_words(Count count, Count draws) {
  const std::string words = odds(probability(count, draws));
  return words.empty() ? "" : ", about " + words;
}

/// "in 86.7 % of the 1,000,000 simulated elections, about 6 in 7".
std::string in_share_of(Count count, Count draws) {
  const std::string elections = grouped(draws) + " simulated elections";
  if (count == draws && draws > 3) {
    return "in all of the " + elections + ": more than " + percent(count, draws).substr(2);
  }
  if (count == draws) return "in all of the " + elections;
  return "in " + percent(count, draws) + " of the " + elections + in_words(count, draws);
}

std::string certain_headline(const std::string& house, const TallyCounts& tally, const Scenario& scenario,
                             Count majorities, std::size_t party) {
  const std::string start = "No chance in this scenario: the result is certain under its assumptions. ";
  const std::string seats = grouped(static_cast<Count>(summarize(tally.parties[party].seats).median));
  const std::string& leader = label(scenario.electorate.parties[party]);
  if (majorities > 0) return start + leader + " has a majority of the " + house + ": " + seats + " seats.";
  return start + "No party has a majority of the " + house + "; " + leader + " has the most seats, " + seats + ".";
}

}  // namespace

bool is_certain(const Scenario& scenario, const PointCounts& counts) {
  const bool by_lot = scenario.rule.list.ties == TieOrder::lot && had_ties(scenario, counts);
  return !has_chance(scenario) && !by_lot;
}

std::string headline(const Scenario& scenario, const PointCounts& counts, Count draws) {
  const TallyCounts& tally = *last_tally(counts).counts;
  const Seats house = scenario.rule.house();
  const std::string house_text = grouped(static_cast<Count>(house)) + "-seat house";
  const Leader majority =
      leader_by(tally, [&](const PartyCounts& party) { return count_at_least(party.seats, majority_of(house)); });
  const Leader largest = leader_by(tally, [](const PartyCounts& party) { return party.largest; });
  if (largest.count == 0) return "No party has a seat in any of the " + grouped(draws) + " simulated elections.";
  if (is_certain(scenario, counts)) {
    return certain_headline(house_text, tally, scenario, majority.count, largest.party);
  }
  if (majority.count == 0) {
    return "No party has a majority of the " + house_text + " in any of the " + grouped(draws) +
           " simulated elections. " + label(scenario.electorate.parties[largest.party]) + " has the most seats " +
           in_share_of(largest.count, draws) + ".";
  }
  return label(scenario.electorate.parties[majority.party]) + " has a majority of the " + house_text + " " +
         in_share_of(majority.count, draws) + ".";
}

}  // namespace hemicycle
