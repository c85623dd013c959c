#include "sim/report/explain_distribution.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "models/seats/margin.hpp"
#include "models/seats/worksheet.hpp"

#include "sim/report/divisor_interval.hpp"
#include "sim/report/explain_votes.hpp"
#include "sim/report/explain_words.hpp"
#include "sim/report/number.hpp"

namespace hemicycle {

namespace {

const std::string& name_of(const ExplainedDistribution& distribution, int list) {
  return distribution.names[static_cast<std::size_t>(list)];
}

std::string text_of(const ExplainedDistribution& distribution, const Quotient& quotient) {
  if (quotient.denominator == 0) return "before all";
  const Wide scale = distribution.weighed ? distribution.weighed->scale : 1;
  const auto* method = std::get_if<HighestAverages>(&distribution.method);
  if (method == nullptr || method->divisor != Divisor::huntington_hill) {
    return decimal(quotient.numerator, quotient.denominator * scale);
  }
  const double square = static_cast<double>(quotient.numerator) / static_cast<double>(quotient.denominator);
  return fmt::format("{:.2f}", std::sqrt(square) / static_cast<double>(scale));
}

/// A bound of the divisors of D'Hondt and Sainte-Laguë: the divisor is twice the quotient by 2 s + 1.
Quotient divisor_at(const HighestAverages& method, Quotient quotient, Wide scale) {
  if (method.divisor == Divisor::sainte_lague) quotient.numerator *= 2;
  quotient.denominator *= method.divisor == Divisor::huntington_hill ? scale * scale : scale;
  return quotient;
}

/// "Dividing every list's votes by 67,000 and rounding down gives the same seats."
std::optional<std::string> proof(const ExplainedDistribution& distribution, const QuotientSheet& sheet) {
  const Divisor divisor = sheet.method.divisor;
  if (divisor == Divisor::dhondt_power || sheet.last.empty() || sheet.next.empty()) return std::nullopt;
  const Wide scale = distribution.weighed ? distribution.weighed->scale : 1;
  const auto interval = interval_between(divisor_at(sheet.method, sheet.next.front().quotient, scale),
                                         divisor_at(sheet.method, sheet.last.back().quotient, scale),
                                         divisor == Divisor::huntington_hill);
  if (!interval) return std::nullopt;
  const bool rounds = divisor == Divisor::dhondt || divisor == Divisor::sainte_lague;
  std::string text = rounds && distribution.held.empty()
                         ? fmt::format("divide the {} of every list by {} and round {}; that gives just these seats.",
                                       distribution.weighed ? "weighted votes" : "votes", interval->divisor,
                                       divisor == Divisor::dhondt ? "down" : "to the nearest whole number")
                         : fmt::format("every quotient that won a seat is above {}, and every next one is below it.",
                                       interval->divisor);
  return fmt::format("The proof: {} Any number above {} and below {} does.", text, interval->low, interval->high);
}

/// Whether the list can hold no more seats.
bool is_full(const ExplainedDistribution& distribution, int list) {
  const auto i = static_cast<std::size_t>(list);
  return !distribution.most.empty() && distribution.seats[i] >= distribution.most[i];
}

DocumentTable given_seats(const ExplainedDistribution& distribution, const QuotientSheet& sheet) {
  DocumentTable table{{{"seat"}, {"list", Alignment::left}, {"quotient"}}, {}};
  Seats number = std::accumulate(distribution.seats.begin(), distribution.seats.end(), Seats{0});
  number -= static_cast<Seats>(sheet.last.size());
  for (const GivenSeat& seat : sheet.last) {
    table.rows.push_back({whole(++number), name_of(distribution, seat.list), text_of(distribution, seat.quotient)});
  }
  for (const GivenSeat& seat : sheet.next) {
    const auto i = static_cast<std::size_t>(seat.list);
    if (!distribution.most.empty() && seat.bidder.held >= distribution.most[i]) continue;
    table.rows.push_back(
        {"(" + whole(++number) + ")", name_of(distribution, seat.list), text_of(distribution, seat.quotient)});
  }
  return table;
}

/// The list with the largest next quotient of all but the one that got the last seat; null: there is none.
const QuotientLine* runner_up(const ExplainedDistribution& distribution, const QuotientSheet& sheet) {
  const QuotientLine* best = nullptr;
  for (const QuotientLine& line : sheet.lines) {
    if (sheet.last.empty() || line.list == sheet.last.back().list || is_full(distribution, line.list)) continue;
    if (best == nullptr || compare_next(sheet.method, {line.votes, line.seats}, {best->votes, best->seats}) > 0) {
      best = &line;
    }
  }
  return best;
}

/// [ballots] that a list lacks for the last seat, all else as it is; at least 1. Empty where no number is enough, or
/// where an alliance has ballots of several factors.
std::optional<Votes> lacking(const ExplainedDistribution& distribution, const QuotientSheet& sheet,
                             const QuotientLine& line) {
  Votes each = 1;
  if (const auto& weighed = distribution.weighed) {
    const std::optional<Fraction>& factor = weighed->factors[static_cast<std::size_t>(line.list)];
    if (!factor) return std::nullopt;
    each = factor->numerator * (weighed->scale / factor->denominator);
  }
  const Bidder last = sheet.last.back().bidder;
  return fewest_ballots((kMaxVotes - line.votes) / each, [&](Votes more) {
    return compare_next(sheet.method, {line.votes + more * each, line.seats}, last) > 0;
  });
}

std::string votes_of(Votes votes) { return votes == 1 ? "1 vote" : whole(votes) + " votes"; }

/// Whether the list has no seat but those that it has whatever its votes.
bool is_safe(const ExplainedDistribution& distribution, int list) {
  const auto i = static_cast<std::size_t>(list);
  return !distribution.least.empty() && distribution.seats[i] <= distribution.least[i];
}

/// "c lacks 23 votes for the last seat"; empty where nothing can be said.
std::string words_of_next(const ExplainedDistribution& distribution, const QuotientSheet& sheet) {
  const QuotientLine* next = runner_up(distribution, sheet);
  if (next == nullptr || is_safe(distribution, sheet.last.back().list)) return "";
  if (const std::optional<Votes> votes = lacking(distribution, sheet, *next)) {
    return fmt::format("{} lacks {} for the last seat, if all else stays as it is.", name_of(distribution, next->list),
                       votes_of(*votes));
  }
  if (sheet.last.back().quotient.denominator > 0) return "";
  return fmt::format("No number of votes would give {} the last seat: every list gets its first before any other.",
                     name_of(distribution, next->list));
}

/// Between those who win by most votes: the last of them and the first of the others; -1: there is none.
struct Edge {
  int last = -1;
  int next = -1;
  Votes behind = 0;
};

Edge edge_of(const ExplainedDistribution& distribution) {
  const std::vector<Votes>& votes = distribution.run_off.empty() ? distribution.votes : distribution.run_off;
  Edge edge;
  const auto votes_of = [&](int list) { return votes[static_cast<std::size_t>(list)]; };
  for (int list = 0; list < std::ssize(votes); ++list) {
    const bool wins = distribution.seats[static_cast<std::size_t>(list)] > 0;
    if (wins && (edge.last < 0 || votes_of(list) < votes_of(edge.last))) edge.last = list;
    if (!wins && votes_of(list) > 0 && (edge.next < 0 || votes_of(list) > votes_of(edge.next))) edge.next = list;
  }
  if (edge.last >= 0 && edge.next >= 0) edge.behind = votes_of(edge.last) - votes_of(edge.next);
  return edge;
}

struct Explain {
  const ExplainedDistribution& distribution;
  Document& document;

