#include <algorithm>
#include <cmath>
#include <numeric>

#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"

namespace hemicycle {
namespace {

__extension__ typedef __int128 Wide;

constexpr double kAnyTurnout = 0.5;       // stands for one that was refused, so that no other error follows
constexpr double kShareTolerance = 1e-6;  // of a sum of shares that were rounded

/// Shares of the parties' votes; empty where nobody has one.
std::vector<double> national_shares(const std::vector<Party>& parties) {
  Votes total = 0;
  for (const Party& party : parties) total += party.votes;
  std::vector<double> shares;
  if (total == 0) return shares;
  for (const Party& party : parties) shares.push_back(static_cast<double>(party.votes) / static_cast<double>(total));
  return shares;
}

std::vector<double> equal_shares(std::size_t count) {
  return std::vector<double>(count, 1.0 / static_cast<double>(std::max<std::size_t>(count, 1)));
}

/// What holds for regions that do not say otherwise.
struct Defaults {
  std::optional<double> turnout;
  double invalid = 0.0;
  std::vector<double> shares;
};

/// The regional shares of a row, one a party; made to sum to one exactly.
std::vector<double> read_regional_shares(const Node& row, const std::string& region, const Draft& draft) {
  std::vector<double> shares;
  double sum = 0.0;
  bool complete = true;
  for (const std::string& id : draft.parties.ids()) {
    const Node* node = row.find(id);
    if (node == nullptr) draft.reading.error(row.place, "region '" + region + "' has no share of party '" + id + "'");
    const auto share = node == nullptr ? std::nullopt : read_share(*node, draft.reading);
    complete = complete && share.has_value();
    shares.push_back(share.value_or(0.0));
    sum += shares.back();
  }
  if (!complete) return shares;
  if (std::abs(sum - 1.0) > kShareTolerance) {
    draft.reading.error(row.place, "shares of region '" + region + "' sum to " + rounded(sum) + ", not to 1");
  }
  for (double& share : shares) share = sum > 0.0 ? share / sum : 0.0;
  return shares;
}

/// Without registered voters the votes are the ballots, and an invalid share says how many more were cast:
/// valid * invalid / (1 - invalid) to the nearest whole number, half up.
Votes invalid_ballots(const Fields& fields, Votes valid, const Reading& reading) {
  if (const Node* count = fields.find("invalid_ballots")) {
    return read_whole(*count, 0, kMaxVotes - valid, reading).value_or(0);
  }
  const Node* node = fields.find("invalid");
  const auto share = node == nullptr ? std::nullopt : read_exact_share(*node, reading);
  if (!share || share->numerator == 0) return 0;
  const Wide rest = Wide{share->denominator} - share->numerator;
  const Wide ballots = rest == 0 ? Wide{kMaxVotes} : (2 * Wide{valid} * share->numerator + rest) / (2 * rest);
  if (ballots <= kMaxVotes - valid) return static_cast<Votes>(ballots);
  reading.error(node->place, "invalid leaves no room for the valid votes, got " + shown(*node));
  return 0;
}

/// What the columns of the parties hold.
enum class PartyColumns { none, shares, votes };

/// The regional votes of a row, one a party; a party left out has none.
std::vector<Votes> read_regional_votes(const Node& row, const Draft& draft) {
  std::vector<Votes> votes;
  for (const std::string& id : draft.parties.ids()) {
    const Node* node = row.find(id);
    votes.push_back(node == nullptr ? 0 : read_whole(*node, 0, kMaxVotes, draft.reading).value_or(0));
  }
  return votes;
}

class RegionReader {
 public:
  RegionReader(Draft& draft, const Defaults& defaults, PartyColumns columns)
      : draft_(draft), defaults_(defaults), columns_(columns) {}

  Region read(Node& row) const {
    const Fields fields(row, catalogue::region, draft_.reading, draft_.parties.ids());
    Region region;
    if (const Node* id = fields.required("region")) {
      region.id = checked_id(read_text(*id, draft_.reading).value_or("x"), id->place, "region", draft_.reading);
      draft_.regions.add(region.id, id->place, draft_.reading);
    }
    region.name = read_text(fields.value("name", text_node(region.id)), draft_.reading).value_or("");
    if (columns_ == PartyColumns::votes) {
      read_given(row, fields, region);
      return region;
    }
    if (const Node* node = fields.required("registered")) {
      region.registered = read_whole(*node, 1, kMaxVotes, draft_.reading).value_or(1);
    }
    read_conditions(fields, region);
    region.shares = columns_ == PartyColumns::shares ? read_regional_shares(row, region.id, draft_) : defaults_.shares;
    return region;
  }

