#include <algorithm>
#include <cstddef>
#include <numeric>

#include "sim/scenario/biproportional_words.hpp"
#include "sim/scenario/clashing_words.hpp"
#include "sim/scenario/election_draft.hpp"
#include "sim/scenario/list_words.hpp"
#include "sim/scenario/majority_words.hpp"
#include "sim/scenario/threshold_words.hpp"
#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

constexpr Seats kMostSeats = 100'000;

std::vector<bool> flags_of(const std::vector<int>& parties, std::size_t count) {
  std::vector<bool> flags(count);
  for (const int party : parties) flags[static_cast<std::size_t>(party)] = true;
  return flags;
}

void read_base(const Fields& fields, ElectionDraft& draft, Threshold& threshold) {
  if (const Node* total = fields.find("base_total")) {
    threshold.base_total = read_ballots(*total, "base_total", draft.reading);
    const Votes valid = draft.election.contest.tally.valid;
    if (threshold.base_total && *threshold.base_total < valid) {
      draft.reading.error(total->place, "base_total is " + grouped(*threshold.base_total) +
                                            ", less than the valid votes, " + grouped(valid));
    }
  }
  const Node* of = fields.find("of");
  const auto base = of == nullptr ? std::nullopt : read_choice(*of, catalogue::threshold_bases, draft.reading);
  if (!base) return;
  set_base(*base, draft.election.contest.tier.seats, threshold);
  if (*base == BaseName::registered && draft.election.contest.tally.registered == 0 && !threshold.base_total) {
    draft.reading.error(of->place, "a threshold of the registered voters needs base_total or registered");
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
    draft.election.direct_seats_for_entry = enough;
    for (std::size_t p = 0; p < draft.election.direct.size(); ++p) {
      if (draft.election.direct[p] >= enough) threshold.exempt[p] = true;
    }
  }
}

ListContext context_of(const ElectionDraft& draft) {
  return {draft.parties, draft.reading, draft.election.contest.tally.valid};
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
  read_exceptions(fields, draft, threshold);
  read_shares_by_size(fields, context_of(draft), threshold);
  read_base(fields, draft, threshold);
  read_shares_of_districts(fields, draft.reading, threshold);
  return threshold;
}

