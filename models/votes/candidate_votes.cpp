#include "models/votes/candidate_votes.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "models/votes/vote_kernels.hpp"

namespace hemicycle {

namespace {

/// The votes of one unit on their way from lists to candidates.
class Casting {
 public:
  Casting(const Replicates& replicates, const DistrictSetting& setting, CandidateScratch& scratch)
      : replicates_(replicates),
        rows_(static_cast<std::size_t>(replicates.count)),
        setting_(setting),
        plan_(setting.plan),
        scratch_(scratch),
        parties_(static_cast<int>(setting.plan.lean.size())),
        options_(setting.plan.option_count()) {
    const auto resize = [](Columns& columns, int count) {
      if (columns.count() < count) columns = Columns(count);
    };
    resize(scratch.strengths, parties_);
    resize(scratch.losses, parties_);
    resize(scratch.weights, options_ + 1);
    resize(scratch.votes, options_ + 1);
    resize(scratch.remainders, 2 * options_ + 2);
  }

  /// Strengths of the parties in the unit, and their sum.
  void measure(const Columns& list) {
    const Column all = scratch_.sums[0];
    std::ranges::fill(all, 0.0);
    for (int p = 0; p < parties_; ++p) {
      const Column strength = scratch_.strengths[p];
      const ConstColumn votes = list[p];
      const ConstColumn factor = setting_.conditions.factors[p];
      for (std::size_t r = 0; r < rows_; ++r) all[r] += strength[r] = votes[r] * factor[r];
    }
  }

  /// Takes own shares from the parties. What a named party lacks comes from all of them: together they keep what own
  /// shares leave.
  void take_own_shares() {
    if (std::ranges::all_of(plan_.odds, [](double odds) { return odds == 0.0; })) return;
    std::fill_n(scratch_.losses.data(), static_cast<std::size_t>(parties_) * kBlockSize, 0.0);
    for (std::size_t c = 0; c < plan_.odds.size(); ++c) {
      if (plan_.odds[c] > 0.0) {
        lose_to(setting_.conditions.parts[static_cast<int>(c)], setting_.district.candidates[c].from);
      }
    }
    const ConstColumn all = scratch_.sums[0];
    const Column scale = scratch_.sums[1];
    std::ranges::fill(scale, 0.0);
    for (int p = 0; p < parties_; ++p) {
      const Column strength = scratch_.strengths[p];
      const ConstColumn loss = scratch_.losses[p];
      for (std::size_t r = 0; r < rows_; ++r) scale[r] += strength[r] = std::max(0.0, strength[r] - loss[r]);
    }
    const ConstColumn left = setting_.conditions.left[0];
    for (std::size_t r = 0; r < rows_; ++r) scale[r] = scale[r] > 0.0 ? all[r] * left[r] / scale[r] : 0.0;
    for (int p = 0; p < parties_; ++p) {
      const Column strength = scratch_.strengths[p];
      for (std::size_t r = 0; r < rows_; ++r) strength[r] *= scale[r];
    }
  }

  /// Weights of the options as if all stood.
  void weigh() {
    const ConstColumn all = scratch_.sums[0];
    for (int option = 0; option < options_; ++option) {
      const auto index = static_cast<std::size_t>(option);
      const Column weight = scratch_.weights[option];
      const ConstColumn strength = scratch_.strengths[plan_.option_party[index]];
      if (index >= plan_.odds.size()) {
        std::ranges::copy(strength, weight.begin());
        continue;
      }
      const ConstColumn part = setting_.conditions.parts[option];
      const bool is_own = plan_.odds[index] > 0.0;
      for (std::size_t r = 0; r < rows_; ++r) {
        const double whole = all[r] > 0.0 ? all[r] : 1.0;  // without list votes, own shares share all
        weight[r] = part[r] * (is_own ? whole : strength[r]);
      }
    }
  }

  void move() {
    if (plan_.is_complete) return;
    move_voters(replicates_.count, plan_, setting_.conditions, setting_.transfers, setting_.shares, scratch_.strengths,
                scratch_.moves, scratch_.weights);
  }

  /// Valid ballots in whole numbers; those at home leave.
  void settle(BallotBlock& ballots) {
    const int piles = plan_.is_complete ? options_ : options_ + 1;
    mend_empty_rows(piles);
    vote_kernels(replicates_.instructions)
        .share_out(scratch_.weights.data(), ballots.valid().data(), piles, replicates_.count,
                   scratch_.remainders.data(), scratch_.votes.data());
    std::copy_n(scratch_.votes.data(), static_cast<std::size_t>(options_) * kBlockSize, ballots.votes.data());
    if (plan_.is_complete) return;
    const ConstColumn home = scratch_.votes[options_];
    for (std::size_t r = 0; r < rows_; ++r) {
      ballots.valid()[r] -= home[r];
      ballots.cast()[r] -= home[r];
    }
  }

 private:
  /// A part of all votes, taken from parties in proportion to their strengths: from those named, or from all where
  /// nobody is named or those named have none.
  void lose_to(ConstColumn part, const std::vector<int>& named) {
    const ConstColumn all = scratch_.sums[0];
    alignas(64) double together[kBlockSize] = {};
    for (const int p : named) {
      for (std::size_t r = 0; r < rows_; ++r) together[r] += scratch_.strengths[p][r];
    }
    for (int p = 0; p < parties_; ++p) {
      const double is_named = std::ranges::find(named, p) != named.end() ? 1.0 : 0.0;
      const ConstColumn strength = scratch_.strengths[p];
      const Column loss = scratch_.losses[p];
      for (std::size_t r = 0; r < rows_; ++r) {
        const double ratio = together[r] > 0.0 ? is_named * all[r] / together[r] : 1.0;
        loss[r] += part[r] * strength[r] * ratio;
      }
    }
  }

  /// Where no weight is positive, the last pile takes what there is: those at home, if there are any.
  void mend_empty_rows(int piles) {
    for (std::size_t r = 0; r < rows_; ++r) {
      double sum = 0.0;
      for (int pile = 0; pile < piles; ++pile) sum += scratch_.weights[pile][r];
      if (sum <= 0.0) scratch_.weights[piles - 1][r] = 1.0;
    }
  }

  const Replicates& replicates_;
  std::size_t rows_;
  const DistrictSetting& setting_;
  const DistrictPlan& plan_;
  CandidateScratch& scratch_;
  int parties_;
  int options_;
};

}  // namespace

void cast_for_candidates(const Replicates& replicates, const DistrictSetting& setting, const Columns& list,
                         CandidateScratch& scratch, BallotBlock& ballots) {
  Casting casting(replicates, setting, scratch);
  casting.measure(list);
  casting.take_own_shares();
  casting.weigh();
  casting.move();
  casting.settle(ballots);
}

}  // namespace hemicycle
