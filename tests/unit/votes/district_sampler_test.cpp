#include "models/votes/district_sampler.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/ballots.hpp"
#include "tests/support/electorates.hpp"

namespace hemicycle {
namespace {

DistrictCandidate of_party(int party) { return {.id = "c" + std::to_string(party), .name = "", .party = party}; }

DistrictCandidate with_share(int party, double share, std::vector<int> from = {}) {
  return {.id = "own", .name = "", .party = party, .share = share, .from = std::move(from)};
}

/// One district of one nation with four parties: 400, 300, 200 and 100 votes, 20 invalid.
class OneDistrict : public testing::Test {
 protected:
  /// Valid, then the votes of the options.
  std::vector<Votes> cast(std::vector<DistrictCandidate> candidates) {
    model_.districts = {
        {.id = "d", .name = "d", .region = 0, .registered = 2000, .shares = {}, .candidates = std::move(candidates)}};
    const DistrictSampler sampler(model_, nation_of(2000, 0.51, 0.0, {0.4, 0.3, 0.2, 0.1}));
    const BallotBlock list = same_ballots(2000, {400, 300, 200, 100}, 20);
    sampler.begin(kReplicates, room_);
    sampler.enter(kReplicates, 0, room_);
    BallotBlock ballots(sampler.plan(0).option_count());
    ballots.totals = list.totals;
    sampler.cast(kReplicates, 0, list, room_, ballots);
    std::vector<Votes> counts = counts_in(ballots, 17);
    EXPECT_EQ(counts[1], counts[2] + 20) << "invalid ballots stay";
    return {counts.begin() + 2, counts.end()};
  }

  /// Transfers of a party: to the parties, home, rest.
  void transfer(std::size_t from, std::vector<double> to, double home, double rest) {
    model_.transfers.resize(4);
    model_.transfers[from] = TransferRow{std::move(to), home, rest};
  }

