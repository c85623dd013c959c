#include "models/electorate/electorate.hpp"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/electorates.hpp"

namespace hemicycle {
namespace {

using testing::DoubleEq;
using testing::ElementsAre;

TEST(Electorate, IsOneNationWhereItsOnlyRegionHasNoName) {
  EXPECT_TRUE(is_one_nation(nation_of(100, 0.5, 0.0, {1.0})));
  EXPECT_FALSE(is_one_nation(electorate_of({region_of("north", 100, 0.5, {1.0})})));
}

TEST(NationalCentre, IsTheSharesOfTheOnlyNation) {
  Electorate electorate = nation_of(100, 0.5, 0.0, {0.25, 0.75});
  electorate.parties = parties_named(2, std::vector<Votes>{1, 1});
  EXPECT_THAT(national_centre(electorate), ElementsAre(0.25, 0.75));
}

TEST(NationalCentre, IsTheVotesGivenForTheParties) {
  Electorate electorate = electorate_of({region_of("north", 100, 0.5, {0.5, 0.5}), region_of("south", 1, 1, {1, 0})});
  electorate.parties = parties_named(2, std::vector<Votes>{30, 10});
  EXPECT_THAT(national_centre(electorate), ElementsAre(0.75, 0.25));
}

TEST(NationalCentre, IsElseTheMeanOfRegionsByExpectedValidVotes) {
  Electorate electorate =
      electorate_of({region_of("north", 1000, 0.5, {0.4, 0.6}), region_of("south", 800, 1.0, {0.8, 0.2})});
  electorate.regions[1].invalid = 0.25;  // 500 valid votes in the north, 600 in the south
  EXPECT_THAT(national_centre(electorate),
              ElementsAre(DoubleEq((500 * 0.4 + 600 * 0.8) / 1100), DoubleEq((500 * 0.6 + 600 * 0.2) / 1100)));
}

TEST(NationalCentre, IsTheFirstRegionsSharesWhereNobodyIsExpected) {
  const Electorate electorate = electorate_of({region_of("a", 0, 0.5, {0.4, 0.6}), region_of("b", 9, 0.0, {1, 0})});
  EXPECT_THAT(national_centre(electorate), ElementsAre(0.4, 0.6));
}

TEST(Units, AreNumberedOverTheNation) {
  const Electorate electorate = electorate_of({region_of("north", 300, 1, {1.0}, {100, 200}),
                                               region_of("east", 50, 1, {1.0}), region_of("south", 7, 1, {1.0}, {7})});
  const std::vector<Unit> units = units_of(electorate);
  ASSERT_EQ(units.size(), 4U);
  const std::vector<int> regions{0, 0, 1, 2};
  const std::vector<Votes> registered{100, 200, 50, 7};
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(units[i].number, i);
    EXPECT_EQ(units[i].region, regions[i]);
    EXPECT_EQ(units[i].registered, registered[i]);
    EXPECT_EQ(units[i].level, i == 2 ? UnitLevel::region : UnitLevel::station);
  }
}

TEST(Units, AreTheNationWhereThereIsNothingBelowIt) {
  const std::vector<Unit> units = units_of(nation_of(9, 1.0, 0.0, {1.0}));
  ASSERT_EQ(units.size(), 1U);
  EXPECT_EQ(units.front().level, UnitLevel::nation);
  EXPECT_EQ(units.front().registered, 9);
}

}  // namespace
}  // namespace hemicycle
