#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/report/document.hpp"
#include "sim/report/run_info.hpp"
#include "sim/scenario/diagnostics.hpp"
#include "sim/scenario/election_file.hpp"
#include "sim/scenario/run_identity.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/stats/backtest_scores.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// The texts of the JSON files of an output folder. Objects keep one order of keys, numbers are finite and written as
/// the shortest decimal, the text ends with a line feed.

/// summary.json: what the terminal shows, in full numbers, with the column names of the tables.
[[nodiscard]] std::string summary_json(const Study& study, const Results& results);

/// run.json: the only file that knows times and machines.
[[nodiscard]] std::string run_json(const Study& study, const Results& results, const RunInfo& info);

/// Which run a run.json tells of; empty where the text is no run.json of this version.
[[nodiscard]] std::optional<RunIdentity> identity_of_run(const std::string& run_json);

/// A text of headings, paragraphs and tables, block by block.
[[nodiscard]] std::string document_json(const Document& document);

/// The seats of an election, its file named as by the user.
struct AllocatedFile {
  std::string file;
  const Election& election;
  ElectionSeats seats;
};

/// File by file the seats of every list with one, in all and by district, vacant seats, and ties with their lists.
[[nodiscard]] std::string allocation_json(const std::vector<AllocatedFile>& files);

/// Whether a file that was checked has no error.
struct FileVerdict {
  std::string file;
  bool is_valid = true;
};

/// Every file with its verdict, and every message with its place.
[[nodiscard]] std::string diagnostics_json(const std::vector<FileVerdict>& verdicts, const Diagnostics& diagnostics);

/// datapackage.json: type, unit and description of every column of every table (Frictionless Table Schema).
[[nodiscard]] std::string datapackage_json(const Study& study);

/// The scores of a backtest, for `hemicycle backtest --json`.
[[nodiscard]] std::string backtest_json(const Backtest& backtest);

}  // namespace hemicycle
