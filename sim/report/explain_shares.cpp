#include "sim/report/explain_shares.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "models/base/wide.hpp"
#include "models/seats/joined_lists.hpp"
#include "models/seats/list_distribution.hpp"

#include "sim/report/explain_words.hpp"
#include "sim/report/number.hpp"

namespace hemicycle {

namespace {

constexpr Seats kNoLimit = std::numeric_limits<Seats>::max();

/// A list, or an alliance that counts as one.
struct Side {
  int first = 0;                          ///< list that says where it stands
  const JoinedLists* alliance = nullptr;  ///< null: a single list
};

/// The takers of seats of one level, and what is left to share.
struct Level {
  ExplainedDistribution own;
  std::vector<Seats> most;    ///< [seats] that a taker can hold
  Seats seats = 0;            ///< [seats] left
  bool is_shortened = false;  ///< some takers have their seats by another rule and are out
  bool is_shown = true;       ///< whether the rules told so far give the seats
};

bool is_in(int list, const JoinedLists& alliance) {
  return alliance.counts_for != JoinedFor::threshold && std::ranges::find(alliance.lists, list) != alliance.lists.end();
}

std::vector<Side> sides_of(const std::vector<int>& lists, const std::vector<JoinedLists>& alliances) {
  std::vector<Side> sides;
  for (const JoinedLists& alliance : alliances) {
    if (alliance.counts_for != JoinedFor::threshold) sides.push_back({std::ranges::min(alliance.lists), &alliance});
  }
  for (const int list : lists) {
    const auto has_list = [&](const JoinedLists& alliance) { return is_in(list, alliance); };
    if (std::ranges::none_of(alliances, has_list)) sides.push_back({list, nullptr});
  }
  std::ranges::sort(sides, {}, &Side::first);
  return sides;
}

class Shares {
 public:
  Shares(const SharedSeats& shared, Document& document) : shared_(shared), tier_(shared.tier), document_(document) {}

  void explain() {
    std::vector<int> lists(shared_.votes.size());
    std::iota(lists.begin(), lists.end(), 0);
    explain_level(tier_.method, lists, tier_.alliances, shared_.seats);
  }

 private:
  void say(std::string text) { document_.blocks.emplace_back(Paragraph{std::move(text)}); }

  void explain_level(const Method& method, const std::vector<int>& lists, const std::vector<JoinedLists>& alliances,
                     Seats seats) {
    const std::vector<Side> sides = sides_of(lists, alliances);
    Level level{{method, {}, {}, {}, {}, {}, {}, {}}, {}, seats};
    if (shared_.weighed) level.own.weighed = WeighedBallots{shared_.weighed->scale, {}, {}};
    for (const Side& side : sides) {
      if (side.alliance == nullptr) {
        add_list(static_cast<std::size_t>(side.first), level);
      } else {
        add_alliance(*side.alliance, level);
      }
    }
    if (tier_.alliances.empty()) level.own.run_off = shared_.run_off;
    explain_takers(std::move(level));
    for (const Side& side : sides) {
      if (side.alliance != nullptr) explain_within(*side.alliance, method);
    }
  }

  void add_list(std::size_t list, Level& level) const {
    level.own.names.push_back(shared_.names[list]);
    level.own.votes.push_back(shared_.votes[list]);
    level.own.seats.push_back(shared_.given[list]);
    level.most.push_back(tier_.at_most.empty() ? kNoLimit : tier_.at_most[list]);
    if (!level.own.weighed) return;
    level.own.weighed->ballots.push_back(shared_.weighed->ballots[list]);
    level.own.weighed->factors.push_back(shared_.weighed->factors[list]);
  }

