#include "sim/engine/elect_members.hpp"

#include <gtest/gtest.h>

#include "tests/support/electorates.hpp"

namespace hemicycle {
namespace {

/// Two districts of 1,000 registered voters with two lists each, 300 and 200 votes.
DistrictModel two_districts() {
  const SingleMemberDistrict one{
      .id = "d0",
      .name = "",
      .region = 0,
      .registered = 1000,
      .shares = {},
      .candidates = {{.id = "a", .name = "", .party = 0}, {.id = "b", .name = "", .party = 1}}};
  DistrictModel model;
  model.districts = {one, one};
  model.districts.back().id = "d1";
  return model;
}

/// So many ballots for a candidate of the second district, wherever it votes.
Mechanism stuffing(Votes ballots, int candidate) {
  Stuffing stuffing{.beneficiary = candidate, .where = {}, .amount = BundleAmount{ballots}};
  stuffing.where.regions = {true};
  stuffing.where.district = 1;
  return stuffing;
}

Tallies tallies_of(const std::vector<Mechanism>& fraud, const SingleMemberLaw& law, std::vector<Votes> stations = {}) {
  Electorate electorate = nation_of(2000, 0.5, 0.0, {0.6, 0.4});
  electorate.regions.front().stations = std::move(stations);
  DistrictContest contest(two_districts(), law, electorate, fraud, {});
  Drawing drawing(ElectionSampler(electorate, {FixedShares{}, {}, {}}, FixedTurnout{}, fraud, {}, {}, contest));
  return drawing.block(0);
}

const SingleMemberLaw kPlurality{.districts = 2};

TEST(ElectMembers, StuffsADistrictAndNothingElse) {
  const Tallies tallies = tallies_of({stuffing(101, 1)}, kPlurality);
  EXPECT_EQ(tallies.honest_districts.seats[0][7], 2.0);
  EXPECT_EQ(tallies.reported_districts.seats[0][7], 1.0);
  EXPECT_EQ(tallies.reported_districts.seats[1][7], 1.0);
  EXPECT_EQ(tallies.reported_districts.tied()[7], 0.0);
  EXPECT_EQ(votes_in(tallies.reported, 7), (std::vector<Votes>{600, 400}));
  EXPECT_EQ(tallies.reported_districts.counts[1].options[1].wins, 256u);
  EXPECT_EQ(tallies.reported_districts.counts[0], tallies.honest_districts.counts[0]);
}

TEST(ElectMembers, SettlesATieByTheLaw) {
  const Tallies first = tallies_of({stuffing(100, 1)}, kPlurality);
  EXPECT_EQ(first.reported_districts.seats[0][0], 2.0);
  EXPECT_EQ(first.reported_districts.tied()[0], 1.0);
  EXPECT_EQ(first.honest_districts.tied()[0], 0.0);
  const Tallies fewer = tallies_of({stuffing(100, 1)}, {.districts = 2, .ties = TieOrder::fewer_votes});
  EXPECT_EQ(fewer.reported_districts.seats[1][0], 1.0);
}

// Two of four stations lie in the second district: 51 ballots in each are 102.
TEST(ElectMembers, StuffsTheStationsOfTheDistrict) {
  const Tallies tallies = tallies_of({stuffing(51, 1)}, kPlurality, {500, 500, 500, 500});
  EXPECT_EQ(tallies.honest_districts.seats[0][3], 2.0);
  EXPECT_EQ(tallies.reported_districts.seats[1][3], 1.0);
  const Tallies too_few = tallies_of({stuffing(49, 1)}, kPlurality, {500, 500, 500, 500});
  EXPECT_EQ(too_few.reported_districts.seats[0][3], 2.0);
}

TEST(ElectMembers, CountsShares) {
  const Tallies tallies = tallies_of({}, kPlurality);
  const OptionCounts& option = tallies.honest_districts.counts[0].options[0];
  EXPECT_NEAR(static_cast<double>(option.share_sum) * kShareUnit / 256.0, 0.6, 1e-12);
  EXPECT_NEAR(static_cast<double>(option.share_square_sum) * kShareUnit / 256.0, 0.36, 1e-12);
}

}  // namespace
}  // namespace hemicycle
