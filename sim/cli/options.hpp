#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace hemicycle {

/// A command line that cannot be understood; the message says what was expected.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

enum class When { automatic, always, never };

/// The flags of all commands; a command reads those that it takes.
struct Options {
  std::vector<std::string> argv;   ///< the command line as typed
  std::vector<std::string> files;  ///< positional arguments

  bool help = false;
  bool version = false;
  bool quiet = false;
  bool verbose = false;
  bool json = false;
  When color = When::automatic;
  When progress = When::automatic;

  std::optional<std::uint64_t> draws;
  std::optional<std::uint64_t> seed;
  std::optional<std::string> out;
  int threads = 0;  ///< 0: one for every processor
  std::vector<std::string> set;
  std::vector<std::string> vary;
  bool fresh = false;
  std::uint64_t save_stations = 0;  ///< elections of which the stations are kept

  bool expect = false;        ///< allocate
  bool districts = false;     ///< allocate
  bool expect_equal = false;  ///< compare
  bool markdown = false;      ///< explain, margin
  bool csv = false;           ///< margin

  std::string leader;      ///< forensics: column of the leader's votes; power: a party
  bool no_klimek = false;  ///< forensics
  std::string tally;       ///< forensics: of a file with honest and reported stations
  std::string draw;        ///< forensics: of a file with several elections
  std::string fit;         ///< forensics: a mechanism to fit, or empty
  std::string rule;        ///< forensics: a scenario whose law gives seats without the fitted fraud
};

/// Which flags a command takes besides those that all take.
enum class Flags { common, overlay, simulation, sweep, compare, allocate, explain, margin, forensics, power, backtest };

/// Parses the words behind the command. Throws UsageError.
[[nodiscard]] Options parse_options(Flags flags, const std::vector<std::string>& words);

/// The flags of a command for its help, one a line.
[[nodiscard]] std::string describe_options(Flags flags);

/// Reads "1000000", "1e6", "200k", "5M" or "1_000_000" as a whole number; empty where it is none.
[[nodiscard]] std::optional<std::uint64_t> parse_count(std::string_view text);

}  // namespace hemicycle
