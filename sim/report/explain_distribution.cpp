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

#include "sim/report/explain_words.hpp"
#include "sim/report/number.hpp"

namespace hemicycle {

namespace {

std::string whole(std::int64_t number) { return grouped(static_cast<Count>(number)); }

const std::string& name_of(const ExplainedDistribution& distribution, int list) {
  return distribution.names[static_cast<std::size_t>(list)];
}

double value_of(const HighestAverages& method, const Quotient& quotient) {
  const double ratio = static_cast<double>(quotient.numerator) / static_cast<double>(quotient.denominator);
  return method.divisor == Divisor::huntington_hill ? std::sqrt(ratio) : ratio;
}

std::string text_of(const HighestAverages& method, const Quotient& quotient) {
  if (quotient.denominator == 0) return "before all";
  if (method.divisor == Divisor::huntington_hill) return fmt::format("{:.2f}", value_of(method, quotient));
  return decimal(quotient.numerator, quotient.denominator);
}

/// A number between two others with as few digits as can be; empty where they are equal.
std::optional<std::string> between(double low, double high) {
  double step = 1e15;
  for (int decimals = -15; decimals <= 6; ++decimals, step /= 10) {
    const double number = std::ceil(low / step + 1e-9) * step;
    if (number > low && number < high) return decimals <= 0 ? whole(std::llround(number)) : fixed(number, decimals);
  }
  return std::nullopt;
}

/// "Dividing every list's votes by 67,000 and rounding down gives the same seats."
std::optional<std::string> proof(const HighestAverages& method, const QuotientSheet& sheet) {
  const bool is_dhondt = method.divisor == Divisor::dhondt;
  if (!is_dhondt && method.divisor != Divisor::sainte_lague) return std::nullopt;
  if (sheet.last.empty() || sheet.next.empty()) return std::nullopt;
  const double scale = is_dhondt ? 1.0 : 2.0;  // s + 1/2 is half of 2 s + 1
  const double low = scale * value_of(method, sheet.next.front().quotient);
  const double high = scale * value_of(method, sheet.last.back().quotient);
  const std::optional<std::string> divisor = between(low, high);
  if (!divisor) return std::nullopt;
  return fmt::format(
      "The proof: divide the votes of every list by {} and round {}; that gives just these seats. Any number above {} "
      "and below {} does.",
      *divisor, is_dhondt ? "down" : "to the nearest whole number", fixed(low, 2), fixed(high, 2));
}

DocumentTable given_seats(const ExplainedDistribution& distribution, const HighestAverages& method,
                          const QuotientSheet& sheet) {
  DocumentTable table{{{"seat"}, {"list", Alignment::left}, {"quotient"}}, {}};
  Seats number = std::accumulate(distribution.seats.begin(), distribution.seats.end(), Seats{0});
  number -= static_cast<Seats>(sheet.last.size());
  for (const GivenSeat& seat : sheet.last) {
    table.rows.push_back({whole(++number), name_of(distribution, seat.list), text_of(method, seat.quotient)});
  }
  for (const GivenSeat& seat : sheet.next) {
    table.rows.push_back(
        {"(" + whole(++number) + ")", name_of(distribution, seat.list), text_of(method, seat.quotient)});
  }
  return table;
}

/// The list with the largest next quotient of all but the one that got the last seat; null: there is none.
const QuotientLine* runner_up(const QuotientSheet& sheet) {
  const QuotientLine* best = nullptr;
  for (const QuotientLine& line : sheet.lines) {
    if (sheet.last.empty() || line.list == sheet.last.back().list) continue;
    if (best == nullptr || line.next > best->next) best = &line;
  }
  return best;
}

/// Votes that a list lacks for the last seat, all else as it is; at least 1.
Votes lacking(const HighestAverages& method, const QuotientSheet& sheet, const QuotientLine& line) {
  const Quotient last = sheet.last.back().quotient;
  return fewest_ballots(kMaxVotes - line.votes,
                        [&](Votes more) { return quotient_on_paper(method, line.votes + more, line.seats) > last; })
      .value_or(0);
}

std::string votes_of(Votes votes) { return votes == 1 ? "1 vote" : whole(votes) + " votes"; }

void explain_unexplained(const ExplainedDistribution& distribution, Document& document) {
  document.blocks.emplace_back(
      Paragraph{"The method alone does not give these seats: other rules of the law acted as well, such as least or "
                "most seats of "
                "a list, seats held before, or a bonus."});
  DocumentTable table{{{"list", Alignment::left}, {"votes"}, {"seats"}}, {}};
  for (std::size_t i = 0; i < distribution.votes.size(); ++i) {
    if (distribution.votes[i] == 0 && distribution.seats[i] == 0) continue;
    table.rows.push_back({distribution.names[i], whole(distribution.votes[i]), whole(distribution.seats[i])});
  }
  document.blocks.emplace_back(std::move(table));
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
    const QuotaSheet sheet = worksheet(method, distribution.votes, distribution.seats);
    if (!explains(sheet)) return explain_unexplained(distribution, document);
    explain_quota(method, sheet);
    document.blocks.emplace_back(quota_table(sheet));
    explain_left_over(method, sheet);
  }

