#include "sim/report/explain.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "models/base/wide.hpp"
#include "models/seats/biproportional.hpp"
#include "models/seats/list_distribution.hpp"
#include "models/seats/single_member.hpp"
#include "models/seats/threshold.hpp"
#include "models/seats/two_round.hpp"

#include "sim/report/explain_admission.hpp"
#include "sim/report/explain_bonus.hpp"
#include "sim/report/explain_distribution.hpp"
#include "sim/report/explain_list_tier.hpp"
#include "sim/report/explain_tiers.hpp"
#include "sim/report/explain_words.hpp"
#include "sim/report/number.hpp"

namespace hemicycle {

namespace {

class Explanation {
 public:
  Explanation(const Election& election, const ElectionSeats& seats, bool in_full)
      : election_(election),
        tier_(election.contest.tier),
        names_(election.names.empty() ? election.parties : election.names),
        seats_(seats),
        admission_(admission_of(election)),
        uncut_(as_if_lists_were_long(election)),
        in_full_(in_full) {}

  Document document() {
    introduce();
    explain_admission(election_, seats_, admission_.let_in, names_, document_);
    explain_seats();
    explain_ties();
    sum_up();
    return std::move(document_);
  }

 private:
  void head(std::string text, int level = 2) { document_.blocks.emplace_back(Heading{std::move(text), level}); }
  void say(std::string text) { document_.blocks.emplace_back(Paragraph{std::move(text)}); }
  [[nodiscard]] bool has_tiers() const { return election_.tiers.has_value(); }
  /// Whether every district shares out its seats by its votes alone.
  [[nodiscard]] bool has_worksheets() const {
    if (!has_tiers()) return !election_.contest.biproportional;
    const TierSystem& system = *election_.tiers;
    return system.district_tier && !system.national_tier && system.district_tier->link == Link::beside &&
           system.district_tier->bonus == 0 && system.district_tier->own_threshold.numerator == 0;
  }
  [[nodiscard]] const Method& district_method() const {
    return has_tiers() ? election_.tiers->district_tier->method : tier_.method;
  }
  [[nodiscard]] const std::string& name(std::size_t list) const { return names_[list]; }

  void introduce() {
    head(election_.name, 1);
    std::string text;
    if (has_tiers() && !has_worksheets()) {
      text = "A law of several tiers: seats of districts, of the nation, and the link between them.";
    } else if (election_.contest.biproportional) {
      text = fmt::format(
          "{}, doubly proportional: every list gets its seats by its voters nationwide, every one of the "
          "{} districts its own number, and each list sits where its votes are.",
          seats_of(tier_.seats), election_.districts.size());
    } else {
      text = fmt::format("{} by {}", seats_of(tier_.seats), words_of(district_method()));
      if (!election_.contest.districts.empty()) {
        text += fmt::format(", in each of {} districts by itself", election_.contest.districts.size());
      }
      text += ".";
    }
    if (!election_.direct.empty() && sum(election_.direct) > 0) {
      text += fmt::format(" Beside them {} won in single-member districts.", seats_of(sum(election_.direct)));
    }
    say(std::move(text));
  }

  static Admission admission_of(const Election& election) {
    const Contest& contest = election.contest;
    if (election.tiers || contest.biproportional) return {};
    TieBreaker ties(contest.tier.ties, {});
    return admit(contest.tier, left_out(contest.tier, contest.wins_nothing, contest.tally.votes.size()), contest.tally,
                 ties, contest.districts);
  }

  static ContestResult as_if_lists_were_long(const Election& election) {
    if (election.tiers || election.contest.biproportional) return {};
    Contest contest = election.contest;
    contest.tier.lengths.clear();
    return allocate(contest, {});
  }

  static std::vector<Votes> ballots_of(std::vector<Votes> votes, const std::vector<bool>& lists) {
    for (std::size_t p = 0; p < votes.size(); ++p) votes[p] = lists[p] ? votes[p] : 0;
    return votes;
  }

  /// Votes that count: of admitted lists.
  std::vector<Votes> counting(const std::vector<Votes>& votes) const {
    return counting_votes(tier_, votes, seats_.admitted);
  }

  void explain_seats() {
    head("Seats");
    if (has_tiers()) return explain_tiers();
    if (election_.contest.biproportional) explain_voters(*election_.contest.biproportional);
    if (!election_.contest.districts.empty()) return explain_districts();
    explain_nation();
  }

