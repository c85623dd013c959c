#include "sim/report/explain_bonus.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "models/base/wide.hpp"
#include "models/seats/bonus.hpp"
#include "models/seats/joined_lists.hpp"

#include "sim/report/explain_words.hpp"
#include "sim/report/number.hpp"

namespace hemicycle {

namespace {

/// A list, or an alliance, with as many ballots as any.
struct Strongest {
  std::vector<int> lists;
  Votes ballots = 0;
};

/// What the law does for the strongest.
struct Gift {
  Seats seats = 0;         ///< [seats] 0: none
  std::string reason;      ///< "; it gets a bonus of 50 seats"
  bool is_in_rest = true;  ///< whether the winner takes part in the other seats
};

/// A gift and the seats that follow from it.
struct Outcome {
  std::vector<Seats> bonus;  ///< one a list
  std::vector<Votes> votes;  ///< that share the other seats
  ListTier tier;             ///< by which they are shared
  std::vector<Seats> rest;   ///< one a list
};

std::vector<Strongest> strongest(const BonusSheet& sheet) {
  std::vector<Strongest> best;
  for (const std::vector<int>& lists : sides_of(sheet.shared.tier.alliances, static_cast<int>(sheet.ballots.size()))) {
    Votes ballots = 0;
    for (const int list : lists) ballots += sheet.ballots[static_cast<std::size_t>(list)];
    if (!best.empty() && ballots > best.front().ballots) best.clear();
    if (ballots > 0 && (best.empty() || ballots == best.front().ballots)) best.push_back({lists, ballots});
  }
  return best;
}

/// The votes of the lists that are among these, or of the others; 0 for the rest.
std::vector<Votes> only(std::vector<Votes> votes, const std::vector<int>& lists, bool inside) {
  for (int list = 0; list < std::ssize(votes); ++list) {
    const bool is_inside = std::ranges::find(lists, list) != lists.end();
    if (is_inside != inside) votes[static_cast<std::size_t>(list)] = 0;
  }
  return votes;
}

Seats of_lists(const std::vector<Seats>& seats, const std::vector<int>& lists) {
  Seats sum = 0;
  for (const int list : lists) sum += seats[static_cast<std::size_t>(list)];
  return sum;
}

/// What each kind of bonus gives, and the end of the sentence that says why.
struct GiftOf {
  const BonusSheet& sheet;
  const Strongest& winner;

  Gift operator()(const FixedBonus& bonus) const {
    return {bonus.seats, fmt::format(", which the law gives a bonus of {}", seats_of(bonus.seats))};
  }

  Gift operator()(const GraduatedBonus& bonus) const {
    const Seats seats = graduated_seats(bonus, winner.ballots, sheet.valid);
    const std::string scale =
        fmt::format("the scale gives {} from {}, one more for each {}, at most {}", seats_of(bonus.first),
                    percent_of(bonus.from_share), percent_of(bonus.step), whole(bonus.most));
    return {seats, share() + "; " + scale + (seats > 0 ? ": a bonus of " + seats_of(seats) : ": there is no bonus")};
  }

  Gift operator()(const MajorityBonus& bonus) const {
    if (Wide{winner.ballots} * bonus.from_share.denominator < Wide{sheet.valid} * bonus.from_share.numerator) {
      return {0, share() + fmt::format("; a bonus needs {}, so there is none", percent_of(bonus.from_share))};
    }
    const SharedSeats& shared = sheet.shared;
    const Seats own = of_lists(shares_of(shared.tier, shared.votes, shared.seats), winner.lists);
    const Seats target = std::min(bonus.up_to, shared.seats);
    if (own >= target) {
      return {0,
              fmt::format("; it would be brought up to {} and has {} without a bonus", seats_of(target), whole(own))};
    }
    return {target, share() + fmt::format("; the bonus brings it from {} up to {}", whole(own), seats_of(target)),
            false};
  }

