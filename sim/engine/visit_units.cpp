#include "sim/engine/visit_units.hpp"

namespace hemicycle {

namespace {

void visit_nation(const ElectionSampler& sampler, const Replicates& replicates, const UnitVisitor& visit) {
  Workspace workspace(sampler.parties());
  Tallies tallies(sampler.parties());
  sample_block(sampler, replicates, workspace, tallies);
  visit(sampler.units_of(0).front(), tallies.honest, sampler.fraud().empty() ? tallies.honest : tallies.reported);
}

void visit_by_region(const ElectionSampler& sampler, const Replicates& replicates, const UnitVisitor& visit) {
  Workspace workspace(sampler.parties());
  BallotBlock reported(sampler.parties());
  sampler.ballots().sample_climate(replicates, workspace.nation);
  for (int region = 0; region < sampler.regions(); ++region) {
    sampler.ballots().sample_region(replicates, region, workspace.nation, workspace.region);
    for (const Unit& unit : sampler.units_of(region)) {
      sampler.ballots().sample_unit(replicates, unit, workspace.region, workspace.scratch, workspace.unit);
      reported = workspace.unit;
      if (!sampler.fraud().empty()) sampler.fraud().perturb_all(replicates, unit, reported);
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
