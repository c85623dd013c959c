#include "models/votes/run_off.hpp"

#include <cmath>

namespace hemicycle {

std::pair<Votes, Votes> run_off(const DistrictPlan& plan, int against_all, const TransferSampler& transfers,
                                const TransferRoom& shares, std::span<const Votes> votes, int one, int other,
                                std::size_t row) {
  const auto votes_of = [&](int option) { return static_cast<double>(votes[static_cast<std::size_t>(option)]); };
  const auto party_of = [&](int option) { return plan.option_party[static_cast<std::size_t>(option)]; };
  const double part_of_one = votes_of(one) / (votes_of(one) + votes_of(other));
  double to_one = 0.0;
  double to_other = 0.0;
  for (int option = 0; option < plan.option_count(); ++option) {
    if (option == one || option == other) continue;
    const int party = party_of(option);
    if (option == against_all && !transfers.is_stated(party)) continue;
    const std::vector<int>& targets = transfers.targets(party);
    for (std::size_t j = 0; j < targets.size(); ++j) {
      if (targets[j] == transfers.home()) continue;
      const double voters = votes_of(option) * shares.rows[static_cast<std::size_t>(party)][static_cast<int>(j)][row];
      const bool is_one = targets[j] == party_of(one);
      const bool is_other = targets[j] == party_of(other);
      const double part = is_one == is_other ? part_of_one : is_one ? 1.0 : 0.0;
      to_one += voters * part;
      to_other += voters * (1.0 - part);
    }
  }
  const auto whole = [](double voters) { return static_cast<Votes>(std::floor(voters + 0.5)); };
  return {votes[static_cast<std::size_t>(one)] + whole(to_one),
          votes[static_cast<std::size_t>(other)] + whole(to_other)};
}

}  // namespace hemicycle