 private:
  std::string share() const {
    return fmt::format(" of {} valid ones, which is {} %", whole(sheet.valid),
                       decimal(Wide{winner.ballots} * 100, sheet.valid));
  }
};

/// Takes what lists have of the bonus from the seats that they can and must have.
void lower(std::vector<Seats>& limits, const std::vector<Seats>& bonus) {
  for (std::size_t p = 0; p < limits.size(); ++p) limits[p] = std::max(0, limits[p] - bonus[p]);
}

void lower(JoinedLists& alliance, const std::vector<Seats>& bonus) {
  if (alliance.most) alliance.most = std::max(0, *alliance.most - of_lists(bonus, alliance.lists));
  for (JoinedLists& group : alliance.groups) lower(group, bonus);
}

Outcome outcome_of(const BonusSheet& sheet, const Strongest& winner, const Gift& gift) {
  const SharedSeats& shared = sheet.shared;
  Outcome outcome{{}, only(shared.votes, winner.lists, false), shared.tier, {}};
  Seats needed = 0;
  for (std::size_t p = 0; p < shared.tier.at_least.size(); ++p) {
    if (outcome.votes[p] > 0) needed += shared.tier.at_least[p];
  }
  const Seats seats = std::clamp(shared.seats - needed, 0, gift.seats);
  outcome.bonus = shares_of(shared.tier, only(shared.votes, winner.lists, true), seats);
  lower(outcome.tier.at_least, outcome.bonus);
  lower(outcome.tier.at_most, outcome.bonus);
  for (JoinedLists& alliance : outcome.tier.alliances) lower(alliance, outcome.bonus);
  if (gift.is_in_rest) outcome.votes = shared.votes;
  outcome.rest = shares_of(outcome.tier, outcome.votes, shared.seats - sum(outcome.bonus));
  return outcome;
}

/// Whether bonus and other seats are the seats given.
bool adds_up(const Outcome& outcome, const std::vector<Seats>& given) {
  std::vector<Seats> seats = outcome.rest;
  for (std::size_t p = 0; p < seats.size(); ++p) seats[p] += outcome.bonus[p];
  return seats == given;
}

class BonusExplanation {
 public:
  BonusExplanation(const BonusSheet& sheet, Document& document)
      : sheet_(sheet), shared_(sheet.shared), document_(document) {}

  void explain() {
    const std::vector<Strongest> best = strongest(sheet_);
    if (best.empty()) return explain_shares(shared_, document_);
    for (const Strongest& winner : best) {
      const Gift gift = std::visit(GiftOf{sheet_, winner}, *shared_.tier.bonus);
      if (gift.seats == 0) {
        say(opening(winner) + gift.reason + ".");
        return explain_shares(shared_, document_);
      }
      const Outcome outcome = outcome_of(sheet_, winner, gift);
      if (adds_up(outcome, shared_.given)) return tell(winner, gift, outcome);
    }
    ExplainedDistribution all{shared_.tier.method, shared_.names, shared_.votes, shared_.given};
    all.weighed = shared_.weighed;
    explain_unshown(all, document_);
  }

 private:
  void say(std::string text) { document_.blocks.emplace_back(Paragraph{std::move(text)}); }

  std::string name_of(const Strongest& winner) const {
    std::vector<std::string> names;
    for (const int list : winner.lists) {
      const auto p = static_cast<std::size_t>(list);
      if (sheet_.ballots[p] > 0) names.push_back(shared_.names[p]);
    }
    return enumerated(names);
  }

  /// "a has the most votes, 500".
  std::string opening(const Strongest& winner) const {
    return fmt::format("The most votes are those of {}, {}", name_of(winner), whole(winner.ballots));
  }

  void tell(const Strongest& winner, const Gift& gift, const Outcome& outcome) {
    const Seats bonus = sum(outcome.bonus);
    std::string text = opening(winner) + gift.reason + ".";
    if (bonus < gift.seats) {
      text += fmt::format(" Only {} of them can be given, by the least and most seats of lists.", whole(bonus));
    }
    text += fmt::format(" {} the other {}.", gift.is_in_rest ? "All lists share" : "The other lists share",
                        seats_of(shared_.seats - bonus));
    say(std::move(text));
    const std::vector<Votes> own = only(shared_.votes, winner.lists, true);
    if (std::ranges::count_if(own, [](Votes votes) { return votes > 0; }) > 1) {
      document_.blocks.emplace_back(Heading{"The bonus of " + name_of(winner), 3});
      explain_shares({shared_.tier, shared_.names, own, shared_.weighed, bonus, outcome.bonus}, document_);
    }
    document_.blocks.emplace_back(Heading{"The other seats", 3});
    explain_shares({outcome.tier, shared_.names, outcome.votes, shared_.weighed, shared_.seats - bonus, outcome.rest},
                   document_);
  }

  const BonusSheet& sheet_;
  const SharedSeats& shared_;
  Document& document_;
};

}  // namespace

void explain_bonus(const BonusSheet& sheet, Document& document) { BonusExplanation(sheet, document).explain(); }

}  // namespace hemicycle
