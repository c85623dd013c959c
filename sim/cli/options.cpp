#include "sim/cli/options.hpp"

#include <charconv>
#include <sstream>

#include <boost/program_options.hpp>

#include "models/base/fraction.hpp"
#include "models/base/types.hpp"

#include "sim/scenario/nearest_name.hpp"

namespace hemicycle {

namespace {

namespace po = boost::program_options;

po::options_description common_options() {
  po::options_description options("Flags of every command", 100);
  options.add_options()("help,h", "say what the command does")("version", "say the version")(
      "quiet,q", "no talk on stderr")("verbose,v", "more talk: notes on keys that are not used")(
      "color", po::value<std::string>()->value_name("auto|always|never"), "colour on the terminal")(
      "progress", po::value<std::string>()->value_name("auto|always|never"), "progress on stderr")(
      "json", "print summary.json in place of the table");
  return options;
}

po::options_description overlay_options() {
  po::options_description options("Scenario", 100);
  options.add_options()("set", po::value<std::vector<std::string>>()->value_name("KEY=VALUE"),
                        "set a key of the scenario, such as rule.threshold=0.05 (repeatable)")(
      "draws,n", po::value<std::string>()->value_name("N"), "elections to simulate: 1e6, 200k, 1_000_000")(
      "seed,s", po::value<std::string>()->value_name("N"), "seed of all random numbers")(
      "level", po::value<std::string>()->value_name("LEVEL"),
      "simulate by nation, region or station (default auto: the coarsest of the same law)");
  return options;
}

po::options_description output_options() {
  po::options_description options("Run", 100);
  options.add_options()("out,o", po::value<std::string>()->value_name("DIR"), "folder for the results")(
      "threads,j", po::value<std::string>()->value_name("N"), "threads (default: one for every processor)")(
      "fresh", "replace what another run left in the folder")(
      "save-stations", po::value<std::string>()->value_name("N"),
      "write the polling stations of the first N elections (at most 256) into stations.csv.gz");
  return options;
}

po::options_description vary_options() {
  po::options_description options("Sweep", 100);
  options.add_options()("vary", po::value<std::vector<std::string>>()->value_name("KEY=A,B,C"),
                        "values of a key, or KEY=from..to/step; the last one varies fastest (repeatable)");
  return options;
}

po::options_description given_options(const char* command) {
  po::options_description options(command, 100);
  options.add_options()("set", po::value<std::vector<std::string>>()->value_name("KEY=VALUE"),
                        "set a key of a scenario (repeatable)");
  return options;
}

po::options_description forensics_options() {
  po::options_description options("Forensics", 100);
  options.add_options()("leader", po::value<std::string>()->value_name("COLUMN"),
                        "votes of the leading party or candidate (default: leader, else the option with most votes)")(
      "no-klimek", "leave out the fit of the Klimek model")("out,o", po::value<std::string>()->value_name("DIR"),
                                                            "folder for tables, fingerprints and regions")(
      "seed,s", po::value<std::string>()->value_name("N"), "seed of the clean elections that tables are compared with")(
      "fit", po::value<std::string>()->value_name("stuffing"), "infer how much was stuffed, with 90 % intervals")(
      "rule", po::value<std::string>()->value_name("SCENARIO"),
      "with --fit: seats by the law of a scenario, whose parties are the columns p01, p02, ... in order")(
      "tally", po::value<std::string>()->value_name("honest|reported"), "rows of a saved table (default: reported)")(
      "draw", po::value<std::string>()->value_name("N"), "election of a saved table (default: 0)");
  return options;
}

po::options_description backtest_options() {
  po::options_description options("Backtest", 100);
  options.add_options()("draws,n", po::value<std::string>()->value_name("N"),
                        "draws of each election (default: 10000)")("seed,s", po::value<std::string>()->value_name("N"),
                                                                   "seed of all random numbers");
  return options;
}

po::options_description power_options() {
  po::options_description options("Power", 100);
  options.add_options()("leader", po::value<std::string>()->value_name("PARTY"),
                        "whose votes the tests look at (default: the party that the fraud is for)")(
      "out,o", po::value<std::string>()->value_name("DIR"), "folder for power.csv")(
      "threads,j", po::value<std::string>()->value_name("N"), "threads (default: one for every processor)");
  return options;
}

po::options_description own_options(Flags flags) {
  po::options_description options;
  switch (flags) {
    case Flags::common:
      break;
    case Flags::overlay:
      options.add(overlay_options());
      break;
    case Flags::simulation:
      options.add(overlay_options()).add(output_options());
      break;
    case Flags::sweep:
      options.add(overlay_options()).add(vary_options()).add(output_options());
      break;
    case Flags::compare: {
      po::options_description compare("Compare", 100);
      compare.add_options()("expect-equal", "exit with status 5 where the two differ in any count");
      options.add(overlay_options()).add(vary_options()).add(output_options()).add(compare);
      break;
    }
    case Flags::backtest:
      options.add(backtest_options());
      break;
    case Flags::allocate: {
      po::options_description allocate = given_options("Allocate");
      allocate.add_options()("expect", "compare with the seats in the file; exit with status 5 where they differ")(
          "districts", "seats district by district");
      options.add(allocate);
      break;
    }
    case Flags::explain: {
      po::options_description explain = given_options("Explain");
      explain.add_options()("markdown", "write Markdown");
      options.add(explain);
      break;
    }
    case Flags::margin: {
      po::options_description margin = given_options("Margin");
      margin.add_options()("markdown", "write Markdown")("csv", "write CSV, a row a party, goal and kind of change")(
          "draws,n", po::value<std::string>()->value_name("N"),
          "of N simulated elections of a scenario instead of its own votes")(
          "seed,s", po::value<std::string>()->value_name("N"), "seed of all random numbers")(
          "threads,j", po::value<std::string>()->value_name("N"), "threads (default: one for every processor)");
      options.add(margin);
      break;
    }
    case Flags::power:
      options.add(overlay_options()).add(vary_options()).add(power_options());
      break;
    case Flags::forensics:
      options.add(forensics_options());
      break;
  }
  return options.add(common_options());
}

/// Every long name, for the nearest to a wrong one.
std::vector<std::string> long_names(const po::options_description& options) {
  std::vector<std::string> names;
  for (const auto& option : options.options()) names.push_back("--" + option->long_name());
  return names;
}

std::string text_of(const po::variables_map& values, const char* name) { return values[name].as<std::string>(); }

std::optional<std::uint64_t> count_of(const po::variables_map& values, const char* name, std::uint64_t least) {
  if (values.count(name) == 0) return std::nullopt;
  const std::string text = text_of(values, name);
  const std::optional<std::uint64_t> count = parse_count(text);
  if (!count || *count < least) {
    throw UsageError("--" + std::string(name) + " takes a whole number from " + std::to_string(least) +
                     " to 2^63, such as 1000000, 1e6 or 200k, got '" + text + "'");
  }
  return count;
}

When when_of(const po::variables_map& values, const char* name) {
  if (values.count(name) == 0) return When::automatic;
  const std::string text = text_of(values, name);
  if (text == "auto") return When::automatic;
  if (text == "always") return When::always;
  if (text == "never") return When::never;
  throw UsageError("--" + std::string(name) + " takes auto, always or never, got '" + text + "'");
}

std::vector<std::string> list_of(const po::variables_map& values, const char* name) {
  return values.count(name) == 0 ? std::vector<std::string>() : values[name].as<std::vector<std::string>>();
}

int threads_of(const po::variables_map& values) {
  const std::optional<std::uint64_t> threads = count_of(values, "threads", 1);
  if (!threads) return 0;
  constexpr std::uint64_t kMostThreads = 4096;
  if (*threads > kMostThreads) throw UsageError("--threads takes at most 4096, got " + std::to_string(*threads));
  return static_cast<int>(*threads);
}

std::uint64_t stations_of(const po::variables_map& values) {
  const std::uint64_t elections = count_of(values, "save-stations", 1).value_or(0);
  if (elections > kBlockSize) throw UsageError("--save-stations takes at most 256, got " + std::to_string(elections));
  return elections;
}

Options options_from(const po::variables_map& values) {
  const auto has = [&](const char* name) { return values.count(name) != 0; };
  Options options;
  options.files = list_of(values, "file");
  options.help = has("help");
  options.version = has("version");
  options.quiet = has("quiet");
  options.verbose = has("verbose");
  options.json = has("json");
  options.color = when_of(values, "color");
  options.progress = when_of(values, "progress");
  options.draws = count_of(values, "draws", 1);
  options.seed = count_of(values, "seed", 0);
  if (has("out")) options.out = text_of(values, "out");
  if (options.out && options.out->empty()) throw UsageError("--out takes a folder, got ''");
  options.threads = threads_of(values);
  options.set = list_of(values, "set");
  if (has("level")) options.set.push_back("level=" + text_of(values, "level"));
  options.vary = list_of(values, "vary");
  options.fresh = has("fresh");
  options.save_stations = stations_of(values);
  options.expect = has("expect");
  options.districts = has("districts");
  options.expect_equal = has("expect-equal");
  options.markdown = has("markdown");
  options.csv = has("csv");
  if (has("leader")) options.leader = text_of(values, "leader");
  options.no_klimek = has("no-klimek");
  if (has("tally")) options.tally = text_of(values, "tally");
  if (has("draw")) options.draw = text_of(values, "draw");
  if (has("fit")) options.fit = text_of(values, "fit");
  if (has("rule")) options.rule = text_of(values, "rule");
  return options;
}

}  // namespace

Options parse_options(Flags flags, const std::vector<std::string>& words) {
  const po::options_description visible = own_options(flags);
  po::options_description all;
  all.add(visible).add_options()("file", po::value<std::vector<std::string>>());
  po::positional_options_description positional;
  positional.add("file", -1);
  namespace style = po::command_line_style;
  try {
    po::variables_map values;
    po::store(po::command_line_parser(words)
                  .options(all)
                  .positional(positional)
                  .style(style::unix_style & ~style::allow_guessing)
                  .run(),
              values);
    return options_from(values);
  } catch (const po::unknown_option& error) {
    const std::string name = error.get_option_name();
    const std::optional<std::string> near = nearest_name(name, long_names(visible));
    throw UsageError("unknown option '" + name + "'" + (near ? ", did you mean '" + *near + "'?" : ""));
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
}

std::string describe_options(Flags flags) {
  std::ostringstream out;
  out << own_options(flags);
  return out.str();
}

std::optional<std::uint64_t> parse_count(std::string_view text) {
  std::uint64_t whole = 0;  // seeds may need all 64 bits, more than a fraction holds
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
  if (error == std::errc() && end == text.data() + text.size()) return whole;

  std::string decimal(text);
  if (decimal.ends_with('k')) decimal.replace(decimal.size() - 1, 1, "e3");
  if (decimal.ends_with('M')) decimal.replace(decimal.size() - 1, 1, "e6");
  if (decimal.ends_with('G')) decimal.replace(decimal.size() - 1, 1, "e9");
  const std::optional<Fraction> value = parse_fraction(decimal);
  if (!value || value->denominator != 1 || value->numerator < 0) return std::nullopt;
  return static_cast<std::uint64_t>(value->numerator);
}

}  // namespace hemicycle
