#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string>

#include "models/fraud/observation.hpp"

#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"
#include "sim/scenario/fraud_fields.hpp"
#include "sim/scenario/fraud_names.hpp"

namespace hemicycle {
namespace {

/// Kinds that do something with voters who stayed at home, or with the roll.
bool needs_a_roll(FraudKind kind) {
  switch (kind) {
    case FraudKind::stuffing:
    case FraudKind::roll_inflation:
    case FraudKind::coercion:
    case FraudKind::vote_buying:
    case FraudKind::family_voting:
    case FraudKind::carousel:
    case FraudKind::klimek:
    case FraudKind::turnout_inflation:
    case FraudKind::prefilled:
    case FraudKind::copied:
      return true;
    case FraudKind::transfer:
    case FraudKind::suppression:
    case FraudKind::invalidation:
    case FraudKind::removal:
    case FraudKind::miscount:
    case FraudKind::target_share:
    case FraudKind::tabulation:
    case FraudKind::annulment:
      return false;
  }
  return false;
}

/// Kinds whose whole ballots are binomial numbers whatever the law of the amount.
bool draws_ballots(FraudKind kind) {
  return kind == FraudKind::coercion || kind == FraudKind::vote_buying || kind == FraudKind::family_voting ||
         kind == FraudKind::carousel || kind == FraudKind::miscount;
}

/// Reads the values of one block of fraud.
class BlockReader {
 public:
  BlockReader(Node& node, Draft& draft)
      : block_(node, catalogue::fraud, draft.reading), draft_(draft), names_(block_, draft) {}

  void read() {
    const Node* kind_node = block_.required("kind");
    const auto kind =
        kind_node == nullptr ? std::nullopt : read_choice(*kind_node, catalogue::fraud_kinds, draft_.reading);
    const Node kind_copy = kind_node == nullptr ? Node() : *kind_node;  // defaults that are put in move the original
    where_ = read_selection(block_, draft_);
    where_.district = names_.district();
    if (kind) {
      read_kind(kind.value(), kind_copy);
    } else {
      check_names();
    }
  }

 private:
  /// Of a kind that is not known: who gains and who loses are parties all the same.
  void check_names() const {
    if (block_.find("for") != nullptr) static_cast<void>(names_.beneficiary());
    static_cast<void>(names_.named_victims());
  }

  void read_kind(FraudKind kind, const Node& kind_node) {
    note_unused(kind, kind_node);
    if (needs_a_roll(kind) && draft_.scenario.electorate.given) {
      draft_.reading.error(kind_node.place, kind_node.text + " needs electorate.registered or regions",
                           "it depends on those who stayed at home");
    }
    draft_.scenario.fraud.push_back(mechanism(kind));
    if (kind == FraudKind::tabulation) {
      refuse_where({"observed", "bad_counts"},
                   "observers and bad counts are at stations, not where their protocols are added up");
    } else {
      check_prevalence(is_at_the_count(draft_.scenario.fraud.back()));
    }
    const Amount* amount = amount_of(draft_.scenario.fraud.back());
    const bool is_binomial = amount != nullptr && std::holds_alternative<BinomialAmount>(*amount);
    if (is_binomial || draws_ballots(kind)) check_units_can_be_drawn(kind_node, draft_);
  }

  [[nodiscard]] const Reading& reading() const { return draft_.reading; }

  void note_unused(FraudKind kind, const Node& kind_node) const {
    const auto used = catalogue::fraud_keys_of(kind);
    for (const std::string_view key : catalogue::fraud.known) {
      if (key == "kind" || key == "where" || std::ranges::find(used, key) != used.end()) continue;
      block_.unused(key, "is not used by kind '" + kind_node.text + "'");
    }
  }

