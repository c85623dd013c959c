#include "sim/engine/elect.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

namespace hemicycle {

namespace {

std::vector<std::vector<Unit>> units_by_region(const Electorate& electorate) {
  std::vector<std::vector<Unit>> units(electorate.regions.size());
  for (const Unit& unit : hemicycle::units_of(electorate)) units[static_cast<std::size_t>(unit.region)].push_back(unit);
  return units;
}

MemberElections member_elections(const ElectionSampler& sampler, const Replicates& replicates, Workspace& workspace,
                                 Tallies& tallies) {
  return {sampler.districts(), replicates, workspace.members, tallies.honest_districts,
          sampler.has_fraud() ? &tallies.reported_districts : nullptr};
}

void elect_as_one(const ElectionSampler& sampler, const Replicates& replicates, Workspace& workspace,
                  Tallies& tallies) {
  const Unit& nation = sampler.units_of(0).front();
  MemberElections members = member_elections(sampler, replicates, workspace, tallies);
  sampler.ballots().sample_nation(replicates, nation, workspace.scratch, tallies.honest);
  if (!sampler.flows().empty()) {
    tallies.sincere = tallies.honest;
    sampler.flows().begin(workspace.flows);
    sampler.flows().enter_region(replicates, 0, workspace.flows);
    sampler.flows().move_all(replicates, nation, tallies.honest, workspace.flows);
  }
  if (sampler.has_fraud()) tallies.reported = tallies.honest;
  if (!sampler.fraud().empty()) {
    sampler.fraud().begin(replicates, workspace.fraud);
    sampler.fraud().enter_region(replicates, 0, workspace.fraud);
    sampler.fraud().perturb_all(replicates, nation, tallies.reported, workspace.fraud);
    sampler.fraud().tabulate(replicates, 0, tallies.reported, workspace.fraud);
  }
  members.take(nation, tallies.honest);
  members.close(tallies.honest, tallies.reported);
}

/// Adds the protocols of a region to the nation, through its territory where that changes them.
class Reporting {
 public:
  Reporting(const ElectionSampler& sampler, const Replicates& replicates, int region, Workspace& workspace,
            Tallies& tallies)
      : fraud_(sampler.fraud()), replicates_(replicates), region_(region), workspace_(workspace), tallies_(tallies) {
    if (fraud_.empty()) return;
    fraud_.enter_region(replicates, region, workspace.fraud);
    if (fraud_.has_tabulation()) clear(workspace.territory);
  }

  /// Reports the unit of the workspace.
  void report(const Unit& unit) {
    if (fraud_.empty()) return;
    fraud_.perturb_all(replicates_, unit, workspace_.unit, workspace_.fraud);
    add(workspace_.unit, fraud_.has_tabulation() ? workspace_.territory : tallies_.reported);
    std::ranges::fill(workspace_.unit.removed[0], 0.0);
  }

  void close() {
    if (!fraud_.has_tabulation()) return;
    fraud_.tabulate(replicates_, region_, workspace_.territory, workspace_.fraud);
    add(workspace_.territory, tallies_.reported);
  }

 private:
  const FraudPipeline& fraud_;
  const Replicates& replicates_;
  int region_;
  Workspace& workspace_;
  Tallies& tallies_;
};

/// The ballots of a unit as cast; the sincere ones are added up where that is something else.
void cast_unit(const ElectionSampler& sampler, const Replicates& replicates, const Unit& unit, Workspace& workspace,
               Tallies& tallies) {
  sampler.ballots().sample_unit(replicates, unit, workspace.nation, workspace.region, workspace.scratch,
                                workspace.unit);
  if (!sampler.flows().empty()) {
    add(workspace.unit, tallies.sincere);
    sampler.flows().move_all(replicates, unit, workspace.unit, workspace.flows);
  }
  add(workspace.unit, tallies.honest);
}

/// What a region adds to the nation, where somebody asks for it: the sum behind it less the sum before it.
class RegionalSums {
 public:
  RegionalSums(int region, Tallies& tallies) : region_(static_cast<std::size_t>(region)) {
    if (!tallies.honest_regions.empty()) tallies.honest_regions[region_] = tallies.honest;
    if (!tallies.reported_regions.empty()) tallies.reported_regions[region_] = tallies.reported;
  }

  void take(Tallies& tallies) const {
    if (!tallies.honest_regions.empty()) take(tallies.honest, tallies.honest_regions[region_]);
    if (!tallies.reported_regions.empty()) take(tallies.reported, tallies.reported_regions[region_]);
  }

 private:
  static void take(const BallotBlock& sum, BallotBlock& region) {
    take(sum.votes, region.votes);
    take(sum.totals, region.totals);
    take(sum.removed, region.removed);
  }

  static void take(const Columns& sum, Columns& region) {
    for (int c = 0; c < sum.count(); ++c) {
      std::ranges::transform(sum[c], region[c], region[c].begin(), std::minus{});
    }
  }

  std::size_t region_;
};

/// Where fraud touches districts alone, the lists report what was cast.
void report_as_cast(Tallies& tallies) {
  tallies.reported = tallies.honest;
  if (!tallies.reported_regions.empty()) tallies.reported_regions = tallies.honest_regions;
}

void elect_by_region(const ElectionSampler& sampler, const Replicates& replicates, Workspace& workspace,
                     Tallies& tallies) {
  for (BallotBlock* ballots : {&tallies.sincere, &tallies.honest, &tallies.reported}) clear(*ballots);
  if (!sampler.flows().empty()) sampler.flows().begin(workspace.flows);
  if (!sampler.fraud().empty()) sampler.fraud().begin(replicates, workspace.fraud);
  MemberElections members = member_elections(sampler, replicates, workspace, tallies);
  sampler.ballots().sample_climate(replicates, workspace.nation);
  for (int region = 0; region < sampler.regions(); ++region) {
    sampler.ballots().sample_region(replicates, region, workspace.nation, workspace.region);
    if (!sampler.flows().empty()) sampler.flows().enter_region(replicates, region, workspace.flows);
    const RegionalSums regional(region, tallies);
    Reporting reporting(sampler, replicates, region, workspace, tallies);
    for (const Unit& unit : sampler.units_of(region)) {
      cast_unit(sampler, replicates, unit, workspace, tallies);
      members.take(unit, workspace.unit);
      reporting.report(unit);
    }
    reporting.close();
    regional.take(tallies);
  }
  if (sampler.has_fraud() && sampler.fraud().empty()) report_as_cast(tallies);
  members.close(tallies.honest, tallies.reported);
}

}  // namespace

ElectionSampler::ElectionSampler(const Electorate& electorate, const VoteModel& votes, const TurnoutModel& turnout,
                                 const std::vector<Mechanism>& fraud, std::optional<Observers> observers,
                                 std::vector<Flow> flows, DistrictContest districts)
    : parties_(static_cast<int>(electorate.parties.size())),
      units_(units_by_region(electorate)),
      ballots_(electorate, votes, turnout),
      flows_(std::move(flows), parties_),
      fraud_(fraud, std::move(observers), electorate),
      districts_(std::move(districts)),
      mechanisms_(fraud.size()) {}

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
