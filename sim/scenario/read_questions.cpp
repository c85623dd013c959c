#include <algorithm>

#include "sim/scenario/draft.hpp"
#include "sim/scenario/expression_parser.hpp"
#include "sim/scenario/fields.hpp"
#include "sim/scenario/utf8.hpp"

namespace hemicycle {
namespace {

/// Majority is more than a half of the house, two thirds is two thirds or more.
void add_built_in(std::vector<Event>& events, const std::string& id, const std::vector<int>& parties,
                  bool is_coalition) {
  const HouseShare majority{parties, 2, 1, false};
  const HouseShare two_thirds{parties, 3, 2, true};
  const EventKind kind = is_coalition ? EventKind::coalition : EventKind::majority;
  events.push_back({"majority." + id, kind, majority});
  events.push_back({"two_thirds." + id, is_coalition ? kind : EventKind::supermajority, two_thirds});
}

PartiesOf parties_of(const std::string& id, const Draft& draft) {
  if (const auto party = draft.parties.find(id)) return {std::vector<int>{*party}, ""};
  if (const auto coalition = draft.coalitions.find(id)) {
    return {draft.scenario.coalitions[static_cast<std::size_t>(*coalition)].parties, ""};
  }
  std::vector<std::string> ids = draft.parties.ids();
  ids.insert(ids.end(), draft.coalitions.ids().begin(), draft.coalitions.ids().end());
  const auto nearest = nearest_name(id, ids);
  return {std::nullopt, nearest ? "did you mean '" + *nearest + "'?" : ""};
}

/// The place of an error within a text: behind its quote, or bare on the command line; the text as a whole where
/// escapes shift the characters.
Place place_of(const ExpressionError& error, const Node& node) {
  const int quotes = node.place.width - character_count(node.text);
  if (quotes != 0 && quotes != 2) return node.place;
  return {node.place.source, node.place.line, node.place.column + quotes / 2 + error.offset, error.width};
}

void read_event(const Node& node, Draft& draft) {
  const std::string id = checked_id(node.key, node.key_place, "event", draft.reading);
  if (id == "tie") return draft.reading.error(node.key_place, "event 'tie' is built in", "choose another id");
  const auto text = read_text(node, draft.reading);
  if (!text) return;
  ParsedExpression parsed = parse_expression(*text, [&](const std::string& name) { return parties_of(name, draft); });
  if (parsed.error)
    return draft.reading.error(place_of(*parsed.error, node), parsed.error->message, parsed.error->hint);
  if (!is_question(parsed.expression)) {
    return draft.reading.error(node.place, "an event, and each side of 'and', 'or' and 'not', is answered by yes or no",
                               "compare numbers, as in seats(x) > 0");
  }
  if (draft.scenario.electorate.given && asks_turnout(parsed.expression)) {
    return draft.reading.error(node.place, "turnout needs electorate.registered or regions");
  }
  draft.scenario.events.push_back({id, EventKind::custom, std::move(parsed.expression)});
}

bool is_table(const Node& node, std::string_view title, const Reading& reading) {
  if (node.kind == Node::Kind::table) return true;
  reading.error(node.place, std::string(title) + " is a table, got " + shown(node));
  return false;
}

}  // namespace

void read_coalitions(Draft& draft) {
  const Node* node = draft.root.find("coalitions");
  if (node == nullptr || !is_table(*node, "[coalitions]", draft.reading)) return;
  for (const Node& child : node->children) {
    Coalition coalition{checked_id(child.key, child.key_place, "coalition", draft.reading), {}};
    if (draft.parties.find(coalition.id)) {
      draft.reading.error(child.key_place, "coalition '" + coalition.id + "' has the id of a party");
    }
    draft.coalitions.add(coalition.id, child.key_place, draft.reading);
    coalition.parties = draft.parties.look_up_all(child, draft.reading);
    if (child.kind == Node::Kind::list && child.children.empty()) {
      draft.reading.error(child.place, "coalition '" + coalition.id + "' has no party");
    }
    draft.scenario.coalitions.push_back(std::move(coalition));
  }
}

void read_events(Draft& draft) {
  std::vector<Event>& events = draft.scenario.events;
  for (int party = 0; party < draft.party_count(); ++party) {
    const Party& own = draft.scenario.electorate.parties[static_cast<std::size_t>(party)];
    if (!own.against_all) add_built_in(events, own.id, {party}, false);
  }
  for (const Coalition& coalition : draft.scenario.coalitions) {
    add_built_in(events, coalition.id, coalition.parties, true);
  }
  events.push_back({"tie", EventKind::tie, Tie{}});
  const Node* node = draft.root.find("events");
  if (node == nullptr || !is_table(*node, "[events]", draft.reading)) return;
  for (const Node& child : node->children) read_event(child, draft);
}

void read_official(Draft& draft) {
  Node* node = draft.root.find("official");
  if (node == nullptr) return;
  const Fields fields(*node, catalogue::official, draft.reading);
  const Node* seats = fields.required("seats");
  if (seats == nullptr) return;
  constexpr Seats most = 100'000;
  const auto read = [&](const Node& value) { return read_whole(value, 0, most, draft.reading); };
  draft.scenario.official = read_by_party<Seats>(*seats, draft, 0, read);
}

}  // namespace hemicycle
