#include "sim/engine/elect.hpp"

#include <cstddef>
#include <utility>

namespace hemicycle {

namespace {

std::vector<std::vector<Unit>> units_by_region(const Electorate& electorate) {
  std::vector<std::vector<Unit>> units(electorate.regions.size());
  for (const Unit& unit : hemicycle::units_of(electorate)) units[static_cast<std::size_t>(unit.region)].push_back(unit);
  return units;
}

void elect_as_one(const ElectionSampler& sampler, const Replicates& replicates, Workspace& workspace,
                  Tallies& tallies) {
  const Unit& nation = sampler.units_of(0).front();
  sampler.ballots().sample_nation(replicates, nation, workspace.scratch, tallies.honest);
  if (sampler.fraud().empty()) return;
  tallies.reported = tallies.honest;
  sampler.fraud().perturb_all(replicates, nation, tallies.reported);
}

void elect_by_region(const ElectionSampler& sampler, const Replicates& replicates, Workspace& workspace,
                     Tallies& tallies) {
  clear(tallies.honest);
  clear(tallies.reported);
  sampler.ballots().sample_climate(replicates, workspace.nation);
  for (int region = 0; region < sampler.regions(); ++region) {
    sampler.ballots().sample_region(replicates, region, workspace.nation, workspace.region);
    for (const Unit& unit : sampler.units_of(region)) {
      sampler.ballots().sample_unit(replicates, unit, workspace.region, workspace.scratch, workspace.unit);
      add(workspace.unit, tallies.honest);
      if (sampler.fraud().empty()) continue;
      sampler.fraud().perturb_all(replicates, unit, workspace.unit);
      add(workspace.unit, tallies.reported);
    }
  }
}

}  // namespace

ElectionSampler::ElectionSampler(const Electorate& electorate, const VoteModel& votes, const TurnoutModel& turnout,
                                 std::vector<Mechanism> fraud)
    : parties_(static_cast<int>(electorate.parties.size())),
      units_(units_by_region(electorate)),
      ballots_(electorate, votes, turnout),
      fraud_(std::move(fraud)) {}

bool ElectionSampler::is_one_unit() const {
  return units_.size() == 1 && units_.front().size() == 1 && units_.front().front().level == UnitLevel::nation;
}

void sample_block(const ElectionSampler& sampler, const Replicates& replicates, Workspace& workspace,
                  Tallies& tallies) {
  if (sampler.is_one_unit()) {
    elect_as_one(sampler, replicates, workspace, tallies);
  } else {
    elect_by_region(sampler, replicates, workspace, tallies);
  }
}

}  // namespace hemicycle