std::optional<Guarantee> read_guarantee(Node* node, Seats house, const Reading& reading) {
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
  refuse_large_guarantee(*node, guarantee, house, reading);
  return guarantee;
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
  bool is_known = true;
  std::vector<bool> seen(contest.districts.size());
  for (const Node& child : node == nullptr ? std::vector<Node>{} : node->children) {
    const auto magnitude = read_seat_count(child, contest.biproportional ? 1 : 0, draft.reading);
    const auto district = draft.districts.look_up(child.key, child.key_place, draft.reading);
    is_known = is_known && district && magnitude;
    if (!district) continue;
    const auto d = static_cast<std::size_t>(*district);
    contest.districts[d].seats = magnitude.value_or(1);
    seen[d] = true;
    sum += contest.districts[d].seats;
  }
  for (std::size_t d = 0; d < seen.size(); ++d) {
    if (seen[d]) continue;
    draft.reading.error(node->key_place, "districts has no seats for '" + draft.districts.ids()[d] + "'");
    return;
  }
  if (seats != nullptr && is_known && sum != contest.tier.seats) {
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

/// Words of a law that no computation of the house brings together.
void refuse_what_does_not_go_together(const Fields& rule, std::optional<ElectionSystem> system,
                                      const ElectionDraft& draft) {
  const Reading& reading = draft.reading;
  const bool counts_districts = !draft.election.contest.districts.empty() && system != ElectionSystem::biproportional;
  if (system) refuse_shares_of_districts(rule, {counts_districts, counts_districts}, reading);
  if (system && system != ElectionSystem::list_pr_districts) refuse_word(rule, "district_threshold", reading);
  if (!system) refuse_joined_seats(rule, draft.election.contest.tier, reading);
  if (system == ElectionSystem::biproportional) refuse_word(rule, "joined_lists", reading);
  if (!system || system == ElectionSystem::biproportional) return refuse_words_of_lists(rule, reading);
  refuse_clashing_words(rule, context_of(draft), draft.election.contest.tier);
  if (!draft.election.contest.districts.empty()) refuse_word(rule, "fixed_seats", reading);
  if (system != ElectionSystem::dutch_council) return;
  for (const char* key : {"guarantee_parties", "min_seats", "min_each"}) refuse_word(rule, key, reading);
}

}  // namespace

Method read_election_method(const Fields& rule, const Reading& reading) {
  const Node* node = rule.required("method");
  const auto method = node == nullptr ? std::nullopt : read_choice(*node, catalogue::election_methods, reading);
  if (!method) return LargestRemainder{};
  if (std::holds_alternative<HighestAverages>(*method)) {
    auto averages = std::get<HighestAverages>(*method);
    if (const Node* first = rule.find("first_divisor")) {
      averages.first_divisor = read_factor(*first, reading).value_or(averages.first_divisor);
    }
    if (averages.divisor == Divisor::dhondt_power) averages.power = read_power(rule, reading);
    return averages;
  }
  if (!std::holds_alternative<LargestRemainder>(*method)) return *method;
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

void read_election_rule(const Fields& rule, std::optional<ElectionSystem> system, ElectionDraft& draft) {
  Contest& contest = draft.election.contest;
  const Reading& reading = draft.reading;
  const Node* seats = rule.required("seats");
  if (seats != nullptr) contest.tier.seats = read_seat_count(*seats, 1, reading).value_or(1);
  const bool is_council = system == ElectionSystem::dutch_council;
  const bool is_plurality = system == ElectionSystem::fptp && rule.find("method") == nullptr;
  if (is_council) contest.tier.method = DutchCouncil{};
  if (is_plurality) contest.tier.method = HighestAverages{};
  if (!is_council && !is_plurality && rule.find("first_tier_quota") == nullptr)
    contest.tier.method = read_election_method(rule, reading);
  read_majority_words(rule, context_of(draft), contest.tier);
  contest.tier.threshold = read_threshold(rule.find("threshold"), draft);
  if (const Node* share = system ? rule.find("district_threshold") : nullptr) {
    contest.tier.threshold.district = read_exact_share(*share, reading);
  }
  contest.tier.guarantee = read_guarantee(rule.find("guarantee_parties"), contest.tier.seats, reading);
  read_ties(rule.find("ties"), draft);
  contest.wins_nothing = read_wins_nothing(rule.find("eligible"), draft);
  read_list_words(rule, context_of(draft), contest.tier);
  if (system == ElectionSystem::list_pr_with_bonus) {
    contest.tier.bonus = read_needed_bonus(rule, reading, contest.tier.seats);
  }
  refuse_what_does_not_go_together(rule, system, draft);
  if (system == ElectionSystem::fptp) read_single_member_districts(seats, draft);
  if (system == ElectionSystem::biproportional) {
    contest.biproportional = read_biproportional_words(rule, reading);
    refuse_other_methods(rule, contest.tier.method, reading);
  }
  if (system == ElectionSystem::list_pr_districts || system == ElectionSystem::biproportional) {
    Node* districts = rule.required("districts");
    if (districts != nullptr) read_districts(districts, seats, draft);
    Seats largest = 0;
    Seats smallest = kMostSeats;
    for (const DistrictVotes& district : contest.districts) {
      largest = std::max(largest, district.seats);
      smallest = std::min(smallest, district.seats);
    }
    refuse_larger_districts(rule, contest.tier.method, largest, reading);
    if (system == ElectionSystem::list_pr_districts) refuse_minima_of_districts(rule, contest.tier, smallest, reading);
  }
}

}  // namespace hemicycle
