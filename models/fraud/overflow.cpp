#include "models/fraud/overflow.hpp"

#include <algorithm>
#include <cstddef>

namespace hemicycle {

void settle_overflow(const Site& site, Overflow rule, ConstColumn at_home, Column ballots_in) {
  const Column registered = site.ballots.registered();
  switch (rule) {
    case Overflow::cap:
      for (std::size_t r = 0; r < site.rows(); ++r) ballots_in[r] = std::min(ballots_in[r], at_home[r]);
      return;
    case Overflow::supplement:
      for (std::size_t r = 0; r < site.rows(); ++r) registered[r] += std::max(ballots_in[r] - at_home[r], 0.0);
      return;
    case Overflow::allow:
      return;
  }
}

void put_in(const Site& site, ConstColumn ballots_in, int party) {
  BallotBlock& ballots = site.ballots;
  const Column votes = ballots.votes[party];
  const Column cast = ballots.cast();
  const Column valid = ballots.valid();
  for (std::size_t r = 0; r < site.rows(); ++r) {
    votes[r] += ballots_in[r];
    cast[r] += ballots_in[r];
    valid[r] += ballots_in[r];
  }
}

}  // namespace hemicycle
