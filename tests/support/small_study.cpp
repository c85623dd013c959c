#include "tests/support/small_study.hpp"

#include <algorithm>

namespace hemicycle::test {
namespace {

constexpr Seats kHouse = 10;

Seats seats_of(const std::vector<int>& parties, const Election& election) {
  Seats seats = 0;
  for (const int party : parties) seats += election.seats[static_cast<std::size_t>(party)];
  return seats;
}

/// Custom events of the small scenario ask whether blue has more seats than red.
bool holds(const Event& event, const Election& election) {
  if (event.kind == EventKind::tie) return false;
  if (event.kind == EventKind::custom) return election.seats[1] > election.seats[0];
  const auto& share = std::get<HouseShare>(event.question);
  const Seats left = seats_of(share.parties, election) * share.multiple;
  return share.inclusive ? left >= kHouse * share.of : left > kHouse * share.of;
}

Wide in_units(double share) { return static_cast<Wide>(share / kShareUnit); }

void count_party(const Election& election, std::size_t p, PartyCounts& counts) {
  const Seats seats = election.seats[p];
  const double share = election.shares[p];
  ++counts.seats[static_cast<std::size_t>(seats)];
  counts.admitted += seats > 0 ? 1U : 0U;
  counts.largest += seats == *std::ranges::max_element(election.seats) ? 1U : 0U;
  counts.share_sum += in_units(share);
  counts.share_square_sum += in_units(share * share);
  counts.wasted_sum += seats > 0 ? Wide{0} : in_units(share);
}

void add_house_share_events(Scenario& scenario, const std::string& id, const std::vector<int>& parties) {
  const bool one = parties.size() == 1;
  scenario.events.push_back(
      {"majority." + id, one ? EventKind::majority : EventKind::coalition, HouseShare{parties, 2, 1, false}});
  scenario.events.push_back(
      {"two_thirds." + id, one ? EventKind::supermajority : EventKind::coalition, HouseShare{parties, 3, 2, true}});
}

const std::vector<Election> kElections = {{{6, 4, 0}, {0.5, 0.4375, 0.0625}},
                                          {{6, 3, 1}, {0.5, 0.375, 0.125}},
                                          {{7, 2, 1}, {0.625, 0.25, 0.125}},
                                          {{4, 5, 1}, {0.375, 0.5, 0.125}}};

const std::vector<Election> kStuffed = {{{8, 2, 0}, {0.75, 0.1875, 0.0625}},
                                        {{6, 3, 1}, {0.5, 0.375, 0.125}},
                                        {{7, 2, 1}, {0.625, 0.25, 0.125}},
                                        {{5, 4, 1}, {0.5, 0.375, 0.125}}};

const std::vector<Election> kReformed = {{{5, 4, 1}, {0.5, 0.4375, 0.0625}},
                                         {{6, 3, 1}, {0.5, 0.375, 0.125}},
                                         {{5, 4, 1}, {0.625, 0.25, 0.125}},
                                         {{4, 5, 1}, {0.375, 0.5, 0.125}}};

SmallStudy study_of(const Scenario& scenario, const std::vector<Election>& elections) {
  SmallStudy small;
  small.study.points.push_back({{}, scenario});
  small.study.resolved = "name = \"Small\"\n";
  small.results.draws = elections.size();
  small.results.points.emplace_back();
  small.results.points.front().honest = counted(scenario, elections);
  return small;
}

}  // namespace

TallyCounts counted(const Scenario& scenario, const std::vector<Election>& elections) {
  TallyCounts counts;
  counts.parties.resize(scenario.electorate.parties.size());
  for (PartyCounts& party : counts.parties) party.seats.resize(kHouse + 1);
  counts.coalitions.resize(scenario.coalitions.size(), Histogram(kHouse + 1));
  counts.events.resize(scenario.events.size());
  counts.vacant = {elections.size()};
  for (const Election& election : elections) {
    for (std::size_t p = 0; p < counts.parties.size(); ++p) count_party(election, p, counts.parties[p]);
    for (std::size_t c = 0; c < counts.coalitions.size(); ++c) {
      ++counts.coalitions[c][static_cast<std::size_t>(seats_of(scenario.coalitions[c].parties, election))];
    }
    for (std::size_t e = 0; e < counts.events.size(); ++e) {
      counts.events[e] += holds(scenario.events[e], election) ? 1U : 0U;
    }
  }
  return counts;
}

DifferenceCounts counted_differences(const Scenario& scenario, const std::vector<Election>& elections,
                                     const std::vector<Election>& baseline) {
  DifferenceCounts counts;
  counts.offset = kHouse;
  counts.parties.resize(scenario.electorate.parties.size(), Histogram(2 * kHouse + 1));
  counts.gained.resize(scenario.events.size());
  counts.lost.resize(scenario.events.size());
  for (std::size_t i = 0; i < elections.size(); ++i) {
    for (std::size_t p = 0; p < counts.parties.size(); ++p) {
      ++counts.parties[p][static_cast<std::size_t>(elections[i].seats[p] - baseline[i].seats[p] + kHouse)];
    }
    for (std::size_t e = 0; e < scenario.events.size(); ++e) {
      const bool here = holds(scenario.events[e], elections[i]);
      const bool there = holds(scenario.events[e], baseline[i]);
      counts.gained[e] += here && !there ? 1U : 0U;
      counts.lost[e] += !here && there ? 1U : 0U;
    }
  }
  return counts;
}

Scenario small_scenario() {
  Scenario scenario;
  scenario.name = "Small";
  scenario.stem = "small";
  scenario.draws = 4;
  scenario.seed = 7;
  scenario.electorate.parties.resize(3);
  scenario.electorate.parties[0].id = "red";
  scenario.electorate.parties[0].name = "Red";
  scenario.electorate.parties[1].id = "blue";
  scenario.electorate.parties[1].name = "Blue, \"the old\"";
  scenario.electorate.parties[2].id = "green";
  scenario.votes.national = DirichletShares{100.0};
  scenario.rule.list.seats = kHouse;
  scenario.coalitions = {{"opposition", {1, 2}}};
  for (int party = 0; party < 3; ++party) {
    add_house_share_events(scenario, scenario.electorate.parties[static_cast<std::size_t>(party)].id, {party});
  }
  add_house_share_events(scenario, "opposition", {1, 2});
  scenario.events.push_back({"tie", EventKind::tie, Tie{}});
  scenario.events.push_back({"upset", EventKind::custom, Expression{}});
  scenario.official = {6, 3, 1};
  return scenario;
}

SmallStudy small_run() { return study_of(small_scenario(), kElections); }

SmallStudy small_fraud() {
  Scenario scenario = small_scenario();
  scenario.fraud = {Stuffing{}};
  SmallStudy small = study_of(scenario, kElections);
  PointCounts& counts = small.results.points.front();
  counts.reported = counted(scenario, kStuffed);
  counts.reported_less_honest = counted_differences(scenario, kStuffed, kElections);
  return small;
}

SmallStudy small_sweep() {
  SmallStudy small = small_run();
  small.study.points.push_back(small.study.points.front());
  small.study.points[0].varied = {{"rule.threshold", "0.07"}, {"rule.method", "\"dhondt\""}};
  small.study.points[1].varied = {{"rule.threshold", "0.05"}, {"rule.method", "\"sainte_lague\""}};
  PointCounts reformed;
  reformed.honest = counted(small.study.points[1].scenario, kReformed);
  reformed.less_baseline = counted_differences(small.study.points[1].scenario, kReformed, kElections);
  small.results.points.push_back(reformed);
  return small;
}

SmallStudy small_certainty() {
  Scenario scenario = small_scenario();
  scenario.votes.national = FixedShares{};
  return study_of(scenario, {kElections.front()});
}

}  // namespace hemicycle::test
