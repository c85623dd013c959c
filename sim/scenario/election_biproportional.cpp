#include <string>
#include <vector>

#include "models/seats/biproportional.hpp"

#include "sim/scenario/election_draft.hpp"
#include "sim/scenario/nearest_name.hpp"
#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

Quorum read_quorum(Node& node, const Reading& reading) {
  const Fields fields(node, catalogue::quorum, reading);
  Quorum quorum;
  const Node* any = fields.find("any_district");
  const Node* total = fields.find("total");
  if (any != nullptr) quorum.any_district = read_exact_share(*any, reading);
  if (total != nullptr) quorum.total = read_exact_share(*total, reading);
  if (const Node* rule = fields.find("rule")) {
    quorum.needs_both = read_choice(*rule, catalogue::quorum_rules, reading).value_or(false);
  }
  if (const Node* of = fields.find("total_of")) {
    quorum.total_of_voter_numbers = read_choice(*of, catalogue::quorum_totals, reading).value_or(false);
  }
  if (any == nullptr && total == nullptr) {
    reading.error(node.place, "quorum needs any_district or total");
  } else if (quorum.needs_both && (any == nullptr || total == nullptr)) {
    reading.error(node.place, "a quorum of both needs any_district and total");
  }
  return quorum;
}

std::string quoted(const std::vector<int>& numbers, const std::vector<std::string>& names) {
  std::vector<std::string> words;
  for (const int number : numbers) words.push_back("'" + names[static_cast<std::size_t>(number)] + "'");
  return listed(words);
}

}  // namespace

void read_biproportional(const Fields& rule, ElectionDraft& draft) {
  const Reading& reading = draft.reading;
  Biproportional& law = draft.election.contest.biproportional.emplace();
  const Method& method = draft.election.contest.tier.method;
  const Node* name = rule.find("method");
  if (name != nullptr && method != Method(HighestAverages{Divisor::sainte_lague})) {
    reading.error(name->place, "system 'biproportional' needs method 'sainte_lague'");
  }
  Node* quorum = rule.find("quorum");
  if (quorum != nullptr) law.quorum = read_quorum(*quorum, reading);
  if (const Node* numbers = rule.find("voter_numbers")) {
    law.divides_by_seats = read_choice(*numbers, catalogue::voter_numbers, reading).value_or(true);
  }
  if (const Node* rounds = rule.find("round_voter_numbers")) {
    law.rounds_voter_numbers = read_flag(*rounds, reading).value_or(true);
  }
  if (const Node* strongest = rule.find("strongest_list_gets_a_seat")) {
    law.strongest_list_gets_a_seat = read_flag(*strongest, reading).value_or(false);
  }
  if (const Node* scale = rule.find("votes_scale")) {
    law.votes_scale = read_whole(*scale, 1, 1'000'000, reading).value_or(1);
  }
}

void refuse_misfit(const ElectionDraft& draft) {
  const Place& place = draft.votes_place;
  const Contest& contest = draft.election.contest;
  if (!has_fitting_voter_numbers(contest)) {
    return draft.reading.error(place, "voter numbers that are not rounded have too many digits for these votes");
  }
  const std::optional<Misfit> misfit = allocate(contest, {}).misfit;
  if (!misfit) return;
  const std::string lists = quoted(misfit->lists, draft.parties.ids());
  if (misfit->districts.empty()) {
    return draft.reading.error(place, "no table of seats fits: " + lists + " must keep " +
                                          grouped(misfit->district_seats) +
                                          " seats where they are strongest, and have " + grouped(misfit->list_seats));
  }
  const std::string districts = quoted(misfit->districts, draft.districts.ids());
  if (misfit->lists.empty()) {
    return draft.reading.error(place,
                               "no table of seats fits: nobody in " + districts + " votes for a list that has seats");
  }
  draft.reading.error(place, "no table of seats fits: the " + grouped(misfit->district_seats) + " seats of " +
                                 districts + " can go to " + lists + " alone, with " + grouped(misfit->list_seats));
}

}  // namespace hemicycle