  void operator()(const LargestRemainder& method) const {
    const QuotaSheet sheet = worksheet(method, distribution.votes, distribution.seats, distribution.quota_base);
    if (!explains(sheet)) return explain_unshown(distribution, document);
    explain_quota(method, sheet);
    document.blocks.emplace_back(quota_table(sheet));
    explain_left_over(method, sheet);
  }

  void operator()(const HighestAverages& method) const {
    const QuotientSheet sheet = worksheet(method, distribution.votes, distribution.seats, 4, distribution.held);
    if (!explains(sheet)) return explain_unshown(distribution, document);
    say((distribution.weighed ? "Weighted votes" : "Votes") + (" are divided by " + words_of(Method{method})) +
        "; each seat goes to the largest quotient left.");
    DocumentTable table = table_with(distribution, {{"seats"}, {"its last seat at"}, {"the next at"}});
    for (const QuotientLine& line : sheet.lines) {
      add_row(distribution, line.list,
              {whole(line.seats), line.last ? text_of(distribution, *line.last) : "",
               is_full(distribution, line.list) ? "full" : text_of(distribution, line.next)},
              table);
    }
    document.blocks.emplace_back(std::move(table));
    if (sheet.last.empty() || sheet.next.empty()) return;
    say("The last seats given, and in brackets those that would come next:");
    document.blocks.emplace_back(given_seats(distribution, sheet));
    if (std::string text = words_of_next(distribution, sheet); !text.empty()) say(std::move(text));
    if (const auto text = proof(distribution, sheet)) say(*text);
  }

