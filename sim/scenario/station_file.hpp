#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/forensics/station_table.hpp"

#include "sim/scenario/diagnostics.hpp"

namespace hemicycle {

/// What to read of a file of polling stations.
struct StationSelection {
  std::string leader;  ///< column of the leader's votes; empty: `leader`, else the option with most votes
  std::string tally;   ///< of a file with columns `tally` and `draw`; empty: reported, else honest
  std::string draw;    ///< of such a file; empty: 0
};

/// Rows with something odd that is kept: how many, and the lines of the first ones.
struct OddRows {
  std::int64_t count = 0;
  std::vector<int> lines;

  void add(int line);
};

/// A file of polling stations.
struct StationFile {
  StationTable table;
  std::string leader;                         ///< column of the leader's votes
  std::vector<std::string> options;           ///< columns p01, p02, … in the file's order
  std::vector<Votes> option_votes;            ///< [ballots] their sums
  std::optional<std::size_t> leading_option;  ///< the first that has the leader's votes in every row
  OddRows ballots_above_issued;
  OddRows valid_above_ballots;     ///< fewer ballots than valid votes
  OddRows above_registered;        ///< issued or ballots: a turnout above 100 %
  OddRows options_unlike_valid;    ///< the options do not add up to the valid votes
  std::vector<std::string> notes;  ///< what stands in for columns that are not there
};

/// Reads a CSV file of polling stations, plain or gzip, found by its columns, in any order: `registered` and either
/// `leader` or options are needed; `region`, `station`, `issued`, `ballots`, `valid`, `invalid` may be left out.
/// Without `issued` all ballots were issued; `invalid` is read only where `ballots` or `valid` is missing; without
/// `ballots` valid + invalid, without either all are valid; without `valid` it is ballots - invalid or the sum of the
/// options. Other columns are ignored.
///
/// Counts are whole numbers from 0 to 2^31 - 1 with leader <= valid. After 20 rows with errors reading
/// stops.
[[nodiscard]] std::optional<StationFile> read_station_file(const std::string& path, const StationSelection& selection,
                                                           Diagnostics& diagnostics);

/// The same from a text.
[[nodiscard]] std::optional<StationFile> read_station_text(const std::string& source, const std::string& text,
                                                           const StationSelection& selection, Diagnostics& diagnostics);

}  // namespace hemicycle