 private:
  /// Whole numbers are votes, and nobody is registered beside them.
  void refuse_percentages(const Node& row, const Fields& fields, const Region& region) const {
    if (region.given.valid == 100) {
      draft_.reading.error(row.place, "the votes of region '" + region.id + "' sum to 100",
                           "write shares of 1: 0.6 for 60 %");
    }
    for (const std::string_view key : {"registered", "turnout_mean", "turnout_sd"}) {
      const Node* node = fields.find(key);
      if (node == nullptr) continue;
      draft_.reading.error(node->place, "region '" + region.id + "' has votes and " + std::string(key),
                           "whole numbers of parties are the ballots; write shares of 1, or leave it out");
    }
  }

  /// The votes of the row are the ballots.
  void read_given(const Node& row, const Fields& fields, Region& region) const {
    const std::vector<Votes> votes = read_regional_votes(row, draft_);
    for (const Votes count : votes) region.given.valid += std::min(count, kMaxVotes - region.given.valid);
    if (region.given.valid == 0) draft_.reading.error(row.place, "region '" + region.id + "' has no votes");
    for (const Votes count : votes) {
      region.shares.push_back(static_cast<double>(count) / static_cast<double>(std::max<Votes>(1, region.given.valid)));
    }
    const bool has_own = fields.find("invalid") != nullptr || fields.find("invalid_ballots") != nullptr;
    const double ratio = defaults_.invalid / std::max(1e-9, 1.0 - defaults_.invalid);
    region.given.invalid = has_own
                               ? invalid_ballots(fields, region.given.valid, draft_.reading)
                               : static_cast<Votes>(std::floor(static_cast<double>(region.given.valid) * ratio + 0.5));
    refuse_percentages(row, fields, region);
  }

  void read_conditions(const Fields& fields, Region& region) const {
    const Reading& reading = draft_.reading;
    if (const Node* node = fields.find("turnout_mean")) {
      region.turnout = read_share(*node, reading).value_or(kAnyTurnout);
    } else if (defaults_.turnout) {
      region.turnout = *defaults_.turnout;
    } else {
      reading.error(fields.place(), "region '" + region.id + "' has no turnout_mean", "or give electorate.turnout");
    }
    if (const Node* node = fields.find("turnout_sd")) {
      region.turnout_sd = read_number(*node, Above::zero_or_equal, reading);
    }
    const Node* invalid = fields.find("invalid");
    region.invalid = invalid == nullptr ? defaults_.invalid : read_share(*invalid, reading).value_or(0.0);
  }

