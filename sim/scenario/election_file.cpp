#include "sim/scenario/election_file.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>

#include "models/seats/biproportional.hpp"
#include "models/seats/systems/allocate_tiers.hpp"

#include "sim/scenario/biproportional_words.hpp"
#include "sim/scenario/election_draft.hpp"
#include "sim/scenario/election_tiers.hpp"
#include "sim/scenario/json_reader.hpp"
#include "sim/scenario/preset_numbers.hpp"
#include "sim/scenario/text_file.hpp"
#include "sim/scenario/values.hpp"
#include "sim/scenario/zero_quota.hpp"

namespace hemicycle {
namespace {

std::optional<Node> read_document(const std::filesystem::path& file, Diagnostics& diagnostics) {
  const std::string source = file.string();
  auto text = read_text_file(file);
  if (const auto* unreadable = std::get_if<Unreadable>(&text)) {
    diagnostics.add_unreadable(source, unreadable->reason);
    return std::nullopt;
  }
  diagnostics.add_source(source, std::get<std::string>(text));
  return read_json(source, std::get<std::string>(text), diagnostics);
}

/// One distribution, or several tiers.
using AnySystem = std::variant<ElectionSystem, TierPreset>;

bool has_districts(ElectionSystem system) {
  return system == ElectionSystem::list_pr_districts || system == ElectionSystem::fptp ||
         system == ElectionSystem::biproportional;
}

/// Names that end with _note are prose wherever they stand.
void remove_notes(Node& node) {
  std::erase_if(node.children, [](const Node& child) { return child.key.ends_with("_note"); });
  if (Node* rule = node.find("rule")) {
    std::erase_if(rule->children, [](const Node& child) { return child.key.ends_with("_note"); });
  }
}

bool is_table(const Node& node, const Reading& reading) {
  if (node.kind == Node::Kind::table) return true;
  reading.error(node.place, node.key + " is a table, got " + shown(node));
  return false;
}

void add_party(const Node& named, ElectionDraft& draft) {
  if (!draft.parties.find(named.key)) draft.parties.add(named.key, named.key_place, draft.reading);
}

/// The sum, or a number above all that a tally holds.
Votes added(Votes a, Votes b) { return std::min(a + b, kMaxVotes + 1); }

/// Adds {party: votes} to the votes of the parties.
void add_votes(const Node& table, ElectionDraft& draft, std::vector<Votes>& votes) {
  for (const Node& child : table.children) {
    const auto party = static_cast<std::size_t>(draft.parties.find(child.key).value_or(0));
    votes[party] = added(votes[party], read_ballots(child, "votes of " + child.key, draft.reading).value_or(0));
  }
}

/// Adds the parties of {party: number}, or of {district: {party: number}}.
void add_parties(const Node* table, bool by_district, ElectionDraft& draft) {
  if (table == nullptr || !is_table(*table, draft.reading)) return;
  for (const Node& child : table->children) {
    if (!by_district) add_party(child, draft);
    if (!by_district || !is_table(child, draft.reading)) continue;
    for (const Node& party : child.children) add_party(party, draft);
  }
}

/// Parties in the order of their votes, district by district, then those that only hold direct seats or stand only
/// on national ballots.
void read_parties(const Fields& fields, const Node& votes, bool by_district, ElectionDraft& draft) {
  for (const Node& child : votes.children) {
    if (by_district) draft.districts.add(child.key, child.key_place, draft.reading);
  }
  add_parties(&votes, by_district, draft);
  add_parties(fields.find("direct"), by_district, draft);
  add_parties(fields.find("national_votes"), false, draft);
}

/// Direct seats of each party, all districts together; empty where there are none.
std::vector<Seats> read_direct(const Node* direct, bool by_district, const ElectionDraft& draft) {
  if (direct == nullptr || !by_district) return read_seats_by_party(direct, draft);
  std::vector<Seats> sums(draft.party_count());
  for (const Node& child : direct->children) {
    const std::vector<Seats> seats = read_seats_by_party(&child, draft);
    for (std::size_t p = 0; p < seats.size(); ++p) sums[p] += seats[p];
  }
  return sums;
}

void read_votes(const Node& votes, bool by_district, ElectionDraft& draft) {
  Contest& contest = draft.election.contest;
  contest.tally.votes.resize(draft.party_count());
  if (!by_district) return add_votes(votes, draft, contest.tally.votes);
  for (const Node& child : votes.children) {
    DistrictVotes& district = contest.districts.emplace_back();
    district.votes.resize(draft.party_count());
    add_votes(child, draft, district.votes);
    for (std::size_t p = 0; p < district.votes.size(); ++p) {
      contest.tally.votes[p] = added(contest.tally.votes[p], district.votes[p]);
    }
  }
}

/// Ballots under a key: a number, or a table of numbers to be added up; 0 where they are not given.
Votes read_sum(const Node* node, const Reading& reading) {
  if (node == nullptr) return 0;
  if (node->kind != Node::Kind::table) return read_ballots(*node, node->key, reading).value_or(0);
  Votes sum = 0;
  for (const Node& child : node->children) {
    sum = added(sum, read_ballots(child, node->key, reading).value_or(0));
  }
  return sum;
}

/// What the threshold may be a share of. More ballots than a tally holds are an error.
void read_totals(const Fields& fields, const Node& votes, ElectionDraft& draft) {
  const auto sum_of = [&](std::string_view key) { return read_sum(fields.find(key), draft.reading); };
  Tally& tally = draft.election.contest.tally;
  tally.valid = added(sum_of("other_votes"), sum_of("nota"));
  for (const Votes count : tally.votes) tally.valid = added(tally.valid, count);
  tally.cast = added(tally.valid, added(sum_of("invalid"), sum_of("blank")));
  tally.registered = sum_of("registered");
  const Node* registered = fields.find("registered");
  if (registered != nullptr && tally.registered > 0 && tally.registered < tally.cast) {
    draft.reading.error(registered->place, "registered is " + grouped(tally.registered) +
                                               ", less than the ballots cast, " + grouped(tally.cast));
  }
  if (tally.cast > kMaxVotes) draft.reading.error(votes.place, "there are more than 2^52 ballots");
}

/// The valid votes of districts: given outright, or the votes of all lists and those of lists not named.
void read_district_totals(const Fields& fields, ElectionDraft& draft) {
  const Node* given = fields.find("district_valid");
  const Node* others = fields.find("other_votes");
  std::vector<DistrictVotes>& districts = draft.election.contest.districts;
  for (std::size_t d = 0; d < districts.size(); ++d) {
    const std::string& id = draft.districts.ids()[d];
    Votes named = 0;
    for (const Votes count : districts[d].votes) named = added(named, count);
    districts[d].valid = named;
    if (others != nullptr && others->kind == Node::Kind::table) {
      districts[d].valid = added(named, read_sum(others->find(id), draft.reading));
    }
    const Node* total = given == nullptr ? nullptr : given->find(id);
    const auto valid = total == nullptr ? std::nullopt : read_ballots(*total, "district_valid", draft.reading);
    if (!valid) continue;
    districts[d].valid = *valid;
    if (*valid >= named) continue;
    draft.reading.error(total->place, "district_valid of '" + id + "' is " + grouped(*valid) +
                                          ", less than its votes, " + grouped(named));
  }
}

/// Official seats, nationwide and by district.
void read_official(const Fields& fields, ElectionDraft& draft) {
  Election& election = draft.election;
  election.official = read_seats_by_party(fields.find("seats"), draft);
  const Node* list_result = fields.find("list_result");
  if (list_result == nullptr) list_result = fields.find("national_list_result");
  election.official_list = read_seats_by_party(list_result, draft);
  const Node* by_district = fields.find("district_seats");
  if (by_district == nullptr || !is_table(*by_district, draft.reading)) return;
  election.official_by_district.resize(election.contest.districts.size());
  for (const Node& child : by_district->children) {
    const auto district = draft.districts.look_up(child.key, child.key_place, draft.reading);
    if (district && is_table(child, draft.reading)) {
      election.official_by_district[static_cast<std::size_t>(*district)] = read_seats_by_party(&child, draft);
    }
  }
}

std::optional<AnySystem> read_system_name(const Node& node, const Reading& reading) {
  if (const auto system = find_choice(node, catalogue::election_systems)) return *system;
  if (const auto preset = find_choice(node, catalogue::tier_presets)) return *preset;
  std::vector<std::string> names;
  for (const auto& choice : catalogue::election_systems.known) names.emplace_back(choice.name);
  for (const auto& choice : catalogue::tier_presets.known) {
    if (std::ranges::find(names, choice.name) == names.end()) names.emplace_back(choice.name);
  }
  refuse_choice(node, names, catalogue::election_systems.later, reading);
  return std::nullopt;
}

std::optional<AnySystem> read_system(const Fields& fields, Node*& rule, const Reading& reading) {
  rule = fields.required("rule");
  if (rule == nullptr) return std::nullopt;
  const Node* system = rule->find("system");
  if (system == nullptr) reading.error(rule->place, "rule needs 'system'");
  return system == nullptr ? std::nullopt : read_system_name(*system, reading);
}

void read_all(Node& root, ElectionDraft& draft) {
  remove_notes(root);
  const Fields fields(root, catalogue::election, draft.reading);
  if (const Node* name = fields.find("name")) draft.election.name = read_text(*name, draft.reading).value_or("");
  Node* rule_node = nullptr;
  const std::optional<AnySystem> system = read_system(fields, rule_node, draft.reading);
  const Node* votes = fields.required("votes");
  if (!system || votes == nullptr || !is_table(*votes, draft.reading)) return;
  if (votes->children.empty()) return draft.reading.error(votes->place, "votes names no party");

  const bool by_district = std::visit([](auto name) { return has_districts(name); }, *system);
  const Fields rule(*rule_node, catalogue::election_rule, draft.reading);
  read_parties(fields, *votes, by_district, draft);
  read_votes(*votes, by_district, draft);
  draft.votes_place = votes->place;
  read_totals(fields, *votes, draft);
  read_district_totals(fields, draft);
  draft.election.direct = read_direct(fields.find("direct"), by_district, draft);
  const auto* single = std::get_if<ElectionSystem>(&*system);
  read_election_rule(rule, single == nullptr ? std::nullopt : std::optional(*single), draft);
  if (single == nullptr) read_election_tiers(fields, rule, std::get<TierPreset>(*system), draft);
  read_run_offs(fields, draft);
  read_official(fields, draft);
  const bool is_parallel = single != nullptr && *single == ElectionSystem::mixed_parallel;
  if (is_parallel) static_cast<void>(fields.required("direct"));
  if (!is_parallel) draft.election.direct.clear();
  draft.election.parties = draft.parties.ids();
  draft.election.districts = draft.districts.ids();
}

/// The differences of one table; an empty one is not known.
void compare(const std::string& what, const std::vector<Seats>& official, const std::vector<Seats>& allocated,
             const std::vector<std::string>& parties, std::vector<Mismatch>& found) {
  for (std::size_t p = 0; p < official.size(); ++p) {
    if (official[p] != allocated[p]) found.push_back({what, parties[p], official[p], allocated[p]});
  }
}

/// Reports biproportional votes that no table of seats fits.
void refuse_misfit(const ElectionDraft& draft) {
  const Contest& contest = draft.election.contest;
  if (!has_fitting_voter_numbers(contest)) {
    return draft.reading.error(draft.votes_place, std::string(kVoterNumbersTooLong));
  }
  if (const auto why = why_nothing_fits(contest, draft.parties.ids(), draft.districts.ids())) {
    draft.reading.error(draft.votes_place, *why);
  }
}

/// Reports votes so few that nobody could say what a seat costs.
void refuse_zero_quota(const ElectionDraft& draft) {
  const auto why = why_quota_is_zero(draft.election);
  if (why) draft.reading.error(draft.votes_place, *why);
}

}  // namespace

std::optional<Votes> read_ballots(const Node& node, std::string_view what, const Reading& reading) {
  if (node.kind == Node::Kind::integer && node.integer >= 0 && node.integer <= kMaxVotes) return node.integer;
  const bool is_negative = node.is_number() && node.number() < 0.0;
  const bool is_huge = node.is_number() && node.number() > static_cast<double>(kMaxVotes);
  const std::string expected = is_negative ? " cannot be below 0, got "
                               : is_huge   ? " cannot be more than 2^52, got "
                                           : " are a whole number of ballots, got ";
  const bool is_percent = (node.kind == Node::Kind::real && node.real > 0.0 && node.real <= 100.0) ||
                          (node.kind == Node::Kind::text && node.text.ends_with('%'));
  reading.error(node.place, std::string(what) + expected + shown(node),
                is_percent ? "a share or percentage is no number of ballots" : "");
  return std::nullopt;
}

std::vector<Seats> read_seats_by_party(const Node* node, const ElectionDraft& draft) {
  if (node == nullptr || !is_table(*node, draft.reading)) return {};
  std::vector<Seats> seats(draft.party_count());
  for (const Node& child : node->children) {
    const auto party = draft.parties.look_up(child.key, child.key_place, draft.reading);
    const auto count = read_whole(child, 0, 100'000, draft.reading);
    if (party && count) seats[static_cast<std::size_t>(*party)] = static_cast<Seats>(*count);
  }
  return seats;
}

std::optional<Election> read_election(const std::filesystem::path& file, Diagnostics& diagnostics) {
  std::optional<Node> root = read_document(file, diagnostics);
  if (!root) return std::nullopt;
  const std::uint64_t errors_before = diagnostics.reported_errors();
  Reading reading(file.parent_path(), diagnostics);
  ElectionDraft draft{.reading = reading};
  read_all(*root, draft);
  const auto is_valid = [&] { return diagnostics.reported_errors() == errors_before; };
  if (is_valid() && draft.election.contest.biproportional) refuse_misfit(draft);
  if (is_valid()) refuse_zero_quota(draft);
  if (!is_valid()) return std::nullopt;
  return std::move(draft.election);
}

TierVotes tier_votes_of(const Election& election) {
  TierVotes votes;
  votes.nation = election.contest.tally;
  votes.national_ballots = election.national_ballots;
  for (const DistrictVotes& district : election.contest.districts) {
    votes.districts.push_back({district.votes, district.valid});
  }
  if (votes.districts.empty()) votes.districts.push_back({votes.nation.votes, votes.nation.valid});
  return votes;
}

namespace {

/// The law of several tiers; list seats are those beside the districts.
ElectionSeats allocate_election_tiers(const Election& election, const EarlierDistricts* earlier) {
  const TierRules rules{election.contest.tier, election.contest.wins_nothing};
  TierSeating seating = allocate(*election.tiers, rules, tier_votes_of(election), {}, earlier);
  ElectionSeats seats{.seats = seating.seats,
                      .list_seats = seating.seats,
                      .by_district = std::move(seating.by_district),
                      .admitted = std::move(seating.admitted),
                      .vacant = seating.vacant,
                      .uncovered = seating.uncovered,
                      .placed = std::move(seating.placed),
                      .ties = std::move(seating.ties)};
  for (const std::vector<Seats>& district : seats.by_district) {
    for (std::size_t p = 0; p < district.size(); ++p) seats.list_seats[p] -= district[p];
  }
  if (election.contest.districts.empty()) seats.by_district.clear();
  return seats;
}

}  // namespace

ElectionSeats allocate_election(const Election& election, const EarlierDistricts* earlier) {
  if (election.tiers) return allocate_election_tiers(election, earlier);
  const ContestResult result = allocate(election.contest, {});
  ElectionSeats seats{.seats = result.seats,
                      .list_seats = result.seats,
                      .by_district = result.by_district,
                      .admitted = result.admitted,
                      .vacant = result.vacant,
                      .uncovered = 0,
                      .placed = {},
                      .ties = result.ties};
  seats.vacant += election.vacant_districts;
  for (std::size_t p = 0; p < election.direct.size(); ++p) seats.seats[p] += election.direct[p];
  return seats;
}

std::vector<Mismatch> mismatches(const Election& election, const ElectionSeats& seats) {
  std::vector<Mismatch> found;
  compare("seats", election.official, seats.seats, election.parties, found);
  compare("list seats", election.official_list, seats.list_seats, election.parties, found);
  for (std::size_t d = 0; d < election.official_by_district.size(); ++d) {
    compare(election.districts[d], election.official_by_district[d], seats.by_district[d], election.parties, found);
  }
  return found;
}

}  // namespace hemicycle
