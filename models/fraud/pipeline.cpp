#include "models/fraud/pipeline.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "models/base/contracts.hpp"
#include "models/fraud/perturb.hpp"
#include "models/votes/conservation.hpp"

namespace hemicycle {

namespace {

/// Offers of bought votes, shared over the units by their registered voters: differences of a running share, rounded
/// down, so that they sum to floor(budget / price).
std::vector<double> share_offers(const VoteBuying& buying, const Selector& where, const std::vector<Unit>& units) {
  double all = 0.0;
  for (const Unit& unit : units) all += where.concerns(unit) ? static_cast<double>(unit.registered) : 0.0;
  const double offers = std::floor(buying.budget / buying.price);
  std::vector<double> shares;
  double voters = 0.0;
  double given = 0.0;
  for (const Unit& unit : units) {
    voters += where.concerns(unit) ? static_cast<double>(unit.registered) : 0.0;
    const double up_to_here = all > 0.0 ? std::floor(offers * (voters / all)) : 0.0;
    shares.push_back(up_to_here - given);
    given = up_to_here;
  }
  return shares;
}

/// A territory that is treated as one unit.
Unit territory_of(int region) { return {region, static_cast<std::uint32_t>(region), UnitLevel::region, 0}; }

}  // namespace

FraudPipeline::FraudPipeline(const std::vector<Mechanism>& mechanisms, std::optional<Observers> observers,
                             const Electorate& electorate)
    : FraudPipeline(mechanisms, std::move(observers),
                    FraudScope{static_cast<int>(electorate.parties.size()), static_cast<int>(electorate.regions.size()),
                               units_of(electorate), std::nullopt}) {}

FraudPipeline::FraudPipeline(const std::vector<Mechanism>& mechanisms, std::optional<Observers> observers,
                             FraudScope scope)
    : scope_(std::move(scope)), observers_(std::move(observers)) {
  std::vector<Unit> territories;
  for (int region = 0; region < scope_.regions; ++region) territories.push_back(territory_of(region));
  for (std::size_t i = 0; i < mechanisms.size(); ++i) {
    const Mechanism& mechanism = mechanisms[i];
    if (selection_of(mechanism).district != scope_.district) continue;
    const bool is_tabulation = std::holds_alternative<Tabulation>(mechanism);
    const auto series = static_cast<std::uint32_t>(i);
    const Selector where(selection_of(mechanism), series, is_at_the_count(mechanism),
                         is_tabulation ? territories : scope_.units);
    const Amount* amount = amount_of(mechanism);
    std::vector<double> offers;
    if (const auto* buying = std::get_if<VoteBuying>(&mechanism)) offers = share_offers(*buying, where, scope_.units);
    const AmountSampler sampler(amount == nullptr ? Amount{FixedAmount{1.0}} : *amount);
    const bool has_memory = is_any<CopiedProtocol, Carousel>(mechanism);
    steps_.push_back({mechanism, where, sampler, std::move(offers), is_tabulation, has_memory, series});
  }
}

bool FraudPipeline::has_tabulation() const { return std::ranges::any_of(steps_, &Step::is_tabulation); }

void FraudPipeline::prepare(FraudRoom& room) const {
  if (room.effects.size() == steps_.size() + 1) return;
  room.one_is_all = steps_.size() == 1 && !has_tabulation();
  room.scratch = FraudScratch(scope_.parties);
  room.before = BallotBlock(scope_.parties);
  room.honest = BallotBlock(scope_.parties);
  room.few = BallotBlock(scope_.parties);
  room.selections.resize(steps_.size());
  room.effects.resize(steps_.size() + 1);
  for (const Step& step : steps_) {
    FraudMemory& memory = room.memories.emplace_back();
    if (std::holds_alternative<CopiedProtocol>(step.mechanism)) {
      memory = {BallotBlock(scope_.parties), Columns(1), Columns(0)};
    } else if (std::holds_alternative<Carousel>(step.mechanism)) {
      memory.left = Columns(2);
    }
  }
}

void FraudPipeline::begin(const Replicates& replicates, FraudRoom& room) const {
  prepare(room);
  for (EffectBlock& effect : room.effects) clear(effect);
  observers_.begin(replicates, room.observation);
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    steps_[i].where.begin(replicates, room.selections[i]);
    if (std::holds_alternative<Carousel>(steps_[i].mechanism)) count_hosts(replicates, i, room);
  }
}

