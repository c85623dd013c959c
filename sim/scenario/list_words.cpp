#include "sim/scenario/list_words.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "models/base/wide.hpp"

#include "sim/scenario/majority_words.hpp"
#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

constexpr Seats kMostSeats = 100'000;
constexpr std::int64_t kMostDigits = 1'000'000'000;  // of the denominators that a bonus is computed with

std::size_t party_count(const ListContext& context) { return static_cast<std::size_t>(context.parties.count()); }

bool is_table(const Node& node, const Reading& reading) {
  if (node.kind == Node::Kind::table) return true;
  reading.error(node.place, node.key + " is a table, got " + shown(node));
  return false;
}

/// {party: seats}, one number a party; those not named have `fallback`. Empty where there is no such key.
std::vector<Seats> read_seats(const Node* node, Seats fallback, const ListContext& context) {
  if (node == nullptr || !is_table(*node, context.reading)) return {};
  std::vector<Seats> seats(party_count(context), fallback);
  for (const Node& child : node->children) {
    const auto party = context.parties.look_up(child.key, child.key_place, context.reading);
    const auto count = read_seat_count(child, 0, context.reading);
    if (party && count) seats[static_cast<std::size_t>(*party)] = *count;
  }
  return seats;
}

/// Seats that are given beforehand cannot be more than there are.
void refuse_too_many(const Node* node, const std::vector<Seats>& given, Seats seats, const Reading& reading) {
  const std::int64_t sum = std::accumulate(given.begin(), given.end(), std::int64_t{0});
  if (sum <= seats) return;
  reading.error(node->place, node->key + " are " + grouped(sum) + ", more than the " + grouped(seats) + " there are");
}

std::optional<Method> read_share_by(const Node& node, const Reading& reading) {
  const auto method = read_choice(node, catalogue::election_methods, reading);
  if (!method || (node.text != "dhondt_power" && !is_for_the_strongest(*method))) return method;
  reading.error(node.place, "joined lists cannot share by '" + node.text + "'");
  return std::nullopt;
}

JoinedLists read_alliance(Node& node, const ListContext& context) {
  const Reading& reading = context.reading;
  const Fields fields(node, catalogue::joined_lists, reading);
  JoinedLists alliance;
  if (const Node* lists = fields.find("lists")) alliance.lists = context.parties.look_up_all(*lists, reading);
  if (const Node* cap = fields.find("cap")) alliance.most = read_seat_count(*cap, 0, reading);
  if (const Node* votes = fields.find("direct_votes")) {
    alliance.own_votes = read_whole(*votes, 0, kMaxVotes / 4, reading).value_or(0);
  }
  if (const Node* method = fields.find("share_by")) alliance.share_by = read_share_by(*method, reading);
  if (const Node* purpose = fields.find("counts_for")) {
    alliance.counts_for = read_choice(*purpose, catalogue::joined_for, reading).value_or(JoinedFor::seats);
  }
  Node* groups = fields.find("sub_groups");
  if (groups == nullptr && fields.find("lists") == nullptr) static_cast<void>(fields.required("lists"));
  if (groups == nullptr || !is_table(*groups, reading)) return alliance;
  for (Node& child : groups->children) {
    const JoinedLists& group = alliance.groups.emplace_back(read_alliance(child, context));
    for (const int list : group.lists) {
      if (std::ranges::find(alliance.lists, list) == alliance.lists.end()) alliance.lists.push_back(list);
    }
  }
  return alliance;
}

/// Factors of the votes; their product with all votes must stay within a tally.
std::vector<Fraction> read_vote_factors(const Node* node, const ListContext& context) {
  if (node == nullptr || !is_table(*node, context.reading)) return {};
  std::vector<Fraction> factors(party_count(context), Fraction{1, 1});
  Wide scale = 1;
  double largest = 1.0;
  for (const Node& child : node->children) {
    const auto party = context.parties.look_up(child.key, child.key_place, context.reading);
    const auto factor = read_factor(child, context.reading);
    if (!party || !factor) continue;
    factors[static_cast<std::size_t>(*party)] = *factor;
    if (scale <= kMaxVotes)
      scale *= factor->denominator / std::gcd(static_cast<std::int64_t>(scale), factor->denominator);
    largest = std::max(largest, to_double(*factor));
  }
  const double total = static_cast<double>(context.most_votes) * static_cast<double>(scale) * largest;
  if (total <= static_cast<double>(kMaxVotes)) return factors;
  context.reading.error(node->place, "vote_factor has too many digits for so many votes");
  return {};
}