  static constexpr Replicates kReplicates{.seed = 5, .first = 512, .count = kBlockSize};
  DistrictModel model_;
  DistrictRoom room_;
};

using Counts = std::vector<Votes>;

TEST_F(OneDistrict, HasTheVotesOfTheListsWhereNothingElseIsSaid) {
  EXPECT_EQ(cast({of_party(0), of_party(1), of_party(2), of_party(3)}), (Counts{1000, 400, 300, 200, 100}));
}

TEST_F(OneDistrict, HasAgainstAllAsItsLastOption) {
  model_.against_all = 3;
  EXPECT_EQ(cast({of_party(2), of_party(1), of_party(0)}), (Counts{1000, 200, 300, 400, 100}));
}

// 300 e^0.5 = 494.62 of 1194.62 votes.
TEST_F(OneDistrict, MultipliesByTheEffect) {
  DistrictCandidate strong = of_party(1);
  strong.effect = 0.5;
  EXPECT_EQ(cast({of_party(0), strong, of_party(2), of_party(3)}), (Counts{1000, 335, 414, 167, 84}));
}

TEST_F(OneDistrict, SharesAPartyBetweenItsCandidates) {
  DistrictCandidate twin = of_party(0);
  twin.id = "twin";
  EXPECT_EQ(cast({of_party(0), twin, of_party(1), of_party(2), of_party(3)}), (Counts{1000, 200, 200, 300, 200, 100}));
}

TEST_F(OneDistrict, TakesAnOwnShareFromAllInProportion) {
  // The line of the independents is party 3, whose list votes count for nothing: 900 are left, 0.1 of all is 90 of 900.
  EXPECT_EQ(cast({of_party(0), of_party(1), of_party(2), with_share(3, 0.1)}), (Counts{1000, 400, 300, 200, 100}));
  EXPECT_EQ(cast({of_party(0), of_party(1), of_party(2), with_share(3, 0.28)}), (Counts{1000, 320, 240, 160, 280}));
}

TEST_F(OneDistrict, TakesAnOwnShareFromStatedParties) {
  // Without the 100 votes of party 3: 444.4, 333.3 and 222.2 of 1,000; 150 of them from party 1.
  EXPECT_EQ(cast({of_party(0), of_party(1), of_party(2), with_share(3, 0.15, {1})}),
            (Counts{1000, 445, 183, 222, 150}));
}

TEST_F(OneDistrict, TakesWhatAStatedPartyLacksFromAll) {
  // Party 2 has 222.2 of 1,000 and the share is 400: the others keep 600, 4 to 3.
  EXPECT_EQ(cast({of_party(0), of_party(1), of_party(2), with_share(3, 0.4, {2})}), (Counts{1000, 343, 257, 0, 400}));
}

TEST_F(OneDistrict, HasOwnSharesExactlyWithoutChance) {
  DistrictCandidate other = with_share(3, 0.25);
  other.id = "other";
  EXPECT_EQ(cast({with_share(0, 0.5), other, with_share(1, 0.2), of_party(2)}), (Counts{1000, 500, 250, 200, 50}));
}

TEST_F(OneDistrict, PassesVotersOfAbsentPartiesOnInProportion) {
  EXPECT_EQ(cast({of_party(0), of_party(2)}), (Counts{1000, 667, 333}));
}

TEST_F(OneDistrict, PassesThemOnByStatedRows) {
  transfer(1, {0.5, 0.0, 0.2, 0.0}, 0.3, 0.0);
  transfer(3, {0.0, 0.0, 1.0, 0.0}, 0.0, 0.0);
  EXPECT_EQ(cast({of_party(0), of_party(2)}), (Counts{910, 550, 360}));
}

TEST_F(OneDistrict, WhatIsMeantForSomebodyWhoIsNotThereJoinsTheRest) {
  transfer(1, {0.0, 0.0, 0.0, 1.0}, 0.0, 0.0);
  transfer(3, {0.0, 1.0, 0.0, 0.0}, 0.0, 0.0);
  EXPECT_EQ(cast({of_party(0), of_party(2)}), (Counts{1000, 667, 333}));
}

TEST_F(OneDistrict, StrikesOffSurely) {
  DistrictCandidate off = of_party(0);
  off.struck_off = 1.0;
  transfer(0, {0.0, 0.0, 0.25, 0.0}, 0.5, 0.25);
  // 400 voters: 100 to party 2, 200 stay at home, 100 in proportion to 300, 200 and 100.
  EXPECT_EQ(cast({off, of_party(1), of_party(2), of_party(3)}), (Counts{800, 0, 350, 333, 117}));
}

TEST_F(OneDistrict, StaysAtHomeWhereNobodyStands) {
  DistrictCandidate off = of_party(0);
  off.struck_off = 1.0;
  EXPECT_EQ(cast({off}), (Counts{0, 0}));
}

TEST_F(OneDistrict, LeansAsItsOwnSharesSay) {
  model_.districts = {};
  DistrictModel model;
  model.districts = {{.id = "d",
                      .name = "d",
                      .region = 0,
                      .registered = 2000,
                      .shares = {0.2, 0.3, 0.4, 0.1},
                      .candidates = {of_party(0), of_party(1), of_party(2), of_party(3)}}};
  const DistrictSampler sampler(model, nation_of(2000, 0.5, 0.0, {0.4, 0.3, 0.2, 0.1}));
  const BallotBlock list = same_ballots(2000, {400, 300, 200, 100}, 0);
  sampler.begin(kReplicates, room_);
  sampler.enter(kReplicates, 0, room_);
  BallotBlock ballots(4);
  ballots.totals = list.totals;
  sampler.cast(kReplicates, 0, list, room_, ballots);
  EXPECT_EQ(votes_in(ballots, 0), (Counts{200, 300, 400, 100}));
}

TEST_F(OneDistrict, RunsOffByTheTransfers) {
  transfer(2, {0.6, 0.1, 0.0, 0.0}, 0.1, 0.2);
  transfer(3, {0.0, 0.0, 1.0, 0.0}, 0.0, 0.0);
  model_.districts = {{.id = "d",
                       .name = "d",
                       .region = 0,
                       .registered = 2000,
                       .shares = {},
                       .candidates = {of_party(0), of_party(1), of_party(2), of_party(3)}}};
  const DistrictSampler sampler(model_, nation_of(2000, 0.5, 0.0, {0.4, 0.3, 0.2, 0.1}));
  sampler.begin(kReplicates, room_);
  const Counts votes{300, 200, 100, 50};
  // Of 100 voters 60 and 10, 20 at 3 to 2; of 50 all at 3 to 2.
  EXPECT_EQ(sampler.second_round(0, votes, 0, 1, 9, room_), (std::pair<Votes, Votes>{402, 238}));
}

TEST_F(OneDistrict, VotersAgainstAllStaySoUnlessStated) {
  model_.against_all = 3;
  model_.districts = {{.id = "d",
                       .name = "d",
                       .region = 0,
                       .registered = 2000,
                       .shares = {},
                       .candidates = {of_party(0), of_party(1)}}};
  const Electorate nation = nation_of(2000, 0.5, 0.0, {0.4, 0.3, 0.2, 0.1});
  const Counts votes{300, 200, 100};
  const DistrictSampler silent(model_, nation);
  silent.begin(kReplicates, room_);
  EXPECT_EQ(silent.second_round(0, votes, 0, 1, 0, room_), (std::pair<Votes, Votes>{300, 200}));
  transfer(3, {0.0, 0.5, 0.0, 0.0}, 0.5, 0.0);
  const DistrictSampler stated(model_, nation);
  DistrictRoom room;
  stated.begin(kReplicates, room);
  EXPECT_EQ(stated.second_round(0, votes, 0, 1, 0, room), (std::pair<Votes, Votes>{300, 250}));
}

}  // namespace
}  // namespace hemicycle
