#include "sim/scenario/clashing_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

/// A word, and others that it does not go with.
struct Clash {
  std::string_view word;
  std::array<std::string_view, 5> others;
};

constexpr std::array kClashes{
    Clash{"joined_lists", {"guarantee", "guarantee_parties", "min_seats", "min_each", "at_least_each"}},
    Clash{"bonus_seats", {"guarantee", "guarantee_parties", "min_each", "at_least_each"}},
    Clash{"bonus_scale", {"guarantee", "guarantee_parties", "min_each", "at_least_each"}},
    Clash{"bonus_majority", {"guarantee", "guarantee_parties", "min_each", "at_least_each"}},
    Clash{"guarantee_parties", {"min_each", "at_least_each"}},
    Clash{"min_seats", {"min_each", "at_least_each"}},
    Clash{"at_least_each", {"max_seats"}},
};

bool has_joined_seats(const ListTier& tier) {
  return std::ranges::any_of(tier.alliances,
                             [](const JoinedLists& alliance) { return alliance.counts_for != JoinedFor::threshold; });
}

bool is_at_work(std::string_view word, const ListTier& tier) {
  if (word == "joined_lists") return has_joined_seats(tier);
  return !word.starts_with("bonus") || tier.bonus;
}

void refuse_pairs(const Fields& rule, const ListTier& tier, const Reading& reading) {
  for (const Clash& clash : kClashes) {
    if (rule.find(clash.word) == nullptr || !is_at_work(clash.word, tier)) continue;
    for (const std::string_view other : clash.others) {
      const Node* node = other.empty() ? nullptr : rule.find(other);
      if (node == nullptr) continue;
      reading.error(node->key_place, std::string(other) + " does not go with " + std::string(clash.word));
    }
  }
}

/// A list whose seats are given beforehand takes no further part: nothing else can be said about it.
void refuse_words_beside_fixed(const Fields& rule, const ListContext& context, const ListTier& tier) {
  if (tier.fixed.empty()) return;
  for (const char* key : {"min_seats", "max_seats", "list_length", "vote_factor"}) {
    const Node* table = rule.find(key);
    if (table == nullptr) continue;
    for (const Node& child : table->children) {
      const auto party = context.parties.find(child.key);
      if (!party || tier.fixed[static_cast<std::size_t>(*party)] == 0) continue;
      context.reading.error(child.key_place,
                            std::string(key) + " of '" + child.key + "' does not go with its fixed_seats");
    }
  }
}

/// The least seats of a list, against one kind of most seats.
void refuse_crossed(const Fields& rule, const ListContext& context, const std::vector<Seats>& least,
                    std::string_view key, const std::vector<Seats>& most) {
  const Node* minima = rule.find("min_seats");
  for (std::size_t p = 0; p < std::min(least.size(), most.size()); ++p) {
    if (least[p] <= most[p]) continue;
    const std::string& party = context.parties.ids()[p];
    const Node* child = minima->find(party);
    context.reading.error((child != nullptr ? child : minima)->place, "min_seats of '" + party + "' is " +
                                                                          grouped(least[p]) + ", more than its " +
                                                                          std::string(key) + ", " + grouped(most[p]));
  }
}

/// Seats that the rule gives whatever the votes are.
std::int64_t promised(const ListTier& tier) {
  const auto sum = [](const std::vector<Seats>& seats) {
    return std::accumulate(seats.begin(), seats.end(), std::int64_t{0});
  };
  return sum(tier.fixed) + sum(tier.at_least);
}

}  // namespace

void refuse_clashing_words(const Fields& rule, const ListContext& context, const ListTier& tier) {
  refuse_pairs(rule, tier, context.reading);
  refuse_words_beside_fixed(rule, context, tier);
  refuse_crossed(rule, context, tier.at_least, "max_seats", tier.at_most);
  refuse_crossed(rule, context, tier.at_least, "list_length", tier.lengths);
  if (tier.fixed.empty() || tier.at_least.empty() || promised(tier) <= tier.seats) return;
  context.reading.error(rule.find("min_seats")->place, "min_seats and fixed_seats are " + grouped(promised(tier)) +
                                                           ", more than the " + grouped(tier.seats) + " there are");
}

void refuse_word(const Fields& rule, std::string_view key, const Reading& reading) {
  const Node* node = rule.find(key);
  if (node == nullptr) return;
  const Node* system = rule.find("system");
  reading.error(node->key_place, std::string(key) + " does not go with system '" + system->text + "'");
}

void refuse_words_of_lists(const Fields& rule, const Reading& reading) {
  for (const char* key :
       {"fixed_seats", "min_seats", "max_seats", "list_length", "vote_factor", "min_each", "at_least_each"}) {
    refuse_word(rule, key, reading);
  }
}

void refuse_joined_seats(const Fields& rule, const ListTier& tier, const Reading& reading) {
  if (!has_joined_seats(tier)) return;
  reading.error(rule.find("joined_lists")->place, "joined lists of system '" + rule.find("system")->text +
                                                      "' count for the threshold alone: counts_for = \"threshold\"");
}

void refuse_minima_of_districts(const Fields& rule, const ListTier& tier, Seats smallest, const Reading& reading) {
  const Node* minima = rule.find("min_seats");
  if (minima == nullptr || promised(tier) <= smallest) return;
  reading.error(minima->place, "min_seats are of every district: they are " + grouped(promised(tier)) +
                                   ", and one of them has " + grouped(smallest));
}

}  // namespace hemicycle