  void operator()(const QuotaMethod&) const {
    document.blocks.emplace_back(Paragraph{
        "Each seat goes to the largest votes / (seats + 1) among the lists whose share of the seats given so far is "
        "above the seats that they have."});
    document.blocks.emplace_back(seats_table(distribution));
  }

  void operator()(const DutchCouncil&) const {
    document.blocks.emplace_back(
        Paragraph{"Whole quotas first; the seats left over by remainders and highest averages, as the law has it for a "
                  "council of "
                  "this size."});
    document.blocks.emplace_back(seats_table(distribution));
  }

  void operator()(const BlockVote&) const {
    explain_strongest("The seats go one each to the candidates with most votes.");
  }

  void operator()(const PartyBlockVote&) const { explain_strongest("The list with most votes gets all seats."); }

  void operator()(const TwoRound& method) const {
    const Wide total = std::accumulate(distribution.votes.begin(), distribution.votes.end(), Wide{0});
    const auto needed = static_cast<Votes>(total * method.majority.numerator / method.majority.denominator) + 1;
    const std::string text =
        fmt::format("More than {} of the {} votes elect in the first round, which is {}", percent_of(method.majority),
                    whole(static_cast<Votes>(total)), votes_of(needed));
    if (distribution.run_off.empty()) return explain_strongest(text + ".");
    document.blocks.emplace_back(Paragraph{text + "; nobody has as many, and the first two go to a run-off."});
    DocumentTable table{{{"candidate", Alignment::left}, {"first round"}, {"run-off"}, {"seats"}}, {}};
    for (std::size_t i = 0; i < distribution.votes.size(); ++i) {
      if (distribution.votes[i] == 0) continue;
      table.rows.push_back({distribution.names[i], whole(distribution.votes[i]),
                            distribution.run_off[i] == 0 ? "" : whole(distribution.run_off[i]),
                            whole(distribution.seats[i])});
    }
    document.blocks.emplace_back(std::move(table));
    say_edge();
  }

 private:
  void explain_strongest(std::string text) const {
    document.blocks.emplace_back(Paragraph{std::move(text)});
    document.blocks.emplace_back(seats_table(distribution));
    say_edge();
  }

  void say_edge() const {
    const Edge edge = edge_of(distribution);
    if (edge.last < 0 || edge.next < 0) return;
    document.blocks.emplace_back(
        Paragraph{fmt::format("{} is the next in line, {} behind {}.", name_of(distribution, edge.next),
                              votes_of(edge.behind), name_of(distribution, edge.last))});
  }

