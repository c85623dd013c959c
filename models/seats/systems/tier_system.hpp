#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "models/base/fraction.hpp"
#include "models/base/types.hpp"
#include "models/seats/list_tier.hpp"
#include "models/seats/method.hpp"

namespace hemicycle {

/// What a proportional distribution does about the seats that lists hold before it: won directly, or in districts. It
/// is all that tells parallel, compensating, levelled and capped systems apart.
enum class Link {
  beside,   ///< nothing: the seats come on top of those held (Russia, Japan)
  within,   ///< lists keep what they hold, and the others share the rest of the same number of seats (Scotland, Norway)
  kept,     ///< every list gets the larger number, and the house grows (New Zealand)
  halfway,  ///< the larger of the seats held and the mean of both, rounded up (a German minimum of 2020)
  levelled,  ///< the house grows until the distribution gives every list what it holds (Germany 2013)
  capped,    ///< the distribution stands, and seats held over it are lost (Germany 2025)
};

/// A house never grows beyond this, however far it is from levelled.
inline constexpr Seats kLargestHouse = 100'000;

/// A district as the law knows it before the vote.
struct TierDistrict {
  Seats seats = 0;              ///< [seats] magnitude, where the law or the file states it
  std::int64_t population = 0;  ///< where magnitudes go by population
  std::vector<Seats> direct;    ///< [seats] won in its single-member districts, one a party; empty: none
  Seats levelling = 0;          ///< [seats] of ToStrongestDistricts, on top of the magnitude

  friend bool operator==(const TierDistrict&, const TierDistrict&) = default;
};

/// Where the magnitudes of the districts come from: stated, or shared out by numbers of people or of valid votes.
enum class MagnitudesBy { statute, population, valid_votes };

struct Magnitudes {
  MagnitudesBy by = MagnitudesBy::statute;
  Seats seats = 0;  ///< [seats] shared out by population or valid votes
  Method method;

  friend bool operator==(const Magnitudes&, const Magnitudes&) = default;
};

/// Seats that every district shares out over the lists by its own votes.
struct DistrictTier {
  Magnitudes magnitudes;
  Method method;
  bool threshold_binds = true;  ///< the nationwide threshold; else every list takes part
  Fraction own_threshold{};     ///< share of the district's valid votes, inclusive; 0: none
  Seats bonus = 0;              ///< [seats] of the magnitude that go to the list with most votes
  Link link = Link::beside;     ///< to the direct seats of the district
  Transfers transfers;          ///< of a two-round vote

  friend bool operator==(const DistrictTier&, const DistrictTier&) = default;
};

/// The votes that a national distribution counts.
enum class NationalVotes {
  all,          ///< of all districts together
  unspent,      ///< what the districts' quotas left over: votes less seats times quota, rounded down
  own_ballots,  ///< counted apart
};

/// How many seats a national distribution has.
enum class NationalSeats {
  whole_house,  ///< `seats`, those held included
  on_top,       ///< `seats` more than are held
  unfilled,     ///< those that the districts left unfilled
};

/// A distribution over the lists of the nation.
///
/// A bonus goes to the admitted list with most of the votes that are counted here, and shares that it asks for are of
/// the nation's valid votes. It is among the seats of the tier, and placed in districts as all other seats of the list.
/// Link by link: of `beside`, `kept` and `capped` it is in the list's share before the link is looked at; of `within`
/// it comes out of the seats given on top of those held, which count only towards the number that a majority bonus
/// brings the list up to. `halfway` and `levelled` do not go with one: their houses are to be proportional.
struct NationalTier {
  NationalSeats count = NationalSeats::whole_house;
  Seats seats = 0;
  Method method;
  NationalVotes votes = NationalVotes::all;
  Link link = Link::beside;  ///< to the direct seats, or to what the districts gave
  Seats uncompensated = 0;   ///< [seats] of Link::levelled
  std::optional<Bonus> bonus;

  friend bool operator==(const NationalTier&, const NationalTier&) = default;
};

/// The national seats of a list go to its districts by its votes there.
struct OverItsDistricts {
  Link link = Link::within;  ///< to its direct seats there (of a halfway district tier: to its seats there)

  friend bool operator==(const OverItsDistricts&, const OverItsDistricts&) = default;
};

/// Levelling seats, one a district: the largest of all quotients of list and district, against the votes that a seat of
/// the district cost on average, takes the seat of its district, until every list has its levelling seats. The divisor
/// of a list that holds s seats of the district is 2 s + 1.
///
/// Source: Election Act of Norway of 2002, section 11-6.
struct OneInEachDistrict {
  friend bool operator==(const OneInEachDistrict&, const OneInEachDistrict&) = default;
};

/// Levelling seats, of which every district has its own number, one by one in the order of the national quotients of
/// their lists: each goes to the district with such seats left in which the next quotient of the list is the largest
/// share of all valid votes. A list without votes in districts with seats left takes no further part, and its seats go
/// to the next national quotients. The methods of both tiers have quotients; see has_shares().
///
/// Source: Act 24/2000 on elections to the Althing (Iceland), articles 107 and 108. The act writes down two shares for
/// each list and district, as many as a district has levelling seats at most; here they never run out.
struct ToStrongestDistricts {
  friend bool operator==(const ToStrongestDistricts&, const ToStrongestDistricts&) = default;
};

/// They stand beside the districts.
struct NotInDistricts {
  friend bool operator==(const NotInDistricts&, const NotInDistricts&) = default;
};

/// Where national seats are filled.
using Placement = std::variant<NotInDistricts, OverItsDistricts, OneInEachDistrict, ToStrongestDistricts>;

/// Whether the quotients of the method are fractions with divisors above 0, which can be shares of valid votes.
[[nodiscard]] bool has_shares(const Method& method);

/// Who stands in a single-member district, with the votes that the swing of the party moves.
struct Candidate {
  int party = 0;
  Votes votes = 0;  ///< [ballots]

  friend bool operator==(const Candidate&, const Candidate&) = default;
};

struct Constituency {
  int district = 0;                   ///< where its direct seat counts
  std::vector<Candidate> candidates;  ///< in the order of the ballot

  friend bool operator==(const Constituency&, const Constituency&) = default;
};

/// A law with several tiers: seats held by district winners, seats of districts, seats of the nation, and the links
/// between them. A country is a value of this type; `system_named()` has those with names.
struct TierSystem {
  std::vector<TierDistrict> districts;  ///< at least one: a nation without districts is one
  std::optional<DistrictTier> district_tier;
  std::optional<NationalTier> national_tier;
  Placement placement;
  Seats direct_seats_for_entry = 0;         ///< [seats] so many direct seats open the door beside the threshold; 0: no
  bool winners_without_votes_only = false;  ///< of lists not admitted, only those without any vote keep direct seats
  Seats most_growth = 0;  ///< a levelled house (or district) ends at so many times its seats; 0: at kLargestHouse

  // Direct seats that are not stated but won anew in every election.
  std::vector<Constituency> constituencies;
  std::vector<std::vector<double>>
      base_shares;  ///< of the parties in each district, when the candidates had their votes

  /// [seats] of the law before anything grows.
  [[nodiscard]] Seats stated_house() const;
  /// Whether overhang or levelling can make the house larger.
  [[nodiscard]] bool grows() const;
  /// [seats] that it cannot outgrow.
  [[nodiscard]] Seats largest_house() const;

  friend bool operator==(const TierSystem&, const TierSystem&) = default;
};

}  // namespace hemicycle
