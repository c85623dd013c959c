#pragma once

#include <optional>
#include <vector>

#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"

namespace hemicycle {

/// Who gains and who loses by a block of fraud: parties, or candidates of one district, as "d03.bapi".
class FraudNames {
 public:
  FraudNames(const Fields& block, const Draft& draft);

  /// The district whose candidates the block names; empty: it names parties, or nobody.
  [[nodiscard]] std::optional<int> district() const { return district_; }
  /// Who gains, named by `for`.
  [[nodiscard]] int beneficiary() const;
  /// Who loses: those named by `from`; all but the beneficiary where the block does not say.
  [[nodiscard]] std::vector<int> victims(int beneficiary) const;
  /// Those named by `from`, which is needed.
  [[nodiscard]] std::vector<int> required_victims() const;
  /// Those named by `from`, if anybody is.
  [[nodiscard]] std::vector<int> named_victims() const;

 private:
  [[nodiscard]] const Names& names() const;
  /// The parties, or candidates of the district, that a value names; those of another district are an error.
  [[nodiscard]] std::vector<int> look_up(const Node& node) const;

  const Fields& block_;
  const Draft& draft_;
  std::optional<int> district_;
};

}  // namespace hemicycle
