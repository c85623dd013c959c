#include "sim/engine/visit_units.hpp"

namespace hemicycle {

namespace {

void visit_nation(const ElectionSampler& sampler, const Replicates& replicates, const UnitVisitor& visit) {
  Workspace workspace(sampler.parties());
  Tallies tallies(sampler.parties());
  sample_block(sampler, replicates, workspace, tallies);
  visit(sampler.units_of(0).front(), tallies.honest, sampler.has_fraud() ? tallies.reported : tallies.honest);
}

void visit_by_region(const ElectionSampler& sampler, const Replicates& replicates, const UnitVisitor& visit) {
  Workspace workspace(sampler.parties());
  BallotBlock reported(sampler.parties());
  const bool has_flows = !sampler.flows().empty();
  const bool has_fraud = !sampler.fraud().empty();
  if (has_flows) sampler.flows().begin(workspace.flows);
  if (has_fraud) sampler.fraud().begin(replicates, workspace.fraud);
  sampler.ballots().sample_climate(replicates, workspace.nation);
  for (int region = 0; region < sampler.regions(); ++region) {
    sampler.ballots().sample_region(replicates, region, workspace.nation, workspace.region);
    if (has_flows) sampler.flows().enter_region(replicates, region, workspace.flows);
    if (has_fraud) sampler.fraud().enter_region(replicates, region, workspace.fraud);
    for (const Unit& unit : sampler.units_of(region)) {
      sampler.ballots().sample_unit(replicates, unit, workspace.nation, workspace.region, workspace.scratch,
                                    workspace.unit);
      if (has_flows) sampler.flows().move_all(replicates, unit, workspace.unit, workspace.flows);
      reported = workspace.unit;
      if (has_fraud) sampler.fraud().perturb_all(replicates, unit, reported, workspace.fraud);
      visit(unit, workspace.unit, reported);
    }
  }
}

}  // namespace

void visit_units(const ElectionSampler& sampler, const Replicates& replicates, const UnitVisitor& visit) {
  if (sampler.is_one_unit()) {
    visit_nation(sampler, replicates, visit);
  } else {
    visit_by_region(sampler, replicates, visit);
  }
}

}  // namespace hemicycle
