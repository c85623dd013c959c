#pragma once

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "models/base/types.hpp"
#include "models/fraud/amount.hpp"
#include "models/fraud/selection.hpp"

namespace hemicycle {

/// What happens where a mechanism would put more ballots into a box than voters are on the roll.
enum class Overflow {
  cap,         ///< the surplus is dropped
  supplement,  ///< voters are added to the roll, as many as are missing
  allow,       ///< the turnout exceeds one
};

/// Voters put on the roll who do not exist: amount * registered.
struct RollInflation {
  Selection where;
  Amount amount;

  friend bool operator==(const RollInflation&, const RollInflation&) = default;
};

/// Voters of some parties kept from voting: of each party amount * votes stay at home.
struct Suppression {
  std::vector<int> victims;  ///< parties
  Selection where;
  Amount amount;

  friend bool operator==(const Suppression&, const Suppression&) = default;
};

/// Pressure at the workplace. Of those at home Binomial(employed * pressured) are made to vote, of these
/// Binomial(loyal) for the beneficiary, and the rest spoil their ballots. Of the victims' voters
/// Binomial(employed * pressured * switching) vote for the beneficiary instead.
struct Coercion {
  int beneficiary = 0;
  std::vector<int> victims;  ///< parties, without the beneficiary
  double employed = 1.0;     ///< share of the voters, in [0, 1]
  double pressured = 0.0;    ///< of the employed
  double loyal = 1.0;        ///< of those made to vote
  double switching = 0.0;    ///< of the pressured who would have voted for others
  Selection where;

  friend bool operator==(const Coercion&, const Coercion&) = default;
};

/// Bought votes. floor(budget / price) offers are made, shared over the touched units by their registered voters, at
/// most one a voter; each is kept to with probability compliance. Offers go to people at home, to voters of the
/// victims, and, wasted, to the beneficiary's own.
struct VoteBuying {
  int beneficiary = 0;
  std::vector<int> victims;  ///< parties, without the beneficiary
  double budget = 0.0;       ///< [money] >= 0
  double price = 1.0;        ///< [money] > 0, of one vote
  double compliance = 1.0;   ///< in [0, 1]
  double to_home = 0.5;      ///< share of the offers
  double to_others = 0.5;    ///< share of the offers; with to_home at most 1
  Selection where;

  friend bool operator==(const VoteBuying&, const VoteBuying&) = default;
};

/// Sizes of households that one mechanism can have.
inline constexpr std::size_t kMostHouseholdSizes = 4;

/// One member of a household casts the ballots of all. Of the voters Binomial(heads) do so, each for a household of one
/// of the sizes, equally likely; the other members are taken from the rest of the roll, in proportion, whoever they
/// would have voted for and whether or not they would have gone.
struct FamilyVoting {
  double heads = 0.0;      ///< share of the voters, in [0, 1]
  std::vector<int> sizes;  ///< [voters] of a household, each >= 1; one to four of them
  Selection where;

  friend bool operator==(const FamilyVoting&, const FamilyVoting&) = default;
};

/// People who vote at several stations: people * (votes_each - 1) ballots more for the beneficiary, spread over the
/// touched units by their registered voters (multinomial).
struct Carousel {
  int beneficiary = 0;
  Votes people = 0;      ///< >= 0
  Votes votes_each = 2;  ///< >= 1
  Overflow overflow = Overflow::cap;
  Selection where;

  friend bool operator==(const Carousel&, const Carousel&) = default;
};

/// Ballots put in for those who stayed at home: floor(amount * (registered - issued)), all for the beneficiary.
struct Stuffing {
  int beneficiary = 0;  ///< party
  Selection where;
  Amount amount;
  Overflow overflow = Overflow::cap;

  friend bool operator==(const Stuffing&, const Stuffing&) = default;
};

/// Incremental and extreme fraud. A touched unit is of the first kind with probability incremental, of the second with
/// probability extreme; z = |N(0, theta^2)| or 1 - |N(0, sigma^2)|, cut to (0, 1). floor(z * at home) ballots are
/// stuffed for the beneficiary and the nearest whole number to z^alpha * votes of others is taken from these.
///
/// Source: P. Klimek, Y. Yegorov, R. Hanel, S. Thurner (2012), PNAS 109, 16469; roundings of its authors' program.
struct Klimek {
  int beneficiary = 0;
  double incremental = 0.0;  ///< in [0, 1]
  double extreme = 0.0;      ///< in [0, 1]; with incremental at most 1
  double theta = 0.3;        ///< >= 0
  double sigma = 0.075;      ///< >= 0
  double alpha = 1.0;        ///< > 0
  Selection where;

  friend bool operator==(const Klimek&, const Klimek&) = default;
};

/// Votes taken at the count: of each victim the nearest whole number to amount * votes, given to the beneficiary.
struct Transfer {
  int beneficiary = 0;       ///< party
  std::vector<int> victims;  ///< parties, without the beneficiary
  Selection where;
  Amount amount;

