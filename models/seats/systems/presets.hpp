#pragma once

#include <optional>

#include "models/base/fraction.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/seats/systems/tier_system.hpp"

namespace hemicycle {

/// Laws of several tiers that have a name.
enum class TierPreset {
  list_pr,                        ///< one national distribution; districts matter for the threshold alone
  list_pr_districts,              ///< each district by itself, the threshold nationwide
  list_pr_placed_in_districts,    ///< one national distribution, filled where the votes of a list are
  fptp,                           ///< most votes in each single-member district
  mmp_overhang_kept,              ///< New Zealand
  mmp_germany_overhang_kept,      ///< Germany 1957 to 2009
  mmp_germany_2013,               ///< levelled, minimum by Land
  mmp_germany_2020,               ///< levelled from half on, but for some seats
  mmp_germany_2025,               ///< capped: votes must cover every seat
  mmp_levelled_by_district,       ///< Bavaria
  mmp_by_district_overhang_kept,  ///< Germany 1953
  ams_region,                     ///< Scotland, Wales, London
  districts_plus_levelling_norway,
  districts_plus_levelling_iceland,
  two_tier_quota_then_national,                  ///< Czechia 2021
  districts_plurality_bonus_plus_national_list,  ///< Sri Lanka
};

/// The numbers that a law fills in; each preset takes those that it needs.
struct PresetNumbers {
  Seats seats = 0;  ///< [seats] of the house; of ams_region the additional members
  Method method;
  Seats levelling_seats = 0;
  Seats uncompensated_overhang = 0;
  Seats national_list_seats = 0;
  Quota first_tier_quota = Quota::imperiali_rounded;
  Quota second_tier_quota = Quota::droop;
  Method districts_from_votes;
  Fraction district_threshold{};
  std::optional<Bonus> bonus;  ///< of the national tier
};

/// The law of a preset, without its districts.
[[nodiscard]] TierSystem preset(TierPreset name, const PresetNumbers& numbers);

}  // namespace hemicycle
