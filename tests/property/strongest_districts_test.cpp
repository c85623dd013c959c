// Levelling seats find their districts as the Icelandic act says, article by article: a register of national figures
// and one of shares, figures struck one by one. Cases in which two figures are equal are left to the unit tests.

#include <cstddef>
#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include "models/seats/systems/allocate_tiers.hpp"
#include "models/seats/systems/presets.hpp"

#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

using Table = std::vector<std::vector<Seats>>;

struct Case {
  TierSystem system;
  TierVotes votes;
};

Case random_case(Dice& dice) {
  const auto lists = static_cast<std::size_t>(dice.between(2, 6));
  Case result;
  result.votes.nation.votes.resize(lists);
  PresetNumbers numbers;
  numbers.method = HighestAverages{Divisor::dhondt};
  const std::int64_t districts = dice.between(1, 5);
  std::vector<TierDistrict> places;
  for (std::int64_t d = 0; d < districts; ++d) {
    TierDistrict place{.seats = static_cast<Seats>(dice.between(0, 7))};
    place.levelling = static_cast<Seats>(dice.between(0, 3));
    numbers.levelling_seats += place.levelling;
    places.push_back(place);
    DistrictTally& tally = result.votes.districts.emplace_back(DistrictTally{{}, dice.below(1000)});
    for (std::size_t p = 0; p < lists; ++p) {
      tally.votes.push_back(dice.once_in(4) ? 0 : dice.log_uniform(1, 100'000));
      tally.valid += tally.votes.back();
      result.votes.nation.votes[p] += tally.votes.back();
    }
    result.votes.nation.valid += tally.valid;
  }
  result.system = preset(TierPreset::districts_plus_levelling_iceland, numbers);
  result.system.placement = ToStrongestDistricts{};
  result.system.districts = std::move(places);
  return result;
}

/// The place of the largest figure; empty where two are equal. A negative numerator is a figure that was struck.
std::optional<std::size_t> place_of_largest(const std::vector<Quotient>& figures) {
  std::size_t best = 0;
  bool is_equalled = false;
  for (std::size_t i = 1; i < figures.size(); ++i) {
    if (figures[i] > figures[best]) {
      best = i;
      is_equalled = false;
    } else if (figures[i] == figures[best] && figures[best].numerator >= 0) {
      is_equalled = true;
    }
  }
  return is_equalled ? std::nullopt : std::optional(best);
}

constexpr Quotient kStruck{-1, 1};

/// The act, from the seats of the constituencies on; empty where figures are equal.
std::optional<Table> by_the_act(const Case& given, Table seats) {
  const std::size_t lists = given.votes.nation.votes.size();
  std::vector<Seats> left;
  Seats to_give = 0;
  for (const TierDistrict& district : given.system.districts) {
    left.push_back(district.levelling);
    to_give += district.levelling;
  }
  std::vector<bool> is_struck(lists);
  while (to_give > 0) {
    std::vector<Quotient> national;
    for (std::size_t p = 0; p < lists; ++p) {
      Wide divisor = 1;
      for (const std::vector<Seats>& district : seats) divisor += district[p];
      const bool is_out = is_struck[p] || given.votes.nation.votes[p] == 0;
      national.push_back(is_out ? kStruck : Quotient{given.votes.nation.votes[p], divisor});
    }
    const auto list = place_of_largest(national);
    if (!list) return std::nullopt;
    if (national[*list].numerator < 0) break;
    std::vector<Quotient> shares;
    for (std::size_t d = 0; d < seats.size(); ++d) {
      const DistrictTally& tally = given.votes.districts[d];
      const bool is_out = left[d] == 0 || tally.votes[*list] == 0;
      shares.push_back(is_out ? kStruck : Quotient{tally.votes[*list], Wide{seats[d][*list] + 1} * tally.valid});
    }
    const auto district = place_of_largest(shares);
    if (!district) return std::nullopt;
    if (shares[*district].numerator < 0) {
      is_struck[*list] = true;
      continue;
    }
    ++seats[*district][*list];
    --left[*district];
    --to_give;
  }
  return seats;
}

TEST(StrongestDistricts, AreThoseOfTheAct) {
  Dice dice(2000'24);
  int compared = 0;
  int with_passing = 0;
  for (int example = 0; example < 3000; ++example) {
    const Case given = random_case(dice);
    TierSystem districts_only = given.system;
    districts_only.national_tier.reset();
    districts_only.placement = NotInDistricts{};
    const TierSeating first = allocate(districts_only, {ListTier{}, {}}, given.votes, {});
    const std::optional<Table> expected = by_the_act(given, first.by_district);
    if (!expected) continue;
    ++compared;
    const TierSeating result = allocate(given.system, {ListTier{}, {}}, given.votes, {});
    ASSERT_EQ(result.by_district, *expected) << "example " << example;
    TierSystem beside = given.system;
    beside.placement = NotInDistricts{};
    if (allocate(beside, {ListTier{}, {}}, given.votes, {}).seats != result.seats) ++with_passing;
  }
  EXPECT_GT(compared, 2500);
  EXPECT_GT(with_passing, 50) << "cases in which a list has no place left";
}

}  // namespace
}  // namespace hemicycle
