#include <algorithm>
#include <cstddef>
#include <numeric>

#include "models/base/wide.hpp"

#include "sim/scenario/election_draft.hpp"
#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

constexpr Seats kMostSeats = 100'000;

std::optional<Seats> read_seat_count(const Node& node, Seats least, const Reading& reading) {
  const std::optional<std::int64_t> seats = read_whole(node, least, kMostSeats, reading);
  return seats ? std::optional(static_cast<Seats>(*seats)) : std::nullopt;
}

/// A decimal above 0, as a number or a text.
std::optional<Fraction> read_factor(const Node& node, const Reading& reading) {
  std::optional<Fraction> factor;
  if (node.kind == Node::Kind::text) factor = parse_fraction(node.text);
  if (node.is_number()) factor = fraction_of(node.number());
  if (factor && factor->numerator > 0 && to_double(*factor) <= 1e6) return factor;
  reading.error(node.place, node.key + " is a decimal above 0, got " + shown(node));
  return std::nullopt;
}

Method read_method(const Fields& rule, const Reading& reading) {
  const Node* node = rule.required("method");
  const auto method = node == nullptr ? std::nullopt : read_choice(*node, catalogue::election_methods, reading);
  if (!method) return LargestRemainder{};
  if (std::holds_alternative<HighestAverages>(*method)) {
    auto averages = std::get<HighestAverages>(*method);
    if (const Node* first = rule.find("first_divisor")) {
      averages.first_divisor = read_factor(*first, reading).value_or(averages.first_divisor);
    }
    return averages;
  }
  LargestRemainder remainder;
  if (const Node* quota = rule.required("quota")) {
    remainder.quota = read_choice(*quota, catalogue::quotas, reading).value_or(Quota::hare);
  }
  if (const Node* order = rule.find("remainder_order")) {
    remainder.left_over =
        read_choice(*order, catalogue::remainder_orders, reading).value_or(LeftOver::largest_remainders);
  }
  return remainder;
}

std::vector<bool> flags_of(const std::vector<int>& parties, std::size_t count) {
  std::vector<bool> flags(count);
  for (const int party : parties) flags[static_cast<std::size_t>(party)] = true;
  return flags;
}

void read_base(const Fields& fields, ElectionDraft& draft, Threshold& threshold) {
  if (const Node* total = fields.find("base_total")) {
    threshold.base_total = read_ballots(*total, "base_total", draft.reading);
  }
  const Node* of = fields.find("of");
  const auto base = of == nullptr
                        ? ElectionBase::valid
                        : read_choice(*of, catalogue::election_bases, draft.reading).value_or(ElectionBase::valid);
  switch (base) {
    case ElectionBase::valid:
      threshold.base = ThresholdBase::valid;
      break;
    case ElectionBase::cast:
      threshold.base = ThresholdBase::cast;
      break;
    case ElectionBase::registered:
      threshold.base = ThresholdBase::registered;
      if (draft.election.contest.tally.registered == 0 && !threshold.base_total) {
        draft.reading.error(of->place, "a threshold of the registered voters needs base_total or registered");
      }
      break;
    case ElectionBase::hare_quota:  // share * valid / seats
      threshold.base = ThresholdBase::valid;
      threshold.share = reduced(threshold.share.numerator,
                                threshold.share.denominator * std::max<Seats>(1, draft.election.contest.tier.seats));
      break;
  }
}

void read_exceptions(const Fields& fields, ElectionDraft& draft, Threshold& threshold) {
  const Reading& reading = draft.reading;
  if (const Node* own = fields.find("share_for")) {
    threshold.share_for.resize(draft.party_count());
    for (const Node& child : own->children) {
      const auto party = draft.parties.look_up(child.key, child.key_place, reading);
      const auto share = read_exact_share(child, reading);
      if (party) threshold.share_for[static_cast<std::size_t>(*party)] = share;
    }
  }
  threshold.exempt.resize(draft.party_count());
  if (const Node* exempt = fields.find("exempt")) {
    threshold.exempt = flags_of(draft.parties.look_up_all(*exempt, reading), draft.party_count());
  }
  if (const Node* direct = fields.find("or_direct_seats")) {
    const Seats enough = read_seat_count(*direct, 1, reading).value_or(kMostSeats);
    for (std::size_t p = 0; p < draft.election.direct.size(); ++p) {
      if (draft.election.direct[p] >= enough) threshold.exempt[p] = true;
    }
  }
}

Threshold read_threshold(Node* node, ElectionDraft& draft) {
  Threshold threshold;
  if (node == nullptr) return threshold;
  const Fields fields(*node, catalogue::election_threshold, draft.reading);
  if (const Node* before = fields.find("applied_before")) {
    if (read_flag(*before, draft.reading).value_or(false)) return threshold;
  }
  if (const Node* share = fields.required("share")) {
    threshold.share = read_exact_share(*share, draft.reading).value_or(Fraction{});
  }
  if (const Node* inclusive = fields.find("inclusive")) {
    threshold.inclusive = read_flag(*inclusive, draft.reading).value_or(true);
  }
  read_base(fields, draft, threshold);
  read_exceptions(fields, draft, threshold);
  return threshold;
}