  void operator()(const HighestAverages& method) const {
    const QuotientSheet sheet = worksheet(method, distribution.votes, distribution.seats);
    if (!explains(sheet)) return explain_unexplained(distribution, document);
    document.blocks.emplace_back(Paragraph{"Votes are divided by " + words_of(Method{method}) +
                                           "; each seat goes to the largest quotient left."});
    DocumentTable table{{{"list", Alignment::left}, {"votes"}, {"seats"}, {"its last seat at"}, {"the next at"}}, {}};
    for (const QuotientLine& line : sheet.lines) {
      table.rows.push_back({name_of(distribution, line.list), whole(line.votes), whole(line.seats),
                            line.last ? text_of(method, *line.last) : "", text_of(method, line.next)});
    }
    document.blocks.emplace_back(std::move(table));
    if (sheet.last.empty() || sheet.next.empty()) return;
    document.blocks.emplace_back(Paragraph{"The last seats given, and in brackets those that would come next:"});
    document.blocks.emplace_back(given_seats(distribution, method, sheet));
    if (const QuotientLine* next = runner_up(sheet)) {
      document.blocks.emplace_back(
          Paragraph{fmt::format("{} lacks {} for the last seat, if all other votes stay as they are.",
                                name_of(distribution, next->list), votes_of(lacking(method, sheet, *next)))});
    }
    if (const auto text = proof(method, sheet)) document.blocks.emplace_back(Paragraph{*text});
  }

  void operator()(const QuotaMethod&) const {
    document.blocks.emplace_back(Paragraph{
        "Each seat goes to the largest votes / (seats + 1) among the lists whose share of the seats given so far is "
        "above the seats that they have."});
    seats_table();
  }

  void operator()(const DutchCouncil&) const {
    document.blocks.emplace_back(
        Paragraph{"Whole quotas first; the seats left over by remainders and highest averages, as the law has it for a "
                  "council of "
                  "this size."});
    seats_table();
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
    seats_table();
    say_edge();
  }

  void say_edge() const {
    const Edge edge = edge_of(distribution);
    if (edge.last < 0 || edge.next < 0) return;
    document.blocks.emplace_back(
        Paragraph{fmt::format("{} is the next in line, {} behind {}.", name_of(distribution, edge.next),
                              votes_of(edge.behind), name_of(distribution, edge.last))});
  }

  void seats_table() const {
    DocumentTable table{{{"list", Alignment::left}, {"votes"}, {"seats"}}, {}};
    for (std::size_t i = 0; i < distribution.votes.size(); ++i) {
      if (distribution.votes[i] == 0) continue;
      table.rows.push_back({distribution.names[i], whole(distribution.votes[i]), whole(distribution.seats[i])});
    }
    document.blocks.emplace_back(std::move(table));
  }

  void explain_quota(const LargestRemainder& method, const QuotaSheet& sheet) const {
    const Votes total = std::accumulate(distribution.votes.begin(), distribution.votes.end(), Votes{0});
    const Seats seats = std::accumulate(distribution.seats.begin(), distribution.seats.end(), Seats{0});
    std::string text =
        fmt::format("The lists that take part have {} votes together, for {}. ", whole(total), seats_of(seats));
    text += method.quota == Quota::hare
                ? fmt::format("A seat costs {} / {} = {} votes (the Hare quota).", whole(total), whole(seats),
                              decimal(sheet.quota.votes, sheet.quota.parts))
                : fmt::format("The quota is {} votes a seat, by {}.", decimal(sheet.quota.votes, sheet.quota.parts),
                              words_of(Method{method}));
    document.blocks.emplace_back(Paragraph{std::move(text)});
  }

  DocumentTable quota_table(const QuotaSheet& sheet) const {
    DocumentTable table{
        {{"list", Alignment::left}, {"votes"}, {"votes / quota"}, {"whole"}, {"remainder"}, {"left over"}, {"seats"}},
        {}};
    for (const QuotaLine& line : sheet.lines) {
      table.rows.push_back({name_of(distribution, line.list), whole(line.votes),
                            decimal(Wide{line.votes} * sheet.quota.parts, sheet.quota.votes), whole(line.whole),
                            decimal(line.remainder, sheet.quota.parts),
                            line.left_over == 0 ? "" : fmt::format("{:+}", line.left_over),
                            whole(line.whole + line.left_over)});
    }
    return table;
  }

  void explain_left_over(const LargestRemainder& method, const QuotaSheet& sheet) const {
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
                       name_of(distribution, next.list), decimal(last.remainder - next.remainder, sheet.quota.parts),
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
    const QuotientLine* next = runner_up(sheet);
    if (!explains(sheet) || next == nullptr) return {"", "", ""};
    return {name_of(distribution, sheet.last.back().list), name_of(distribution, next->list),
            whole(lacking(method, sheet, *next))};
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
