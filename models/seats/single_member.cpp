#include "models/seats/single_member.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

#include "models/base/wide.hpp"

namespace hemicycle {

namespace {

/// The two options that have most votes; -1 where there is none with a vote.
struct Leaders {
  int first = -1;
  int second = -1;
  bool is_first_tied = false;   ///< with the second
  bool is_second_tied = false;  ///< with a third
};

Leaders leaders_of(const MemberVotes& district) {
  Leaders leaders;
  const auto votes_of = [&](int option) { return option < 0 ? 0 : district.votes[static_cast<std::size_t>(option)]; };
  for (int option = 0; option < std::ssize(district.votes); ++option) {
    const Votes votes = votes_of(option);
    if (option == district.against_all || votes == 0) continue;
    if (votes > votes_of(leaders.first)) {
      leaders.is_second_tied = leaders.is_first_tied;
      leaders.second = leaders.first;
      leaders.first = option;
      leaders.is_first_tied = false;
    } else if (votes > votes_of(leaders.second)) {
      leaders.is_first_tied = votes == votes_of(leaders.first);
      leaders.second = option;
      leaders.is_second_tied = false;
    } else if (votes == votes_of(leaders.second)) {
      leaders.is_second_tied = true;
    }
  }
  return leaders;
}

/// Options with exactly so many votes, in the order of the ballot.
std::vector<int> options_with(const MemberVotes& district, Votes votes) {
  std::vector<int> options;
  for (int option = 0; option < std::ssize(district.votes); ++option) {
    if (option != district.against_all && district.votes[static_cast<std::size_t>(option)] == votes) {
      options.push_back(option);
    }
  }
  return options;
}

bool has_majority(const Fraction& majority, const MemberVotes& district, int option) {
  const Wide valid = std::accumulate(district.votes.begin(), district.votes.end(), Wide{0});
  const Votes votes = district.votes[static_cast<std::size_t>(option)];
  return Wide{votes} * majority.denominator > valid * majority.numerator;
}

/// One of tied options, or several of them.
std::vector<int> settle(std::vector<int> tied, Seats winners, const MemberVotes& district, TieBreaker& ties) {
  return ties.choose(std::move(tied), winners, district.tie_votes.empty() ? district.votes : district.tie_votes);
}

/// The two who meet again, in the order of the ballot; empty where a tie needs to be settled first.
std::vector<int> finalists_of(const MemberVotes& district, const Leaders& leaders, TieBreaker* ties) {
  std::vector<int> two = {leaders.first, leaders.second};
  if (leaders.is_second_tied) {
    if (ties == nullptr) return {};
    std::vector<int> tied = options_with(district, district.votes[static_cast<std::size_t>(leaders.second)]);
    if (leaders.is_first_tied) {
      two = settle(std::move(tied), 2, district, *ties);
    } else {
      two[1] = settle(std::move(tied), 1, district, *ties).front();
    }
  }
  std::ranges::sort(two);
  return two;
}

std::optional<FirstRound> first_round(const Fraction& majority, const MemberVotes& district, const Leaders& leaders,
                                      TieBreaker* ties) {
  const bool is_decided =
      leaders.second < 0 || (!leaders.is_first_tied && has_majority(majority, district, leaders.first));
  if (is_decided) return FirstRound{leaders.first, {}};
  std::vector<int> finalists = finalists_of(district, leaders, ties);
  if (finalists.empty()) return std::nullopt;
  return FirstRound{-1, std::move(finalists), leaders.is_second_tied};
}

std::optional<MemberElection> by_most_votes(const MemberVotes& district, const Leaders& leaders, TieBreaker* ties) {
  if (!leaders.is_first_tied) return MemberElection{leaders.first};
  if (ties == nullptr) return std::nullopt;
  std::vector<int> tied = options_with(district, district.votes[static_cast<std::size_t>(leaders.first)]);
  return MemberElection{settle(std::move(tied), 1, district, *ties).front(), true};
}

std::optional<MemberElection> by_second_round(const MemberVotes& district, const FirstRound& first,
                                              const SecondRound& second_round, TieBreaker* ties) {
  const auto [one, other] = second_round(first.finalists[0], first.finalists[1]);
  if (one == 0 && other == 0) return MemberElection{-1, first.tied, true};
  if (one != other) return MemberElection{first.finalists[one > other ? 0 : 1], first.tied, true};
  if (ties == nullptr) return std::nullopt;
  return MemberElection{settle(first.finalists, 1, district, *ties).front(), true, true};
}

}  // namespace

std::optional<FirstRound> decide_first_round(const Fraction& majority, const MemberVotes& district, TieBreaker* ties) {
  return first_round(majority, district, leaders_of(district), ties);
}

std::optional<MemberElection> elect_member(const SingleMemberLaw& law, const MemberVotes& votes,
                                           const SecondRound& second_round, TieBreaker* ties) {
  const Leaders leaders = leaders_of(votes);
  if (leaders.first < 0) return MemberElection{};
  const Votes most = votes.votes[static_cast<std::size_t>(leaders.first)];
  const bool is_refused = law.against_all == AgainstAll::vacates && votes.against_all >= 0 &&
                          votes.votes[static_cast<std::size_t>(votes.against_all)] > most;
  if (is_refused) return MemberElection{};
  if (law.rounds == 1) return by_most_votes(votes, leaders, ties);
  const std::optional<FirstRound> first = first_round(law.majority, votes, leaders, ties);
  if (!first) return std::nullopt;
  return first->finalists.empty() ? MemberElection{first->elected} : by_second_round(votes, *first, second_round, ties);
}

}  // namespace hemicycle