LeastSeats read_least(const Fields& rule, const ListContext& context, const ListTier& tier) {
  LeastSeats least;
  const Node* start = rule.find("min_each");
  const Node* at_least = rule.find("at_least_each");
  if (start != nullptr) least.start = read_seat_count(*start, 0, context.reading).value_or(0);
  if (at_least != nullptr) least.at_least = read_seat_count(*at_least, 0, context.reading).value_or(0);
  if (at_least != nullptr && !std::holds_alternative<LargestRemainder>(tier.method)) {
    context.reading.error(at_least->key_place, "at_least_each needs method 'largest_remainder'");
  }
  const std::int64_t needed = std::int64_t{std::max(least.start, least.at_least)} * context.parties.count();
  const std::int64_t fixed = std::accumulate(tier.fixed.begin(), tier.fixed.end(), std::int64_t{0});
  const std::int64_t open = std::max<std::int64_t>(0, tier.seats - fixed);
  if (needed > open) {
    const Node* node = start != nullptr ? start : at_least;
    context.reading.error(node->place, "seats is " + grouped(open) + ", less than the " + grouped(needed) +
                                           " that the rule gives beforehand");
  }
  return least;
}

/// A share or step that a bonus is computed with: above 0 and of few digits.
std::optional<Fraction> read_small_share(const Node& node, const Reading& reading) {
  const auto share = read_exact_share(node, reading);
  if (!share || share->denominator <= kMostDigits) return share;
  reading.error(node.place, node.key + " has too many digits, got " + shown(node));
  return std::nullopt;
}

Bonus read_scale(Node& node, const Reading& reading, Seats seats) {
  const Fields fields(node, catalogue::bonus_scale, reading);
  GraduatedBonus bonus;
  if (const Node* from = fields.required("from_share")) {
    bonus.from_share = read_small_share(*from, reading).value_or(Fraction{});
  }
  if (const Node* first = fields.required("first")) bonus.first = read_seat_count(*first, 0, reading).value_or(0);
  if (const Node* most = fields.required("most")) {
    bonus.most = read_seat_count(*most, 0, reading).value_or(0);
    if (bonus.most > seats) {
      reading.error(most->place,
                    "most is " + grouped(bonus.most) + ", more than the " + grouped(seats) + " seats there are");
    }
  }
  const Node* step = fields.required("step");
  if (step == nullptr) return bonus;
  bonus.step = read_small_share(*step, reading).value_or(bonus.step);
  if (bonus.step.numerator > 0) return bonus;
  reading.error(step->place, "step is a share above 0, got " + shown(*step));
  bonus.step = {1, 1};
  return bonus;
}

Bonus read_majority(Node& node, const Reading& reading, Seats seats) {
  const Fields fields(node, catalogue::bonus_majority, reading);
  MajorityBonus bonus;
  if (const Node* up_to = fields.required("seats")) {
    bonus.up_to = static_cast<Seats>(read_whole(*up_to, 1, seats, reading).value_or(1));
  }
  if (const Node* from = fields.find("from_share")) {
    bonus.from_share = read_small_share(*from, reading).value_or(Fraction{});
  }
  return bonus;
}

}  // namespace

std::optional<Seats> read_seat_count(const Node& node, Seats least, const Reading& reading) {
  const std::optional<std::int64_t> seats = read_whole(node, least, kMostSeats, reading);
  return seats ? std::optional(static_cast<Seats>(*seats)) : std::nullopt;
}

