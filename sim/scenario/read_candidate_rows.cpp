#include <algorithm>
#include <string>

#include "sim/scenario/candidate_rows.hpp"
#include "sim/scenario/fields.hpp"

namespace hemicycle {
namespace {

constexpr double kMostEffect = 50.0;  // e^50 outweighs every other vote
constexpr double kMostSd = 10.0;      // so that no draw leaves the doubles

/// The line of those without a party.
constexpr std::string_view kIndependents = "independents";

const Party& party_at(const Draft& draft, int party) {
  return draft.scenario.electorate.parties[static_cast<std::size_t>(party)];
}

/// Whether a party has votes that its candidate in the district can have.
bool has_votes(const Draft& draft, const SingleMemberDistrict& district, int party) {
  const auto p = static_cast<std::size_t>(party);
  const Region& region = draft.scenario.electorate.regions[static_cast<std::size_t>(district.region)];
  return region.shares[p] > 0.0 && (district.shares.empty() || district.shares[p] > 0.0);
}

/// Reads one row of a candidate.
class CandidateReader {
 public:
  CandidateReader(Node& row, Draft& draft)
      : row_(row), fields_(row, catalogue::candidate, draft.reading), draft_(draft), reading_(draft.reading) {}

  void read(DistrictModel& model) {
    const Node* district_node = fields_.required("district");
    const Node* id_node = fields_.required("candidate");
    if (district_node == nullptr || id_node == nullptr) return;
    const auto number = draft_.districts.look_up(*district_node, reading_);
    const auto id = read_text(*id_node, reading_);
    if (!number || !id) return;
    SingleMemberDistrict& district = model.districts[static_cast<std::size_t>(*number)];
    DistrictCandidate candidate;
    candidate.id = checked_id(*id, id_node->place, "candidate", reading_);
    draft_.candidates[static_cast<std::size_t>(*number)].add(candidate.id, id_node->place, reading_);
    candidate.name = candidate.id;
    if (const Node* name = fields_.find("name")) candidate.name = read_text(*name, reading_).value_or("");
    path_ = district.id + "." + candidate.id;
    candidate.party = read_party();
    read_numbers(candidate);
    check_votes(district, candidate);
    district.candidates.push_back(std::move(candidate));
  }

 private:
  int read_party() {
    const Node* node = fields_.find("party");
    const auto party = node == nullptr ? draft_.parties.find(kIndependents) : draft_.parties.look_up(*node, reading_);
    if (node == nullptr && !party) {
      reading_.error(row_.place, "candidate '" + path_ + "' has no party, and there is no line for independents",
                     "add { id = \"independents\" } to the parties");
    }
    if (party && party_at(draft_, *party).against_all) {
      reading_.error(node == nullptr ? row_.place : node->place,
                     "party '" + party_at(draft_, *party).id + "' is against all and has no candidates");
    }
    is_party_known_ = party && !party_at(draft_, *party).against_all;
    return party.value_or(0);
  }

  double number(std::string_view key, double least, double most) {
    const Node* node = fields_.find(key);
    if (node == nullptr) return 0.0;
    if (node->is_number() && node->number() >= least && node->number() <= most) return node->number();
    reading_.error(node->place, std::string(key) + " is a number from " + rounded(least) + " to " + rounded(most) +
                                    ", got " + shown(*node));
    return 0.0;
  }

  void read_numbers(DistrictCandidate& candidate) {
    if (const Node* share = fields_.find("share")) {
      candidate.share = read_share(*share, reading_);
      if (candidate.share && *candidate.share == 0.0) {
        reading_.error(share->place, "share is above 0, got " + shown(*share), "leave out who gets no votes");
        candidate.share = 0.5;
      }
    }
    candidate.effect = number("effect", -kMostEffect, kMostEffect);
    candidate.sd = number("sd", 0.0, kMostSd);
    if (const Node* node = fields_.find("struck_off")) {
      candidate.struck_off = read_share(*node, reading_).value_or(0.0);
    }
    const Node* from = fields_.find("from");
    if (from == nullptr) return;
    candidate.from = draft_.parties.look_up_all(words_of(*from), reading_);
    if (!candidate.share) reading_.error(from->key_place, "from says where a share comes from: it needs share");
  }

