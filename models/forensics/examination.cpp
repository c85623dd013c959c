#include "models/forensics/examination.hpp"

#include <algorithm>

namespace hemicycle {

Examination examine(const StationTable& table, InstructionSet instructions) {
  Examination found;
  found.totals = totals(table);
  found.whole_percents = test_whole_percents(table, LogFactorials(most_voters(table)), instructions);
  found.shpilkin = shpilkin_curve(table);
  found.last_of_leader = test_last_digits(table.leader);
  found.last_of_issued = test_last_digits(table.issued);
  found.second_of_leader = test_second_digits(table.leader);
  found.log_vote_rate = log_vote_rate(table);
  found.turnout_and_share = turnout_and_share(table);
  found.tenths = fingerprint(table, 10, FingerprintWeight::stations);
  return found;
}

std::optional<KlimekFit> examine_klimek(const StationTable& table, InstructionSet instructions) {
  return fit_klimek(table, {.least_draws = 400'000, .instructions = instructions});
}

}  // namespace hemicycle
