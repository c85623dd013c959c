#include "sim/engine/margin_distribution.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "models/base/contracts.hpp"
#include "models/fraud/selector.hpp"

#include "sim/engine/draw_group.hpp"
#include "sim/engine/elect.hpp"
#include "sim/scenario/given_votes.hpp"

namespace hemicycle {

namespace {

constexpr Count kChunk = 32;  ///< [elections] drawn together: a divisor of kBlockSize

/// What one election says.
struct ElectionMargins {
  std::vector<Margin> margins;
  std::vector<double> moved;    ///< [ballots] by each dose
  std::vector<double> touched;  ///< [stations] by each dose
};

/// The kind of change that a mechanism makes to ballots, where it is one.
std::optional<BallotChange> change_by(const Mechanism& mechanism) {
  if (is_any<Stuffing, Carousel, TurnoutInflation>(mechanism)) return BallotChange::added;
  if (is_any<Transfer, TargetShare>(mechanism)) return BallotChange::moved;
  if (is_any<Suppression, Removal>(mechanism)) return BallotChange::removed;
  return std::nullopt;
}

/// The stations that a mechanism can touch; 0 where a unit is something else.
Count stations_of(const Electorate& electorate, const Mechanism& mechanism) {
  const std::vector<Unit> units = units_of(electorate);
  const Selector where(selection_of(mechanism), 0, false, units);
  return static_cast<Count>(std::ranges::count_if(
      units, [&](const Unit& unit) { return unit.level == UnitLevel::station && where.concerns(unit); }));
}

/// The first mechanism of each change at the ballots of lists.
std::vector<StationDose> doses_of(const Scenario& scenario) {
  std::vector<StationDose> doses;
  for (std::size_t i = 0; i < scenario.fraud.size(); ++i) {
    const std::optional<BallotChange> change = change_by(scenario.fraud[i]);
    const bool is_at_lists = !selection_of(scenario.fraud[i]).district;
    if (!change || !is_at_lists || std::ranges::count(doses, *change, &StationDose::change) > 0) continue;
    const Count stations = stations_of(scenario.electorate, scenario.fraud[i]);
    if (stations > 0) doses.push_back({i, *change, {}, stations});
  }
  return doses;
}

/// Draws elections and finds their margins, a chunk at a time.
class MarginDraws {
 public:
  MarginDraws(const Scenario& scenario, const std::vector<StationDose>& doses)
      : scenario_(scenario), sampler_(sampler_of(scenario)), elections_(scenario.draws) {
    for (const StationDose& dose : doses) steps_.push_back(step_of(dose.block));
  }

  void draw(Count first, InstructionSet instructions) {
    const int rows = static_cast<int>(std::min(kChunk, scenario_.draws - first));
    Workspace workspace(sampler_.parties());
    Tallies tallies(sampler_.parties());
    if (scenario_.rule.districts() > 1) {
      tallies.honest_regions.assign(static_cast<std::size_t>(sampler_.regions()), BallotBlock(sampler_.parties()));
    }
    sample_block(sampler_, {scenario_.seed, first, rows, instructions}, workspace, tallies);
    for (int row = 0; row < rows; ++row) {
      ElectionMargins& election = elections_[first + static_cast<Count>(row)];
      election.margins = margins_of(election_of(scenario_, votes_in(tallies, row)));
      for (const std::size_t step : steps_) {
        const EffectBlock& effect = workspace.fraud.effect(step);
        election.moved.push_back(effect.moved()[static_cast<std::size_t>(row)]);
        election.touched.push_back(effect.touched()[static_cast<std::size_t>(row)]);
      }
    }
  }

  [[nodiscard]] const std::vector<ElectionMargins>& elections() const { return elections_; }

 private:
  /// Where a block of the scenario stands among those that act on the lists.
  [[nodiscard]] std::size_t step_of(std::size_t block) const {
    std::size_t step = 0;
    while (sampler_.fraud().place(step) != block) ++step;
    return step;
  }

