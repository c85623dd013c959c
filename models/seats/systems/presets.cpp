#include "models/seats/systems/presets.hpp"

#include "models/base/contracts.hpp"

namespace hemicycle {

namespace {

DistrictTier stated_districts(const Method& method, Link link) {
  return {.magnitudes = {}, .method = method, .link = link};
}

NationalTier whole_house(const PresetNumbers& numbers, Link link) {
  return {.seats = numbers.seats, .method = numbers.method, .link = link, .bonus = numbers.bonus};
}

NationalTier on_top(Seats seats, const PresetNumbers& numbers, Link link) {
  return {
      .count = NationalSeats::on_top, .seats = seats, .method = numbers.method, .link = link, .bonus = numbers.bonus};
}

/// The seats of each Land go by its population, and a first round in each says the least that a party gets.
TierSystem levelled_by_land(const PresetNumbers& numbers, Link first_round) {
  TierSystem system;
  const Magnitudes by_population{MagnitudesBy::population, numbers.seats, numbers.method};
  system.district_tier = {.magnitudes = by_population, .method = numbers.method, .link = first_round};
  system.national_tier = whole_house(numbers, Link::levelled);
  system.national_tier->uncompensated = numbers.uncompensated_overhang;
  system.placement = OverItsDistricts{Link::within};
  return system;
}

/// A national distribution goes down to the districts of every list.
TierSystem shared_out_below(const PresetNumbers& numbers, Link below) {
  TierSystem system;
  system.national_tier = whole_house(numbers, Link::capped);
  system.placement = OverItsDistricts{below};
  return system;
}

TierSystem capped_house(const PresetNumbers& numbers) {
  TierSystem system = shared_out_below(numbers, Link::capped);
  system.winners_without_votes_only = true;
  return system;
}

TierSystem national_only(const NationalTier& tier) {
  TierSystem system;
  system.national_tier = tier;
  return system;
}

TierSystem districts_only(const Method& method, Link link) {
  TierSystem system;
  system.district_tier = stated_districts(method, link);
  return system;
}

TierSystem levelling_seats(const PresetNumbers& numbers, const Placement& placement) {
  TierSystem system = districts_only(numbers.method, Link::beside);
  system.district_tier->threshold_binds = false;
  system.national_tier = on_top(numbers.levelling_seats, numbers, Link::within);
  system.placement = placement;
  return system;
}

TierSystem quotas_then_pool(const PresetNumbers& numbers) {
  TierSystem system = districts_only(LargestRemainder{numbers.first_tier_quota, LeftOver::unfilled}, Link::beside);
  system.district_tier->magnitudes = {MagnitudesBy::valid_votes, numbers.seats, numbers.districts_from_votes};
  system.national_tier = {.count = NationalSeats::unfilled,
                          .method = LargestRemainder{numbers.second_tier_quota},
                          .votes = NationalVotes::unspent};
  return system;
}

TierSystem bonus_and_national_list(const PresetNumbers& numbers) {
  TierSystem system = districts_only(numbers.method, Link::beside);
  system.district_tier->threshold_binds = false;
  system.district_tier->own_threshold = numbers.district_threshold;
  system.district_tier->bonus = 1;
  system.national_tier = on_top(numbers.national_list_seats, numbers, Link::beside);
  system.national_tier->votes = NationalVotes::own_ballots;
  return system;
}

}  // namespace

TierSystem preset(TierPreset name, const PresetNumbers& numbers) {
  switch (name) {
    case TierPreset::list_pr:
      return national_only(whole_house(numbers, Link::beside));
    case TierPreset::list_pr_districts: {
      TierSystem system = districts_only(numbers.method, Link::beside);
      system.district_tier->own_threshold = numbers.district_threshold;
      return system;
    }
    case TierPreset::list_pr_placed_in_districts:
      return shared_out_below(numbers, Link::within);
    case TierPreset::fptp:
      return districts_only(HighestAverages{Divisor::dhondt}, Link::beside);
    case TierPreset::mmp_overhang_kept:
      return national_only(whole_house(numbers, Link::kept));
    case TierPreset::mmp_germany_overhang_kept:
      return shared_out_below(numbers, Link::kept);
    case TierPreset::mmp_germany_2013:
      return levelled_by_land(numbers, Link::kept);
    case TierPreset::mmp_germany_2020:
      return levelled_by_land(numbers, Link::halfway);
    case TierPreset::mmp_germany_2025:
      return capped_house(numbers);
    case TierPreset::mmp_levelled_by_district:
      return districts_only(numbers.method, Link::levelled);
    case TierPreset::mmp_by_district_overhang_kept:
      return districts_only(numbers.method, Link::kept);
    case TierPreset::ams_region:
      return national_only(on_top(numbers.seats, numbers, Link::within));
    case TierPreset::districts_plus_levelling_norway:
      return levelling_seats(numbers, OneInEachDistrict{});
    case TierPreset::districts_plus_levelling_iceland:
      return levelling_seats(numbers, NotInDistricts{});
    case TierPreset::two_tier_quota_then_national:
      return quotas_then_pool(numbers);
    case TierPreset::districts_plurality_bonus_plus_national_list:
      return bonus_and_national_list(numbers);
  }
  EXPECTS(false);
  return {};
}

}  // namespace hemicycle
