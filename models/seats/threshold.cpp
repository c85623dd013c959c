#include "models/seats/threshold.hpp"

#include <cstddef>

#include "models/base/contracts.hpp"
#include "models/base/wide.hpp"
#include "models/seats/joined_lists.hpp"

namespace hemicycle {

Votes base_of(const ListTier& tier, const Tally& tally) {
  const Threshold& threshold = tier.threshold;
  if (threshold.base_total) return *threshold.base_total;
  switch (threshold.base) {
    case ThresholdBase::valid:
      return tally.valid + own_votes(tier.alliances);
    case ThresholdBase::cast:
      return tally.cast + own_votes(tier.alliances);
    case ThresholdBase::registered:
      return tally.registered;
  }
  EXPECTS(false);
  return 0;
}

bool asks_districts(const Threshold& threshold) {
  return threshold.any_district || threshold.own_district || threshold.every_district || threshold.district;
}

std::optional<Fraction> share_of(const Threshold& threshold, int party) {
  const auto p = static_cast<std::size_t>(party);
  if (!threshold.exempt.empty() && threshold.exempt[p]) return std::nullopt;
  if (!threshold.share_for.empty() && threshold.share_for[p]) return threshold.share_for[p];
  return threshold.share;
}

bool passes(const Threshold& threshold, int party, Votes votes, Votes base) {
  if (votes == 0) return false;
  const std::optional<Fraction> share = share_of(threshold, party);
  if (!share || share->numerator == 0) return true;
  const Wide reached = Wide{votes} * share->denominator;
  const Wide needed = Wide{base} * share->numerator;
  return threshold.inclusive ? reached >= needed : reached > needed;
}

}  // namespace hemicycle
