#pragma once

#include <filesystem>
#include <vector>

#include "sim/report/run_info.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"
#include "sim/stats/turnout_by_hour.hpp"

namespace hemicycle {

/// Writes the output folder of a run or a sweep: the tables, summary.json, scenario.toml with its data,
/// datapackage.json and run.json. The folder is made where it is missing.
///
/// All files are first written beside and put on the disk, then renamed, run.json last: a folder with a run.json is
/// whole. Where anything cannot be written, a std::runtime_error names the path and the reason, and what was there
/// before is as it was (a rename that fails after the checks may leave new files, but no run.json).
///
/// @param hours  one a point; empty where no point knows the course of the day
void write_results(const std::filesystem::path& folder, const Study& study, const Results& results, const RunInfo& info,
                   const std::vector<TurnoutByHour>& hours = {});

}  // namespace hemicycle
