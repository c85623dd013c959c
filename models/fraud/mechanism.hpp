#pragma once

#include <variant>
#include <vector>

namespace hemicycle {

/// The same share in every unit that is touched.
struct FixedAmount {
  double share = 0.0;  ///< in [0, 1]

  friend bool operator==(const FixedAmount&, const FixedAmount&) = default;
};

/// |N(0, sigma^2)|, cut at 1: drawn for every unit that is touched.
struct HalfNormalAmount {
  double sigma = 0.0;  ///< >= 0

  friend bool operator==(const HalfNormalAmount&, const HalfNormalAmount&) = default;
};

using Amount = std::variant<FixedAmount, HalfNormalAmount>;

/// Where a mechanism acts: in every unit of the chosen regions, each with probability share_of_stations.
struct Selection {
  std::vector<bool> regions;       ///< one a region
  double share_of_stations = 1.0;  ///< in [0, 1]

  friend bool operator==(const Selection&, const Selection&) = default;
};

/// Ballots put in for those who stayed at home: floor(amount * (registered - cast)), all for the beneficiary.
struct Stuffing {
  int beneficiary = 0;  ///< party
  Selection where;
  Amount amount;

  friend bool operator==(const Stuffing&, const Stuffing&) = default;
};

/// Votes taken at the count: of each victim the nearest whole number to amount * votes, given to the beneficiary.
struct Transfer {
  int beneficiary = 0;       ///< party
  std::vector<int> victims;  ///< parties, without the beneficiary
  Selection where;
  Amount amount;

  friend bool operator==(const Transfer&, const Transfer&) = default;
};

using Mechanism = std::variant<Stuffing, Transfer>;

}  // namespace hemicycle