  Draft& draft_;
  const Defaults& defaults_;
  PartyColumns columns_;
};

/// Shares lie in [0, 1]; columns without a fraction and with some number above 1 are votes.
PartyColumns party_columns(const Node& rows, const Names& parties) {
  bool has_cells = false;
  bool has_fraction = false;
  bool has_count = false;
  for (const Node& row : rows.children) {
    for (const Node& cell : row.children) {
      if (!parties.find(cell.key)) continue;
      has_cells = true;
      has_fraction = has_fraction || cell.kind != Node::Kind::integer;
      has_count = has_count || (cell.kind == Node::Kind::integer && cell.integer > 1);
    }
  }
  if (has_count && !has_fraction) return PartyColumns::votes;
  return has_cells ? PartyColumns::shares : PartyColumns::none;
}

/// The ballots of all regions together.
void add_up_given(Draft& draft, const Node& rows) {
  GivenBallots& sum = draft.scenario.electorate.given.emplace();
  for (const Region& region : draft.scenario.electorate.regions) {
    sum.valid = std::min(sum.valid + region.given.valid, kMaxVotes);
    sum.invalid = std::min(sum.invalid + region.given.invalid, kMaxVotes);
  }
  if (sum.valid + sum.invalid >= kMaxVotes) draft.reading.error(rows.place, "the regions have 2^52 ballots or more");
}

void read_regions(Draft& draft, Node& rows, const Defaults& defaults) {
  if (rows.find("file") != nullptr) return;
  if (rows.kind != Node::Kind::list) {
    return draft.reading.error(rows.place, "regions is a list of rows or { file = \"….csv\" }, got " + shown(rows));
  }
  if (rows.children.empty()) return draft.reading.error(rows.place, "regions has no row");
  const PartyColumns columns = party_columns(rows, draft.parties);
  const RegionReader reader(draft, defaults, columns);
  for (Node& row : rows.children) draft.scenario.electorate.regions.push_back(reader.read(row));
  if (columns == PartyColumns::votes) add_up_given(draft, rows);
}

void read_given_ballots(Draft& draft, const Fields& fields) {
  Electorate& electorate = draft.scenario.electorate;
  GivenBallots given;
  for (const Party& party : electorate.parties) given.valid += party.votes;
  given.invalid = invalid_ballots(fields, std::min(given.valid, kMaxVotes), draft.reading);
  fields.unused("turnout", "is not used without electorate.registered");
  Region nation;
  nation.given = given;
  nation.shares = national_shares(electorate.parties);
  if (nation.shares.empty()) nation.shares = equal_shares(electorate.parties.size());
  electorate.regions.push_back(std::move(nation));
  electorate.given = given;
}

void read_nation(Draft& draft, const Fields& fields, const Defaults& defaults) {
  Region nation;
  nation.registered = read_whole(*fields.find("registered"), 1, kMaxVotes, draft.reading).value_or(1);
  if (fields.required("turnout") != nullptr) nation.turnout = defaults.turnout.value_or(kAnyTurnout);
  nation.invalid = defaults.invalid;
  nation.shares = defaults.shares;
  draft.scenario.electorate.regions.push_back(std::move(nation));
}

/// The register of the nation, where it is given beside the regions, is their sum.
void check_register(Draft& draft, const Fields& fields) {
  Votes sum = 0;
  for (const Region& region : draft.scenario.electorate.regions) sum += std::min(region.registered, kMaxVotes - sum);
  const Node* rows = draft.root.find("regions");
  if (sum == kMaxVotes) {
    draft.reading.error(rows->place, "the regions have " + grouped(kMaxVotes) + " registered voters or more");
  }
  const Node* node = fields.find("registered");
  if (node == nullptr) return;
  const auto registered = read_whole(*node, 1, kMaxVotes, draft.reading);
  if (registered && *registered != sum) {
    draft.reading.error(node->place,
                        "registered is " + grouped(*registered) + ", but the regions sum to " + grouped(sum),
                        "leave it out, or correct the regions");
  }
}

void refuse_invalid_ballots(const Fields& fields, const Reading& reading) {
  if (const Node* node = fields.find("invalid_ballots")) {
    reading.error(node->key_place, "invalid_ballots is for scenarios without registered voters",
                  "write invalid = share of the ballots cast");
  }
}

Defaults read_defaults(const Fields& fields, const Draft& draft) {
  Defaults defaults;
  if (const Node* node = fields.find("turnout")) defaults.turnout = read_share(*node, draft.reading);
  defaults.invalid = read_share(fields.value("invalid", real_node(0.0)), draft.reading).value_or(0.0);
  defaults.shares = national_shares(draft.scenario.electorate.parties);
  return defaults;
}

}  // namespace

void read_electorate(Draft& draft) {
  const Fields fields(section(draft.root, "electorate"), catalogue::electorate, draft.reading);
  Node* regions = draft.root.find("regions");
  if (regions == nullptr && fields.find("registered") == nullptr) return read_given_ballots(draft, fields);
  refuse_invalid_ballots(fields, draft.reading);
  const Defaults defaults = read_defaults(fields, draft);
  if (regions == nullptr) return read_nation(draft, fields, defaults);
  read_regions(draft, *regions, defaults);
  if (draft.scenario.electorate.given) {
    fields.unused("registered", "is not used where regions have votes instead of shares");
  } else if (!draft.scenario.electorate.regions.empty()) {
    check_register(draft, fields);
  }
}

}  // namespace hemicycle