  void say(std::string text) const { document.blocks.emplace_back(Paragraph{std::move(text)}); }

  void explain_quota(const LargestRemainder& method, const QuotaSheet& sheet) const {
    const QuotaBase base = distribution.quota_base.value_or(
        QuotaBase{std::accumulate(distribution.votes.begin(), distribution.votes.end(), Votes{0}),
                  std::accumulate(distribution.seats.begin(), distribution.seats.end(), Seats{0})});
    const std::string votes = counted(base.votes, 1) + (distribution.weighed ? " weighted votes" : " votes");
    std::string text = fmt::format("The lists that take part have {} together, for {}. ", votes, seats_of(base.seats));
    text += method.quota == Quota::hare
                ? fmt::format("A seat costs {} / {} = {} votes (the Hare quota).", counted(base.votes, 1),
                              whole(base.seats), counted(sheet.quota.votes, sheet.quota.parts))
                : fmt::format("The quota is {} votes a seat, by {}.", counted(sheet.quota.votes, sheet.quota.parts),
                              words_of(Method{method}));
    say(std::move(text));
  }

  /// Votes that count, as they are without the scale of their factors.
  std::string counted(Wide votes, Wide parts) const {
    return decimal(votes, parts * (distribution.weighed ? distribution.weighed->scale : 1));
  }

  DocumentTable quota_table(const QuotaSheet& sheet) const {
    DocumentTable table =
        table_with(distribution, {{"votes / quota"}, {"whole"}, {"remainder"}, {"left over"}, {"seats"}});
    for (const QuotaLine& line : sheet.lines) {
      add_row(distribution, line.list,
              {decimal(Wide{line.votes} * sheet.quota.parts, sheet.quota.votes), whole(line.whole),
               counted(line.remainder, sheet.quota.parts),
               line.left_over == 0 ? "" : fmt::format("{:+}", line.left_over), whole(line.whole + line.left_over)},
              table);
    }
    return table;
  }

  void explain_left_over(const LargestRemainder& method, const QuotaSheet& sheet) const {
    if (method.left_over == LeftOver::unfilled) return say("Seats beyond the whole quotas stay unfilled.");
    if (sheet.left == 0) {
      document.blocks.emplace_back(Paragraph{"The whole quotas are all the seats: nothing is left over."});
      return;
    }
    if (sheet.left < 0) {
      document.blocks.emplace_back(Paragraph{
          fmt::format("The whole quotas are {} more than there are: these are taken back from the smallest remainders.",
                      seats_of(-sheet.left))});
      return;
    }
    std::vector<std::string> winners;
    for (Seats i = 0; i < sheet.left; ++i) winners.push_back(name_of(distribution, line_at(sheet, i).list));
    const bool by_votes = method.left_over == LeftOver::most_votes;
    std::string text =
        fmt::format("{} left over {} to {}: {}.", seats_of(sheet.left), sheet.left == 1 ? "goes" : "go one each",
                    by_votes ? "the most votes" : "the largest remainders", enumerated(winners));
    if (sheet.left < std::ssize(sheet.by_remainder) && !by_votes) text += next_in_line(sheet);
    document.blocks.emplace_back(Paragraph{std::move(text)});
  }

  static const QuotaLine& line_at(const QuotaSheet& sheet, Seats rank) {
    return sheet.lines[static_cast<std::size_t>(sheet.by_remainder[static_cast<std::size_t>(rank)])];
  }

  std::string next_in_line(const QuotaSheet& sheet) const {
    const QuotaLine& last = line_at(sheet, sheet.left - 1);
    const QuotaLine& next = line_at(sheet, sheet.left);
    return fmt::format(" The next in line would be {}; its remainder is {} votes behind that of {}.",
                       name_of(distribution, next.list), counted(last.remainder - next.remainder, sheet.quota.parts),
                       name_of(distribution, last.list));
  }
};

struct IsExplained {
  const ExplainedDistribution& distribution;

