#include "models/seats/admission.hpp"

#include <algorithm>
#include <cstddef>

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

}  // namespace

Admission admit(const ListTier& tier, const std::vector<bool>& wins_nothing, const Tally& tally, TieBreaker& ties) {
  Admission admission;
  const Votes base = base_of(tier.threshold, tally);
  for (std::size_t p = 0; p < tally.votes.size(); ++p) {
    const bool can_win = wins_nothing.empty() || !wins_nothing[p];
    admission.admitted.push_back(can_win && passes(tier.threshold, static_cast<int>(p), tally.votes[p], base));
  }
  const auto passed = static_cast<int>(std::ranges::count(admission.admitted, true));
  if (!tier.guarantee || passed == 0) return admission;

  for (int lists = passed; lists < tier.guarantee->parties;) {
    std::vector<int> next = largest_outside(tally.votes, wins_nothing, admission.admitted);
    if (next.empty()) break;
    const int places = tier.guarantee->parties - lists;
    if (std::ssize(next) > places) next = ties.choose(std::move(next), places, tally.votes);
    for (const int party : next) admission.admitted[static_cast<std::size_t>(party)] = true;
    admission.let_in.insert(admission.let_in.end(), next.begin(), next.end());
    lists += static_cast<int>(next.size());
  }
  return admission;
}

}  // namespace hemicycle
