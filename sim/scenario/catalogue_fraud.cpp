#include <algorithm>

#include "sim/scenario/catalogue.hpp"

// The words of flows of voters and of fraud.

namespace hemicycle::catalogue {
namespace {

using Words = std::string_view[];

constexpr Words kFraud = {"kind",        "for",     "from",       "where",   "amount",     "overflow",    "employed",
                          "pressured",   "loyal",   "switching",  "budget",  "price",      "compliance",  "to_home",
                          "to_others",   "heads",   "sizes",      "people",  "votes_each", "incremental", "extreme",
                          "theta",       "sigma",   "alpha",      "rate",    "target",     "step",        "rounding",
                          "never_lower", "turnout", "turnout_sd", "invalid", "shares",     "share_above", "drop_roll"};
constexpr Words kFraudWhere = {"regions",      "share_of_stations", "stations",        "share_of_regions",
                               "size_power",   "least_registered",  "most_registered", "least_turnout",
                               "most_turnout", "observed",          "bad_counts"};
constexpr Words kFraudAmount = {"half_normal", "beta", "binomial", "ballots"};
constexpr Words kPrevalence = {"beta"};
constexpr Words kTarget = {"mean", "sd"};
constexpr Words kFlow = {"kind", "party",   "share",  "against", "from",          "to",
                         "home", "spoiled", "matrix", "where",   "concentration", "whole"};
constexpr Words kFlowWhere = {"regions"};
constexpr Words kObservers = {"regions", "share", "deterrence", "displacement", "blocked", "bad_counts"};

constexpr Named<FraudKind> kFraudKinds[] = {{"stuffing", FraudKind::stuffing},
                                            {"transfer", FraudKind::transfer},
                                            {"roll_inflation", FraudKind::roll_inflation},
                                            {"suppression", FraudKind::suppression},
                                            {"coercion", FraudKind::coercion},
                                            {"vote_buying", FraudKind::vote_buying},
                                            {"family_voting", FraudKind::family_voting},
                                            {"carousel", FraudKind::carousel},
                                            {"klimek", FraudKind::klimek},
                                            {"invalidation", FraudKind::invalidation},
                                            {"removal", FraudKind::removal},
                                            {"miscount", FraudKind::miscount},
                                            {"target_share", FraudKind::target_share},
                                            {"turnout_inflation", FraudKind::turnout_inflation},
                                            {"prefilled", FraudKind::prefilled},
                                            {"copied", FraudKind::copied},
                                            {"tabulation", FraudKind::tabulation},
                                            {"annulment", FraudKind::annulment}};
constexpr Named<Overflow> kOverflows[] = {
    {"cap", Overflow::cap}, {"supplement", Overflow::supplement}, {"allow", Overflow::allow}};
constexpr Named<Target::Rounding> kRoundings[] = {{"nearest", Target::Rounding::nearest}, {"up", Target::Rounding::up}};

constexpr Named<FlowKind> kFlowKinds[] = {
    {"boycott", FlowKind::boycott},   {"tactical", FlowKind::tactical},   {"deregistration", FlowKind::deregistration},
    {"merger", FlowKind::merger},     {"new_party", FlowKind::new_party}, {"mobilisation", FlowKind::mobilisation},
    {"spoiling", FlowKind::spoiling}, {"matrix", FlowKind::matrix}};
constexpr Named<WholeVoters> kWholeVoters[] = {{"drawn", WholeVoters::drawn}, {"expected", WholeVoters::expected}};

// What each kind uses beside kind, where and how whole voters come about.
constexpr Words kBoycott = {"party", "share"};
constexpr Words kTactical = {"against", "share", "to", "from", "home"};
constexpr Words kDeregistration = {"party", "to", "home", "spoiled"};
constexpr Words kMerger = {"party", "to", "home"};
constexpr Words kNewParty = {"party", "home", "from"};
constexpr Words kMobilisation = {"share", "to"};
constexpr Words kSpoiling = {"party", "share", "to"};
constexpr Words kMatrix = {"matrix"};

// What each kind uses beside kind and where.
constexpr Words kStuffing = {"for", "amount", "overflow"};
constexpr Words kTransfer = {"for", "from", "amount"};
constexpr Words kRollInflation = {"amount"};
constexpr Words kFromAmount = {"from", "amount"};
constexpr Words kCoercion = {"for", "from", "employed", "pressured", "loyal", "switching"};
constexpr Words kVoteBuying = {"for", "from", "budget", "price", "compliance", "to_home", "to_others"};
constexpr Words kFamilyVoting = {"heads", "sizes"};
constexpr Words kCarousel = {"for", "people", "votes_each", "overflow"};
constexpr Words kKlimek = {"for", "incremental", "extreme", "theta", "sigma", "alpha"};
constexpr Words kMiscount = {"rate"};
constexpr Words kTargetShare = {"for", "target", "step", "rounding", "never_lower"};
constexpr Words kTurnoutInflation = {"for", "target", "step", "rounding"};
constexpr Words kPrefilled = {"turnout", "turnout_sd", "invalid", "shares"};
constexpr Words kAnnulment = {"from", "share_above", "drop_roll"};

constexpr std::span<const std::string_view> kNone;

FraudKind kind_of(const Stuffing&) { return FraudKind::stuffing; }
FraudKind kind_of(const Transfer&) { return FraudKind::transfer; }
FraudKind kind_of(const RollInflation&) { return FraudKind::roll_inflation; }
FraudKind kind_of(const Suppression&) { return FraudKind::suppression; }
FraudKind kind_of(const Coercion&) { return FraudKind::coercion; }
FraudKind kind_of(const VoteBuying&) { return FraudKind::vote_buying; }
FraudKind kind_of(const FamilyVoting&) { return FraudKind::family_voting; }
FraudKind kind_of(const Carousel&) { return FraudKind::carousel; }
FraudKind kind_of(const Klimek&) { return FraudKind::klimek; }
FraudKind kind_of(const Invalidation&) { return FraudKind::invalidation; }
FraudKind kind_of(const Removal&) { return FraudKind::removal; }
FraudKind kind_of(const Miscount&) { return FraudKind::miscount; }
FraudKind kind_of(const TargetShare&) { return FraudKind::target_share; }
FraudKind kind_of(const TurnoutInflation&) { return FraudKind::turnout_inflation; }
FraudKind kind_of(const PrefilledProtocol&) { return FraudKind::prefilled; }
FraudKind kind_of(const CopiedProtocol&) { return FraudKind::copied; }
FraudKind kind_of(const Tabulation&) { return FraudKind::tabulation; }
FraudKind kind_of(const Annulment&) { return FraudKind::annulment; }

}  // namespace

const TableKeys flow{"[[flow]]", kFlow, kNone};
const TableKeys flow_where{"where", kFlowWhere, kNone};
const TableKeys fraud{"[[fraud]]", kFraud, kNone};
const TableKeys fraud_where{"where", kFraudWhere, kNone};
const TableKeys fraud_amount{"amount", kFraudAmount, kNone};
const TableKeys prevalence{"a share that is uncertain", kPrevalence, kNone};
const TableKeys fraud_target{"target", kTarget, kNone};
const TableKeys observers{"[observers]", kObservers, kNone};

const Choices<FlowKind> flow_kinds{kFlowKinds, kNone};
const Choices<WholeVoters> whole_voters{kWholeVoters, kNone};
const Choices<FraudKind> fraud_kinds{kFraudKinds, kNone};
const Choices<Overflow> overflows{kOverflows, kNone};
const Choices<Target::Rounding> roundings{kRoundings, kNone};

std::span<const std::string_view> flow_keys_of(FlowKind kind) {
  switch (kind) {
    case FlowKind::boycott:
      return kBoycott;
    case FlowKind::tactical:
      return kTactical;
    case FlowKind::deregistration:
      return kDeregistration;
    case FlowKind::merger:
      return kMerger;
    case FlowKind::new_party:
      return kNewParty;
    case FlowKind::mobilisation:
      return kMobilisation;
    case FlowKind::spoiling:
      return kSpoiling;
    case FlowKind::matrix:
      return kMatrix;
  }
  return kNone;
}

std::span<const std::string_view> fraud_keys_of(FraudKind kind) {
  switch (kind) {
    case FraudKind::stuffing:
      return kStuffing;
    case FraudKind::transfer:
    case FraudKind::tabulation:
      return kTransfer;
    case FraudKind::roll_inflation:
      return kRollInflation;
    case FraudKind::suppression:
    case FraudKind::invalidation:
    case FraudKind::removal:
      return kFromAmount;
    case FraudKind::coercion:
      return kCoercion;
    case FraudKind::vote_buying:
      return kVoteBuying;
    case FraudKind::family_voting:
      return kFamilyVoting;
    case FraudKind::carousel:
      return kCarousel;
    case FraudKind::klimek:
      return kKlimek;
    case FraudKind::miscount:
      return kMiscount;
    case FraudKind::target_share:
      return kTargetShare;
    case FraudKind::turnout_inflation:
      return kTurnoutInflation;
    case FraudKind::prefilled:
      return kPrefilled;
    case FraudKind::copied:
      return kNone;
    case FraudKind::annulment:
      return kAnnulment;
  }
  return kNone;
}

std::string_view word_of(const Mechanism& mechanism) {
  return std::visit(
      [](const auto& kind) { return std::ranges::find(kFraudKinds, kind_of(kind), &Named<FraudKind>::value)->name; },
      mechanism);
}

std::string_view word_of(const Flow& block) {
  return std::ranges::find(kFlowKinds, block.kind, &Named<FlowKind>::value)->name;
}

}  // namespace hemicycle::catalogue