  /// Where observers drive a mechanism elsewhere, its chance there must remain one.
  void check_prevalence(bool at_the_count) const {
    const auto& observers = draft_.scenario.observers;
    const auto* share = std::get_if<double>(&where_.share_of_stations);
    const Node* where = block_.find("where");
    const Node* node = where == nullptr ? nullptr : where->find("share_of_stations");
    if (observers && where_.stations && observers->displacement > 0.0) {
      reading().note(where->find("stations")->key_place,
                     "displacement of [observers] does nothing to an exact number of stations",
                     "attempts at observed units fail, and none is made elsewhere");
    }
    if (!observers || share == nullptr || node == nullptr || where_.stations) return;
    const double observed = observers->share * (at_the_count ? 1.0 - observers->blocked : 1.0);
    const double raised = *share * displaced_factor(*observers, observed);
    if (raised <= 1.0 + 1e-12) return;
    reading().error(node->place,
                    "with the displacement of [observers] share_of_stations rises to " + rounded(raised) +
                        " where nobody observes, above 1",
                    "lower it or the displacement");
  }

  Amount amount() {
    Node* node = block_.required("amount");
    return node == nullptr ? FixedAmount{} : read_amount(*node, reading());
  }

  double share(std::string_view key, double fallback) { return read_share_or(block_, key, fallback, reading()); }

  double required_share(std::string_view key) {
    const Node* node = block_.required(key);
    return node == nullptr ? 0.0 : read_share(*node, reading()).value_or(0.0);
  }

  double number(std::string_view key, double fallback, Above above) {
    return read_number(block_.value(key, real_node(fallback)), above, reading()).value_or(fallback);
  }

  Overflow overflow() {
    return read_choice(block_.value("overflow", text_node("cap")), catalogue::overflows, reading())
        .value_or(Overflow::cap);
  }

  void refuse_where(std::initializer_list<const char*> keys, const std::string& why) const {
    const Node* where = block_.find("where");
    for (const char* key : keys) {
      const Node* node = where == nullptr ? nullptr : where->find(key);
      if (node != nullptr) reading().error(node->key_place, why);
    }
  }

  Mechanism mechanism(FraudKind kind) {
    switch (kind) {
      case FraudKind::stuffing: {
        const int gains = names_.beneficiary();
        return Stuffing{gains, where_, amount(), overflow()};
      }
      case FraudKind::transfer: {
        const int gains = names_.beneficiary();
        return Transfer{gains, names_.victims(gains), where_, amount()};
      }
      case FraudKind::tabulation: {
        const int gains = names_.beneficiary();
        return Tabulation{gains, names_.victims(gains), where_, amount()};
      }
      case FraudKind::roll_inflation:
        return RollInflation{where_, amount()};
      case FraudKind::suppression:
        return Suppression{names_.required_victims(), where_, amount()};
      case FraudKind::invalidation:
        return Invalidation{names_.required_victims(), where_, amount()};
      case FraudKind::removal:
        return Removal{names_.required_victims(), where_, amount()};
      case FraudKind::coercion:
        return coercion();
      case FraudKind::vote_buying:
        return vote_buying();
      case FraudKind::family_voting:
        return family_voting();
      case FraudKind::carousel:
        return carousel();
      case FraudKind::klimek:
        return klimek();
      case FraudKind::miscount:
        return miscount();
      case FraudKind::target_share: {
        const int gains = names_.beneficiary();
        const Target written = target();
        const bool never_lower = read_flag(block_.value("never_lower", flag_node(true)), reading()).value_or(true);
        return TargetShare{gains, written, never_lower, where_};
      }
      case FraudKind::turnout_inflation: {
        const int gains = names_.beneficiary();
        return TurnoutInflation{gains, target(), where_};
      }
      case FraudKind::prefilled:
        return prefilled();
      case FraudKind::copied:
        return CopiedProtocol{where_};
      case FraudKind::annulment:
        return annulment();
    }
    return Stuffing{};
  }

  Mechanism coercion() {
    Coercion kind;
    kind.beneficiary = names_.beneficiary();
    kind.victims = names_.victims(kind.beneficiary);
    kind.employed = share("employed", 1.0);
    kind.pressured = required_share("pressured");
    kind.loyal = share("loyal", 1.0);
    kind.switching = share("switching", 0.0);
    kind.where = where_;
    return kind;
  }

