#include "sim/scenario/preset_numbers.hpp"

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>

#include "sim/scenario/clashing_words.hpp"
#include "sim/scenario/list_words.hpp"
#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

constexpr Seats kMostSeats = 100'000;

bool has_levelling_seats(TierPreset preset) {
  return preset == TierPreset::districts_plus_levelling_norway ||
         preset == TierPreset::districts_plus_levelling_iceland;
}

Seats read_seats(const Fields& rule, std::string_view key, const Reading& reading) {
  const Node* node = rule.required(key);
  return node == nullptr ? 0 : static_cast<Seats>(read_whole(*node, 0, kMostSeats, reading).value_or(0));
}

Quota read_quota(const Fields& rule, std::string_view key, Quota fallback, const Reading& reading) {
  const Node* node = rule.required(key);
  return node == nullptr ? fallback : read_choice(*node, catalogue::quotas, reading).value_or(fallback);
}

/// Why a law has no national tier that a bonus can be part of; empty: it has one.
std::string_view why_no_bonus(TierPreset preset) {
  switch (preset) {
    case TierPreset::list_pr_districts:
    case TierPreset::fptp:
    case TierPreset::mmp_levelled_by_district:
    case TierPreset::mmp_by_district_overhang_kept:
      return "every district stands for itself";
    case TierPreset::mmp_germany_2013:
    case TierPreset::mmp_germany_2020:
      return "the house grows until it is proportional";
    case TierPreset::two_tier_quota_then_national:
      return "the nation shares out only what the districts leave";
    case TierPreset::districts_plurality_bonus_plus_national_list:
      return "the bonus of this law is the first seat of every district";
    case TierPreset::list_pr:
    case TierPreset::list_pr_placed_in_districts:
    case TierPreset::mmp_overhang_kept:
    case TierPreset::mmp_germany_overhang_kept:
    case TierPreset::mmp_germany_2025:
    case TierPreset::ams_region:
    case TierPreset::districts_plus_levelling_norway:
    case TierPreset::districts_plus_levelling_iceland:
      return "";
  }
  return "";
}

/// The bonus of the national tier. It is among the seats that the tier gives: of levelling seats no more than these.
std::optional<Bonus> read_national_bonus(const Fields& rule, TierPreset preset, const PresetNumbers& numbers,
                                         const Reading& reading) {
  const std::string_view why_not = why_no_bonus(preset);
  if (why_not.empty()) {
    const Seats given = has_levelling_seats(preset) ? numbers.levelling_seats : numbers.seats;
    return read_bonus(rule, reading, given, preset == TierPreset::ams_region ? kMostSeats : numbers.seats);
  }
  for (const char* key : kBonusKeys) {
    const Node* node = rule.find(key);
    if (node == nullptr) continue;
    const std::string& system = rule.find("system")->text;
    reading.error(node->key_place, std::string(key) + " does not go with system '" + system + "'",
                  std::string(why_not));
  }
  return std::nullopt;
}

}  // namespace

PresetNumbers read_preset_numbers(const Fields& rule, TierPreset preset, const ListTier& tier,
                                  const std::vector<Seats>& levelling_by_place, const Reading& reading) {
  PresetNumbers numbers;
  numbers.seats = tier.seats;
  numbers.method = tier.method;
  if (preset == TierPreset::mmp_germany_2020) {
    numbers.uncompensated_overhang = read_seats(rule, "uncompensated_overhang", reading);
  }
  if (!levelling_by_place.empty()) {
    numbers.levelling_seats = std::accumulate(levelling_by_place.begin(), levelling_by_place.end(), Seats{0});
  } else if (has_levelling_seats(preset)) {
    numbers.levelling_seats = read_seats(rule, "levelling_seats", reading);
  }
  if (preset == TierPreset::two_tier_quota_then_national) {
    numbers.first_tier_quota = read_quota(rule, "first_tier_quota", numbers.first_tier_quota, reading);
    numbers.second_tier_quota = read_quota(rule, "second_tier_quota", numbers.second_tier_quota, reading);
  }
  if (preset == TierPreset::districts_plurality_bonus_plus_national_list) {
    numbers.national_list_seats = read_seats(rule, "national_list_seats", reading);
  }
  const bool has_own_threshold =
      preset == TierPreset::list_pr_districts || preset == TierPreset::districts_plurality_bonus_plus_national_list;
  if (!has_own_threshold) refuse_word(rule, "district_threshold", reading);
  if (const Node* share = has_own_threshold ? rule.find("district_threshold") : nullptr) {
    numbers.district_threshold = read_exact_share(*share, reading).value_or(Fraction{});
  }
  numbers.bonus = read_national_bonus(rule, preset, numbers, reading);
  return numbers;
}

void place_levelling_seats(const Fields& rule, const std::vector<Seats>& levelling_by_place, TierSystem& system,
                           const Reading& reading) {
  if (levelling_by_place.empty()) return;
  for (std::size_t d = 0; d < levelling_by_place.size(); ++d) system.districts[d].levelling = levelling_by_place[d];
  system.placement = ToStrongestDistricts{};
  const Node* method = rule.find("method");
  if (method == nullptr || has_shares(system.national_tier->method)) return;
  reading.error(method->place, "method '" + method->text + "' cannot place levelling seats by their quotients",
                "take dhondt, sainte_lague, modified_sainte_lague, danish, imperiali or stationary");
}

bool is_mixed(TierPreset preset) {
  switch (preset) {
    case TierPreset::mmp_overhang_kept:
    case TierPreset::mmp_germany_overhang_kept:
    case TierPreset::mmp_germany_2013:
    case TierPreset::mmp_germany_2020:
    case TierPreset::mmp_germany_2025:
    case TierPreset::mmp_levelled_by_district:
    case TierPreset::mmp_by_district_overhang_kept:
    case TierPreset::ams_region:
      return true;
    case TierPreset::list_pr:
    case TierPreset::list_pr_districts:
    case TierPreset::list_pr_placed_in_districts:
    case TierPreset::fptp:
    case TierPreset::districts_plus_levelling_norway:
    case TierPreset::districts_plus_levelling_iceland:
    case TierPreset::two_tier_quota_then_national:
    case TierPreset::districts_plurality_bonus_plus_national_list:
      return false;
  }
  return false;
}

bool has_districts(TierPreset preset) {
  return preset != TierPreset::mmp_overhang_kept && preset != TierPreset::ams_region;
}

}  // namespace hemicycle
