#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/fraud/overflow.hpp"
#include "models/fraud/perturb.hpp"
#include "models/fraud/portion.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {

namespace {

/// Offers that are made here, of all that the budget pays for: differences of a share by registered voters that runs
/// over the units chosen and is rounded down, so that they sum to all offers.
void share_offers(const VoteBuying& buying, const Site& site, Column offers) {
  const double paid_for = std::floor(buying.budget / buying.price * kUpPastRounding);
  const auto registered = static_cast<double>(site.unit.registered);
  const ConstColumn all = site.memory.chosen[0];
  const Column behind = site.memory.chosen[1];
  const auto up_to = [&](double voters, std::size_t r) {
    return all[r] > 0.0 ? std::floor(paid_for * (voters / all[r])) : 0.0;
  };
  for (std::size_t r = 0; r < site.rows(); ++r) {
    const double with_this = behind[r] + site.strength[r] * registered;
    offers[r] = up_to(with_this, r) - up_to(behind[r], r);
    behind[r] = with_this;
  }
}

/// Offers that are kept to among people at home and among voters of others: a multinomial number, as far as there are
/// such people.
struct Bought {
  Column at_home;
  Column others;
};

void draw(const VoteBuying& buying, const Site& site, const Bought& bought) {
  const Column offers = site.scratch.single[2];
  const Column chance = site.scratch.single[3];
  const double home = buying.compliance * buying.to_home;
  const double others = buying.compliance * buying.to_others;
  share_offers(buying, site, offers);
  for (std::size_t r = 0; r < site.rows(); ++r) {
    offers[r] = std::min(offers[r], site.ballots.registered()[r]);
    chance[r] = home;
  }
  sample_binomial(site.replicates, counts_address(site, 0), offers, chance, bought.at_home);
  for (std::size_t r = 0; r < site.rows(); ++r) {
    offers[r] -= bought.at_home[r];
    chance[r] = home < 1.0 ? std::min(others / (1.0 - home), 1.0) : 0.0;
  }
  sample_binomial(site.replicates, counts_address(site, 1), offers, chance, bought.others);
}

/// Takes the votes that are bought from the victims, in proportion.
void take_from_others(const VoteBuying& buying, const Site& site, Column bought) {
  const int count = static_cast<int>(buying.victims.size());
  if (count == 0) return;
  const Column all = site.scratch.single[2];
  std::ranges::fill(all, 0.0);
  for (int i = 0; i < count; ++i) {
    const ConstColumn votes = site.ballots.votes[buying.victims[static_cast<std::size_t>(i)]];
    std::ranges::copy(votes, site.scratch.pools[i].begin());
    for (std::size_t r = 0; r < site.rows(); ++r) all[r] += votes[r];
  }
  for (std::size_t r = 0; r < site.rows(); ++r) bought[r] = std::min(bought[r], all[r]);
  split(site, bought, count, site.scratch.pools, site.scratch.taken);
  const Column gains = site.ballots.votes[buying.beneficiary];
  for (int i = 0; i < count; ++i) {
    const Column votes = site.ballots.votes[buying.victims[static_cast<std::size_t>(i)]];
    const ConstColumn taken = site.scratch.taken[i];
    for (std::size_t r = 0; r < site.rows(); ++r) {
      votes[r] -= taken[r];
      gains[r] += taken[r];
    }
  }
}

}  // namespace

void perturb(const VoteBuying& buying, const Site& site) {
  const Bought bought{site.scratch.single[0], site.scratch.single[1]};
  draw(buying, site, bought);
  take_from_others(buying, site, bought.others);
  const Column at_home = site.scratch.single[1];
  count_at_home(site, at_home);
  for (std::size_t r = 0; r < site.rows(); ++r) bought.at_home[r] = std::min(bought.at_home[r], at_home[r]);
  put_in(site, bought.at_home, buying.beneficiary);
}

}  // namespace hemicycle