  void add_alliance(const JoinedLists& alliance, Level& level) const {
    Votes votes = 0;
    Votes ballots = 0;
    Seats seats = 0;
    std::int64_t room = 0;
    for (const int list : alliance.lists) {
      const auto p = static_cast<std::size_t>(list);
      votes += shared_.votes[p];
      ballots += shared_.weighed ? shared_.weighed->ballots[p] : 0;
      seats += shared_.given[p];
      if (shared_.votes[p] > 0) room += tier_.at_most.empty() ? kNoLimit : tier_.at_most[p];
    }
    const Votes own = votes > 0 ? alliance.own_votes + own_votes(alliance.groups) : 0;
    level.own.names.push_back(enumerated(members_with_votes(alliance)));
    level.own.votes.push_back(votes + own);
    level.own.seats.push_back(seats);
    level.most.push_back(static_cast<Seats>(std::min<std::int64_t>(alliance.most.value_or(kNoLimit), room)));
    if (!level.own.weighed) return;
    level.own.weighed->ballots.push_back(ballots + own);
    level.own.weighed->factors.emplace_back();
  }

  std::vector<std::string> members_with_votes(const JoinedLists& alliance) const {
    std::vector<std::string> names;
    for (const int list : alliance.lists) {
      const auto p = static_cast<std::size_t>(list);
      if (shared_.votes[p] > 0) names.push_back(shared_.names[p]);
    }
    return names;
  }

  void explain_within(const JoinedLists& alliance, const Method& method) {
    const std::vector<std::string> names = members_with_votes(alliance);
    if (names.size() < 2) return;
    Seats seats = 0;
    for (const int list : alliance.lists) seats += shared_.given[static_cast<std::size_t>(list)];
    document_.blocks.emplace_back(Heading{"The seats of " + enumerated(names), 3});
    explain_level(alliance.share_by ? *alliance.share_by : method, alliance.lists, alliance.groups, seats);
  }

  void explain_takers(Level level) {
    const ExplainedDistribution all = level.own;
    if (sum(level.own.votes) == 0) return say(fmt::format("No list takes part: {} vacant.", stay(level.seats)));
    if (!tier_.at_least.empty() && tier_.alliances.empty()) lift(level);
    if (tier_.least != LeastSeats{} && tier_.alliances.empty() && tier_.at_least.empty()) give_least(level);
    cut(level);
    if (const auto* quotas = std::get_if<LargestRemainder>(&level.own.method)) {
      if (quotas->left_over == LeftOver::unfilled) level.own.quota_base = QuotaBase{sum(level.own.votes), level.seats};
    }
    if (level.is_shortened && sum(level.own.votes) == 0) {
      if (level.seats > 0) say(fmt::format("No other list can take more: {} vacant.", stay(level.seats)));
      return level.is_shown ? void() : explain_unshown(all, document_);
    }
    if (!level.is_shown || !is_given(level)) return explain_unshown(all, document_);
    if (level.is_shortened) say(fmt::format("The others share {}.", seats_of(level.seats)));
    level.own.most = level.most;
    if (tier_.alliances.empty()) level.own.least = tier_.at_least;
    explain_distribution(level.own, document_);
  }

  static std::string stay(Seats seats) { return seats_of(seats) + (seats == 1 ? " stays" : " stay"); }

  /// The seats that the method alone gives the takers that are left.
  std::vector<Seats> by_method(const Level& level, const std::vector<Seats>& most) const {
    TieBreaker ties(tier_.ties, {});
    return distribute(level.own.method,
                      {.votes = level.own.votes,
                       .seats = level.seats,
                       .held = level.own.held,
                       .most = most,
                       .quota_base = level.own.quota_base,
                       .run_off = {level.own.run_off, &tier_.transfers}},
                      ties);
  }

  static bool has_sheet(const Method& method) {
    return std::holds_alternative<HighestAverages>(method) || std::holds_alternative<LargestRemainder>(method);
  }

  /// Whether the method gives the seats of the takers that are left. Sheets of quotients and quotas prove it
  /// themselves.
  bool is_given(const Level& level) const {
    if (!has_sheet(level.own.method)) return by_method(level, level.most) == level.own.seats;
    const auto* quotas = std::get_if<LargestRemainder>(&level.own.method);
    const bool fills = quotas == nullptr || quotas->left_over != LeftOver::unfilled;
    return !fills || sum(level.own.seats) == level.seats;
  }

