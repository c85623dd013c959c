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

/// Mechanisms that need to know all the units they will touch before the first is reached.
bool looks_ahead(const Mechanism& mechanism) { return is_any<Carousel, VoteBuying>(mechanism); }

}  // namespace

std::vector<Unit> territories_of(const std::vector<Unit>& units) {
  std::vector<Unit> territories;
  for (const Unit& unit : units) {
    if (territories.empty() || territories.back().region != unit.region) {
      territories.push_back({unit.region, static_cast<std::uint32_t>(unit.region), UnitLevel::region, 0});
    }
    territories.back().registered += unit.registered;
  }
  return territories;
}

FraudPipeline::FraudPipeline(const std::vector<Mechanism>& mechanisms, std::optional<Observers> observers,
                             const Electorate& electorate)
    : FraudPipeline(mechanisms, std::move(observers),
                    FraudScope{static_cast<int>(electorate.parties.size()), units_of(electorate), std::nullopt}) {}

FraudPipeline::FraudPipeline(const std::vector<Mechanism>& mechanisms, std::optional<Observers> observers,
                             FraudScope scope)
    : scope_(std::move(scope)), territories_(territories_of(scope_.units)), observers_(std::move(observers)) {
  for (std::size_t i = 0; i < mechanisms.size(); ++i) {
    const Mechanism& mechanism = mechanisms[i];
    if (selection_of(mechanism).district != scope_.district) continue;
    const bool is_tabulation = std::holds_alternative<Tabulation>(mechanism);
    const auto series = static_cast<std::uint32_t>(i);
    const Selector where(selection_of(mechanism), series, is_at_the_count(mechanism),
                         is_tabulation ? territories_ : scope_.units);
    const Amount* amount = amount_of(mechanism);
    const AmountSampler sampler(amount == nullptr ? Amount{FixedAmount{1.0}} : *amount);
    const bool has_memory = looks_ahead(mechanism) || std::holds_alternative<CopiedProtocol>(mechanism);
    steps_.push_back({mechanism, where, sampler, is_tabulation, has_memory, series});
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
      memory.protocol = BallotBlock(scope_.parties);
      memory.has_protocol = Columns(1);
    }
    if (std::holds_alternative<Carousel>(step.mechanism)) memory.left = Columns(1);
    if (looks_ahead(step.mechanism)) memory.chosen = Columns(2);
  }
}

void FraudPipeline::begin(const Replicates& replicates, FraudRoom& room) const {
  prepare(room);
  for (EffectBlock& effect : room.effects) clear(effect);
  observers_.begin(replicates, room.observation);
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    steps_[i].where.begin(replicates, room.selections[i]);
    if (looks_ahead(steps_[i].mechanism)) count_chosen(replicates, i, room);
    if (const auto* carousel = std::get_if<Carousel>(&steps_[i].mechanism)) {
      std::ranges::fill(room.memories[i].left[0], static_cast<double>(carousel->people * (carousel->votes_each - 1)));
    }
  }
}

// What each unit gets depends on all that are chosen, so they are before the first of them is reached.
void FraudPipeline::count_chosen(const Replicates& replicates, std::size_t step, FraudRoom& room) const {
  const Selector& where = steps_[step].where;
  const Column chosen = room.memories[step].chosen[0];
  const Column touched = room.strength[0];
  std::ranges::fill(chosen, 0.0);
  std::ranges::fill(room.memories[step].chosen[1], 0.0);
  int region = -1;
  for (const Unit& unit : scope_.units) {
    if (unit.region != region) where.enter_region(replicates, region = unit.region, room.selections[step]);
    if (!where.concerns(unit)) continue;
    observers_.sample(replicates, unit, room.observation);
    where.select(replicates, unit, observers_, room.observation, nullptr, room.selections[step], touched);
    const auto registered = static_cast<double>(unit.registered);
    for (std::size_t r = 0; r < kBlockSize; ++r) chosen[r] += touched[r] * registered;
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
  const ObservationSampler& observers = step.is_tabulation ? nobody_ : observers_;
  step.where.select(replicates, unit, observers, room.observation, &ballots, room.selections[index], strength);
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
  const Site site{replicates, unit, step.series, strength, ballots, room.scratch, room.memories[index]};
  std::visit([&](const auto& kind) { perturb(kind, site); }, step.mechanism);
#ifndef NDEBUG
  ENSURES(is_conserved(ballots, replicates.count));
  ENSURES(may_exceed_roll(step.mechanism) || keeps_to_roll(room.before, ballots, replicates.count));
#endif
  add_change(replicates, room.before, ballots, effect);
}

void FraudPipeline::tabulate(const Replicates& replicates, int region, BallotBlock& territory, FraudRoom& room) const {
  const Unit& unit = territories_[static_cast<std::size_t>(region - territories_.front().region)];
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
