// What each kind of fraud may change, and in which direction, at any nation and with any parameters: generated cases,
// 0 and 1, empty stations, full turnout and one party among them.

#include <algorithm>
#include <cstddef>
#include <string>
#include <variant>

#include <gtest/gtest.h>

#include "tests/support/conservation.hpp"
#include "tests/support/electorates.hpp"
#include "tests/support/random_fraud.hpp"

namespace hemicycle {
namespace {

constexpr unsigned kExamples = 20;  // of each kind

const VoteModel kVotes{DirichletShares{50.0}, {}, 20.0};
const TurnoutModel kTurnout{BetaTurnout{10.0}};

enum class Change { none, rise, fall, any };

/// Which way the counts of an election may go. Bystanders are parties that neither gain nor lose.
struct Law {
  Change registered = Change::none;
  Change cast = Change::none;
  Change invalid = Change::none;
  Change removed = Change::none;
  Change winner = Change::none;
  Change victims = Change::none;
  Change bystanders = Change::none;
};

Change roll_under(Overflow overflow) { return overflow == Overflow::supplement ? Change::rise : Change::none; }

Law law_of(const Stuffing& kind) {
  return {.registered = roll_under(kind.overflow), .cast = Change::rise, .winner = Change::rise};
}
Law law_of(const Carousel& kind) {
  return {.registered = roll_under(kind.overflow), .cast = Change::rise, .winner = Change::rise};
}
Law law_of(const Transfer&) { return {.winner = Change::rise, .victims = Change::fall}; }
Law law_of(const Tabulation&) { return {.winner = Change::rise, .victims = Change::fall}; }
Law law_of(const RollInflation&) { return {.registered = Change::rise}; }
Law law_of(const Suppression&) { return {.cast = Change::fall, .victims = Change::fall}; }
Law law_of(const Coercion&) {
  return {.cast = Change::rise, .invalid = Change::rise, .winner = Change::rise, .victims = Change::fall};
}
Law law_of(const VoteBuying&) { return {.cast = Change::rise, .winner = Change::rise, .victims = Change::fall}; }
Law law_of(const FamilyVoting&) { return {.cast = Change::rise, .invalid = Change::any, .bystanders = Change::any}; }
Law law_of(const Klimek&) { return {.cast = Change::rise, .winner = Change::rise, .bystanders = Change::fall}; }
Law law_of(const Invalidation&) { return {.invalid = Change::rise, .victims = Change::fall}; }
Law law_of(const Removal&) { return {.cast = Change::fall, .removed = Change::rise, .victims = Change::fall}; }
Law law_of(const Miscount&) { return {.invalid = Change::any, .bystanders = Change::any}; }
Law law_of(const TargetShare& kind) {
  if (kind.never_lower) return {.winner = Change::rise, .bystanders = Change::fall};
  return {.winner = Change::any, .bystanders = Change::any};
}
Law law_of(const TurnoutInflation&) { return {.cast = Change::rise, .winner = Change::rise}; }
Law law_of(const PrefilledProtocol&) {
  return {.cast = Change::any, .invalid = Change::any, .bystanders = Change::any};
}
Law law_of(const CopiedProtocol&) { return {.cast = Change::any, .invalid = Change::any, .bystanders = Change::any}; }
Law law_of(const Annulment& kind) {
  return {.registered = kind.drops_roll ? Change::fall : Change::none,
          .cast = Change::fall,
          .invalid = Change::fall,
          .victims = Change::fall,
          .bystanders = Change::fall};
}

/// Which of a party's laws binds under a mechanism.
Change change_of(const Mechanism& mechanism, const Law& law, int party) {
  return std::visit(
      [&](const auto& kind) {
        if constexpr (requires { kind.beneficiary; }) {
          if (kind.beneficiary == party) return law.winner;
        }
        if constexpr (requires { kind.victims; }) {
          if (std::ranges::count(kind.victims, party) > 0) return law.victims;
        }
        return law.bystanders;
      },
      mechanism);
}

void expect_change(Change allowed, double before, double after, const std::string& name) {
  switch (allowed) {
    case Change::none:
      ASSERT_EQ(after, before) << name;
      break;
    case Change::rise:
      ASSERT_GE(after, before) << name;
      break;
    case Change::fall:
      ASSERT_LE(after, before) << name;
      break;
    case Change::any:
      break;
  }
}

void expect_law(const Mechanism& mechanism, const Tallies& tallies, const std::string& name) {
  const Law law = std::visit([](const auto& kind) { return law_of(kind); }, mechanism);
  const BallotBlock& honest = tallies.honest;
  const BallotBlock& reported = tallies.reported;
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    const std::string where = name + ", row " + std::to_string(r) + ", ";
    expect_change(law.registered, honest.registered()[r], reported.registered()[r], where + "registered");
    expect_change(law.cast, honest.cast()[r], reported.cast()[r], where + "cast");
    expect_change(law.invalid, honest.cast()[r] - honest.valid()[r], reported.cast()[r] - reported.valid()[r],
                  where + "invalid");
    expect_change(law.removed, 0.0, reported.removed[0][r], where + "removed");
    for (int p = 0; p < honest.votes.count(); ++p) {
      expect_change(change_of(mechanism, law, p), honest.votes[p][r], reported.votes[p][r],
                    where + "party " + std::to_string(p));
    }
  }
}

Drawing drawing_of(const Electorate& electorate, const Mechanism& mechanism) {
  return Drawing(ElectionSampler(electorate, kVotes, kTurnout, {mechanism}));
}

TEST(FraudInvariants, OfEveryKindHold) {
  for (std::size_t kind = 0; kind < kFraudKinds; ++kind) {
    for (unsigned example = 0; example < kExamples; ++example) {
      RandomFraud random(example);
      const Mechanism mechanism = random.mechanism(kind);
      Drawing drawing = drawing_of(random.electorate(), mechanism);
      expect_law(mechanism, drawing.block(0), "kind " + std::to_string(kind) + ", example " + std::to_string(example));
    }
  }
}

// Destroyed ballots stay issued: what the boxes lack is what was removed.
TEST(FraudInvariants, RemovedBallotsStayIssued) {
  for (unsigned example = 0; example < kExamples; ++example) {
    RandomFraud random(example);
    Mechanism removal = random.mechanism(10);
    ASSERT_TRUE(std::holds_alternative<Removal>(removal));
    Drawing drawing = drawing_of(random.electorate(), removal);
    const Tallies& tallies = drawing.block(0);
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      ASSERT_EQ(tallies.reported.cast()[r] + tallies.reported.removed[0][r], tallies.honest.cast()[r]) << example;
    }
  }
}

