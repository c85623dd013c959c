#include "tests/support/random_fraud.hpp"

#include <type_traits>

#include "tests/support/electorates.hpp"

namespace hemicycle {

RandomFraud::RandomFraud(unsigned example) : random_(example), parties_(1 + below(6)) {
  std::vector<Region> regions;
  const std::size_t count = 1 + below(3);
  for (std::size_t r = 0; r < count; ++r) {
    std::vector<Votes> stations;
    for (std::size_t s = 1 + below(6); s > 0; --s) stations.push_back(static_cast<Votes>(below(4) * below(700)));
    Region region = region_of("r" + std::to_string(r), 0, unit(), shares(), std::move(stations));
    region.invalid = 0.2 * unit();
    regions.push_back(std::move(region));
  }
  electorate_ = electorate_of(std::move(regions));
}

double RandomFraud::unit() {
  const std::size_t edge = below(5);
  return edge < 2 ? static_cast<double>(edge) : static_cast<double>(below(1000)) / 1000.0;
}

std::vector<double> RandomFraud::shares() {
  std::vector<double> weights(parties_);
  double sum = 0.0;
  for (double& weight : weights) sum += weight = below(4) == 0 ? 0.0 : unit();
  if (sum == 0.0) sum = weights.front() = 1.0;
  for (double& weight : weights) weight /= sum;
  return weights;
}

std::vector<int> RandomFraud::others(int party) {
  std::vector<int> parties;
  for (int p = 0; p < static_cast<int>(parties_); ++p) {
    if (p != party && below(4) != 0) parties.push_back(p);
  }
  return parties;
}

Selection RandomFraud::where() {
  Selection where;
  where.regions.resize(electorate_.regions.size());
  for (std::size_t r = 0; r < where.regions.size(); ++r) where.regions[r] = below(4) != 0;
  where.share_of_stations = unit();
  switch (below(7)) {
    case 0:
      where.stations = static_cast<Votes>(below(12));
      break;
    case 1:
      where.share_of_regions = unit();
      break;
    case 2:
      where.size_power = 4.0 * unit() - 2.0;
      break;
    case 3:
      where.least_registered = 300;
      where.share_of_stations = BetaPrevalence{2.0, 3.0};
      break;
    case 4:
      where.observed = below(2) == 0 ? Observed::yes : Observed::no;
      break;
    case 5:
      where.bad_counts = true;
      break;
    default:
      break;
  }
  return where;
}

Amount RandomFraud::amount() {
  switch (below(5)) {
    case 0:
      return FixedAmount{unit()};
    case 1:
      return HalfNormalAmount{2.0 * unit()};
    case 2:
      return BetaAmount{0.1 + unit(), 0.1 + 5.0 * unit()};
    case 3:
      return BinomialAmount{unit()};
    default:
      return BundleAmount{static_cast<Votes>(below(3) * below(500))};
  }
}

Target RandomFraud::target() {
  Target target;
  target.steps = std::vector<int>{0, 1, 20, 100}[below(4)];
  if (target.steps == 0 || below(2) == 0) target.mean = unit();
  target.sd = 0.2 * unit();
  target.rounding = below(2) == 0 ? Target::Rounding::up : Target::Rounding::nearest;
  return target;
}

Overflow RandomFraud::overflow() {
  return std::vector<Overflow>{Overflow::cap, Overflow::supplement, Overflow::allow}[below(3)];
}

Mechanism RandomFraud::mechanism(std::size_t kind) {
  const int gains = static_cast<int>(below(parties_));
  switch (kind) {
    case 0:
      return Stuffing{gains, where(), amount(), overflow()};
    case 1:
      return Transfer{gains, others(gains), where(), amount()};
    case 2:
      return RollInflation{where(), amount()};
    case 3:
      return Suppression{others(-1), where(), amount()};
    case 4:
      return Coercion{gains, others(gains), unit(), unit(), unit(), unit(), where()};
    case 5: {
      const double to_home = unit();
      return VoteBuying{gains, others(gains), 2e6 * unit(), 2000.0, unit(), to_home, (1.0 - to_home) * unit(), where()};
    }
    case 6:
      return FamilyVoting{unit(), below(2) == 0 ? std::vector<int>{10} : std::vector<int>{1, 3, 900}, where()};
    case 7:
      return Carousel{gains, static_cast<Votes>(below(2000)), static_cast<Votes>(1 + below(4)), overflow(), where()};
    case 8: {
      const double incremental = unit();
      return Klimek{gains, incremental, (1.0 - incremental) * unit(), unit(), 0.075, 0.1 + 3.0 * unit(), where()};
    }
    case 9:
      return Invalidation{others(-1), where(), amount()};
    case 10:
      return Removal{others(-1), where(), amount()};
    case 11:
      return Miscount{0.5 * unit(), where()};
    case 12:
      return TargetShare{gains, target(), below(2) == 0, where()};
    case 13:
      return TurnoutInflation{gains, target(), where()};
    case 14:
      return PrefilledProtocol{unit(), 0.1 * unit(), 0.1 * unit(), shares(), where()};
    case 15:
      return CopiedProtocol{where()};
    case 16:
      return Tabulation{gains, others(gains), where(), amount()};
    default:
      return Annulment{others(-1), unit(), below(2) == 0, where()};
  }
}

std::vector<Mechanism> RandomFraud::mechanisms(std::size_t count) {
  std::vector<Mechanism> all;
  while (all.size() < count) all.push_back(mechanism(below(kFraudKinds)));
  return all;
}

std::optional<Observers> RandomFraud::observers() {
  Observers observers;
  observers.regions.assign(electorate_.regions.size(), true);
  observers.regions.front() = below(2) == 0;
  observers.share = unit();
  observers.deterrence = unit();
  observers.displacement = unit();
  observers.blocked = unit();
  observers.bad_counts = below(2) == 0 ? Prevalence{unit()} : Prevalence{BetaPrevalence{59.0, 71.0}};
  return observers;
}

Mechanism idle(Mechanism mechanism) {
  std::visit(
      [](auto& kind) {
        using Kind = std::decay_t<decltype(kind)>;
        if constexpr (requires { kind.amount; }) {
          kind.amount = FixedAmount{0.0};
        } else if constexpr (std::is_same_v<Kind, Coercion>) {
          kind.pressured = 0.0;
        } else if constexpr (std::is_same_v<Kind, VoteBuying>) {
          kind.budget = 0.0;
        } else if constexpr (std::is_same_v<Kind, FamilyVoting>) {
          kind.heads = 0.0;
        } else if constexpr (std::is_same_v<Kind, Carousel>) {
          kind.people = 0;
        } else if constexpr (std::is_same_v<Kind, Klimek>) {
          kind.incremental = kind.extreme = 0.0;
        } else if constexpr (std::is_same_v<Kind, Miscount>) {
          kind.rate = 0.0;
        } else {
          kind.where.stations.reset();
          kind.where.share_of_stations = 0.0;
        }
      },
      mechanism);
  return mechanism;
}

}  // namespace hemicycle
