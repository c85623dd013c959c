#include "models/fraud/mechanism.hpp"

namespace hemicycle {

namespace {

bool is_uncertain(double share) { return share > 0.0 && share < 1.0; }

bool has_chance(const Selection& where) {
  const auto* share = std::get_if<double>(&where.share_of_stations);
  return share == nullptr || is_uncertain(*share) || is_uncertain(where.share_of_regions) || where.stations ||
         (*share > 0.0 && (where.size_power != 0.0 || where.bad_counts || where.observed != Observed::either));
}

// What is drawn beside place and amount.
template <class Kind>
bool draws_more(const Kind&) {
  return false;
}
bool draws_more(const Coercion& kind) { return kind.employed * kind.pressured > 0.0; }
bool draws_more(const VoteBuying& kind) { return kind.budget >= kind.price; }
bool draws_more(const FamilyVoting& kind) { return kind.heads > 0.0; }
bool draws_more(const Carousel& kind) { return kind.people > 0 && kind.votes_each > 1; }
bool draws_more(const Klimek& kind) { return kind.incremental + kind.extreme > 0.0; }
bool draws_more(const Miscount& kind) { return kind.rate > 0.0; }
bool draws_more(const TargetShare& kind) { return kind.target.sd > 0.0; }
bool draws_more(const TurnoutInflation& kind) { return kind.target.sd > 0.0; }
bool draws_more(const PrefilledProtocol& kind) { return kind.turnout_sd > 0.0; }

}  // namespace

bool has_chance(const Mechanism& mechanism) {
  const Amount* amount = amount_of(mechanism);
  return has_chance(selection_of(mechanism)) || (amount != nullptr && has_chance(*amount)) ||
         std::visit([](const auto& kind) { return draws_more(kind); }, mechanism);
}

const Selection& selection_of(const Mechanism& mechanism) {
  return std::visit([](const auto& kind) -> const Selection& { return kind.where; }, mechanism);
}

const Amount* amount_of(const Mechanism& mechanism) {
  return std::visit(
      [](const auto& kind) -> const Amount* {
        if constexpr (requires { kind.amount; }) {
          return &kind.amount;
        } else {
          return nullptr;
        }
      },
      mechanism);
}

std::optional<int> beneficiary_of(const Mechanism& mechanism) {
  if (selection_of(mechanism).district) return std::nullopt;  // a candidate is no party
  return std::visit(
      [](const auto& kind) -> std::optional<int> {
        if constexpr (requires { kind.beneficiary; }) {
          return kind.beneficiary;
        } else {
          return std::nullopt;
        }
      },
      mechanism);
}

bool may_exceed_roll(const Mechanism& mechanism) {
  return std::visit(
      [](const auto& kind) {
        if constexpr (requires { kind.overflow; }) {
          return kind.overflow == Overflow::allow;
        } else {
          return false;
        }
      },
      mechanism);
}

bool is_at_the_count(const Mechanism& mechanism) {
  return is_any<Transfer, Invalidation, Removal, Miscount, TargetShare, TurnoutInflation, PrefilledProtocol,
                CopiedProtocol, Tabulation, Annulment>(mechanism);
}

}  // namespace hemicycle
