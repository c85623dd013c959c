#include "sim/cli/commands.hpp"

#include <array>

namespace hemicycle {

std::span<const Command> commands() {
  static constexpr std::array kCommands{
      Command{"run", "SCENARIO", "simulate a scenario", Flags::simulation, run_command,
              "run scenarios/kazakhstan_2021.toml\n"
              "run scenarios/kazakhstan_2021.toml -n 1e7 --set rule.threshold=0.05\n"},
      Command{"sweep", "SCENARIO", "every point of [vary] or --vary, on the same draws", Flags::sweep, sweep_command,
              "sweep scenarios/kazakhstan_2021.toml --vary rule.threshold=0.03,0.05,0.07\n"
              "sweep scenarios/kazakhstan_2021.toml --vary rule.threshold=0.03..0.07/0.005\n"},
      Command{"compare", "A B", "the paired difference of two scenarios, runs, or points (FILE@POINT)", Flags::compare,
              compare_command,
              "compare scenarios/kazakhstan_2021.toml@2 scenarios/kazakhstan_2021.toml@1\n"
              "compare out/kazakhstan_2021 out/kazakhstan_2016 --expect-equal\n"},
      Command{"allocate", "FILE...", "no chance: the law on given votes, of a scenario or an election", Flags::allocate,
              allocate_command,
              "allocate scenarios/kazakhstan_2021.toml\n"
              "allocate --expect elections/*.json\n"},
      Command{"explain", "FILE", "the law step by step: threshold, quota or quotients, last seats, ties",
              Flags::explain, explain_command,
              "explain scenarios/kazakhstan_2021.toml\n"
              "explain elections/poland-2023.json --verbose --markdown\n"},
      Command{"margin", "FILE", "the fewest ballots that change a seat, an entry or a majority, list by list",
              Flags::margin, margin_command,
              "margin scenarios/kazakhstan_2021.toml\n"
              "margin elections/poland-2023.json --csv\n"
              "margin scenarios/kazakhstan_2021_stuffing.toml --draws 1000\n"},
      Command{"validate", "FILE...", "all errors of all files at once", Flags::overlay, validate_command,
              "validate scenarios/*.toml\n"},
      Command{"forensics", "STATIONS.csv", "election-forensic tests on a table of polling stations", Flags::forensics,
              forensics_command,
              "forensics stations.csv.gz\n"
              "forensics stations.csv --leader p03 --json\n"},
      Command{"power", "SCENARIO", "how likely tests see the scenario's fraud, beside the seats that it moves",
              Flags::power, power_command,
              "power scenarios/kazakhstan_2021_stuffing.toml\n"
              "power scenarios/kazakhstan_2021_stuffing.toml --vary fraud.0.where.share_of_stations=0.02,0.05,0.1\n"},
      Command{"backtest", "FOLDER", "how good forecasts from polls were, on past elections", Flags::backtest,
              backtest_command, "backtest scenarios/data/backtest\n"},
  };
  return kCommands;
}

}  // namespace hemicycle
