#include "sim/report/explain_admission.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "models/base/wide.hpp"
#include "models/seats/threshold.hpp"

#include "sim/report/explain_words.hpp"
#include "sim/report/number.hpp"

namespace hemicycle {

namespace {

std::string whole(std::int64_t number) { return grouped(static_cast<Count>(number)); }

/// The least number of votes that passes.
Votes votes_needed(const Threshold& threshold, const Fraction& share, Votes base) {
  const Wide product = Wide{base} * share.numerator;
  const Wide needed =
      threshold.inclusive ? (product + share.denominator - 1) / share.denominator : product / share.denominator + 1;
  return std::max<Votes>(static_cast<Votes>(needed), 1);
}

class Admitting {
 public:
  Admitting(const Election& election, const ElectionSeats& seats, const std::vector<std::string>& names,
            Document& document)
      : election_(election), tier_(election.contest.tier), seats_(seats), names_(names), document_(document) {}

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

  DocumentTable threshold_table(Votes base) const {
    DocumentTable table{{{"list", Alignment::left}, {"votes"}, {"of the base"}, {"over or short"}, {"takes part"}}, {}};
    const std::vector<Votes>& votes = election_.contest.tally.votes;
    for (std::size_t p = 0; p < votes.size(); ++p) {
      const std::optional<Fraction> share = share_of(tier_.threshold, static_cast<int>(p));
      const double part = base == 0 ? 0.0 : 100.0 * static_cast<double>(votes[p]) / static_cast<double>(base);
      table.rows.push_back(
          {names_[p], whole(votes[p]), fixed(part, 2) + " %", distance(share, votes[p], base), entry(p)});
    }
    return table;
  }

  std::string distance(const std::optional<Fraction>& share, Votes votes, Votes base) const {
    if (!share) return "exempt";
    if (share->numerator == 0) return "";
    const Votes over = votes - votes_needed(tier_.threshold, *share, base);
    return (over < 0 ? "-" : "+") + whole(over < 0 ? -over : over);
  }

  std::string entry(std::size_t list) const {
    if (election_.contest.biproportional) return seats_.admitted[list] ? "yes" : "no";
    const std::vector<bool>& wins_nothing = election_.contest.wins_nothing;
    if (!wins_nothing.empty() && wins_nothing[list]) return "counts in the base only";
    if (!tier_.fixed.empty() && tier_.fixed[list] > 0) return "has its seats";
    const bool admitted = seats_.admitted[list];
    const Tally& tally = election_.contest.tally;
    const Votes base = base_of(tier_, tally);
    const bool by_votes = passes(tier_.threshold, static_cast<int>(list), tally.votes[list], base);
    if (admitted == by_votes) return admitted ? "yes" : "no";
    if (admitted && is_guarantee_at_work(election_, seats_)) return "let in";
    return admitted ? "yes, by another clause" : "no, by another clause";
  }

  void explain_guarantee() {
    if (!tier_.guarantee || election_.tiers.has_value()) return;
    const Guarantee& guarantee = *tier_.guarantee;
    if (!is_guarantee_at_work(election_, seats_)) {
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
  const std::vector<std::string>& names_;
  Document& document_;
};

}  // namespace

void explain_admission(const Election& election, const ElectionSeats& seats, const std::vector<std::string>& names,
                       Document& document) {
  Admitting(election, seats, names, document).explain();
}

bool is_guarantee_at_work(const Election& election, const ElectionSeats& seats) {
  const ListTier& tier = election.contest.tier;
  if (!tier.guarantee || election.tiers) return false;
  const Tally& tally = election.contest.tally;
  const Votes base = base_of(tier, tally);
  int passed = 0;
  for (std::size_t p = 0; p < tally.votes.size(); ++p) {
    passed += seats.admitted[p] && passes(tier.threshold, static_cast<int>(p), tally.votes[p], base);
  }
  return 0 < passed && passed < tier.guarantee->parties;
}

}  // namespace hemicycle
