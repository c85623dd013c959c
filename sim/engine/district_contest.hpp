#pragma once

#include <optional>
#include <vector>

#include "models/electorate/electorate.hpp"
#include "models/fraud/pipeline.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/votes/district_sampler.hpp"

namespace hemicycle {

/// Single-member districts with candidates, ready to be drawn from: their votes, the fraud at them, and their law.
/// Const, and so shared by threads. Without districts there is nothing in it.
class DistrictContest {
 public:
  DistrictContest() = default;
  /// @param fraud  all mechanisms of the scenario; those of districts are taken
  DistrictContest(const DistrictModel& model, const SingleMemberLaw& law, const Electorate& electorate,
                  const std::vector<Mechanism>& fraud, const std::optional<Observers>& observers);

  [[nodiscard]] bool empty() const { return !votes_; }
  [[nodiscard]] const DistrictSampler& votes() const { return *votes_; }
  [[nodiscard]] const SingleMemberLaw& law() const { return law_; }
  [[nodiscard]] int count() const { return empty() ? 0 : static_cast<int>(votes_->model().districts.size()); }
  /// What happens to the ballots of a district; null: nothing.
  [[nodiscard]] const FraudPipeline* fraud(int district) const;
  /// The unit as which a district votes where there are no stations.
  [[nodiscard]] Unit unit_of(int district) const;

 private:
  std::optional<DistrictSampler> votes_;
  SingleMemberLaw law_;
  std::vector<std::optional<FraudPipeline>> fraud_;  ///< one a district
};

}  // namespace hemicycle
