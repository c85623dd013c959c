#pragma once

#include <optional>
#include <vector>

#include "models/votes/poll.hpp"
#include "models/votes/poll_model.hpp"

#include "sim/scenario/names.hpp"
#include "sim/scenario/node.hpp"
#include "sim/scenario/reading.hpp"
#include "sim/scenario/scenario.hpp"

namespace hemicycle {

/// The polls of a scenario and how they are read.
struct PollBook {
  std::vector<Poll> polls;  ///< empty after an error
  std::vector<std::string> pollsters;
  PollModel model;
};

/// A scenario while it is read: valid as soon as no part has reported an error.
struct Draft {
  Node& root;  ///< the document; defaults are put in as they are used
  Reading& reading;
  Scenario scenario{};
  Names parties{"party"};
  Names regions{"region"};
  Names coalitions{"coalition"};
  Names districts{"district"};
  std::vector<Names> candidates{};  ///< one a district
  std::optional<PollBook> polls{};

  [[nodiscard]] int party_count() const { return static_cast<int>(scenario.electorate.parties.size()); }
};

// The parts of a document, in the order in which they build on each other.
void read_heading(Draft& draft);  ///< name, draws, seed
void read_parties(Draft& draft);
void read_electorate(Draft& draft);        ///< regions, electorate
void read_stations(Draft& draft);          ///< after the electorate
void read_polls(Draft& draft);             ///< after the electorate
void read_votes(Draft& draft);             ///< after the stations and polls
void read_turnout(Draft& draft);           ///< after the votes
void read_flows(Draft& draft);             ///< after stations
void read_district_contest(Draft& draft);  ///< after flows
void read_observers(Draft& draft);         ///< after the electorate
void read_fraud(Draft& draft);             ///< after stations, districts and observers
void read_rule(Draft& draft);              ///< after the districts
void read_level(Draft& draft);             ///< after all that makes ballots, and the rule
void read_coalitions(Draft& draft);        ///< after the parties
void read_events(Draft& draft);            ///< after the coalitions
void read_official(Draft& draft);          ///< after the parties

/// [ballots] More than all parties together can have: fraud may add ballots to those of the registered voters.
[[nodiscard]] Votes most_votes(const Electorate& electorate);

/// The parties that a value names one number each: { nur_otan = 22, ak_zhol = 7 }. Parties left out have `fallback`.
template <class T, class Read>
[[nodiscard]] std::vector<T> read_by_party(const Node& node, const Draft& draft, T fallback, const Read& read) {
  std::vector<T> values(static_cast<std::size_t>(draft.party_count()), fallback);
  if (node.kind != Node::Kind::table) {
    draft.reading.error(node.place, node.key + " is a table with a number for each party, got " + shown(node));
    return values;
  }
  for (const Node& child : node.children) {
    const auto party = draft.parties.look_up(child.key, child.key_place, draft.reading);
    const auto value = read(child);
    if (party && value) values[static_cast<std::size_t>(*party)] = static_cast<T>(*value);
  }
  return values;
}

}  // namespace hemicycle
