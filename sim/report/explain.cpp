#include "sim/report/explain.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "models/base/wide.hpp"
#include "models/seats/biproportional.hpp"
#include "models/seats/joined_lists.hpp"
#include "models/seats/list_distribution.hpp"
#include "models/seats/single_member.hpp"
#include "models/seats/threshold.hpp"
#include "models/seats/two_round.hpp"

#include "sim/report/explain_admission.hpp"
#include "sim/report/explain_distribution.hpp"
#include "sim/report/explain_tiers.hpp"
#include "sim/report/explain_words.hpp"
#include "sim/report/number.hpp"

namespace hemicycle {

namespace {

std::string whole(std::int64_t number) { return grouped(static_cast<Count>(number)); }

template <typename T>
T sum(const std::vector<T>& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), T{0});
}

class Explanation {
 public:
  Explanation(const Election& election, const ElectionSeats& seats, bool in_full)
      : election_(election),
        tier_(election.contest.tier),
        names_(election.names.empty() ? election.parties : election.names),
        seats_(seats),
        in_full_(in_full) {}

  Document document() {
    introduce();
    explain_admission(election_, seats_, names_, document_);
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

  /// "0.7 * 269,310 * 98 / 5,517,030 = 3.35" for every list that was let in.
  void explain_guaranteed_seats() {
    const Tally& tally = election_.contest.tally;
    const Votes base = base_of(tier_, tally);
    const std::vector<Votes> votes = counting(tally.votes);
    const Fraction factor = tier_.guarantee->factor;
    DocumentTable table{{{"list", Alignment::left}, {"votes"}, {"seats"}}, {}};
    for (std::size_t p = 0; p < votes.size(); ++p) {
      if (votes[p] == 0) continue;
      table.rows.push_back({name(p), whole(votes[p]), whole(seats_.list_seats[p])});
      if (passes(tier_.threshold, static_cast<int>(p), votes[p], base)) continue;
      say(fmt::format("{}: {} · {} · {} / {} = {}, so {}.", name(p), to_string(factor), whole(votes[p]),
                      whole(tier_.seats), whole(sum(votes)),
                      decimal(Wide{votes[p]} * tier_.seats * factor.numerator, Wide{sum(votes)} * factor.denominator),
                      seats_of(seats_.list_seats[p])));
    }
    document_.blocks.emplace_back(std::move(table));
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
    if (is_guarantee_at_work(election_, seats_)) return explain_guaranteed_seats();
    std::vector<Seats> seats = seats_.list_seats;
    for (std::size_t p = 0; p < tier_.fixed.size(); ++p) seats[p] -= tier_.fixed[p];
    if (tier_.alliances.empty()) {
      const ExplainedDistribution whole_contest{tier_.method, names_, counting(election_.contest.tally.votes), seats};
      explain_distribution(whole_contest, document_);
    } else {
      explain_alliances(counting(election_.contest.tally.votes), seats);
    }
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

  /// Alliances as one list each beside the single lists, then each alliance by itself.
  void explain_alliances(const std::vector<Votes>& votes, const std::vector<Seats>& seats) {
    ExplainedDistribution sides{tier_.method, {}, {}, {}, {}};
    std::vector<bool> is_joined(votes.size());
    for (const JoinedLists& alliance : tier_.alliances) {
      if (alliance.counts_for == JoinedFor::threshold) continue;
      const ExplainedDistribution own = members(alliance, votes, seats);
      if (own.names.empty()) continue;
      for (const int list : alliance.lists) is_joined[static_cast<std::size_t>(list)] = true;
      sides.names.push_back(enumerated(own.names));
      sides.votes.push_back(sum(own.votes) +
                            (sum(own.votes) > 0 ? alliance.own_votes + own_votes(alliance.groups) : 0));
      sides.seats.push_back(sum(own.seats));
    }
    for (std::size_t p = 0; p < votes.size(); ++p) {
      if (is_joined[p]) continue;
      sides.names.push_back(name(p));
      sides.votes.push_back(votes[p]);
      sides.seats.push_back(seats[p]);
    }
    explain_distribution(sides, document_);
    for (const JoinedLists& alliance : tier_.alliances) {
      const ExplainedDistribution own = members(alliance, votes, seats);
      if (alliance.counts_for == JoinedFor::threshold || own.names.size() < 2) continue;
      head("The seats of " + enumerated(own.names), 3);
      explain_distribution(own, document_);
    }
  }

  ExplainedDistribution members(const JoinedLists& alliance, const std::vector<Votes>& votes,
                                const std::vector<Seats>& seats) const {
    ExplainedDistribution own{alliance.share_by ? *alliance.share_by : tier_.method, {}, {}, {}, {}};
    for (const int list : alliance.lists) {
      const auto p = static_cast<std::size_t>(list);
      if (votes[p] == 0) continue;
      own.names.push_back(name(p));
      own.votes.push_back(votes[p]);
      own.seats.push_back(seats[p]);
    }
    return own;
  }

  void explain_districts() {
    if (seats_.by_district.empty()) return;
    if (has_worksheets() && in_full_) {
      for (std::size_t d = 0; d < election_.districts.size(); ++d) {
        head(election_.districts[d], 3);
        explain_distribution(district(d), document_);
      }
    }
    document_.blocks.emplace_back(district_table());
    if (has_worksheets() && !in_full_) say("With --verbose every district has a worksheet of its own.");
  }

  /// How the tiers work, the national distribution where its result follows from it alone, and every district.
  void explain_tiers() {
    describe_tiers(*election_.tiers, document_);
    if (const auto& nation = election_.tiers->national_tier; nation && nation->votes == NationalVotes::all) {
      const ExplainedDistribution national{nation->method, names_, counting(election_.contest.tally.votes),
                                           taking_part()};
      if (is_explained(national)) {
        head("All seats of the lists that take part", 3);
        explain_distribution(national, document_);
      }
    }
    explain_districts();
  }

  /// The seats of lists that take part, 0 for the others.
  std::vector<Seats> taking_part() const {
    std::vector<Seats> seats = seats_.seats;
    for (std::size_t p = 0; p < seats.size(); ++p) seats[p] = seats_.admitted[p] ? seats[p] : 0;
    return seats;
  }

  ExplainedDistribution district(std::size_t d) const {
    const DistrictVotes& district = election_.contest.districts[d];
    ExplainedDistribution own{district_method(), names_, counting(district.votes), seats_.by_district[d], {}};
    if (const auto* law = std::get_if<TwoRound>(&own.method)) {
      TieBreaker ties(tier_.ties, {});
      const FirstRound first = decide_first_round(law->majority, {own.votes}, &ties).value();
      if (first.finalists.empty()) return own;
      own.run_off =
          district.run_off.empty() ? run_off_votes(own.votes, first.finalists, tier_.transfers) : district.run_off;
    }
    return own;
  }

  DocumentTable district_table() const {
    DocumentTable table{{{"district", Alignment::left}, {"seats"}}, {}};
    if (has_worksheets()) {
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
      if (has_worksheets()) std::ranges::copy(explain_in_a_line(district(d)), std::back_inserter(row));
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
  bool in_full_;
  Document document_;
};

}  // namespace

Document explain(const Election& election, const ElectionSeats& seats, bool in_full) {
  return Explanation(election, seats, in_full).document();
}

}  // namespace hemicycle
