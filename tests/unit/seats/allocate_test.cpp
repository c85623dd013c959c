#include "models/seats/allocate.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

// Kazakhstan 2021: votes, and 301,027 invalid ballots.
const Tally kMazhilis2021{{5'148'074, 792'828, 659'019, 383'023, 258'618}, 7'241'562, 7'542'589, 11'919'241};

ElectoralSystem mazhilis(Fraction threshold) {
  ElectoralSystem system;
  system.list.seats = 98;
  system.list.method = LargestRemainder{};
  system.list.threshold = {.share = threshold, .base = ThresholdBase::cast};
  system.list.guarantee = Guarantee{};
  system.appointed = 9;
  return system;
}

TEST(Allocate, GivesTheSeatsOfTheMazhilis) {
  EXPECT_EQ(allocate(mazhilis({7, 100}), kMazhilis2021, {}).seats, (std::vector{76, 12, 10, 0, 0}));
  EXPECT_EQ(allocate(mazhilis({5, 100}), kMazhilis2021, {}).seats, (std::vector{72, 11, 9, 6, 0}));
  EXPECT_EQ(allocate(mazhilis({3, 100}), kMazhilis2021, {}).seats, (std::vector{70, 11, 9, 5, 3}));
}

TEST(Allocate, SaysWhoWasAdmitted) {
  EXPECT_EQ(allocate(mazhilis({5, 100}), kMazhilis2021, {}).admitted, (std::vector{true, true, true, true, false}));
}

TEST(Allocate, LeavesSeatsVacantWhereNobodyIsAdmitted) {
  const Seating seating = allocate(mazhilis({99, 100}), kMazhilis2021, {});
  EXPECT_EQ(seating.seats, (std::vector{0, 0, 0, 0, 0}));
  EXPECT_EQ(seating.vacant, 98);
  EXPECT_FALSE(seating.tied);
}

TEST(Allocate, LeavesSeatsVacantWithoutAVote) {
  const Seating seating = allocate(mazhilis({0, 1}), {{0, 0}, 0, 0, 0}, {});
  EXPECT_EQ(seating.vacant, 98);
  EXPECT_EQ(seating.admitted, (std::vector{false, false}));
}

// 90 of 100 pass alone; 6 are let in: floor(0.7 * 6 * 98 / 96) = floor(4.2875) = 4, the leader 94.
TEST(Allocate, LetsTheRunnerUpIn) {
  const Seating seating = allocate(mazhilis({7, 100}), {{90, 6, 4}, 100, 100, 0}, {});
  EXPECT_EQ(seating.seats, (std::vector{94, 4, 0}));
  EXPECT_EQ(seating.admitted, (std::vector{true, true, false}));
  EXPECT_FALSE(seating.tied);
}

// floor(0.7 * 2 * 98 / 97) = 1 is below two seats.
TEST(Allocate, GivesTheRunnerUpAtLeastTwoSeats) {
  EXPECT_EQ(allocate(mazhilis({7, 100}), {{95, 2, 1}, 100, 100, 0}, {}).seats, (std::vector{96, 2, 0}));
}

TEST(Allocate, SettlesATieForTheRunnerUp) {
  const Seating seating = allocate(mazhilis({7, 100}), {{90, 5, 5}, 100, 100, 0}, {});
  EXPECT_EQ(seating.seats, (std::vector{95, 3, 0}));  // floor(0.7 * 5 * 98 / 95) = floor(3.61)
  EXPECT_TRUE(seating.tied);
}

TEST(Allocate, AdmitsWhatThereIsWhereTheGuaranteeFindsNobody) {
  const Seating seating = allocate(mazhilis({7, 100}), {{90, 0, 0}, 100, 100, 0}, {});
  EXPECT_EQ(seating.seats, (std::vector{98, 0, 0}));
  EXPECT_EQ(seating.admitted, (std::vector{true, false, false}));
}

TEST(Allocate, KeepsTheGuaranteeOutWhereNobodyPasses) {
  EXPECT_EQ(allocate(mazhilis({7, 100}), {{6, 5, 5}, 16, 100, 0}, {}).vacant, 98);
}

// Three wanted, one passes: 60 and 40 of 900 are let in at max(2, floor(0.7 * v * 98 / 1000)), the leader gets the
// rest.
TEST(Allocate, LetsMoreThanOneIn) {
  ElectoralSystem system = mazhilis({7, 100});
  system.list.guarantee->parties = 3;
  EXPECT_EQ(allocate(system, {{900, 60, 40, 30}, 1030, 1030, 0}, {}).seats, (std::vector{92, 4, 2, 0}));
}