std::optional<Guarantee> read_guarantee(Node* node, const Reading& reading) {
  if (node == nullptr) return std::nullopt;
  const Fields fields(*node, catalogue::election_guarantee, reading);
  Guarantee guarantee;
  if (const Node* lists = fields.required("at_least")) {
    guarantee.parties = read_seat_count(*lists, 1, reading).value_or(guarantee.parties);
  }
  if (const Node* seats = fields.required("min_seats")) {
    guarantee.seats = read_seat_count(*seats, 0, reading).value_or(guarantee.seats);
  }
  if (const Node* factor = fields.find("factor")) {
    guarantee.factor = read_factor(*factor, reading).value_or(guarantee.factor);
  }
  return guarantee;
}

JoinedLists read_alliance(Node& node, const ElectionDraft& draft) {
  const Fields fields(node, catalogue::joined_lists, draft.reading);
  JoinedLists alliance;
  if (const Node* lists = fields.required("lists")) alliance.lists = draft.parties.look_up_all(*lists, draft.reading);
  if (const Node* cap = fields.find("cap")) alliance.most = read_seat_count(*cap, 0, draft.reading);
  if (const Node* votes = fields.find("direct_votes")) {
    alliance.own_votes = read_ballots(*votes, "direct_votes", draft.reading).value_or(0);
  }
  if (const Node* method = fields.find("share_by")) {
    alliance.share_by = read_choice(*method, catalogue::election_methods, draft.reading);
  }
  if (Node* groups = fields.find("sub_groups")) {
    for (Node& child : groups->children) {
      JoinedLists& group = alliance.groups.emplace_back(read_alliance(child, draft));
      for (const int list : group.lists) {
        if (std::ranges::find(alliance.lists, list) == alliance.lists.end()) alliance.lists.push_back(list);
      }
    }
  }
  return alliance;
}

std::vector<JoinedLists> read_alliances(Node* node, const ElectionDraft& draft) {
  std::vector<JoinedLists> alliances;
  if (node == nullptr) return alliances;
  std::vector<bool> taken(draft.party_count());
  for (Node& child : node->children) {
    JoinedLists& alliance = alliances.emplace_back(read_alliance(child, draft));
    for (const int list : alliance.lists) {
      const auto p = static_cast<std::size_t>(list);
      if (taken[p]) draft.reading.error(child.key_place, "'" + draft.parties.ids()[p] + "' is in two alliances");
      taken[p] = true;
    }
    if (alliance.lists.empty()) alliances.pop_back();
  }
  return alliances;
}

/// One number a party that limits its seats; those not named have no limit.
std::vector<Seats> read_most(const Node* node, const ElectionDraft& draft) {
  if (node == nullptr) return {};
  std::vector<Seats> most(draft.party_count(), kMostSeats);
  for (const Node& child : node->children) {
    const auto party = draft.parties.look_up(child.key, child.key_place, draft.reading);
    const auto seats = read_seat_count(child, 0, draft.reading);
    if (party && seats) most[static_cast<std::size_t>(*party)] = *seats;
  }
  return most;
}

/// Factors of the votes; their product with all votes must stay within a tally.
std::vector<Fraction> read_vote_factors(const Node* node, const ElectionDraft& draft) {
  if (node == nullptr) return {};
  std::vector<Fraction> factors(draft.party_count(), Fraction{1, 1});
  Wide scale = 1;
  double largest = 1.0;
  for (const Node& child : node->children) {
    const auto party = draft.parties.look_up(child.key, child.key_place, draft.reading);
    const auto factor = read_factor(child, draft.reading);
    if (!party || !factor) continue;
    factors[static_cast<std::size_t>(*party)] = *factor;
    scale = scale > kMaxVotes ? scale : std::lcm(static_cast<std::int64_t>(scale), factor->denominator);
    largest = std::max(largest, to_double(*factor));
  }
  const double total = static_cast<double>(draft.election.contest.tally.valid) * static_cast<double>(scale) * largest;
  if (total > static_cast<double>(kMaxVotes)) {
    draft.reading.error(node->place, "vote_factor has too many digits for so many votes");
    return {};
  }
  return factors;
}