  /// The taker has so many seats by a rule that is told, and the others share the rest.
  static void take_out(std::size_t taker, Seats seats, Level& level) {
    level.is_shortened = true;
    level.is_shown = level.is_shown && level.own.seats[taker] == seats;
    level.seats -= seats;
    level.own.votes[taker] = 0;
    level.own.seats[taker] = 0;
    if (!level.own.held.empty()) level.own.held[taker] = 0;
  }

  /// Those whom the method would give fewer seats than the law does have what the law says, until there are none.
  void lift(Level& level) {
    const Seats all = level.seats;
    while (true) {
      const std::vector<Seats> shares = by_method(level, level.most);
      bool is_met = true;
      for (std::size_t i = 0; i < shares.size(); ++i) {
        const Seats least = std::min(tier_.at_least[i], all);
        if (level.own.votes[i] == 0 || shares[i] >= least) continue;
        is_met = false;
        say(fmt::format("{} would have {} by the method; the law gives it at least {}.", level.own.names[i],
                        seats_of(shares[i]), whole(least)));
        take_out(i, least, level);
      }
      if (is_met || level.seats < 0) return;
    }
  }

  /// Seats that every list starts from, and those of lists with less than so many quotas.
  void give_least(Level& level) {
    const Votes votes = sum(level.own.votes);
    const Seats seats = level.seats;
    for (std::size_t i = 0; i < level.own.votes.size(); ++i) {
      const Wide product = Wide{level.own.votes[i]} * seats;
      if (level.own.votes[i] == 0 || product >= Wide{tier_.least.at_least} * votes) continue;
      say(fmt::format("{} has {} · {} / {} = {} of a quota; the law gives it at least {}.", level.own.names[i],
                      whole(level.own.votes[i]), whole(seats), whole(votes), decimal(product, votes),
                      seats_of(tier_.least.at_least)));
      take_out(i, tier_.least.at_least, level);
    }
    if (tier_.least.at_least > 0) level.own.quota_base = QuotaBase{votes, seats};
    if (tier_.least.start > 0) start(level);
  }

  void start(Level& level) {
    const Seats each = tier_.least.start;
    say(fmt::format("Every list starts with {}.", seats_of(each)));
    const bool by_quotients = !std::holds_alternative<LargestRemainder>(level.own.method);
    if (by_quotients) level.own.held.resize(level.own.votes.size());
    for (std::size_t i = 0; i < level.own.votes.size(); ++i) {
      if (level.own.votes[i] == 0) continue;
      if (by_quotients) {
        level.own.held[i] = each;
      } else {
        level.own.seats[i] -= each;
        level.seats -= each;
      }
    }
    if (!by_quotients) say(fmt::format("On top of these the lists share {} by quotas.", seats_of(level.seats)));
  }

  /// Those who would have more seats than they can hold have just these, until there are none.
  void cut(Level& level) {
    const bool is_final = !has_sheet(level.own.method);
    while (true) {
      const std::vector<Seats> shares = by_method(level, {});
      bool is_met = true;
      for (std::size_t i = 0; i < shares.size(); ++i) {
        if (level.own.votes[i] == 0 || shares[i] <= level.most[i]) continue;
        is_met = false;
        say(fmt::format("Without a limit {} would have {}; it can hold {}.", level.own.names[i], seats_of(shares[i]),
                        whole(level.most[i])));
        if (!is_final) take_out(i, level.most[i], level);
      }
      if (is_met || is_final) return;
    }
  }

  const SharedSeats& shared_;
  const ListTier& tier_;
  Document& document_;
};

}  // namespace

void explain_shares(const SharedSeats& shared, Document& document) { Shares(shared, document).explain(); }

std::vector<Seats> shares_of(ListTier tier, const std::vector<Votes>& votes, Seats seats) {
  tier.seats = seats;
  tier.bonus.reset();
  tier.guarantee.reset();
  tier.fixed.clear();
  tier.lengths.clear();
  tier.vote_factors.clear();
  TieBreaker ties(tier.ties, {});
  const Admission everyone{std::vector<bool>(votes.size(), true), {}, {}};
  return distribute_list_tier(tier, everyone, {.votes = votes, .valid = sum(votes)}, ties);
}

}  // namespace hemicycle
