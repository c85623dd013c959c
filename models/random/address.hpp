#pragma once

#include <cstdint>

#include "models/base/instruction_set.hpp"
#include "models/base/types.hpp"

namespace hemicycle {

/// What a random number is for. A new use of chance gets a new stage at the end; renumbering changes every result.
enum class Stage : std::uint8_t {
  national_shares,  ///< swing, or Dirichlet gammas, of the nation
  national_tails,   ///< chi-square of the t tails of the national swing
  regional_shares,  ///< deviation of a region
  station_shares,   ///< overdispersion of a polling station
  station_counts,   ///< multinomial ballots of a unit
  national_turnout,
  regional_turnout,
  station_turnout,
  fraud_selection,     ///< which stations a mechanism touches
  fraud_amount,        ///< how much it does there
  tie_break,           ///< lots
  district_tie_break,  ///< lots in single-member districts; unit: the tied district
  fraud_prevalence,    ///< how common a mechanism is, where that is uncertain; unit 1: bad counts
  fraud_region,        ///< in which regions it is at work
  fraud_counts,        ///< whole ballots that it draws
  observers,           ///< series 0: which stations are observed, 1: where observers are kept out, 2: bad counts
  flow_rows,           ///< uncertain rows of a flow of voters
  flow_counts,         ///< voters that it moves
  clean_turnout,       ///< clean elections for forensics: replicate is the station, unit 2 e or so of election e
  clean_share,         ///< share of the leader there
  clean_counts,        ///< series 0: ballots, 1: valid votes, 2: votes of the leader
  klimek_station,      ///< stations of the Klimek model; series 0: turnout and share, 1: how much is added
  resampling,          ///< stations drawn again with replacement
  drawn_row,           ///< which of the weighted rows of another program's draws
  mixture_component,   ///< which of the mixed vote models
  undecided_shares,    ///< Dirichlet gammas of the undecided
  polling_error,       ///< error that all polls share
  polling_tails,       ///< chi-square of its t tails
  station_deviations,  ///< deviation of a polling station
  voters,              ///< binomial voters and invalid ballots of a unit
  district_shares,     ///< deviation of a single-member district
  candidate_effect,    ///< personal vote of its candidates
  struck_off,          ///< whether a candidate is removed from the ballot
  transfer_rows,       ///< uncertain transfers of voters whose candidate is not on the ballot
};

/// Where a random number stands: counter words of Philox4x32-10 under the key `seed`.
///
/// counter = {replicate low, unit, stage | attempt << 8 | series << 20, replicate high}
struct Address {
  Stage stage;
  std::uint32_t unit = 0;     ///< party, region, station, or a combination that the caller keeps distinct
  std::uint32_t attempt = 0;  ///< 0, 1, … of a sampler that rejects; below 4096
  std::uint32_t series = 0;   ///< index of the mechanism in the scenario, where several share a stage; below 4096
};

/// The replicates that a block kernel computes: [first, first + count), lanes and results side by side. Neither the
/// count nor the instruction set nor their places changes what a replicate gets.
struct Replicates {
  std::uint64_t seed = 1;
  std::uint64_t first = 0;
  int count = kBlockSize;  ///< 1 to kBlockSize; rows behind it hold numbers that mean nothing
  InstructionSet instructions = InstructionSet::scalar;
  const std::int32_t* listed = nullptr;  ///< where given, row i is replicate first + listed[i] instead of first + i
};

}  // namespace hemicycle
