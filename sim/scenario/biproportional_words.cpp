#include "sim/scenario/biproportional_words.hpp"

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

Biproportional read_biproportional_words(const Fields& rule, const Reading& reading) {
  Biproportional law;
  if (Node* quorum = rule.find("quorum")) law.quorum = read_quorum(*quorum, reading);
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
  return law;
}

void refuse_other_methods(const Fields& rule, const Method& method, const Reading& reading) {
  const Node* name = rule.find("method");
  if (name == nullptr || method == Method(HighestAverages{Divisor::sainte_lague})) return;
  reading.error(name->place, "system 'biproportional' needs method 'sainte_lague'");
}

std::optional<std::string> why_nothing_fits(const Contest& contest, const std::vector<std::string>& parties,
                                            const std::vector<std::string>& districts) {
  const std::optional<Misfit> misfit = allocate(contest, {}).misfit;
  if (!misfit) return std::nullopt;
  const std::string lists = quoted(misfit->lists, parties);
  const std::string places = quoted(misfit->districts, districts);
  if (misfit->districts.empty()) {
    return "no table of seats fits: " + lists + " must keep " + grouped(misfit->district_seats) +
           " seats where they are strongest, and have " + grouped(misfit->list_seats);
  }
  if (misfit->lists.empty()) {
    return "no table of seats fits: nobody in " + places + " votes for a list that has seats";
  }
  const std::string seats = misfit->district_seats == 1 ? "seat" : grouped(misfit->district_seats) + " seats";
  return "no table of seats fits: the " + seats + " of " + places + " can go to " + lists + " alone, " +
         (misfit->list_seats == 0 ? "without a seat" : "with " + grouped(misfit->list_seats));
}

}  // namespace hemicycle
