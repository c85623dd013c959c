#include "models/seats/biproportional.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "models/base/contracts.hpp"
#include "models/base/wide.hpp"
#include "models/seats/cell_seats.hpp"
#include "models/seats/distribution.hpp"

namespace hemicycle {

namespace {

Votes sum(const std::vector<Votes>& votes) { return std::accumulate(votes.begin(), votes.end(), Votes{0}); }

/// What the votes of a district are divided by: its seats (or 1) times the scale of all votes.
Votes voters_divisor(const Biproportional& law, const DistrictVotes& district) {
  return law.votes_scale * (law.divides_by_seats ? district.seats : 1);
}

/// The multiple of voter numbers that is whole; more than kMaxVotes where it would be larger.
Wide whole_multiple(const Contest& contest) {
  const Biproportional& law = *contest.biproportional;
  Wide multiple = 1;
  for (const DistrictVotes& district : contest.districts) {
    if (law.rounds_voter_numbers || multiple > kMaxVotes) break;
    const Votes divisor = voters_divisor(law, district);
    multiple *= divisor / std::gcd(static_cast<Votes>(multiple), divisor);
  }
  return multiple;
}

bool reaches(Votes votes, Votes base, const Fraction& share) {
  return votes > 0 && Wide{votes} * share.denominator >= Wide{base} * share.numerator;
}

bool passes_quorum(const Contest& contest, const std::vector<Votes>& voters, std::size_t party) {
  const Quorum& quorum = contest.biproportional->quorum;
  if (!quorum.any_district && !quorum.total) return true;
  const bool passes_in_district =
      quorum.any_district && std::ranges::any_of(contest.districts, [&](const DistrictVotes& district) {
        return reaches(district.votes[party], std::max(sum(district.votes), district.valid), *quorum.any_district);
      });
  const bool of_voters = quorum.total_of_voter_numbers;
  const bool passes_in_total =
      quorum.total && (of_voters ? reaches(voters[party], sum(voters), *quorum.total)
                                 : reaches(contest.tally.votes[party], contest.tally.valid, *quorum.total));
  return quorum.needs_both ? passes_in_district && passes_in_total : passes_in_district || passes_in_total;
}

/// The admitted list with most votes of a district keeps a seat, unless several have as many.
void keep_strongest(const CellProblem& problem, Grid<Seats>& least) {
  for (int d = 0; d < problem.votes.rows(); ++d) {
    int strongest = -1;
    bool is_alone = false;
    for (int p = 0; p < problem.votes.columns(); ++p) {
      const Votes lead = problem.votes.at(d, p) - (strongest < 0 ? 0 : problem.votes.at(d, strongest));
      if (lead == 0) is_alone = false;
      if (lead <= 0) continue;
      strongest = p;
      is_alone = true;
    }
    if (is_alone && problem.list_seats[static_cast<std::size_t>(strongest)] > 0) least.at(d, strongest) = 1;
  }
}

CellProblem cells_of(const Contest& contest, const std::vector<bool>& admitted, std::vector<Seats> list_seats) {
  const auto rows = static_cast<int>(contest.districts.size());
  const auto parties = static_cast<int>(admitted.size());
  CellProblem problem{Grid<Votes>(rows, parties), Grid<Seats>(rows, parties), {}, std::move(list_seats)};
  for (int d = 0; d < rows; ++d) {
    const DistrictVotes& district = contest.districts[static_cast<std::size_t>(d)];
    problem.district_seats.push_back(district.seats);
    for (int p = 0; p < parties; ++p) {
      const auto i = static_cast<std::size_t>(p);
      if (admitted[i]) problem.votes.at(d, p) = district.votes[i];
    }
  }
  if (contest.biproportional->strongest_list_gets_a_seat) keep_strongest(problem, problem.least);
  return problem;
}

void copy_seats(const Grid<Seats>& cells, ContestResult& result) {
  for (int d = 0; d < cells.rows(); ++d) {
    std::vector<Seats>& seats = result.by_district.emplace_back();
    for (int p = 0; p < cells.columns(); ++p) {
      seats.push_back(cells.at(d, p));
      result.seats[static_cast<std::size_t>(p)] += seats.back();
    }
  }
}

}  // namespace

bool has_fitting_voter_numbers(const Contest& contest) {
  const Wide multiple = whole_multiple(contest);
  return multiple <= kMaxVotes && multiple * sum(contest.tally.votes) <= kMaxVotes;
}

std::vector<Votes> voter_numbers(const Contest& contest) {
  const Biproportional& law = *contest.biproportional;
  const auto multiple = static_cast<Votes>(whole_multiple(contest));
  std::vector<Votes> numbers(contest.tally.votes.size());
  for (const DistrictVotes& district : contest.districts) {
    const Votes divisor = voters_divisor(law, district);
    for (std::size_t p = 0; p < numbers.size(); ++p) {
      const Votes votes = district.votes[p];
      numbers[p] += law.rounds_voter_numbers ? (2 * votes + divisor) / (2 * divisor) : votes * (multiple / divisor);
    }
  }
  return numbers;
}

ContestResult allocate_biproportional(const Contest& contest, TieBreaker& ties) {
  EXPECTS(has_fitting_voter_numbers(contest));
  const std::size_t parties = contest.tally.votes.size();
  std::vector<Votes> voters = voter_numbers(contest);
  ContestResult result;
  result.seats.resize(parties);
  result.admitted.resize(parties);
  for (std::size_t p = 0; p < parties; ++p) {
    const bool can_win = contest.wins_nothing.empty() || !contest.wins_nothing[p];
    result.admitted[p] = can_win && contest.tally.votes[p] > 0 && passes_quorum(contest, voters, p);
  }
  for (std::size_t p = 0; p < parties; ++p) voters[p] = result.admitted[p] ? voters[p] : 0;
  const std::vector<Seats> list_seats =
      distribute(contest.tier.method, {.votes = voters, .seats = contest.tier.seats}, ties);
  if (std::ranges::all_of(list_seats, [](Seats seats) { return seats == 0; })) {
    result.by_district.assign(contest.districts.size(), result.seats);
    return result;
  }
  const CellSeats cells = place_seats(cells_of(contest, result.admitted, list_seats), ties);
  result.misfit = cells.misfit;
  copy_seats(cells.seats, result);
  return result;
}

}  // namespace hemicycle
