#include "sim/engine/margin_distribution.hpp"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/report/margin_distribution_document.hpp"
#include "sim/scenario/given_votes.hpp"

#include "tests/support/electorates.hpp"
#include "tests/support/studies.hpp"

namespace hemicycle {
namespace {

using testing::Each;
using testing::HasSubstr;
using testing::SizeIs;

const RunOptions kAlone{.threads = 1, .instructions = best_instruction_set()};

const MarginDistribution* find(const MarginStudy& study, int party, MarginGoal goal, BallotChange change) {
  const auto found = std::ranges::find_if(study.margins, [&](const MarginDistribution& margin) {
    return margin.party == party && margin.goal == goal && margin.change == change;
  });
  return found == study.margins.end() ? nullptr : &*found;
}

/// 11,919,241 voters, of whom 7,538,920 vote, in every simulated election the same way; 7 % of them are 527,724.4.
Scenario kazakhstan_without_chance() {
  Scenario scenario;
  scenario.name = "Kazakhstan 2021";
  scenario.draws = 40;
  constexpr Votes kVotes[] = {5'148'074, 792'828, 659'019, 383'023, 258'618};
  scenario.electorate = nation_of(11'919'241, 0.6325, 0.0395, {});
  scenario.electorate.parties = parties_named(5, kVotes);
  for (const Votes votes : kVotes) {
    scenario.electorate.regions.front().shares.push_back(static_cast<double>(votes) / 7'241'562.0);
  }
  scenario.votes.national = FixedShares{};
  scenario.rule.list.seats = 98;
  scenario.rule.list.method = LargestRemainder{Quota::hare};
  scenario.rule.list.threshold = {.share = {7, 100}, .base = ThresholdBase::cast};
  return scenario;
}

// The fourth list has 383,000 votes in every election: 144,725 moved to it, or ceil(144,724.4 / 0.93) put in.
TEST(MarginDistribution, WithoutChanceIsOneNumber) {
  const MarginStudy study = draw_margins(kazakhstan_without_chance(), kAlone);
  const MarginDistribution* moved = find(study, 3, MarginGoal::entry_gained, BallotChange::moved);
  ASSERT_NE(moved, nullptr);
  EXPECT_THAT(moved->ballots, SizeIs(40));
  EXPECT_THAT(moved->ballots, Each(144'725));
  const MarginDistribution* added = find(study, 3, MarginGoal::entry_gained, BallotChange::added);
  ASSERT_NE(added, nullptr);
  EXPECT_THAT(added->ballots, Each(155'618));
  EXPECT_EQ(added->mean().mcse, 0.0);
  EXPECT_EQ(find(study, 3, MarginGoal::entry_lost, BallotChange::moved), nullptr) << "it is outside";
}

TEST(MarginDistribution, HasQuantilesAndAMean) {
  const MarginDistribution margin{0, MarginGoal::seat_gained, BallotChange::added, {10, 20, 30, 40}};
  EXPECT_EQ(margin.quantile(1), 10);
  EXPECT_EQ(margin.quantile(250), 10);
  EXPECT_EQ(margin.quantile(251), 20);
  EXPECT_EQ(margin.quantile(500), 20);
  EXPECT_EQ(margin.quantile(1000), 40);
  EXPECT_DOUBLE_EQ(margin.mean().value, 25.0);
  EXPECT_DOUBLE_EQ(margin.mean().mcse, std::sqrt(500.0) / 4.0);
}

// Bundles of ten at stations of the first region, of which there are three.
TEST(MarginDistribution, SaysHowManyStationsItTakes) {
  Scenario scenario = small_country();
  scenario.draws = 70;
  scenario.fraud = {Stuffing{0, {{true, false}, 0.5}, BundleAmount{10}}};
  const MarginStudy study = draw_margins(scenario, kAlone);
  ASSERT_THAT(study.doses, SizeIs(1));
  const StationDose& dose = study.doses.front();
  EXPECT_EQ(dose.change, BallotChange::added);
  EXPECT_DOUBLE_EQ(dose.ballots.value, 10.0);
  EXPECT_DOUBLE_EQ(dose.ballots.mcse, 0.0);
  EXPECT_EQ(dose.stations, 3u);
  EXPECT_EQ(dose.stations_for(20), 2u);
  EXPECT_EQ(dose.stations_for(21), 3u);
  const std::string csv = margin_distribution_csv(scenario, study);
  EXPECT_THAT(csv, HasSubstr("party,goal,change,draws,elections,probability,mcse,ballots_mean,"));
  EXPECT_THAT(csv, HasSubstr("red,seat_gained,added,70,70,1,0,"));
}

// What happens to candidates of a district is no dose of the lists, and moves none.
TEST(MarginDistribution, TakesDosesFromTheBlocksThatActOnLists) {
  Scenario scenario = small_country();
  scenario.draws = 70;
  Selection in_a_district{{true, true}, 1.0};
  in_a_district.district = 0;
  const Stuffing for_a_candidate{0, in_a_district, BundleAmount{500}};
  scenario.fraud = {for_a_candidate};
  EXPECT_THAT(draw_margins(scenario, kAlone).doses, SizeIs(0));
  scenario.fraud = {for_a_candidate, Stuffing{0, {{true, false}, 0.5}, BundleAmount{10}},
                    Transfer{0, {1}, {{true, false}, 0.5}, BundleAmount{3}}};
  const MarginStudy study = draw_margins(scenario, kAlone);
  ASSERT_THAT(study.doses, SizeIs(2));
  EXPECT_EQ(study.doses[0].block, 1u);
  EXPECT_DOUBLE_EQ(study.doses[0].ballots.value, 10.0);
  EXPECT_EQ(study.doses[1].block, 2u);
  EXPECT_DOUBLE_EQ(study.doses[1].ballots.value, 3.0);
}

TEST(MarginDistribution, IsTheSameForAnyThreads) {
  Scenario scenario = small_country();
  scenario.draws = 100;
  const MarginStudy alone = draw_margins(scenario, kAlone);
  const MarginStudy together = draw_margins(scenario, {.threads = 3, .instructions = InstructionSet::scalar});
  EXPECT_EQ(margin_distribution_csv(scenario, alone), margin_distribution_csv(scenario, together));
}

// The margins of each election are those that its own votes have.
TEST(MarginDistribution, IsOfTheVotesOfEveryElection) {
  Scenario scenario = small_country();
  scenario.draws = 5;
  const MarginStudy study = draw_margins(scenario, kAlone);
  Drawing drawing(ElectionSampler(scenario.electorate, scenario.votes, scenario.turnout, {}), scenario.seed);
  const Tallies& tallies = drawing.rows(0, 5, best_instruction_set());
  std::vector<Votes> expected;
  for (int row = 0; row < 5; ++row) {
    LawVotes votes;
    read_tally(tallies.honest, static_cast<std::size_t>(row), votes.nation);
    for (const Margin& margin : margins_of(election_of(scenario, votes))) {
      const bool is_asked =
          margin.party == 1 && margin.goal == MarginGoal::seat_lost && margin.change == BallotChange::removed;
      if (is_asked) expected.push_back(margin.ballots);
    }
  }
  std::ranges::sort(expected);
  const MarginDistribution* lost = find(study, 1, MarginGoal::seat_lost, BallotChange::removed);
  ASSERT_NE(lost, nullptr);
  EXPECT_EQ(lost->ballots, expected);
  EXPECT_THAT(expected, SizeIs(5));
}

}  // namespace
}  // namespace hemicycle