  friend bool operator==(const Transfer&, const Transfer&) = default;
};

/// Ballots of others declared invalid: of each victim amount * votes.
struct Invalidation {
  std::vector<int> victims;  ///< parties
  Selection where;
  Amount amount;

  friend bool operator==(const Invalidation&, const Invalidation&) = default;
};

/// Ballots of others destroyed: of each victim amount * votes. They stay issued and are no longer in the box.
struct Removal {
  std::vector<int> victims;  ///< parties
  Selection where;
  Amount amount;

  friend bool operator==(const Removal&, const Removal&) = default;
};

/// Every ballot put on a wrong pile with probability rate, each of the others, invalid ballots included, as likely.
struct Miscount {
  double rate = 0.0;  ///< in [0, 1/2]
  Selection where;

  friend bool operator==(const Miscount&, const Miscount&) = default;
};

/// A share that a protocol shall show.
struct Target {
  enum class Rounding { nearest, up };

  std::optional<double> mean;  ///< in [0, 1]; empty: the share that is there
  double sd = 0.0;             ///< of N(mean, sd^2), drawn for every touched unit
  int steps = 0;               ///< rounded to a multiple of 1 / steps; 0: not rounded
  Rounding rounding = Rounding::nearest;

  friend bool operator==(const Target&, const Target&) = default;
};

/// A protocol written to a share: the beneficiary gets the nearest whole number to target * ballots cast, the others
/// what is left of the valid votes, in proportion.
struct TargetShare {
  int beneficiary = 0;
  Target target;
  bool never_lower = true;  ///< the beneficiary loses nothing
  Selection where;

  friend bool operator==(const TargetShare&, const TargetShare&) = default;
};

/// A protocol written to a turnout: ballots for the beneficiary are added up to the nearest whole number to
/// target * registered. Never taken away.
struct TurnoutInflation {
  int beneficiary = 0;
  Target target;
  Selection where;

  friend bool operator==(const TurnoutInflation&, const TurnoutInflation&) = default;
};

/// A protocol filled in before the vote: turnout, invalid ballots and shares of a template, whatever was cast.
struct PrefilledProtocol {
  double turnout = 0.0;        ///< of the registered, in [0, 1]
  double turnout_sd = 0.0;     ///< of N(turnout, sd^2), cut to [0, 1], drawn for every touched unit
  double invalid = 0.0;        ///< of the ballots cast, in [0, 1]
  std::vector<double> shares;  ///< of the valid votes, one a party, summing to one
  Selection where;

  friend bool operator==(const PrefilledProtocol&, const PrefilledProtocol&) = default;
};

/// A protocol copied from the last unit before it in the region that is no copy itself, scaled to the own roll. The
/// first unit of a region has nothing to copy.
struct CopiedProtocol {
  Selection where;

  friend bool operator==(const CopiedProtocol&, const CopiedProtocol&) = default;
};

/// Votes moved where the protocols of a territory are added up, after all that happens at its stations: of each victim
/// amount * votes. The protocols of the stations stay as they are. Nobody observes it, whoever observes stations.
struct Tabulation {
  int beneficiary = 0;
  std::vector<int> victims;  ///< parties, without the beneficiary
  Selection where;           ///< units: regions with all voters of their stations, or the nation
  Amount amount;

  friend bool operator==(const Tabulation&, const Tabulation&) = default;
};

/// Results declared void: no ballots, no votes.
struct Annulment {
  std::vector<int> victims;  ///< parties whose joint share of the valid votes matters
  double share_above = 0.0;  ///< only where they have more than this
  bool drops_roll = false;   ///< the registered voters are taken off the roll as well
  Selection where;

  friend bool operator==(const Annulment&, const Annulment&) = default;
};

using Mechanism = std::variant<Stuffing, Transfer, RollInflation, Suppression, Coercion, VoteBuying, FamilyVoting,
                               Carousel, Klimek, Invalidation, Removal, Miscount, TargetShare, TurnoutInflation,
                               PrefilledProtocol, CopiedProtocol, Tabulation, Annulment>;

/// Whether a mechanism is of one of these kinds.
template <class... Kinds>
[[nodiscard]] bool is_any(const Mechanism& mechanism) {
  return (std::holds_alternative<Kinds>(mechanism) || ...);
}

/// Whether a mechanism leaves anything to chance.
[[nodiscard]] bool has_chance(const Mechanism& mechanism);

/// Where a mechanism acts.
[[nodiscard]] const Selection& selection_of(const Mechanism& mechanism);

/// How much it does, where it has a law for that.
[[nodiscard]] const Amount* amount_of(const Mechanism& mechanism);

/// The party that gains by it, where it has one.
[[nodiscard]] std::optional<int> beneficiary_of(const Mechanism& mechanism);

/// Whether more ballots than voters may come of it.
[[nodiscard]] bool may_exceed_roll(const Mechanism& mechanism);

/// Whether it happens at the count or later, when observers may have been sent out.
[[nodiscard]] bool is_at_the_count(const Mechanism& mechanism);

}  // namespace hemicycle
