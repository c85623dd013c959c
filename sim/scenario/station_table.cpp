#include "sim/scenario/station_table.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

#include "sim/scenario/tables.hpp"
#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

constexpr double kShareTolerance = 1e-6;  // of a sum of shares that were rounded

/// The column of a name, where the table has it.
std::optional<int> column_of(const CsvTable& table, std::string_view name) {
  const auto found = std::ranges::find(table.columns(), name);
  if (found == table.columns().end()) return std::nullopt;
  return static_cast<int>(found - table.columns().begin());
}

/// Reads the rows of a table of polling stations.
class StationTable {
 public:
  StationTable(const CsvTable& table, const Node& file, Draft& draft)
      : table_(table), file_(file), draft_(draft), parties_(draft.parties.ids().size()) {}

  void read() {
    if (!find_columns()) return;
    for (int row = 0; row < table_.rows(); ++row) read_row(row);
    for (std::size_t r = 0; r < draft_.scenario.electorate.regions.size(); ++r) settle(r);
  }

 private:
  using Regions = std::vector<Region>;

  Regions& regions() const { return draft_.scenario.electorate.regions; }

  /// Whether all columns are known, and those that are needed are there.
  bool find_columns() {
    if (table_.columns().empty()) return false;  // the file has been refused as a whole
    std::vector<std::string> known{"station", "region", "registered", "issued", "ballots", "valid", "invalid"};
    known.insert(known.end(), draft_.parties.ids().begin(), draft_.parties.ids().end());
    bool valid = true;
    for (int column = 0; column < static_cast<int>(table_.columns().size()); ++column) {
      const std::string& name = table_.columns()[static_cast<std::size_t>(column)];
      if (std::ranges::find(known, name) != known.end()) continue;
      const auto nearest = nearest_name(name, known);
      draft_.reading.error(table_.header_place(column), "unknown column '" + name + "' of polling stations",
                           nearest ? "did you mean '" + *nearest + "'?" : "known: " + listed(known));
      valid = false;
    }
    return find_needed() && find_parties() && valid;
  }

  bool find_needed() {
    region_ = column_of(table_, "region");
    registered_ = column_of(table_, "registered");
    ballots_ = column_of(table_, "ballots");
    valid_ = column_of(table_, "valid");
    if (!region_) draft_.reading.error(file_.place, "the table of stations has no column 'region'");
    if (!registered_) draft_.reading.error(file_.place, "the table of stations has no column 'registered'");
    return region_ && registered_;
  }

  /// Columns of all parties, or of none.
  bool find_parties() {
    std::string missing;
    for (const std::string& id : draft_.parties.ids()) {
      const auto column = column_of(table_, id);
      if (column) votes_.push_back(*column);
      if (!column && missing.empty()) missing = id;
    }
    if (votes_.empty() || missing.empty()) return true;
    draft_.reading.error(file_.place, "the table of stations has no column for party '" + missing + "'");
    return false;
  }

  std::string name_of(int row) const {
    const auto column = column_of(table_, "station");
    return column ? "station '" + table_.field(row, *column) + "'" : "row " + std::to_string(row + 1);
  }

  /// A count of a field; what is none is an error.
  std::optional<Votes> count_at(int row, int column) const {
    Node node = field_value(table_.field(row, column));
    node.key = table_.columns()[static_cast<std::size_t>(column)];
    node.place = table_.place(row, column);
    return read_whole(node, 0, kMaxVotes, draft_.reading);
  }

  void read_row(int row) {
    const auto region =
        draft_.regions.look_up(table_.field(row, *region_), table_.place(row, *region_), draft_.reading);
    const auto registered = count_at(row, *registered_);
    if (!region || !registered || *region >= static_cast<int>(regions().size())) return;
    Region& own = regions()[static_cast<std::size_t>(*region)];
    own.stations.push_back(*registered);
    if (ballots_) own.station_turnout.push_back(turnout_at(row, *registered));
    if (votes_.empty()) return;
    const std::vector<double> shares = valid_ ? shares_of_votes(row) : shares_at(row);
    own.station_shares.insert(own.station_shares.end(), shares.begin(), shares.end());
  }

  /// NaN where nobody is registered: settled later.
  double turnout_at(int row, Votes registered) const {
    const auto ballots = count_at(row, *ballots_);
    if (!ballots) return 0.0;
    if (*ballots > registered) {
      draft_.reading.error(table_.place(row, *ballots_), name_of(row) + " has " + grouped(*ballots) + " ballots of " +
                                                             grouped(registered) + " registered voters");
    }
    if (registered == 0) return std::numeric_limits<double>::quiet_NaN();
    return std::min(static_cast<double>(*ballots) / static_cast<double>(registered), 1.0);
  }

  /// Shares of counted votes, which sum to the valid ones; NaN where there are none.
  std::vector<double> shares_of_votes(int row) const {
    std::vector<double> shares;
    Votes sum = 0;
    for (const int column : votes_) {
      const Votes votes = count_at(row, column).value_or(0);
      sum += std::min(votes, kMaxVotes - sum);
      shares.push_back(static_cast<double>(votes));
    }
    const auto valid = count_at(row, *valid_);
    if (valid && *valid != sum) {
      draft_.reading.error(table_.place(row, *valid_), "the votes of " + name_of(row) + " add up to " + grouped(sum) +
                                                           ", but valid is " + grouped(*valid));
    }
    for (double& share : shares) share /= static_cast<double>(sum);
    return shares;
  }