// The hosts of a carousel are chosen before the first of them is reached, since what each gets depends on all.
void FraudPipeline::count_hosts(const Replicates& replicates, std::size_t step, FraudRoom& room) const {
  const auto& carousel = std::get<Carousel>(steps_[step].mechanism);
  const Selector& where = steps_[step].where;
  const Column ahead = room.memories[step].left[1];
  const Column touched = room.strength[0];
  std::ranges::fill(room.memories[step].left[0],
                    static_cast<double>(carousel.people) * static_cast<double>(carousel.votes_each - 1));
  std::ranges::fill(ahead, 0.0);
  int region = -1;
  for (const Unit& unit : scope_.units) {
    if (unit.region != region) where.enter_region(replicates, region = unit.region, room.selections[step]);
    if (!where.concerns(unit)) continue;
    observers_.sample(replicates, unit, room.observation);
    where.select(replicates, unit, observers_, room.observation, nullptr, room.selections[step], touched);
    const auto registered = static_cast<double>(unit.registered);
    for (std::size_t r = 0; r < kBlockSize; ++r) ahead[r] += touched[r] * registered;
  }
  where.begin(replicates, room.selections[step]);
}

void FraudPipeline::enter_region(const Replicates& replicates, int region, FraudRoom& room) const {
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    steps_[i].where.enter_region(replicates, region, room.selections[i]);
    Columns& has_protocol = room.memories[i].has_protocol;
    if (has_protocol.count() > 0) std::ranges::fill(has_protocol[0], 0.0);
  }
}

void FraudPipeline::perturb_all(const Replicates& replicates, const Unit& unit, BallotBlock& ballots,
                                FraudRoom& room) const {
  observers_.sample(replicates, unit, room.observation);
  if (!room.one_is_all) room.honest = ballots;
  bool is_honest = true;  // nothing has acted yet
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    if (steps_[i].is_tabulation) continue;
    if (apply(replicates, i, unit, ballots, room)) is_honest = false;
  }
  if (!room.one_is_all && !is_honest) add_change(replicates, room.honest, ballots, room.effects.back());
}

bool FraudPipeline::apply(const Replicates& replicates, std::size_t index, const Unit& unit, BallotBlock& ballots,
                          FraudRoom& room) const {
  const Step& step = steps_[index];
  if (!step.where.concerns(unit)) return false;
  const Column strength = room.strength[0];
  step.where.select(replicates, unit, observers_, room.observation, &ballots, room.selections[index], strength);
  const TouchedRows touched(strength, replicates.count);
  if (step.has_memory || 2 * touched.count() > replicates.count) {
    act(replicates, index, unit, ballots, room.effects[index], room);
    return true;
  }
  if (touched.empty()) return false;
  touched.gather(ballots, room.few);
  std::fill_n(strength.begin(), touched.count(), 1.0);
  clear(room.on_few);
  act(touched.of(replicates), index, unit, room.few, room.on_few, room);
  touched.scatter(room.few, ballots);
  touched.add(room.on_few, room.effects[index]);
  return true;
}

void FraudPipeline::act(const Replicates& replicates, std::size_t index, const Unit& unit, BallotBlock& ballots,
                        EffectBlock& effect, FraudRoom& room) const {
  const Step& step = steps_[index];
  const Column strength = room.strength[0];
  step.amount.sample(replicates, {.stage = Stage::fraud_amount, .unit = unit.number, .series = step.series}, strength);
  copy(ballots, replicates.count, room.before);
  const double offers = step.offers.empty() ? 0.0 : step.offers[unit.number - scope_.units.front().number];
  const Site site{replicates, unit, step.series, strength, offers, ballots, room.scratch, room.memories[index]};
  std::visit([&](const auto& kind) { perturb(kind, site); }, step.mechanism);
#ifndef NDEBUG
  ENSURES(is_conserved(ballots, replicates.count));
  ENSURES(may_exceed_roll(step.mechanism) || keeps_to_roll(room.before, ballots, replicates.count));
#endif
  add_change(replicates, room.before, ballots, effect);
}

void FraudPipeline::tabulate(const Replicates& replicates, int region, BallotBlock& territory, FraudRoom& room) const {
  const Unit unit = territory_of(region);
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    if (!steps_[i].is_tabulation) continue;
    room.honest = territory;
    apply(replicates, i, unit, territory, room);
    EffectBlock moved;  // no station is touched
    add_change(replicates, room.honest, territory, moved);
    for (std::size_t r = 0; r < kBlockSize; ++r) room.effects.back().moved()[r] += moved.moved()[r];
  }
}

}  // namespace hemicycle