std::optional<Fraction> read_factor(const Node& node, const Reading& reading) {
  std::optional<Fraction> factor;
  if (node.kind == Node::Kind::text) factor = parse_fraction(node.text);
  if (node.is_number()) factor = fraction_of(node.number());
  if (factor && factor->numerator > 0 && to_double(*factor) <= 1e6) return factor;
  reading.error(node.place, node.key + " is a decimal above 0, got " + shown(node));
  return std::nullopt;
}

Fraction read_power(const Fields& rule, const Reading& reading) {
  const Node* node = rule.required("power");
  const auto power = node == nullptr ? std::nullopt : read_factor(*node, reading);
  if (!power) return {1, 1};
  if (power->numerator <= kMaxPower && power->denominator <= kMaxPower) return *power;
  reading.error(node->place,
                "power is a fraction of whole numbers up to 100, such as 0.9 or 1.25, got " + shown(*node));
  return {1, 1};
}

std::vector<JoinedLists> read_joined_lists(const Fields& rule, const ListContext& context) {
  Node* node = rule.find("joined_lists");
  std::vector<JoinedLists> alliances;
  if (node == nullptr || !is_table(*node, context.reading)) return alliances;
  std::vector<bool> taken(party_count(context));
  for (Node& child : node->children) {
    JoinedLists& alliance = alliances.emplace_back(read_alliance(child, context));
    for (const int list : alliance.lists) {
      const auto p = static_cast<std::size_t>(list);
      if (taken[p]) context.reading.error(child.key_place, "'" + context.parties.ids()[p] + "' is in two alliances");
      taken[p] = true;
    }
    if (alliance.lists.empty()) alliances.pop_back();
  }
  return alliances;
}

void read_list_words(const Fields& rule, const ListContext& context, ListTier& tier) {
  tier.fixed = read_seats(rule.find("fixed_seats"), 0, context);
  refuse_too_many(rule.find("fixed_seats"), tier.fixed, tier.seats, context.reading);
  tier.at_least = read_seats(rule.find("min_seats"), 0, context);
  refuse_too_many(rule.find("min_seats"), tier.at_least, tier.seats, context.reading);
  tier.at_most = read_seats(rule.find("max_seats"), kMostSeats, context);
  tier.lengths = read_seats(rule.find("list_length"), kMostSeats, context);
  tier.vote_factors = read_vote_factors(rule.find("vote_factor"), context);
  tier.alliances = read_joined_lists(rule, context);
  tier.least = read_least(rule, context, tier);
}

std::optional<Bonus> read_bonus(const Fields& rule, const Reading& reading, Seats seats, Seats house) {
  const Node* fixed = rule.find("bonus_seats");
  Node* scale = rule.find("bonus_scale");
  Node* majority = rule.find("bonus_majority");
  if ((fixed != nullptr) + (scale != nullptr) + (majority != nullptr) > 1) {
    const Node* second = fixed == nullptr ? majority : scale != nullptr ? scale : majority;
    reading.error(second->key_place, "give one of bonus_seats, bonus_scale and bonus_majority");
    return std::nullopt;
  }
  if (scale != nullptr) return read_scale(*scale, reading, seats);
  if (majority != nullptr) return read_majority(*majority, reading, house);
  if (fixed == nullptr) return std::nullopt;
  return FixedBonus{static_cast<Seats>(read_whole(*fixed, 0, seats, reading).value_or(0))};
}

std::optional<Bonus> read_needed_bonus(const Fields& rule, const Reading& reading, Seats seats) {
  const auto is_given = [&](const char* key) { return rule.find(key) != nullptr; };
  if (std::ranges::none_of(kBonusKeys, is_given)) {
    reading.error(rule.place(), "system 'list_pr_with_bonus' needs one of bonus_seats, bonus_scale and bonus_majority");
    return std::nullopt;
  }
  return read_bonus(rule, reading, seats, seats);
}

void refuse_large_guarantee(const Node& node, const Guarantee& guarantee, Seats seats, const Reading& reading) {
  const std::int64_t needed = std::int64_t{guarantee.parties - 1} * guarantee.seats;  // one list passes by itself
  if (needed <= seats) return;
  reading.error(node.place,
                node.key + " asks for " + grouped(needed) + " seats, more than the " + grouped(seats) + " there are");
}

}  // namespace hemicycle