  Mechanism vote_buying() {
    VoteBuying kind;
    kind.beneficiary = names_.beneficiary();
    kind.victims = names_.victims(kind.beneficiary);
    if (const Node* node = block_.required("budget")) {
      kind.budget = read_number(*node, Above::zero_or_equal, reading()).value_or(0.0);
    }
    if (const Node* node = block_.required("price")) {
      kind.price = read_number(*node, Above::zero, reading()).value_or(1.0);
    }
    kind.compliance = share("compliance", 1.0);
    kind.to_home = share("to_home", 0.5);
    kind.to_others = share("to_others", 0.5);
    kind.where = where_;
    const Node* to_others = block_.find("to_others");
    if (kind.to_home + kind.to_others > 1.0 + 1e-12) {
      reading().error(to_others->place, "to_home and to_others sum to " + rounded(kind.to_home + kind.to_others) +
                                            ", more than all offers");
    }
    if (kind.budget / kind.price > static_cast<double>(kMaxVotes)) {
      reading().error(block_.find("budget")->place, "budget pays for more than " + grouped(kMaxVotes) + " votes");
      kind.budget = 0.0;
    }
    refuse_where({"least_turnout", "most_turnout"},
                 "units where votes are bought are chosen before anyone votes, not by turnout");
    return kind;
  }

  Mechanism family_voting() {
    FamilyVoting kind{required_share("heads"), {}, where_};
    const Node* sizes = block_.required("sizes");
    if (sizes == nullptr) return kind;
    const auto read_one = [&](const Node& size) {
      Node named = size;
      named.key = "sizes";
      kind.sizes.push_back(static_cast<int>(read_whole(named, 1, 1000, reading()).value_or(1)));
    };
    if (sizes->kind != Node::Kind::list) {
      read_one(*sizes);
    } else if (sizes->children.empty() || sizes->children.size() > kMostHouseholdSizes) {
      reading().error(sizes->place,
                      "sizes has one to four sizes of households, got " + std::to_string(sizes->children.size()));
    } else {
      for (const Node& size : sizes->children) read_one(size);
    }
    return kind;
  }

  Mechanism carousel() {
    Carousel kind;
    kind.beneficiary = names_.beneficiary();
    if (const Node* node = block_.required("people")) {
      kind.people = read_whole(*node, 0, kMostTrials, reading()).value_or(0);
    }
    kind.votes_each = read_whole(block_.value("votes_each", integer_node(2)), 1, 1000, reading()).value_or(2);
    kind.overflow = overflow();
    kind.where = where_;
    if (kind.people * (kind.votes_each - 1) > kMostTrials) {
      reading().error(block_.find("people")->place, "people cast more than " + grouped(kMostTrials) + " ballots");
    }
    refuse_where({"least_turnout", "most_turnout"},
                 "hosts of a carousel are chosen before anyone votes, not by turnout");
    return kind;
  }

  Mechanism klimek() {
    Klimek kind;
    kind.beneficiary = names_.beneficiary();
    kind.incremental = required_share("incremental");
    kind.extreme = share("extreme", 0.0);
    kind.theta = number("theta", kind.theta, Above::zero_or_equal);
    kind.sigma = number("sigma", kind.sigma, Above::zero_or_equal);
    kind.alpha = number("alpha", kind.alpha, Above::zero);
    kind.where = where_;
    if (kind.incremental + kind.extreme > 1.0 + 1e-12) {
      reading().error(block_.find("extreme")->place, "incremental and extreme sum to " +
                                                         rounded(kind.incremental + kind.extreme) +
                                                         ": more stations than there are");
    }
    return kind;
  }

  Mechanism miscount() {
    Miscount kind{required_share("rate"), where_};
    if (kind.rate > 0.5) {
      const Node* rate = block_.find("rate");
      reading().error(rate->place, "rate is a share of at most 0.5, got " + shown(*rate));
      kind.rate = 0.5;
    }
    return kind;
  }