/// Twice as much of the same at the same units: the same draws.
template <class Kind>
void expect_monotone(Kind kind, const Electorate& electorate, const std::string& name) {
  kind.amount = FixedAmount{0.3};
  Drawing few = drawing_of(electorate, kind);
  kind.amount = FixedAmount{0.6};
  Drawing many = drawing_of(electorate, kind);
  const BallotBlock& less = few.block(2).reported;
  const BallotBlock& more = many.block(2).reported;
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    for (int p = 0; p < less.votes.count(); ++p) {
      if (p == kind.beneficiary) {
        ASSERT_GE(more.votes[p][r], less.votes[p][r]) << name << ", row " << r << ", party " << p;
      } else {
        ASSERT_LE(more.votes[p][r], less.votes[p][r]) << name << ", row " << r << ", party " << p;
      }
    }
  }
}

TEST(FraudInvariants, MoreOfItNeverHurtsWhoGainsNorHelpsAnother) {
  for (unsigned example = 0; example < 2 * kExamples; ++example) {
    RandomFraud random(example);
    const std::string name = "example " + std::to_string(example);
    expect_monotone(std::get<Stuffing>(random.mechanism(0)), random.electorate(), name + ", stuffing");
    expect_monotone(std::get<Transfer>(random.mechanism(1)), random.electorate(), name + ", transfer");
  }
}

// Overflow `cap`: no station reports more ballots than voters, whatever is put in; so with one station.
TEST(FraudInvariants, CappedBundlesFillAStationAtMost) {
  const Electorate electorate = electorate_of({region_of("a", 0, 0.5, {0.7, 0.3}, {0, 1, 400})});
  const Stuffing stuffing{1, Selection{.regions = {true}}, BundleAmount{1000}};
  Drawing drawing = drawing_of(electorate, stuffing);
  const Tallies& tallies = drawing.block(0);
  for (std::size_t r = 0; r < kBlockSize; ++r) ASSERT_EQ(tallies.reported.cast()[r], 401.0);
}

}  // namespace
}  // namespace hemicycle
