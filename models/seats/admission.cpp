#include "models/seats/admission.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "models/base/wide.hpp"
#include "models/seats/joined_lists.hpp"
#include "models/seats/threshold.hpp"

namespace hemicycle {

namespace {

/// The lists outside with the most votes, in the order of the ballot; none where nobody outside has a vote.
std::vector<int> largest_outside(const std::vector<Votes>& votes, const std::vector<bool>& wins_nothing,
                                 const std::vector<bool>& admitted) {
  std::vector<int> largest;
  Votes most = 1;
  for (std::size_t p = 0; p < votes.size(); ++p) {
    if (admitted[p] || votes[p] < most || (!wins_nothing.empty() && wins_nothing[p])) continue;
    if (votes[p] > most) largest.clear();
    most = votes[p];
    largest.push_back(static_cast<int>(p));
  }
  return largest;
}

/// The votes that the threshold asks of every list: its own, or those of the alliance that passes as one.
std::vector<Votes> votes_for_threshold(const ListTier& tier, const std::vector<Votes>& votes) {
  std::vector<Votes> counting = votes;
  for (const JoinedLists& alliance : tier.alliances) {
    if (alliance.counts_for == JoinedFor::seats) continue;
    Votes sum = alliance.own_votes + own_votes(alliance.groups);
    for (const int list : alliance.lists) sum += votes[static_cast<std::size_t>(list)];
    for (const int list : alliance.lists) {
      Votes& own = counting[static_cast<std::size_t>(list)];
      if (own > 0) own = sum;
    }
  }
  return counting;
}

bool has_share(const DistrictVotes& district, std::size_t party, const Fraction& share) {
  const Votes named = std::accumulate(district.votes.begin(), district.votes.end(), Votes{0});
  return district.votes[party] > 0 &&
         Wide{district.votes[party]} * share.denominator >= Wide{std::max(named, district.valid)} * share.numerator;
}

/// Whether the shares of districts let a list of the nationwide verdict `passed` in.
bool passes_by_districts(const Threshold& threshold, std::size_t party, bool passed,
                         const std::vector<DistrictVotes>& districts) {
  const auto reaches = [&](const Fraction& share) {
    return [party, &share](const DistrictVotes& district) { return has_share(district, party, share); };
  };
  if (threshold.any_district && std::ranges::any_of(districts, reaches(*threshold.any_district))) passed = true;
  if (!threshold.every_district || districts.empty()) return passed;
  return passed && std::ranges::all_of(districts, reaches(*threshold.every_district));
}

/// Who takes part in every district, where districts have shares of their own; else nothing.
std::vector<std::vector<bool>> admitted_by_district(const Threshold& threshold, const std::vector<bool>& admitted,
                                                    const std::vector<bool>& wins_nothing,
                                                    const std::vector<DistrictVotes>& districts) {
  std::vector<std::vector<bool>> table;
  if (!threshold.own_district && !threshold.district) return table;
  for (const DistrictVotes& district : districts) {
    std::vector<bool>& row = table.emplace_back(admitted);
    for (std::size_t p = 0; p < row.size(); ++p) {
      if (!wins_nothing.empty() && wins_nothing[p]) continue;
      if (threshold.own_district && has_share(district, p, *threshold.own_district)) row[p] = true;
      const bool is_bound = threshold.district && share_of(threshold, static_cast<int>(p));
      if (is_bound && !has_share(district, p, *threshold.district)) row[p] = false;
    }
  }
  return table;
}

}  // namespace

Admission admit(const ListTier& tier, const std::vector<bool>& wins_nothing, const Tally& tally, TieBreaker& ties,
                const std::vector<DistrictVotes>& districts) {
  Admission admission;
  const Votes base = base_of(tier, tally);
  const std::vector<Votes> votes = votes_for_threshold(tier, tally.votes);
  for (std::size_t p = 0; p < votes.size(); ++p) {
    const bool can_win = votes[p] > 0 && (wins_nothing.empty() || !wins_nothing[p]);
    const bool passed = passes(tier.threshold, static_cast<int>(p), votes[p], base);
    const bool is_bound = share_of(tier.threshold, static_cast<int>(p)).has_value();
    admission.admitted.push_back(can_win && (!is_bound || passes_by_districts(tier.threshold, p, passed, districts)));
  }
  admission.nationwide = admission.admitted;
  admission.by_district = admitted_by_district(tier.threshold, admission.admitted, wins_nothing, districts);
  for (const std::vector<bool>& row : admission.by_district) {
    for (std::size_t p = 0; p < row.size(); ++p) admission.admitted[p] = admission.admitted[p] || row[p];
  }
  const auto passed = static_cast<int>(std::ranges::count(admission.admitted, true));
  if (!tier.guarantee || passed == 0) return admission;

  for (int lists = passed; lists < tier.guarantee->parties;) {
    std::vector<int> next = largest_outside(tally.votes, wins_nothing, admission.admitted);
    if (next.empty()) break;
    const int places = tier.guarantee->parties - lists;
    if (std::ssize(next) > places) next = ties.choose(std::move(next), places, tally.votes);
    for (const int party : next) {
      admission.admitted[static_cast<std::size_t>(party)] = true;
      admission.nationwide[static_cast<std::size_t>(party)] = true;
    }
    admission.let_in.insert(admission.let_in.end(), next.begin(), next.end());
    lists += static_cast<int>(next.size());
  }
  return admission;
}

}  // namespace hemicycle
