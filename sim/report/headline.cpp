#include "sim/report/headline.hpp"

#include <algorithm>
#include <variant>
#include <vector>

#include "sim/report/majorities.hpp"
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
bool has_chance(const MixedShares&) { return true; }

bool has_chance(const FixedTurnout&) { return false; }
bool has_chance(const BetaTurnout&) { return true; }
bool has_chance(const LogitNormalTurnout& model) {
  return model.national_sd > 0.0 || model.regional_sd > 0.0 || model.station_sd > 0.0;
}

bool has_chance(const VoteModel& model) {
  const bool regional = std::ranges::any_of(model.regional_sd, [](double sd) { return sd > 0.0; });
  const bool national = std::visit([](const auto& shares) { return has_chance(shares); }, model.national);
  const bool correlated = !model.regional.parties.empty() || !model.regional.joint.empty();
  const bool stations = model.station_concentration.has_value() || !model.station_factor.empty();
  return national || regional || correlated || model.undecided || model.polling_error || stations ||
         model.counts == Counts::multinomial;
}

bool has_chance(const Scenario& scenario) {
  const bool turnout = std::visit([](const auto& model) { return has_chance(model); }, scenario.turnout);
  const bool regions = std::holds_alternative<LogitNormalTurnout>(scenario.turnout) &&
                       std::ranges::any_of(scenario.electorate.regions,
                                           [](const Region& region) { return region.turnout_sd.value_or(0.0) > 0.0; });
  const bool fraud =
      std::ranges::any_of(scenario.fraud, [](const Mechanism& kind) { return hemicycle::has_chance(kind); });
  const bool flows = std::ranges::any_of(scenario.flows, [](const Flow& flow) { return hemicycle::has_chance(flow); });
  return has_chance(scenario.votes) || flows || turnout || regions || fraud;
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
    const Count count = count_of(p);
    if (count > leader.count) leader = {p, count};
  }
  return leader;
}

/// Elections in which one party has a majority.
Count majorities_of(const Scenario& scenario, const TallyCounts& tally, std::size_t party) {
  return count_majorities(scenario, tally, {static_cast<int>(party)}, tally.parties[party].seats);
}

std::string in_words(Count count, Count draws) {
  const std::string words = odds(probability(count, draws));
  return words.empty() ? "" : ", about " + words;
}

/// A percentage as it stands in a sentence: "86.7 %", "more than 99.9997 %".
std::string spoken_percent(Count count, Count draws) {
  const std::string text = percent(count, draws);
  if (text.starts_with("> ")) return "more than " + text.substr(2);
  if (text.starts_with("< ")) return "less than " + text.substr(2);
  return text;
}

/// "in 86.7 % of the 1,000,000 simulated elections, about 6 in 7".
std::string in_share_of(Count count, Count draws) {
  if (count < draws) {
    return "in " + percent(count, draws) + " of the " + simulated_elections(draws) + in_words(count, draws);
  }
  return "in all of the " + simulated_elections(draws) + ": " + spoken_percent(count, draws);
}

/// What the sentences speak of.
struct Outcome {
  const Scenario& scenario;
  const TallyCounts& tally;
  Count draws;
  Leader majority;  ///< who has a majority most often
  Leader largest;   ///< who has the most seats most often

  [[nodiscard]] const std::string& party(const Leader& leader) const {
    return label(scenario.electorate.parties[leader.party]);
  }
  [[nodiscard]] std::string house() const {
    if (scenario.rule.grows()) return "house";
    return grouped(static_cast<Count>(scenario.rule.house())) + "-seat house";
  }
};

std::string certain_sentence(const Outcome& outcome) {
  const HistogramSummary summary = summarize(outcome.tally.parties[outcome.largest.party].seats);
  const std::string seats = grouped(static_cast<Count>(summary.median));
  if (outcome.majority.count > 0) {
    return outcome.party(outcome.largest) + " has a majority of the " + outcome.house() + ": " + seats + " seats.";
  }
  return "no party has a majority of the " + outcome.house() + "; " + outcome.party(outcome.largest) +
         " has the most seats, " + seats + ".";
}

/// Two parties never both have a majority, so that what is left over has none.
std::string chance_sentence(const Outcome& outcome) {
  Count nobody = outcome.draws;
  for (std::size_t p = 0; p < outcome.tally.parties.size(); ++p) {
    nobody -= majorities_of(outcome.scenario, outcome.tally, p);
  }

  const std::string none = "no party has a majority of the " + outcome.house() + " ";
  if (nobody == outcome.draws) {
    return none + "in any of the " + simulated_elections(outcome.draws) + "; " + outcome.party(outcome.largest) +
           " has the most seats in " + spoken_percent(outcome.largest.count, outcome.draws) + ".";
  }
  if (nobody > outcome.majority.count) {
    return none + in_share_of(nobody, outcome.draws) + "; " + outcome.party(outcome.majority) + " has one in " +
           spoken_percent(outcome.majority.count, outcome.draws) + ".";
  }
  return outcome.party(outcome.majority) + " has a majority of the " + outcome.house() + " " +
         in_share_of(outcome.majority.count, outcome.draws) + ".";
}

/// Begins the sentence where there is no other beginning.
std::string opened(const std::string& beginning, std::string sentence) {
  if (beginning.empty() && sentence.starts_with("no ")) sentence.front() = 'N';
  return beginning + sentence;
}

}  // namespace

bool is_certain(const Scenario& scenario, const PointCounts& counts) {
  const bool by_lot = scenario.rule.list.ties == TieOrder::lot && had_ties(scenario, counts);
  return !has_chance(scenario) && !by_lot;
}

std::string headline(const Scenario& scenario, const PointCounts& counts, Count draws) {
  const TallyCounts& tally = *last_tally(counts).counts;
  const Outcome outcome = {scenario, tally, draws,
                           leader_by(tally, [&](std::size_t p) { return majorities_of(scenario, tally, p); }),
                           leader_by(tally, [&](std::size_t p) { return tally.parties[p].largest; })};
  if (outcome.largest.count == 0) return "No party has a seat in any of the " + simulated_elections(draws) + ".";
  const std::string beginning = counts.reported.parties.empty() ? "" : "As reported, ";
  if (!is_certain(scenario, counts)) return opened(beginning, chance_sentence(outcome));
  return "No chance in this scenario: the result is certain under its assumptions. " +
         opened(beginning, certain_sentence(outcome));
}

}  // namespace hemicycle
