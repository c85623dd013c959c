#include "sim/cli/save_stations.hpp"

#include <algorithm>
#include <string>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "models/base/contracts.hpp"

#include "sim/engine/draw_group.hpp"
#include "sim/engine/visit_units.hpp"
#include "sim/report/atomic_file.hpp"
#include "sim/report/csv_writer.hpp"
#include "sim/scenario/gzip.hpp"

namespace hemicycle {

namespace {

constexpr const char* kFile = "stations.csv.gz";

/// The rows of one election, tally by tally.
struct Rows {
  std::string honest;
  std::string reported;
};

std::string header(int parties) {
  std::string text = "draw,tally,station,region,registered,issued,ballots,valid,invalid,leader";
  for (int p = 1; p <= parties; ++p) text += fmt::format(",p{:02}", p);
  return text + "\n";
}

/// A unit in one election.
void append(const std::string& region, std::size_t row, std::uint32_t number, const BallotBlock& ballots, int leader,
            const char* tally, std::string& text) {
  const auto count = [row](ConstColumn column) { return static_cast<Votes>(column[row]); };
  const Votes cast = count(ballots.cast());
  const Votes valid = count(ballots.valid());
  text += fmt::format("{},{},{},{},{},{},{},{},{},{}", row, tally, number + 1, region, count(ballots.registered()),
                      cast + count(ballots.removed[0]), cast, valid, cast - valid, count(ballots.votes[leader]));
  for (int p = 0; p < ballots.votes.count(); ++p) text += fmt::format(",{}", count(ballots.votes[p]));
  text += '\n';
}

}  // namespace

void save_stations(const std::filesystem::path& folder, const Scenario& scenario, std::uint64_t elections,
                   InstructionSet instructions) {
  EXPECTS(elections >= 1 && elections <= kBlockSize);
  const ElectionSampler sampler = sampler_of(scenario);
  const std::vector<double> centre = national_centre(scenario.electorate);
  const auto leader = static_cast<int>(std::ranges::max_element(centre) - centre.begin());
  std::vector<std::string> regions;
  for (const Region& region : scenario.electorate.regions) regions.push_back(csv_field(region.id));

  std::vector<Rows> rows(elections);
  visit_units(sampler, {scenario.seed, 0, static_cast<int>(elections), instructions},
              [&](const Unit& unit, const BallotBlock& honest, const BallotBlock& reported) {
                const std::string& region = regions[static_cast<std::size_t>(unit.region)];
                for (std::size_t r = 0; r < rows.size(); ++r) {
                  append(region, r, unit.number, honest, leader, "honest", rows[r].honest);
                  if (!scenario.has_fraud()) continue;
                  append(region, r, unit.number, reported, leader, "reported", rows[r].reported);
                }
              });
  std::string text = header(sampler.parties());
  for (const Rows& election : rows) text += election.honest + election.reported;
  AtomicFile file(folder / kFile);
  file.stream() << gzip(text);
  file.finish();
  file.commit();
}

void remove_stations(const std::filesystem::path& folder) {
  std::error_code ignored;
  std::filesystem::remove(folder / kFile, ignored);
}

}  // namespace hemicycle
