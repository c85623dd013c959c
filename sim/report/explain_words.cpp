#include "sim/report/explain_words.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include <fmt/format.h>

#include "models/base/contracts.hpp"

#include "sim/report/number.hpp"

namespace hemicycle {

namespace {

std::string words_of_divisor(const HighestAverages& method) {
  switch (method.divisor) {
    case Divisor::dhondt:
      return "D'Hondt's divisors 1, 2, 3 …";
    case Divisor::sainte_lague:
      return "Sainte-Laguë's divisors 1, 3, 5 …";
    case Divisor::modified_sainte_lague:
      return "modified Sainte-Laguë divisors " + to_string(method.first_divisor) + ", 3, 5 …";
    case Divisor::danish:
      return "Danish divisors 1, 4, 7 …";
    case Divisor::imperiali:
      return "Imperiali divisors 2, 3, 4 …";
    case Divisor::huntington_hill:
      return "Huntington-Hill divisors √(s (s + 1))";
    case Divisor::adams:
      return "Adams's divisors 0, 1, 2 …";
    case Divisor::dean:
      return "Dean's divisors 0, 4/3, 12/5 …";
    case Divisor::stationary:
      return "stationary divisors s + " + to_string(method.first_divisor);
    case Divisor::dhondt_power:
      return "the divisors 1, 2, 3 … to the power " + to_string(method.power);
  }
  EXPECTS(false);
  return "";
}

std::string words_of_quota(Quota quota) {
  switch (quota) {
    case Quota::hare:
      return "the Hare quota";
    case Quota::hare_rounded:
      return "the rounded Hare quota";
    case Quota::droop:
      return "the Droop quota";
    case Quota::droop_rounded:
      return "the rounded Droop quota";
    case Quota::hagenbach_bischoff:
      return "the Hagenbach-Bischoff quota";
    case Quota::hagenbach_bischoff_rounded:
      return "the rounded Hagenbach-Bischoff quota";
    case Quota::imperiali:
      return "the Imperiali quota";
    case Quota::imperiali_rounded:
      return "the rounded Imperiali quota";
  }
  EXPECTS(false);
  return "";
}

struct MethodWords {
  std::string operator()(const HighestAverages& method) const { return words_of_divisor(method); }
  std::string operator()(const LargestRemainder& method) const {
    const std::string left =
        method.left_over == LeftOver::most_votes ? "whole quotas and most votes with " : "largest remainders with ";
    return left + words_of_quota(method.quota);
  }
  std::string operator()(const QuotaMethod&) const { return "the quota method of Balinski and Young"; }
  std::string operator()(const DutchCouncil&) const { return "the rules of Dutch municipal councils"; }
  std::string operator()(const BlockVote&) const { return "block vote, one each to the candidates with most votes"; }
  std::string operator()(const PartyBlockVote&) const { return "party block vote, all to the list with most votes"; }
  std::string operator()(const TwoRound& method) const {
    return "two rounds, with a run-off of the first two where nobody has more than " + percent_of(method.majority);
  }
};

struct BonusWords {
  std::string operator()(const FixedBonus& bonus) const {
    return fmt::format("{} go to the strongest list first", seats_of(bonus.seats));
  }
  std::string operator()(const GraduatedBonus& bonus) const {
    return fmt::format(
        "the strongest list first gets {} at {} of the valid votes and one more for each {} above, at most {}",
        seats_of(bonus.first), percent_of(bonus.from_share), percent_of(bonus.step), seats_of(bonus.most));
  }
  std::string operator()(const MajorityBonus& bonus) const {
    const bool has_condition = bonus.from_share.numerator > 0;
    const std::string condition =
        has_condition ? ", with " + percent_of(bonus.from_share) + " of the valid votes," : "";
    return fmt::format("the strongest list{} is brought up to {}", condition, seats_of(bonus.up_to));
  }
};

}  // namespace

std::string percent_of(const Fraction& share) {
  return to_string(reduced(share.numerator * 100, share.denominator)) + " %";
}

std::string words_of(const Method& method) { return std::visit(MethodWords{}, method); }

std::string words_of(const Bonus& bonus) { return std::visit(BonusWords{}, bonus); }

std::string words_of(ThresholdBase base) {
  switch (base) {
    case ThresholdBase::valid:
      return "valid votes";
    case ThresholdBase::cast:
      return "ballots cast";
    case ThresholdBase::registered:
      return "registered voters";
  }
  EXPECTS(false);
  return "";
}

std::string words_of(TieOrder order) {
  switch (order) {
    case TieOrder::listed_first:
      return "the order of the ballot";
    case TieOrder::more_votes:
      return "more votes nationwide";
    case TieOrder::fewer_votes:
      return "fewer votes nationwide";
    case TieOrder::lot:
      return "a lot";
  }
  EXPECTS(false);
  return "";
}

std::string words_of(const SettledTie& tie, const std::vector<std::string>& lists,
                     const std::vector<std::string>& districts) {
  const auto named = [&](const std::vector<int>& numbers) {
    std::vector<std::string> names;
    for (const int number : numbers) names.push_back(lists[static_cast<std::size_t>(number)]);
    return enumerated(names);
  };
  const auto is_first = [&](int list) { return list == tie.lists.front(); };
  if (std::ranges::all_of(tie.lists, is_first)) {
    return fmt::format("{} districts have the same claim to {} of {}, settled by {}", tie.lists.size(),
                       seats_of(static_cast<Seats>(tie.winners.size())), named({tie.lists.front()}),
                       words_of(tie.order));
  }
  const bool is_local = 0 <= tie.district && tie.district < std::ssize(districts);
  const std::string where = is_local ? " in " + districts[static_cast<std::size_t>(tie.district)] : "";
  return fmt::format("{} have the same claim to {}{}: {} prevails by {}", named(tie.lists),
                     seats_of(static_cast<Seats>(tie.winners.size())), where, named(tie.winners), words_of(tie.order));
}

std::string enumerated(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += words[i];
  }
  return text;
}

std::string decimal(Wide numerator, Wide denominator) {
  const Wide hundredths = (numerator * 200 + denominator) / (2 * denominator);
  const auto whole = static_cast<Count>(hundredths / 100);
  const auto rest = static_cast<int>(hundredths % 100);
  return rest == 0 ? grouped(whole) : fmt::format("{}.{:02}", grouped(whole), rest);
}

std::string whole(std::int64_t number) { return grouped(static_cast<Count>(number)); }

std::string seats_of(Seats seats) { return grouped(static_cast<Count>(seats)) + (seats == 1 ? " seat" : " seats"); }

}  // namespace hemicycle
