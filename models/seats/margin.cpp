#include "models/seats/margin.hpp"

#include <algorithm>

namespace hemicycle {

namespace {

class StretchSearch {
 public:
  explicit StretchSearch(const std::function<BallotEffect(Votes)>& effect_of) : effect_of_(effect_of) {}

  std::optional<Votes> search(Votes limit, bool is_near) {
    Votes end = is_near ? 1 : limit;
    BallotEffect at_end = effect_of_(end);
    while (!at_end.is_reached && end < limit) at_end = effect_of_(end = std::min(2 * end, limit));
    return first_in(0, effect_of_(0), end, at_end);
  }

 private:
  /// The first number in (low, high] that reaches it, where low does not.
  std::optional<Votes> first_in(Votes low, const BallotEffect& at_low, Votes high, const BallotEffect& at_high) {
    const bool is_one_stretch = high - low == 1 || at_low.state == at_high.state || trials_left_ == 0;
    if (is_one_stretch) return at_high.is_reached ? std::optional(bisect(low, high)) : std::nullopt;
    --trials_left_;
    const Votes middle = low + (high - low) / 2;
    const BallotEffect at_middle = effect_of_(middle);
    if (const auto found = first_in(low, at_low, middle, at_middle)) return found;
    return first_in(middle, at_middle, high, at_high);
  }

  Votes bisect(Votes below, Votes above) const {
    while (above - below > 1) {
      const Votes middle = below + (above - below) / 2;
      (effect_of_(middle).is_reached ? above : below) = middle;
    }
    return above;
  }

  const std::function<BallotEffect(Votes)>& effect_of_;
  int trials_left_ = 1000;
};

}  // namespace

std::optional<Votes> fewest_ballots(Votes limit, const std::function<bool(Votes)>& reaches) {
  if (limit < 1) return std::nullopt;
  Votes below = 0;
  Votes above = 1;
  while (!reaches(above)) {
    if (above == limit) return std::nullopt;
    below = above;
    above = std::min(2 * above, limit);
  }
  while (above - below > 1) {
    const Votes middle = below + (above - below) / 2;
    (reaches(middle) ? above : below) = middle;
  }
  return above;
}

std::optional<Votes> fewest_ballots_in_stretches(Votes limit, bool is_near,
                                                 const std::function<BallotEffect(Votes)>& effect_of) {
  if (limit < 1) return std::nullopt;
  return StretchSearch(effect_of).search(limit, is_near);
}

}  // namespace hemicycle
