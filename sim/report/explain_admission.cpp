#include "sim/report/explain_admission.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "models/base/wide.hpp"
#include "models/seats/joined_lists.hpp"
#include "models/seats/threshold.hpp"

#include "sim/report/explain_words.hpp"
#include "sim/report/number.hpp"

namespace hemicycle {

namespace {

/// The least number of votes that passes.
Votes votes_needed(const Threshold& threshold, const Fraction& share, Votes base) {
  const Wide product = Wide{base} * share.numerator;
  const Wide needed =
      threshold.inclusive ? (product + share.denominator - 1) / share.denominator : product / share.denominator + 1;
  return std::max<Votes>(static_cast<Votes>(needed), 1);
}

/// "1 direct seat", "3 direct seats".
std::string direct_seats_text(Seats seats) { return whole(seats) + (seats == 1 ? " direct seat" : " direct seats"); }

/// [seats] won directly, one a list; empty: none.
std::vector<Seats> direct_seats(const Election& election) {
  if (!election.direct.empty() || !election.tiers) return election.direct;
  std::vector<Seats> direct(election.parties.size());
  const std::vector<std::vector<Seats>> won = tier_votes_of(election).direct;
  for (std::size_t d = 0; d < election.tiers->districts.size(); ++d) {
    const std::vector<Seats>& seats = won.empty() ? election.tiers->districts[d].direct : won[d];
    for (std::size_t p = 0; p < seats.size(); ++p) direct[p] += seats[p];
  }
  return direct;
}

/// What a list has, and what the threshold asks of it.
struct Claim {
  Votes votes = 0;                      ///< [ballots] that count for the threshold
  const JoinedLists* joined = nullptr;  ///< the alliance whose votes these are; null: its own
  Votes needed = 0;                     ///< [ballots] 0: none
  bool is_exempt = false;
  Seats direct = 0;  ///< [seats] that open the door; 0: none do

  [[nodiscard]] bool is_enough() const { return votes > 0 && (is_exempt || votes >= needed); }
};

class Admitting {
 public:
  Admitting(const Election& election, const ElectionSeats& seats, const std::vector<int>& let_in,
            const std::vector<std::string>& names, Document& document)
      : election_(election),
        tier_(election.contest.tier),
        seats_(seats),
        let_in_(let_in),
        names_(names),
        document_(document),
        direct_(direct_seats(election)) {}

  void explain() {
    document_.blocks.emplace_back(Heading{"Who takes part"});
    const Threshold& threshold = tier_.threshold;
    const Votes base = base_of(tier_, election_.contest.tally);
    if (const auto& biproportional = election_.contest.biproportional) {
      explain_quorum(biproportional->quorum);
    } else if (threshold.share.numerator == 0 && threshold.share_for.empty()) {
      say("There is no threshold: every list with a vote takes part.");
    } else {
      const Votes needed = votes_needed(threshold, threshold.share, base);
      say(fmt::format("A list needs {} {} of the {} {}, which is {} votes.",
                      threshold.inclusive ? "at least" : "more than", percent_of(threshold.share), whole(base),
                      words_of(threshold.base), whole(needed)));
    }
    explain_direct_seats();
    explain_alliances();
    document_.blocks.emplace_back(threshold_table(base));
    explain_guarantee();
  }

 private:
  void say(std::string text) { document_.blocks.emplace_back(Paragraph{std::move(text)}); }

  void explain_quorum(const Quorum& quorum) {
    std::vector<std::string> conditions;
    if (quorum.any_district) conditions.push_back(percent_of(*quorum.any_district) + " of the votes of one district");
    if (quorum.total) conditions.push_back(percent_of(*quorum.total) + " of all");
    if (conditions.empty()) return say("There is no quorum: every list with a vote takes part.");
    say("A list needs " + conditions.front() +
        (conditions.size() > 1 ? (quorum.needs_both ? " and " : " or ") + conditions.back() : "") + ".");
  }

  void explain_direct_seats() {
    if (election_.direct_seats_for_entry == 0) return;
    say(direct_seats_text(election_.direct_seats_for_entry) + " open the door as well.");
  }

  void explain_alliances() {
    for (const JoinedLists& alliance : tier_.alliances) {
      if (alliance.counts_for == JoinedFor::seats) continue;
      say(fmt::format("{} count as one for the threshold, with {} votes.", names_of(alliance),
                      whole(votes_of(alliance))));
    }
  }

  std::string names_of(const JoinedLists& alliance) const {
    std::vector<std::string> names;
    for (const int list : alliance.lists) names.push_back(names_[static_cast<std::size_t>(list)]);
    return enumerated(names);
  }

  Votes votes_of(const JoinedLists& alliance) const {
    Votes sum = alliance.own_votes + own_votes(alliance.groups);
    for (const int list : alliance.lists) sum += election_.contest.tally.votes[static_cast<std::size_t>(list)];
    return sum;
  }