  /// `target` is a share or { mean, sd }; `step` rounds it. One of them is needed.
  Target target() {
    Target result;
    Node* node = block_.find("target");
    if (node != nullptr && node->kind == Node::Kind::table) {
      const Fields fields(*node, catalogue::fraud_target, reading());
      if (const Node* mean = fields.required("mean")) result.mean = read_share(*mean, reading()).value_or(0.0);
      result.sd = read_number(fields.value("sd", real_node(0.0)), Above::zero_or_equal, reading()).value_or(0.0);
    } else if (node != nullptr) {
      result.mean = read_share(*node, reading()).value_or(0.0);
    }
    result.rounding = read_choice(block_.value("rounding", text_node("nearest")), catalogue::roundings, reading())
                          .value_or(Target::Rounding::nearest);
    const Node* step = block_.find("step");
    if (step != nullptr) {
      const auto share = read_exact_share(*step, reading());
      const bool is_one_over = share && share->numerator > 0 && share->denominator % share->numerator == 0 &&
                               share->denominator / share->numerator <= 1000;
      if (is_one_over) result.steps = static_cast<int>(share->denominator / share->numerator);
      if (share && !is_one_over) {
        reading().error(step->place, "step is one over a whole number up to 1,000, got " + shown(*step),
                        "such as 0.05 for whole multiples of 5 %");
      }
    } else if (node == nullptr) {
      reading().error(block_.place(), "[[fraud]] needs 'target' or 'step'");
    }
    return result;
  }

  Mechanism prefilled() {
    PrefilledProtocol kind;
    kind.turnout = required_share("turnout");
    kind.turnout_sd = number("turnout_sd", 0.0, Above::zero_or_equal);
    kind.invalid = share("invalid", 0.0);
    kind.where = where_;
    kind.shares.assign(static_cast<std::size_t>(std::max(draft_.party_count(), 1)), 1.0);
    const Node* shares = block_.required("shares");
    if (shares == nullptr) return kind;
    kind.shares = read_by_party(*shares, draft_, 0.0, [&](const Node& node) { return read_share(node, reading()); });
    double sum = 0.0;
    for (const double share : kind.shares) sum += share;
    if (std::abs(sum - 1.0) > 1e-6) {
      reading().error(shares->place, "shares sum to " + rounded(sum) + ", not to 1");
    }
    return kind;
  }

  Mechanism annulment() {
    Annulment kind;
    kind.victims = names_.named_victims();
    kind.share_above = share("share_above", 0.0);
    kind.drops_roll = read_flag(block_.value("drop_roll", flag_node(false)), reading()).value_or(false);
    kind.where = where_;
    return kind;
  }

  Fields block_;
  Draft& draft_;
  FraudNames names_;
  Selection where_;
};

}  // namespace

void read_observers(Draft& draft) {
  Node* node = draft.root.find("observers");
  if (node == nullptr) return;
  const Fields fields(*node, catalogue::observers, draft.reading);
  Observers observers;
  observers.regions = read_chosen_regions(fields.find("regions"), draft);
  observers.share = read_share_or(fields, "share", 0.0, draft.reading);
  observers.deterrence = read_share_or(fields, "deterrence", 0.0, draft.reading);
  observers.displacement = read_share_or(fields, "displacement", 0.0, draft.reading);
  observers.blocked = read_share_or(fields, "blocked", 0.0, draft.reading);
  observers.bad_counts = read_prevalence(fields.value("bad_counts", real_node(0.0)), draft.reading);
  draft.scenario.observers = std::move(observers);
}

void read_fraud(Draft& draft) {
  Node* node = draft.root.find("fraud");
  if (node == nullptr) return;
  if (node->kind != Node::Kind::list) {
    return draft.reading.error(node->place, "fraud is a list of blocks, got " + shown(*node), "write [[fraud]]");
  }
  for (Node& block : node->children) BlockReader(block, draft).read();
}

}  // namespace hemicycle