  std::vector<double> shares_at(int row) const {
    std::vector<double> shares;
    double sum = 0.0;
    for (const int column : votes_) {
      Node node = field_value(table_.field(row, column));
      node.key = table_.columns()[static_cast<std::size_t>(column)];
      node.place = table_.place(row, column);
      shares.push_back(read_share(node, draft_.reading).value_or(0.0));
      sum += shares.back();
    }
    if (std::abs(sum - 1.0) > kShareTolerance) {
      draft_.reading.error(table_.place(row, 0), "shares of " + name_of(row) + " sum to " + rounded(sum) + ", not to 1",
                           "votes need a column 'valid' beside them");
    }
    for (double& share : shares) share /= sum;
    return shares;
  }

  /// Checks the register of a region and gives it the means of its stations.
  void settle(std::size_t r) {
    Region& region = regions()[r];
    if (region.stations.empty()) {
      return draft_.reading.error(file_.place, "the table has no station in region '" + region.id + "'");
    }
    Votes sum = 0;
    for (const Votes voters : region.stations) sum += std::min(voters, kMaxVotes - sum);
    if (sum != region.registered) {
      draft_.reading.error(file_.place, "the stations of region '" + region.id + "' have " + grouped(sum) +
                                            " registered voters, but the region has " + grouped(region.registered));
    }
    settle_turnout(region);
    settle_shares(region);
  }

  static void settle_turnout(Region& region) {
    if (region.station_turnout.empty()) return;
    double ballots = 0.0;
    for (std::size_t s = 0; s < region.stations.size(); ++s) {
      if (region.stations[s] > 0) ballots += static_cast<double>(region.stations[s]) * region.station_turnout[s];
    }
    if (region.registered > 0) region.turnout = std::min(ballots / static_cast<double>(region.registered), 1.0);
    for (double& turnout : region.station_turnout) {
      if (std::isnan(turnout)) turnout = region.turnout;
    }
  }

  void settle_shares(Region& region) const {
    if (region.station_shares.empty()) return;
    std::vector<double> mean(parties_, 0.0);
    double total = 0.0;
    for (std::size_t s = 0; s < region.stations.size(); ++s) {
      const double* shares = region.station_shares.data() + s * parties_;
      if (std::isnan(shares[0])) continue;
      const double turnout = region.station_turnout.empty() ? region.turnout : region.station_turnout[s];
      const double weight = expected_valid(region.stations[s], turnout, region.invalid);
      total += weight;
      for (std::size_t p = 0; p < parties_; ++p) mean[p] += weight * shares[p];
    }
    for (double& share : mean) share = total > 0.0 ? share / total : 1.0 / static_cast<double>(parties_);
    for (std::size_t i = 0; i < region.station_shares.size(); ++i) {
      if (std::isnan(region.station_shares[i])) region.station_shares[i] = mean[i % parties_];
    }
    region.shares = std::move(mean);
  }

  const CsvTable& table_;
  const Node& file_;
  Draft& draft_;
  std::size_t parties_;
  std::optional<int> region_;
  std::optional<int> registered_;
  std::optional<int> ballots_;
  std::optional<int> valid_;
  std::vector<int> votes_;  ///< columns of the parties; empty: none
};

}  // namespace

void read_station_table(const Node& file, Draft& draft) {
  const auto table = draft.reading.table(file);
  if (table != nullptr) StationTable(*table, file, draft).read();
}

void derive_regions(Node& root, Reading& reading) {
  const Node* votes = root.find("votes");
  const Node* stations = votes == nullptr ? nullptr : votes->find("stations");
  const Node* file = stations == nullptr ? nullptr : stations->find("file");
  if (file == nullptr || root.find("regions") != nullptr) return;
  const auto table = reading.table(*file);
  if (table == nullptr) return;
  const auto region = column_of(*table, "region");
  const auto registered = column_of(*table, "registered");
  if (!region || !registered) return;
  Node rows = list_node();
  rows.place = file->place;
  rows.key_place = file->key_place;
  std::map<std::string, std::size_t> place_of;
  for (int row = 0; row < table->rows(); ++row) {
    const std::string id = table->field(row, *region);
    const auto [found, is_new] = place_of.emplace(id, rows.children.size());
    if (is_new) {
      Node& node = rows.children.emplace_back(table_node());
      node.place = table->place(row, *region);
      node.put("region", text_node(id)).place = node.place;
      node.put("registered", integer_node(0)).place = table->place(row, *registered);
    }
    Node& sum = *rows.children[found->second].find("registered");
    const Node voters = field_value(table->field(row, *registered));
    if (voters.kind == Node::Kind::integer && voters.integer > 0 && voters.integer <= kMaxVotes - sum.integer) {
      sum.integer += voters.integer;
    }
  }
  root.put("regions", std::move(rows));
}

}  // namespace hemicycle