  bool operator()(const LargestRemainder& method) const {
    return explains(worksheet(method, distribution.votes, distribution.seats));
  }
  bool operator()(const HighestAverages& method) const {
    return explains(worksheet(method, distribution.votes, distribution.seats));
  }
  bool operator()(const QuotaMethod&) const { return false; }
  bool operator()(const DutchCouncil&) const { return false; }
  bool operator()(const BlockVote&) const { return true; }
  bool operator()(const PartyBlockVote&) const { return true; }
  bool operator()(const TwoRound&) const { return true; }
};

struct ExplainInALine {
  const ExplainedDistribution& distribution;

  std::vector<std::string> operator()(const LargestRemainder& method) const {
    const QuotaSheet sheet = worksheet(method, distribution.votes, distribution.seats);
    if (!explains(sheet) || sheet.left <= 0 || sheet.left >= std::ssize(sheet.by_remainder)) return {"", "", ""};
    const auto line = [&](Seats rank) -> const QuotaLine& {
      return sheet.lines[static_cast<std::size_t>(sheet.by_remainder[static_cast<std::size_t>(rank)])];
    };
    const QuotaLine& last = line(sheet.left - 1);
    const QuotaLine& next = line(sheet.left);
    if (method.left_over == LeftOver::most_votes) {
      return {name_of(distribution, last.list), name_of(distribution, next.list), whole(last.votes - next.votes)};
    }
    return {name_of(distribution, last.list), name_of(distribution, next.list),
            decimal(last.remainder - next.remainder, sheet.quota.parts)};
  }

  std::vector<std::string> operator()(const HighestAverages& method) const {
    const QuotientSheet sheet = worksheet(method, distribution.votes, distribution.seats);
    const QuotientLine* next = runner_up(distribution, sheet);
    if (!explains(sheet) || next == nullptr) return {"", "", ""};
    const std::optional<Votes> lacks = lacking(distribution, sheet, *next);
    return {name_of(distribution, sheet.last.back().list), name_of(distribution, next->list),
            lacks ? whole(*lacks) : ""};
  }

  std::vector<std::string> operator()(const QuotaMethod&) const { return {"", "", ""}; }
  std::vector<std::string> operator()(const DutchCouncil&) const { return {"", "", ""}; }
  std::vector<std::string> operator()(const BlockVote&) const { return edge(); }
  std::vector<std::string> operator()(const PartyBlockVote&) const { return edge(); }
  std::vector<std::string> operator()(const TwoRound&) const { return edge(); }

 private:
  std::vector<std::string> edge() const {
    const Edge edge = edge_of(distribution);
    if (edge.last < 0 || edge.next < 0) return {"", "", ""};
    return {name_of(distribution, edge.last), name_of(distribution, edge.next), whole(edge.behind)};
  }
};

}  // namespace

void explain_distribution(const ExplainedDistribution& distribution, Document& document) {
  std::visit(Explain{distribution, document}, distribution.method);
}

void explain_unshown(const ExplainedDistribution& distribution, Document& document) {
  document.blocks.emplace_back(Paragraph{"This worksheet does not show how the rules of the law led to these seats."});
  document.blocks.emplace_back(seats_table(distribution));
}

bool is_explained(const ExplainedDistribution& distribution) {
  return std::visit(IsExplained{distribution}, distribution.method);
}

std::vector<std::string> explain_in_a_line(const ExplainedDistribution& distribution) {
  return std::visit(ExplainInALine{distribution}, distribution.method);
}

std::vector<TextColumn> line_columns() {
  return {{"last seat to", Alignment::left}, {"next would be", Alignment::left}, {"votes behind"}};
}

}  // namespace hemicycle