  void explain_nation() {
    ListTierCase nation{tier_, names_, {}, election_.contest.tally.valid, tier_.seats, uncut_.seats, admission_.let_in};
    nation.ballots = ballots_of(election_.contest.tally.votes, admission_.admitted);
    for (std::size_t p = 0; p < tier_.fixed.size(); ++p) {
      if (tier_.fixed[p] == 0) continue;
      say(fmt::format("{} has {} before the others are shared out.", name(p), seats_of(tier_.fixed[p])));
      nation.seats -= tier_.fixed[p];
      nation.before_cuts[p] -= tier_.fixed[p];
    }
    explain_list_tier(nation, document_);
  }

  /// The seats of the lists by their voters, before they are placed in districts.
  void explain_voters(const Biproportional& law) {
    std::vector<Votes> voters = voter_numbers(election_.contest);
    for (std::size_t p = 0; p < voters.size(); ++p) voters[p] = seats_.admitted[p] ? voters[p] : 0;
    head("The seats of the lists", 3);
    if (law.divides_by_seats) {
      say("Below, the votes of a list are its voters: its votes in every district divided by the seats of that "
          "district, " +
          std::string(law.rounds_voter_numbers ? "to the nearest whole number"
                                               : "as exact fractions in their common unit") +
          ", and added up.");
    }
    explain_distribution({tier_.method, names_, std::move(voters), seats_.list_seats}, document_);
    head("Where they sit", 3);
  }

  void explain_districts() {
    if (seats_.by_district.empty()) return;
    if (has_worksheets() && in_full_) {
      for (std::size_t d = 0; d < election_.districts.size(); ++d) {
        head(election_.districts[d], 3);
        explain_district(d);
      }
    }
    document_.blocks.emplace_back(district_table());
    if (has_worksheets() && !in_full_) say("With --verbose every district has a worksheet of its own.");
  }

  /// How the tiers work, the national distribution where its result follows from it alone, and every district.
  void explain_tiers() {
    describe_tiers(*election_.tiers, document_);
    if (const auto& nation = election_.tiers->national_tier; nation && nation->votes == NationalVotes::all) {
      explain_national_tier(*nation);
    }
    describe_placed(seats_.placed, names_, election_.districts, document_);
    explain_districts();
  }

  /// Where the votes of the nation alone give the seats of the lists that take part.
  void explain_national_tier(const NationalTier& nation) {
    const std::vector<Votes> votes = counting(election_.contest.tally.votes);
    const std::vector<Seats> given = taking_part();
    const ExplainedDistribution national{nation.method, names_, votes, given};
    if (!nation.bonus && !is_explained(national)) return;
    head("All seats of the lists that take part", 3);
    if (!nation.bonus) {
      say("Seats of the districts included, these are just those that the votes of the nation give by themselves.");
      return explain_distribution(national, document_);
    }
    ListTier tier{.method = nation.method};
    tier.bonus = nation.bonus;
    const SharedSeats shared{tier, names_, votes, {}, std::accumulate(given.begin(), given.end(), Seats{0}), given};
    explain_bonus({shared, election_.contest.tally.votes, election_.contest.tally.valid}, document_);
  }

  /// The seats of lists that take part, 0 for the others.
  std::vector<Seats> taking_part() const {
    std::vector<Seats> seats = seats_.seats;
    for (std::size_t p = 0; p < seats.size(); ++p) seats[p] = seats_.admitted[p] ? seats[p] : 0;
    return seats;
  }

  /// The votes of lists that take part in a district.
  std::vector<Votes> votes_in(std::size_t d) const {
    const std::vector<Votes>& votes = election_.contest.districts[d].votes;
    if (!has_tiers())
      return ballots_of(votes, admission_.by_district.empty() ? seats_.admitted : admission_.by_district[d]);
    if (election_.tiers->district_tier->threshold_binds) return ballots_of(votes, seats_.admitted);
    std::vector<bool> can_win = election_.contest.wins_nothing;
    can_win.resize(votes.size());
    can_win.flip();
    return ballots_of(votes, can_win);
  }

  /// The seats that a district shares out; direct ones are beside them.
  std::vector<Seats> seats_in(std::size_t d) const {
    std::vector<Seats> seats = seats_.by_district[d];
    if (!has_tiers()) return seats;
    const std::vector<Seats>& direct = election_.tiers->districts[d].direct;
    for (std::size_t p = 0; p < direct.size(); ++p) seats[p] -= direct[p];
    return seats;
  }

