#include "sim/scenario/preset_numbers.hpp"

#include <cstdint>
#include <string_view>

#include "sim/scenario/clashing_words.hpp"
#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

constexpr std::int64_t kMostSeats = 100'000;

Seats read_seats(const Fields& rule, std::string_view key, const Reading& reading) {
  const Node* node = rule.required(key);
  return node == nullptr ? 0 : static_cast<Seats>(read_whole(*node, 0, kMostSeats, reading).value_or(0));
}

Quota read_quota(const Fields& rule, std::string_view key, Quota fallback, const Reading& reading) {
  const Node* node = rule.required(key);
  return node == nullptr ? fallback : read_choice(*node, catalogue::quotas, reading).value_or(fallback);
}

}  // namespace

PresetNumbers read_preset_numbers(const Fields& rule, TierPreset preset, const Reading& reading) {
  PresetNumbers numbers;
  if (preset == TierPreset::mmp_germany_2020) {
    numbers.uncompensated_overhang = read_seats(rule, "uncompensated_overhang", reading);
  }
  if (preset == TierPreset::districts_plus_levelling_norway || preset == TierPreset::districts_plus_levelling_iceland) {
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
  return numbers;
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
