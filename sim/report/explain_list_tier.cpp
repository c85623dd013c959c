#include "sim/report/explain_list_tier.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "models/base/wide.hpp"
#include "models/seats/joined_lists.hpp"
#include "models/seats/list_distribution.hpp"

#include "sim/report/explain_bonus.hpp"
#include "sim/report/explain_shares.hpp"
#include "sim/report/explain_words.hpp"
#include "sim/report/number.hpp"

namespace hemicycle {

namespace {

class ListTierSheet {
 public:
  ListTierSheet(const ListTierCase& given, Document& document)
      : given_(given), tier_(given.tier), document_(document), shared_(shared_seats(given)) {}

  void explain() {
    if (!given_.let_in.empty()) {
      explain_guarantee();
    } else if (tier_.bonus) {
      explain_bonus({shared_, given_.ballots, given_.valid + own_votes(tier_.alliances)}, document_);
    } else {
      explain_shares(shared_, document_);
    }
    explain_lengths();
  }

 private:
  void say(std::string text) { document_.blocks.emplace_back(Paragraph{std::move(text)}); }

  static SharedSeats shared_seats(const ListTierCase& given) {
    SharedSeats shared{given.tier,   given.names, counting_votes(given.tier, given.ballots, flags(given.ballots)),
                       {},           given.seats, given.before_cuts,
                       given.run_off};
    if (given.tier.vote_factors.empty()) return shared;
    WeighedBallots& weighed = shared.weighed.emplace();
    weighed.ballots = given.ballots;
    for (const Fraction& factor : given.tier.vote_factors) {
      weighed.scale = std::lcm(weighed.scale, factor.denominator);
      weighed.factors.emplace_back(factor);
    }
    return shared;
  }

  static std::vector<bool> flags(const std::vector<Votes>& ballots) {
    std::vector<bool> flags;
    for (const Votes votes : ballots) flags.push_back(votes > 0);
    return flags;
  }

  /// "b: 0.7 · 10 · 20 / 100 = 1.40, so 2 seats" for every list that was let in; the others share the rest.
  void explain_guarantee() {
    const Wide total = sum(shared_.votes);
    const Fraction factor = tier_.guarantee->factor;
    SharedSeats rest = shared_;
    for (const int list : given_.let_in) {
      const auto p = static_cast<std::size_t>(list);
      const Seats seats = shared_.given[p];
      const Wide product = Wide{shared_.votes[p]} * given_.seats * factor.numerator;
      const Wide whole_part = product / (total * factor.denominator);
      say(fmt::format(
          "{}: {} · {} · {} / {} = {}, {} {}.", given_.names[p], to_string(factor), whole(shared_.votes[p]),
          whole(given_.seats), whole(static_cast<Votes>(total)), decimal(product, total * factor.denominator),
          std::max<Wide>(whole_part, tier_.guarantee->seats) == seats ? "so" : "but it gets", seats_of(seats)));
      rest.seats -= seats;
      rest.votes[p] = 0;
      rest.given[p] = 0;
    }
    const auto passed = std::ranges::count_if(rest.votes, [](Votes votes) { return votes > 0; });
    if (passed > 1) {
      document_.blocks.emplace_back(Heading{"The other seats", 3});
      return explain_shares(rest, document_);
    }
    DocumentTable table{{{"list", Alignment::left}, {"votes"}, {"seats"}}, {}};
    for (std::size_t p = 0; p < shared_.votes.size(); ++p) {
      if (shared_.votes[p] == 0) continue;
      table.rows.push_back({given_.names[p], whole(given_.ballots[p]), whole(shared_.given[p])});
    }
    document_.blocks.emplace_back(std::move(table));
  }

  void explain_lengths() {
    for (std::size_t p = 0; p < tier_.lengths.size(); ++p) {
      const Seats above = given_.before_cuts[p] - tier_.lengths[p];
      if (above <= 0) continue;
      say(fmt::format("The list of {} is too short: it has {} for its {}, so {} {} vacant.", given_.names[p],
                      tier_.lengths[p] == 1 ? "1 candidate" : whole(tier_.lengths[p]) + " candidates",
                      seats_of(given_.before_cuts[p]), whole(above), above == 1 ? "stays" : "stay"));
    }
  }

  const ListTierCase& given_;
  const ListTier& tier_;
  Document& document_;
  SharedSeats shared_;
};

}  // namespace

void explain_list_tier(const ListTierCase& given, Document& document) { ListTierSheet(given, document).explain(); }

bool is_plain(const ListTier& tier) {
  const auto shares_seats = [](const JoinedLists& alliance) { return alliance.counts_for != JoinedFor::threshold; };
  return std::ranges::none_of(tier.alliances, shares_seats) && !tier.bonus && tier.vote_factors.empty() &&
         tier.at_least.empty() && tier.at_most.empty() && tier.lengths.empty() && tier.least == LeastSeats{};
}

}  // namespace hemicycle
