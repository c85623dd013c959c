#pragma once

// What holds of ballots whatever happened to them, and blocks of them that are equal.

#include <cmath>
#include <cstddef>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/ballots.hpp"

namespace hemicycle {

enum class Roll { binds, may_be_exceeded };

/// Every count whole and not negative; votes = valid <= cast, and cast + removed <= registered where the roll binds.
inline void expect_conserved(const BallotBlock& ballots, Roll roll, const std::string& name) {
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    double votes = 0.0;
    for (int p = 0; p < ballots.votes.count(); ++p) {
      const double of_party = ballots.votes[p][r];
      ASSERT_TRUE(of_party >= 0.0 && of_party == std::floor(of_party)) << name << ", row " << r << ": " << of_party;
      votes += of_party;
    }
    ASSERT_EQ(votes, ballots.valid()[r]) << name << ", row " << r;
    ASSERT_LE(ballots.valid()[r], ballots.cast()[r]) << name << ", row " << r;
    ASSERT_GE(ballots.removed[0][r], 0.0) << name << ", row " << r;
    if (roll == Roll::may_be_exceeded) continue;
    ASSERT_LE(ballots.cast()[r] + ballots.removed[0][r], ballots.registered()[r]) << name << ", row " << r;
  }
}

/// The first rows of a block are those of another from row `row_of_b` on.
inline void expect_equal(const BallotBlock& a, const BallotBlock& b, int rows, int row_of_b, const std::string& name) {
  for (int r = 0; r < rows; ++r) {
    const auto of_a = static_cast<std::size_t>(r);
    const auto of_b = static_cast<std::size_t>(r + row_of_b);
    ASSERT_EQ(counts_in(a, of_a), counts_in(b, of_b)) << name << ", row " << r;
    ASSERT_EQ(a.removed[0][of_a], b.removed[0][of_b]) << name << ", row " << r;
  }
}

}  // namespace hemicycle