TEST(Allocate, GivesNothingToAgainstAll) {
  ElectoralSystem system = mazhilis({5, 100});
  system.wins_nothing = {false, true, false};
  const Seating seating = allocate(system, {{60, 30, 10}, 100, 100, 0}, {});
  EXPECT_EQ(seating.seats, (std::vector{84, 0, 14}));
  EXPECT_EQ(seating.admitted, (std::vector{true, false, true}));
}

TEST(Allocate, AddsDirectSeatsAndVacantDistricts) {
  ElectoralSystem system = mazhilis({7, 100});
  system.list.seats = 69;
  system.direct = {22, 0, 0, 0, 7};
  system.vacant_districts = 1;
  system.appointed = 0;
  const Seating seating = allocate(system, kMazhilis2021, {});
  EXPECT_EQ(seating.seats, (std::vector{76, 8, 7, 0, 7}));  // 53.82 8.29 6.89 of 69
  EXPECT_EQ(seating.admitted, (std::vector{true, true, true, false, false}));
  EXPECT_EQ(seating.vacant, 1);
  EXPECT_EQ(system.house(), 99);
}

TEST(Allocate, CountsAppointedSeatsInTheHouse) { EXPECT_EQ(mazhilis({7, 100}).house(), 107); }

TEST(Allocate, DrawsALotThatOnlyItsAddressDecides) {
  ElectoralSystem system = mazhilis({0, 1});
  system.list.seats = 1;
  system.list.ties = TieOrder::lot;
  const Tally tally{{10, 10}, 20, 20, 0};
  int first = 0;
  for (std::uint64_t replicate = 0; replicate < 200; ++replicate) {
    const Seating seating = allocate(system, tally, {1, replicate});
    EXPECT_TRUE(seating.tied);
    EXPECT_EQ(seating.seats, allocate(system, tally, {1, replicate}).seats);
    first += seating.seats[0];
  }
  EXPECT_GT(first, 65);  // Binomial(200, 1/2) is outside (65, 135) once in a million seeds.
  EXPECT_LT(first, 135);
}

/// No list seats; two districts in which the first two parties, and all three, are tied.
ElectoralSystem tied_districts(TieOrder ties) {
  ElectoralSystem system;
  system.list.method = LargestRemainder{};
  system.list.ties = ties;
  system.direct = {0, 0, 1};
  system.tied_districts = {{{1, 0}}, {{2, 0, 1}}};
  return system;
}

TEST(Allocate, SettlesTiedDistrictsByTheOrderOfTheLaw) {
  const Tally tally{{20, 50, 30}, 100, 100, 100};
  EXPECT_EQ(allocate(tied_districts(TieOrder::listed_first), tally, {}).seats, (std::vector{0, 1, 2}));
  EXPECT_EQ(allocate(tied_districts(TieOrder::more_votes), tally, {}).seats, (std::vector{0, 2, 1}));
  EXPECT_EQ(allocate(tied_districts(TieOrder::fewer_votes), tally, {}).seats, (std::vector{2, 0, 1}));
  EXPECT_TRUE(allocate(tied_districts(TieOrder::listed_first), tally, {}).tied);
  EXPECT_EQ(tied_districts(TieOrder::lot).house(), 3);
}

// Each tied candidate wins as often; 5 standard errors, a false alarm once in 10^6 seeds.
TEST(Allocate, DrawsALotInEveryTiedDistrict) {
  constexpr int kLots = 30'000;
  const Tally tally{{20, 50, 30}, 100, 100, 100};
  std::vector<double> seats(3);
  for (std::uint64_t replicate = 0; replicate < kLots; ++replicate) {
    const Seating seating = allocate(tied_districts(TieOrder::lot), tally, {.seed = 1, .replicate = replicate});
    for (std::size_t p = 0; p < 3; ++p) seats[p] += seating.seats[p];
  }
  EXPECT_NEAR(seats[0] / kLots, 1.0 / 2 + 1.0 / 3, 5 * 0.0040);
  EXPECT_NEAR(seats[1] / kLots, 1.0 / 2 + 1.0 / 3, 5 * 0.0040);
  EXPECT_NEAR(seats[2] / kLots, 1 + 1.0 / 3, 5 * 0.0028);
}

}  // namespace
}  // namespace hemicycle