  std::vector<Votes> run_off_in(std::size_t d) const {
    const auto* law = std::get_if<TwoRound>(&district_method());
    if (law == nullptr) return {};
    const std::vector<Votes> votes = votes_in(d);
    TieBreaker ties(tier_.ties, {});
    const FirstRound first = decide_first_round(law->majority, {votes}, &ties).value();
    if (first.finalists.empty()) return {};
    const DistrictVotes& district = election_.contest.districts[d];
    return district.run_off.empty() ? run_off_votes(votes, first.finalists, tier_.transfers) : district.run_off;
  }

  ExplainedDistribution district(std::size_t d) const {
    ExplainedDistribution own{district_method(), names_, votes_in(d), seats_in(d)};
    own.run_off = run_off_in(d);
    return own;
  }

  void explain_district(std::size_t d) {
    if (has_tiers()) return explain_distribution(district(d), document_);
    ListTier tier = tier_;
    tier.bonus.reset();  // it is of the nation as one
    explain_list_tier({tier,
                       names_,
                       votes_in(d),
                       election_.contest.districts[d].valid,
                       election_.contest.districts[d].seats,
                       uncut_.by_district[d],
                       {},
                       run_off_in(d)},
                      document_);
  }

  [[nodiscard]] bool has_lines() const { return has_worksheets() && (has_tiers() || is_plain(tier_)); }

  DocumentTable district_table() const {
    DocumentTable table{{{"district", Alignment::left}, {"seats"}}, {}};
    if (has_lines()) {
      for (const TextColumn& column : line_columns()) table.columns.push_back(column);
    }
    std::vector<std::size_t> shown;
    for (std::size_t p = 0; p < election_.parties.size(); ++p) {
      const auto has_seat = [&](const std::vector<Seats>& seats) { return seats[p] > 0; };
      if (std::ranges::any_of(seats_.by_district, has_seat)) shown.push_back(p);
    }
    for (const std::size_t p : shown) table.columns.push_back({name(p)});
    for (std::size_t d = 0; d < seats_.by_district.size(); ++d) {
      const std::string label = d < election_.districts.size() ? election_.districts[d] : "the nation";
      std::vector<std::string> row{label, whole(sum(seats_.by_district[d]))};
      if (has_lines()) std::ranges::copy(explain_in_a_line(district(d)), std::back_inserter(row));
      for (const std::size_t p : shown) row.push_back(whole(seats_.by_district[d][p]));
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  void explain_ties() {
    head("Ties");
    if (seats_.ties.empty()) return say("No tie decides anything.");
    for (const SettledTie& tie : seats_.ties) {
      say(words_of(tie, names_, election_.districts) +
          (election_.has_lot ? ", in place of the lot that the law draws." : "."));
    }
  }

  void sum_up() {
    head("Result");
    const bool has_direct = !election_.direct.empty() && sum(election_.direct) > 0;
    DocumentTable table{{{"list", Alignment::left}, {"seats"}}, {}};
    if (has_direct) table.columns = {{"list", Alignment::left}, {"list seats"}, {"district seats"}, {"seats"}};
    for (std::size_t p = 0; p < seats_.seats.size(); ++p) {
      if (seats_.seats[p] == 0) continue;
      std::vector<std::string> row{name(p)};
      if (has_direct) row.insert(row.end(), {whole(seats_.list_seats[p]), whole(election_.direct[p])});
      row.push_back(whole(seats_.seats[p]));
      table.rows.push_back(std::move(row));
    }
    document_.blocks.emplace_back(std::move(table));
    std::string text = seats_of(sum(seats_.seats)) + " in all";
    if (seats_.vacant > 0) text += ", and " + seats_of(seats_.vacant) + " vacant";
    if (seats_.uncovered > 0) {
      text += fmt::format("; {} won in districts are lost, since votes do not cover them", seats_of(seats_.uncovered));
    }
    if (!election_.official.empty()) {
      text += election_.official == seats_.seats ? ", as official" : ", unlike the official result";
    }
    say(text + ".");
  }

  const Election& election_;
  const ListTier& tier_;
  const std::vector<std::string>& names_;
  const ElectionSeats& seats_;
  Admission admission_;  ///< of a law without tiers
  ContestResult uncut_;  ///< the same, as if no list were too short for its seats
  bool in_full_;
  Document document_;
};

}  // namespace

Document explain(const Election& election, const ElectionSeats& seats, bool in_full) {
  return Explanation(election, seats, in_full).document();
}

}  // namespace hemicycle
