#include "sim/engine/visit_units.hpp"

#include <cstddef>
#include <vector>

#include <gtest/gtest.h>

#include "models/base/instruction_set.hpp"

#include "tests/support/electorates.hpp"
#include "tests/support/studies.hpp"

namespace hemicycle {
namespace {

ElectionSampler sampler_of(const Scenario& scenario) {
  return ElectionSampler(scenario.electorate, scenario.votes, scenario.turnout, scenario.fraud);
}

/// The sums over the units that are shown.
Tallies sums(const ElectionSampler& sampler, const Replicates& replicates) {
  Tallies tallies(sampler.parties());
  visit_units(sampler, replicates, [&](const Unit&, const BallotBlock& honest, const BallotBlock& reported) {
    add(honest, tallies.honest);
    add(reported, tallies.reported);
  });
  return tallies;
}

void expect_equal(const BallotBlock& a, const BallotBlock& b, int rows) {
  for (std::size_t r = 0; r < static_cast<std::size_t>(rows); ++r) {
    EXPECT_EQ(a.cast()[r], b.cast()[r]) << "row " << r;
    EXPECT_EQ(votes_in(a, static_cast<int>(r)), votes_in(b, static_cast<int>(r))) << "row " << r;
  }
}

TEST(VisitUnits, ShowsTheUnitsOfTheTallies) {
  const Scenario scenario = small_country();
  const Replicates replicates{.seed = 7, .first = 512, .count = 20, .instructions = best_instruction_set()};
  const Tallies units = sums(sampler_of(scenario), replicates);
  Drawing drawing(sampler_of(scenario), 7);
  const Tallies& whole = drawing.rows(512, 20, best_instruction_set());
  expect_equal(units.honest, whole.honest, 20);
  expect_equal(units.reported, whole.reported, 20);
}

TEST(VisitUnits, ShowsStationsRegionByRegion) {
  std::vector<Votes> registered;
  visit_units(sampler_of(small_country()), {.count = 1},
              [&](const Unit& unit, const BallotBlock&, const BallotBlock&) { registered.push_back(unit.registered); });
  EXPECT_EQ(registered, (std::vector<Votes>{3000, 2000, 1000, 2500, 2500}));
}

TEST(VisitUnits, ShowsANationAsOneUnitTwiceTheSameWithoutFraud) {
  const ElectionSampler sampler(nation_of(1000, 0.5, 0.0, {0.6, 0.4}), VoteModel{FixedShares{}}, FixedTurnout{}, {});
  int visits = 0;
  visit_units(sampler, {.count = 1}, [&](const Unit& unit, const BallotBlock& honest, const BallotBlock& reported) {
    ++visits;
    EXPECT_EQ(unit.level, UnitLevel::nation);
    EXPECT_EQ(votes_in(honest, 0), (std::vector<Votes>{300, 200}));
    EXPECT_EQ(votes_in(reported, 0), (std::vector<Votes>{300, 200}));
  });
  EXPECT_EQ(visits, 1);
}

}  // namespace
}  // namespace hemicycle
