#include <algorithm>
#include <cstddef>

#include "models/base/contracts.hpp"
#include "models/fraud/perturb.hpp"
#include "models/fraud/take.hpp"

namespace hemicycle {

namespace {

void move_votes(int beneficiary, const std::vector<int>& victims, const Amount& amount, const Site& site) {
  EXPECTS(std::ranges::find(victims, beneficiary) == victims.end());
  take_votes(amount, site, victims, site.scratch.taken);
  const Column gains = site.ballots.votes[beneficiary];
  for (std::size_t i = 0; i < victims.size(); ++i) {
    const Column votes = site.ballots.votes[victims[i]];
    const ConstColumn moved = site.scratch.taken[static_cast<int>(i)];
    for (std::size_t r = 0; r < site.rows(); ++r) {
      votes[r] -= moved[r];
      gains[r] += moved[r];
    }
  }
}

}  // namespace

void perturb(const Transfer& transfer, const Site& site) {
  move_votes(transfer.beneficiary, transfer.victims, transfer.amount, site);
}

void perturb(const Tabulation& tabulation, const Site& site) {
  move_votes(tabulation.beneficiary, tabulation.victims, tabulation.amount, site);
}

}  // namespace hemicycle
