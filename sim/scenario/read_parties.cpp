#include <algorithm>
#include <limits>

#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"
#include "sim/scenario/toml_writer.hpp"

namespace hemicycle {
namespace {

constexpr std::size_t kMostParties = 1000;

bool is_colour(const std::string& text) {
  const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
  return text.empty() || (text.size() == 7 && text[0] == '#' && std::all_of(text.begin() + 1, text.end(), is_hex));
}

std::string read_colour(const Node& node, const Reading& reading) {
  const std::string colour = read_text(node, reading).value_or("");
  if (!is_colour(colour))
    reading.error(node.place, "colour is six hexadecimal digits, \"#rrggbb\", got " + shown(node));
  return colour;
}

/// Regions have a column for each party beside their own columns, so that no party can have the name of one of these.
void refuse_column_name(const std::string& id, const Place& place, const Reading& reading) {
  const auto is_in = [&](std::span<const std::string_view> words) {
    return std::ranges::find(words, id) != words.end();
  };
  if (is_in(catalogue::region.known) || is_in(catalogue::text_columns)) {
    reading.error(place, "party id '" + id + "' is the name of a column of tables", "choose another id");
  }
}

Party read_party(Node& row, Draft& draft) {
  const Reading& reading = draft.reading;
  const Fields fields(row, catalogue::party, reading);
  Party party;
  if (const Node* id = fields.required("id")) {
    party.id = checked_id(read_text(*id, reading).value_or("x"), id->place, "party", reading);
    refuse_column_name(party.id, id->place, reading);
    draft.parties.add(party.id, id->place, reading);
  }
  if (const Node* votes = fields.find("votes")) {
    party.votes = read_whole(*votes, 0, kMaxVotes, reading).value_or(0);
  }
  party.name = read_text(fields.value("name", text_node(party.id)), reading).value_or("");
  if (const Node* colour = fields.find("colour")) party.colour = read_colour(*colour, reading);
  if (const Node* flag = fields.find("against_all")) party.against_all = read_flag(*flag, reading).value_or(false);
  if (const Node* flag = fields.find("exempt")) party.exempt = read_flag(*flag, reading).value_or(false);
  return party;
}

bool is_file_that_failed(const Node& node) { return node.find("file") != nullptr; }

}  // namespace

void read_heading(Draft& draft) {
  const Fields fields(draft.root, catalogue::scenario, draft.reading);
  Scenario& scenario = draft.scenario;
  scenario.stem = read_text(fields.value("stem", text_node(scenario.stem)), draft.reading).value_or("");
  scenario.name = read_text(fields.value("name", text_node(scenario.stem)), draft.reading).value_or("");
  constexpr std::int64_t most_draws = 1'000'000'000'000'000;  // 10^15: centuries of computing
  if (const Node* draws = fields.find("draws")) {
    scenario.draws = static_cast<std::uint64_t>(read_whole(*draws, 1, most_draws, draft.reading).value_or(1));
  }
  const Node& seed = fields.value("seed", integer_node(1));
  const auto large = seed.kind == Node::Kind::text ? parse_seed(seed.text) : std::nullopt;
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  scenario.seed = large ? *large : static_cast<std::uint64_t>(read_whole(seed, 0, most, draft.reading).value_or(1));
}

void read_parties(Draft& draft) {
  Node* node = draft.root.find("parties");
  if (node == nullptr) {
    return draft.reading.error(draft.root.place, "the scenario needs 'parties'",
                               "parties = [{ id = \"…\", votes = … }, …], or { file = \"….csv\" }");
  }
  if (is_file_that_failed(*node)) return;
  if (node->kind != Node::Kind::list) {
    return draft.reading.error(node->place, "parties is a list of rows or { file = \"….csv\" }, got " + shown(*node));
  }
  if (node->children.empty()) return draft.reading.error(node->place, "parties has no row");
  if (node->children.size() > kMostParties) {
    return draft.reading.error(node->place, "parties has more than " + grouped(kMostParties) + " rows");
  }
  Votes total = 0;
  for (Node& row : node->children) {
    draft.scenario.electorate.parties.push_back(read_party(row, draft));
    total += draft.scenario.electorate.parties.back().votes;
  }
  if (total > kMaxVotes) {
    draft.reading.error(node->place, "the parties have " + grouped(total) + " votes together; at most " +
                                         grouped(kMaxVotes) + " can be counted exactly");
  }
}

}  // namespace hemicycle