  /// In a table a field holds several ids with blanks between them.
  static Node words_of(const Node& node) {
    if (node.kind != Node::Kind::text || node.text.find(' ') == std::string::npos) return node;
    Node list = list_node();
    list.key = node.key;
    list.place = node.place;
    for (std::size_t begin = 0; begin < node.text.size();) {
      const std::size_t end = std::min(node.text.find(' ', begin), node.text.size());
      if (end > begin) {
        Node& word = list.children.emplace_back(text_node(node.text.substr(begin, end - begin)));
        word.place = node.place;
      }
      begin = end + 1;
    }
    return list;
  }

  void check_votes(const SingleMemberDistrict& district, const DistrictCandidate& candidate) {
    const bool can_have_votes =
        candidate.share || fields_.find("share") != nullptr || has_votes(draft_, district, candidate.party);
    if (!is_party_known_ || can_have_votes || !draft_.scenario.flows.empty()) return;
    reading_.error(row_.place,
                   "candidate '" + path_ + "' needs share: party '" + party_at(draft_, candidate.party).id +
                       "' has no votes there that an effect could change",
                   "such as share = 0.1");
  }

  Node& row_;
  Fields fields_;
  Draft& draft_;
  Reading& reading_;
  std::string path_;
  bool is_party_known_ = true;
};

/// Every party with votes stands.
void fill_in(const Draft& draft, SingleMemberDistrict& district, Names& names, const Place& place) {
  for (int party = 0; party < draft.party_count(); ++party) {
    const Party& own = party_at(draft, party);
    if (own.against_all || !has_votes(draft, district, party)) continue;
    names.add(own.id, place, draft.reading);
    district.candidates.push_back({own.id, own.name, party, std::nullopt, 0.0, 0.0, 0.0, {}});
  }
}

void check_district(const SingleMemberDistrict& district, bool has_against_all, const Place& place,
                    const Draft& draft) {
  const std::vector<DistrictCandidate>& candidates = district.candidates;
  if (std::ranges::all_of(candidates, [](const DistrictCandidate& c) { return c.struck_off >= 1.0; })) {
    const std::string what = candidates.empty() ? "nobody stands in district '" + district.id + "'"
                                                : "all candidates of district '" + district.id + "' are struck off";
    draft.reading.error(place, what);
  }
  double sum = 0.0;
  bool all_own = !has_against_all;
  for (const DistrictCandidate& candidate : candidates) {
    sum += candidate.share.value_or(0.0);
    all_own = all_own && candidate.share.has_value();
  }
  if (sum > 1.0 + 1e-9) {
    draft.reading.error(place, "shares of candidates of district '" + district.id + "' sum to " + rounded(sum) +
                                   ", more than all votes");
  } else if (sum >= 1.0 - 1e-9 && !all_own) {
    draft.reading.error(place, "shares of candidates of district '" + district.id + "' leave nothing to the others");
  }
}

/// Where mistakes of a district as a whole are shown: at its first candidate, else at its row.
Place place_of(const std::string& district, const Node* rows, const Place& fallback) {
  if (rows == nullptr) return fallback;
  for (const Node& row : rows->children) {
    const Node* own = row.find("district");
    if (own != nullptr && own->text == district) return own->place;
  }
  return fallback;
}

}  // namespace

void read_candidate_rows(Node* rows, Draft& draft, DistrictModel& model) {
  draft.candidates.assign(model.districts.size(), Names("candidate"));
  if (rows != nullptr && rows->find("file") != nullptr) return;  // it cannot be read
  if (rows != nullptr && rows->kind != Node::Kind::list) {
    return draft.reading.error(rows->place,
                               "candidates is a list of rows or { file = \"….csv\" }, got " + shown(*rows));
  }
  const std::uint64_t errors = draft.reading.errors();
  if (rows != nullptr) {
    for (Node& row : rows->children) CandidateReader(row, draft).read(model);
  }
  if (draft.reading.errors() > errors) return;  // what is missing now has been said
  const Place whole = draft.root.find("districts")->place;
  for (std::size_t d = 0; d < model.districts.size(); ++d) {
    SingleMemberDistrict& district = model.districts[d];
    const Place place = place_of(district.id, rows, whole);
    if (district.candidates.empty()) fill_in(draft, district, draft.candidates[d], place);
    check_district(district, model.against_all >= 0, place, draft);
    if (model.against_all >= 0) draft.candidates[d].add(party_at(draft, model.against_all).id, place, draft.reading);
  }
}

}  // namespace hemicycle