LeastSeats read_least(const Fields& rule, const ElectionDraft& draft) {
  LeastSeats least;
  const Contest& contest = draft.election.contest;
  const Node* start = rule.find("min_each");
  const Node* at_least = rule.find("at_least_each");
  if (start != nullptr) least.start = read_seat_count(*start, 0, draft.reading).value_or(0);
  if (at_least != nullptr) least.at_least = read_seat_count(*at_least, 0, draft.reading).value_or(0);
  if (at_least != nullptr && !std::holds_alternative<LargestRemainder>(contest.tier.method)) {
    draft.reading.error(at_least->key_place, "at_least_each needs method 'largest_remainder'");
  }
  const std::int64_t needed = std::int64_t{std::max(least.start, least.at_least)} * draft.parties.count();
  if (needed > contest.tier.seats) {
    const Node* node = start != nullptr ? start : at_least;
    draft.reading.error(node->place, grouped(contest.tier.seats) + " seats are fewer than the " + grouped(needed) +
                                         " that the rule gives beforehand");
  }
  return least;
}

std::vector<bool> read_wins_nothing(const Node* eligible, const ElectionDraft& draft) {
  if (eligible == nullptr) return {};
  std::vector<bool> flags = flags_of(draft.parties.look_up_all(*eligible, draft.reading), draft.party_count());
  flags.flip();
  return flags;
}

void read_ties(const Node* node, ElectionDraft& draft) {
  if (node == nullptr) return;
  const auto order = read_choice(*node, catalogue::tie_orders, draft.reading).value_or(TieOrder::listed_first);
  draft.election.has_lot = order == TieOrder::lot;
  draft.election.contest.tier.ties = order == TieOrder::lot ? TieOrder::listed_first : order;
}

/// Magnitudes of the districts, which together make the seats of the contest.
void read_districts(Node* node, const Node* seats, ElectionDraft& draft) {
  Contest& contest = draft.election.contest;
  std::int64_t sum = 0;
  std::vector<bool> seen(contest.districts.size());
  for (const Node& child : node == nullptr ? std::vector<Node>{} : node->children) {
    const auto magnitude = read_seat_count(child, 0, draft.reading);
    const auto district = draft.districts.look_up(child.key, child.key_place, draft.reading);
    if (!district || !magnitude) continue;
    const auto d = static_cast<std::size_t>(*district);
    contest.districts[d].seats = *magnitude;
    seen[d] = true;
    sum += *magnitude;
  }
  for (std::size_t d = 0; d < seen.size(); ++d) {
    if (seen[d]) continue;
    draft.reading.error(node->key_place, "districts has no seats for '" + draft.districts.ids()[d] + "'");
    return;
  }
  if (seats != nullptr && sum != contest.tier.seats) {
    draft.reading.error(seats->place,
                        "seats is " + grouped(contest.tier.seats) + ", but the districts have " + grouped(sum));
  }
}

void read_single_member_districts(const Node* seats, ElectionDraft& draft) {
  Contest& contest = draft.election.contest;
  for (DistrictVotes& district : contest.districts) district.seats = 1;
  if (seats != nullptr && std::ssize(contest.districts) != contest.tier.seats) {
    draft.reading.error(seats->place, "seats is " + grouped(contest.tier.seats) + ", but there are " +
                                          grouped(std::ssize(contest.districts)) + " districts");
  }
}

void refuse_too_many_fixed(const Node* node, const ElectionDraft& draft) {
  const std::vector<Seats>& fixed = draft.election.contest.tier.fixed;
  const std::int64_t sum = std::accumulate(fixed.begin(), fixed.end(), std::int64_t{0});
  if (sum <= draft.election.contest.tier.seats) return;
  draft.reading.error(node->place, "fixed_seats are " + grouped(sum) + ", more than the " +
                                       grouped(draft.election.contest.tier.seats) + " there are");
}

}  // namespace

void read_election_rule(const Fields& rule, ElectionSystem system, ElectionDraft& draft) {
  Contest& contest = draft.election.contest;
  const Reading& reading = draft.reading;
  const Node* seats = rule.required("seats");
  if (seats != nullptr) contest.tier.seats = read_seat_count(*seats, 1, reading).value_or(1);
  contest.tier.method = read_method(rule, reading);
  contest.tier.threshold = read_threshold(rule.find("threshold"), draft);
  contest.tier.guarantee = read_guarantee(rule.find("guarantee_parties"), reading);
  read_ties(rule.find("ties"), draft);
  contest.wins_nothing = read_wins_nothing(rule.find("eligible"), draft);
  contest.tier.fixed = read_seats_by_party(rule.find("fixed_seats"), draft);
  refuse_too_many_fixed(rule.find("fixed_seats"), draft);
  contest.tier.at_most = read_most(rule.find("max_seats"), draft);
  contest.tier.vote_factors = read_vote_factors(rule.find("vote_factor"), draft);
  contest.tier.alliances = read_alliances(rule.find("joined_lists"), draft);
  contest.tier.least = read_least(rule, draft);
  if (system == ElectionSystem::fptp) read_single_member_districts(seats, draft);
  if (system == ElectionSystem::list_pr_districts) {
    Node* districts = rule.required("districts");
    if (districts != nullptr) read_districts(districts, seats, draft);
  }
}

}  // namespace hemicycle