  static LawVotes votes_in(const Tallies& tallies, int row) {
    const auto r = static_cast<std::size_t>(row);
    LawVotes votes;
    read_tally(tallies.honest, r, votes.nation);
    for (const BallotBlock& region : tallies.honest_regions) {
      DistrictVotes& district = votes.regions.emplace_back();
      read_votes(region, r, district.votes);
      district.valid = static_cast<Votes>(region.valid()[r]);
    }
    return votes;
  }

  const Scenario& scenario_;
  ElectionSampler sampler_;
  std::vector<std::size_t> steps_;  ///< of the pipeline, one a dose
  std::vector<ElectionMargins> elections_;
};

std::vector<MarginDistribution> distributions(const std::vector<ElectionMargins>& elections) {
  std::map<std::tuple<int, MarginGoal, BallotChange>, std::vector<Votes>> ballots;
  for (const ElectionMargins& election : elections) {
    for (const Margin& margin : election.margins) {
      ballots[{margin.party, margin.goal, margin.change}].push_back(margin.ballots);
    }
  }
  std::vector<MarginDistribution> result;
  for (auto& [key, numbers] : ballots) {
    std::ranges::sort(numbers);
    const auto& [party, goal, change] = key;
    result.push_back({party, goal, change, std::move(numbers)});
  }
  return result;
}

/// The ratio of the sums, and its error from what the elections differ by.
Estimate ballots_a_station(const std::vector<ElectionMargins>& elections, std::size_t dose) {
  double moved = 0.0;
  double touched = 0.0;
  for (const ElectionMargins& election : elections) {
    moved += election.moved[dose];
    touched += election.touched[dose];
  }
  if (touched == 0.0) return {};
  const double ratio = moved / touched;
  double squares = 0.0;
  for (const ElectionMargins& election : elections) {
    const double rest = election.moved[dose] - ratio * election.touched[dose];
    squares += rest * rest;
  }
  return {ratio, std::sqrt(squares) / touched};
}

}  // namespace

Votes MarginDistribution::quantile(int permille) const {
  EXPECTS(!ballots.empty() && permille >= 1 && permille <= 1000);
  const std::size_t rank = (ballots.size() * static_cast<std::size_t>(permille) + 999) / 1000;
  return ballots[rank - 1];
}

Estimate MarginDistribution::mean() const {
  EXPECTS(!ballots.empty());
  const auto count = static_cast<double>(ballots.size());
  double sum = 0.0;
  for (const Votes number : ballots) sum += static_cast<double>(number);
  const double mean = sum / count;
  double squares = 0.0;
  for (const Votes number : ballots)
    squares += (static_cast<double>(number) - mean) * (static_cast<double>(number) - mean);
  return {mean, std::sqrt(squares) / count};
}

Count StationDose::stations_for(Votes needed) const {
  EXPECTS(ballots.value > 0.0);
  return static_cast<Count>(std::ceil(static_cast<double>(needed) / ballots.value));
}

MarginStudy draw_margins(const Scenario& scenario, const RunOptions& how) {
  EXPECTS(how.threads >= 1);
  MarginStudy study{scenario.draws, {}, doses_of(scenario)};
  MarginDraws draws(scenario, study.doses);
  const auto chunks = static_cast<std::int64_t>((scenario.draws + kChunk - 1) / kChunk);
#pragma omp parallel for schedule(dynamic) num_threads(how.threads)
  for (std::int64_t chunk = 0; chunk < chunks; ++chunk) {
    draws.draw(static_cast<Count>(chunk) * kChunk, how.instructions);
  }
  study.margins = distributions(draws.elections());
  for (std::size_t i = 0; i < study.doses.size(); ++i) {
    study.doses[i].ballots = ballots_a_station(draws.elections(), i);
  }
  std::erase_if(study.doses, [](const StationDose& dose) { return dose.ballots.value == 0.0; });
  return study;
}

}  // namespace hemicycle
