#include "models/seats/worksheet.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "models/math/elementary.hpp"

namespace hemicycle {

namespace {

Seats sum(std::span<const Seats> seats) { return std::accumulate(seats.begin(), seats.end(), Seats{0}); }

Votes sum(std::span<const Votes> votes) { return std::accumulate(votes.begin(), votes.end(), Votes{0}); }

/// The seats given around the end of the distribution: each list's last ones, or its next ones, best first.
std::vector<GivenSeat> around_the_end(const HighestAverages& method, std::span<const Votes> votes,
                                      std::span<const Seats> seats, std::span<const Seats> held, int from, int to) {
  std::vector<GivenSeat> given;
  for (std::size_t p = 0; p < votes.size(); ++p) {
    if (votes[p] == 0) continue;
    for (Seats had = std::max(seats[p] + from, held.empty() ? 0 : held[p]); had < seats[p] + to; ++had) {
      given.push_back({static_cast<int>(p), {votes[p], had}, quotient_on_paper(method, votes[p], had)});
    }
  }
  std::ranges::stable_sort(
      given, [&](const GivenSeat& a, const GivenSeat& b) { return compare_next(method, a.bidder, b.bidder) > 0; });
  return given;
}

}  // namespace

Quotient quotient_on_paper(const HighestAverages& method, Votes votes, Seats held) {
  if (method.divisor == Divisor::modified_sainte_lague || method.divisor == Divisor::stationary) {
    const Quotient scaled = next_quotient(method, votes, held);
    return {scaled.numerator * method.first_divisor.denominator, scaled.denominator};
  }
  if (method.divisor != Divisor::dhondt_power) return next_quotient(method, votes, held);
  constexpr double kThousandths = 1000.0;
  const double divisor = exponential(to_double(method.power) * natural_log(held + 1.0));
  return {static_cast<Votes>(static_cast<double>(votes) / divisor * kThousandths + 0.5), Wide{1000}};
}

QuotaSheet worksheet(const LargestRemainder& method, std::span<const Votes> votes, std::span<const Seats> seats,
                     const std::optional<QuotaBase>& base) {
  QuotaSheet sheet;
  const Votes total = sum(votes);
  if (total == 0 || sum(seats) == 0) return sheet;
  const QuotaBase of = base.value_or(QuotaBase{total, sum(seats)});
  sheet.quota = size_of(method.quota, of.votes, of.seats);
  sheet.left = sum(seats);
  for (std::size_t p = 0; p < votes.size(); ++p) {
    if (votes[p] == 0) continue;
    const Wide parts = Wide{votes[p]} * sheet.quota.parts;
    const auto whole = static_cast<Seats>(parts / sheet.quota.votes);
    sheet.left -= whole;
    sheet.lines.push_back({static_cast<int>(p), votes[p], whole, parts % sheet.quota.votes, seats[p] - whole});
  }
  sheet.by_remainder.resize(sheet.lines.size());
  std::iota(sheet.by_remainder.begin(), sheet.by_remainder.end(), 0);
  std::ranges::stable_sort(sheet.by_remainder, [&](int a, int b) {
    const QuotaLine& one = sheet.lines[static_cast<std::size_t>(a)];
    const QuotaLine& other = sheet.lines[static_cast<std::size_t>(b)];
    const Wide key =
        method.left_over == LeftOver::most_votes ? Wide{one.votes} - other.votes : one.remainder - other.remainder;
    return key != 0 ? key > 0 : one.left_over > other.left_over;
  });
  return sheet;
}

QuotientSheet worksheet(const HighestAverages& method, std::span<const Votes> votes, std::span<const Seats> seats,
                        int shown, std::span<const Seats> held) {
  QuotientSheet sheet{.method = method};
  for (std::size_t p = 0; p < votes.size(); ++p) {
    if (votes[p] == 0) continue;
    QuotientLine line{static_cast<int>(p), votes[p], seats[p], {}, quotient_on_paper(method, votes[p], seats[p])};
    if (seats[p] > (held.empty() ? 0 : held[p])) line.last = quotient_on_paper(method, votes[p], seats[p] - 1);
    sheet.lines.push_back(line);
  }
  sheet.last = around_the_end(method, votes, seats, held, -shown, 0);
  const auto surplus = std::max<std::ptrdiff_t>(std::ssize(sheet.last) - shown, 0);
  sheet.last.erase(sheet.last.begin(), sheet.last.begin() + surplus);
  sheet.next = around_the_end(method, votes, seats, held, 0, shown);
  sheet.next.resize(std::min(sheet.next.size(), static_cast<std::size_t>(shown)));
  return sheet;
}

bool explains(const QuotaSheet& sheet) {
  const Seats each = sheet.left < 0 ? -1 : 1;
  std::vector<int> order = sheet.by_remainder;
  if (sheet.left < 0) std::ranges::reverse(order);
  Seats left = sheet.left;
  for (const int line : order) {
    const Seats expected = left == 0 ? 0 : each;
    if (sheet.lines[static_cast<std::size_t>(line)].left_over != expected) return false;
    left -= expected;
  }
  return left == 0;
}

bool explains(const QuotientSheet& sheet) {
  return sheet.last.empty() || sheet.next.empty() ||
         compare_next(sheet.method, sheet.last.back().bidder, sheet.next.front().bidder) >= 0;
}

}  // namespace hemicycle