  Claim claim_of(std::size_t list, Votes base) const {
    Claim claim{.votes = election_.contest.tally.votes[list]};
    for (const JoinedLists& alliance : tier_.alliances) {
      if (alliance.counts_for == JoinedFor::seats || claim.votes == 0) continue;
      if (std::ranges::find(alliance.lists, static_cast<int>(list)) == alliance.lists.end()) continue;
      claim.joined = &alliance;
      claim.votes = votes_of(alliance);
    }
    const Seats in_tiers = election_.tiers ? election_.tiers->direct_seats_for_entry : 0;
    const Seats enough = in_tiers > 0 ? in_tiers : election_.direct_seats_for_entry;
    if (enough > 0 && !direct_.empty() && direct_[list] >= enough) claim.direct = direct_[list];
    const Threshold& threshold = tier_.threshold;
    const bool has_own = !threshold.share_for.empty() && threshold.share_for[list];
    const Fraction share = has_own ? *threshold.share_for[list] : threshold.share;
    if (share.numerator > 0) claim.needed = votes_needed(threshold, share, base);
    claim.is_exempt = claim.direct == 0 && !share_of(threshold, static_cast<int>(list));
    return claim;
  }

  DocumentTable threshold_table(Votes base) const {
    DocumentTable table{{{"list", Alignment::left}, {"votes"}, {"of the base"}, {"over or short"}, {"takes part"}}, {}};
    const std::vector<Votes>& votes = election_.contest.tally.votes;
    for (std::size_t p = 0; p < votes.size(); ++p) {
      const Claim claim = claim_of(p, base);
      const double part = base == 0 ? 0.0 : 100.0 * static_cast<double>(votes[p]) / static_cast<double>(base);
      table.rows.push_back({names_[p], whole(votes[p]), fixed(part, 2) + " %", distance(claim), entry(p, claim)});
    }
    return table;
  }

  static std::string distance(const Claim& claim) {
    if (claim.is_exempt) return "exempt";
    if (claim.needed == 0) return "";
    const Votes over = claim.votes - claim.needed;
    return (over < 0 ? "-" : "+") + whole(over < 0 ? -over : over);
  }

  std::string entry(std::size_t list, const Claim& claim) const {
    const bool admitted = seats_.admitted[list];
    if (election_.contest.biproportional) return admitted ? "yes" : "no";
    const std::vector<bool>& wins_nothing = election_.contest.wins_nothing;
    if (!wins_nothing.empty() && wins_nothing[list]) return "counts in the base only";
    if (!tier_.fixed.empty() && tier_.fixed[list] > 0) return "has its seats";
    if (std::ranges::find(let_in_, static_cast<int>(list)) != let_in_.end()) return "let in";
    if (!admitted) return claim.is_enough() ? reason_against() : "no";
    if (!claim.is_enough()) return reason_for(claim);
    return claim.joined == nullptr ? "yes" : "yes, as one with its alliance";
  }

  /// Why a list takes part whose votes are too few.
  std::string reason_for(const Claim& claim) const {
    if (claim.direct > 0) return "yes, by " + direct_seats_text(claim.direct);
    if (tier_.threshold.any_district) return "yes, by its share of a district";
    if (tier_.threshold.own_district) return "yes, where its share of a district is enough";
    return "yes, by a rule not shown here";
  }

  /// Why a list takes no part whose votes are enough.
  std::string reason_against() const {
    if (tier_.threshold.every_district) return "no, short in a district";
    if (tier_.threshold.district) return "no, short in every district";
    return "no, by a rule not shown here";
  }

  void explain_guarantee() {
    if (!tier_.guarantee || election_.tiers.has_value()) return;
    const Guarantee& guarantee = *tier_.guarantee;
    if (let_in_.empty()) {
      say(fmt::format("The guarantee (at least {} lists) does not act.", guarantee.parties));
      return;
    }
    say(
        fmt::format("Fewer than {} lists pass, so the law lets the next largest in. It gets the larger of {} and the "
                    "whole part of {} times its proportional share; the others share the rest.",
                    guarantee.parties, seats_of(guarantee.seats), to_string(guarantee.factor)));
  }

  const Election& election_;
  const ListTier& tier_;
  const ElectionSeats& seats_;
  const std::vector<int>& let_in_;
  const std::vector<std::string>& names_;
  Document& document_;
  std::vector<Seats> direct_;  ///< [seats] won directly, one a list; empty: none
};

}  // namespace

void explain_admission(const Election& election, const ElectionSeats& seats, const std::vector<int>& let_in,
                       const std::vector<std::string>& names, Document& document) {
  Admitting(election, seats, let_in, names, document).explain();
}

}  // namespace hemicycle
