#include "sim/report/terminal_districts.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

#include "sim/report/district_rows.hpp"
#include "sim/report/number.hpp"
#include "sim/report/terminal_cells.hpp"
#include "sim/report/words.hpp"

namespace hemicycle {
namespace {

/// The terminal shows at most so many districts.
constexpr std::size_t kMostRows = 40;

std::string cell(Count count, Count draws, bool certain) {
  return certain ? chance_cell(count, draws, true) : percent_with_error(count, draws);
}

std::string who(const DistrictOption& option) {
  const bool is_plain = option.name == label(*option.party);
  return is_plain ? option.name : option.name + " (" + label(*option.party) + ")";
}

Count most_wins(const DistrictCounts& district) {
  Count most = 0;
  for (const OptionCounts& option : district.options) most = std::max(most, option.wins);
  return most;
}

/// The districts that are shown, in their order: all, or those whose winner is least sure.
std::vector<std::size_t> shown(const TallyCounts& tally) {
  std::vector<std::size_t> districts(tally.districts.size());
  std::iota(districts.begin(), districts.end(), std::size_t{0});
  if (districts.size() <= kMostRows) return districts;
  std::ranges::stable_sort(districts, {}, [&](std::size_t d) { return most_wins(tally.districts[d]); });
  districts.resize(kMostRows);
  std::ranges::sort(districts);
  return districts;
}

/// Options by wins, most first; of equal ones the first on the ballot.
std::vector<std::size_t> by_wins(const std::vector<DistrictOption>& options) {
  std::vector<std::size_t> order(options.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return options[i].counts->wins; });
  return order;
}

std::vector<TextColumn> columns(bool has_fraud, bool certain) {
  std::vector<TextColumn> result = {{"district", Alignment::left}, {"wins most often", Alignment::left}};
  if (certain) result[1].heading = "wins";
  if (has_fraud) result.push_back({"honest"});
  result.push_back({has_fraud ? "reported" : certain ? "" : "probability"});
  if (!certain && !has_fraud) result.insert(result.end(), {{"next", Alignment::left}, {"probability"}});
  return result;
}

}  // namespace

std::string terminal_districts(const Scenario& scenario, const PointCounts& counts, Count draws, bool certain,
                               const TerminalStyle& style) {
  const TallyCounts& tally = *last_tally(counts).counts;
  if (!scenario.districts || tally.districts.empty()) return {};
  const bool has_fraud = !counts.reported.parties.empty();
  TextTable table(columns(has_fraud, certain));
  for (const std::size_t d : shown(tally)) {
    const std::vector<DistrictOption> options = options_of(scenario, d, tally);
    const std::vector<std::size_t> order = by_wins(options);
    const DistrictOption& first = options[order[0]];
    const bool is_vacant = first.counts->wins == 0;
    std::vector<std::string> cells = {scenario.districts->districts[d].name, is_vacant ? "nobody" : who(first)};
    const auto wins = [&](const TallyCounts& of) {
      return is_vacant ? of.districts[d].vacant : of.districts[d].options[order[0]].wins;
    };
    if (has_fraud) cells.push_back(cell(wins(counts.honest), draws, certain));
    cells.push_back(cell(wins(tally), draws, certain));
    if (!certain && !has_fraud) {
      const bool has_next = options.size() > 1 && options[order[1]].counts->wins > 0;
      cells.push_back(has_next ? options[order[1]].name : "");
      cells.push_back(has_next ? percent_with_error(options[order[1]].counts->wins, draws) : "");
    }
    table.add_row(std::move(cells));
  }
  const std::size_t all = tally.districts.size();
  const std::string heading = all > kMostRows
                                  ? "The " + std::to_string(kMostRows) + " least sure of " + grouped(all) + " districts"
                                  : "Who wins the districts";
  return section(heading, table, style);
}

}  // namespace hemicycle
