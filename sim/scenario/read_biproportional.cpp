#include "sim/scenario/read_biproportional.hpp"

#include <algorithm>
#include <numeric>
#include <string>

#include "models/seats/allocate_biproportional_block.hpp"
#include "models/seats/biproportional.hpp"

#include "sim/scenario/biproportional_words.hpp"
#include "sim/scenario/clashing_words.hpp"
#include "sim/scenario/given_votes.hpp"
#include "sim/scenario/region_columns.hpp"

namespace hemicycle {
namespace {

constexpr Seats kMostSeats = 100'000;

}  // namespace

void read_biproportional(const Fields& rule, Draft& draft) {
  rule.unused("threshold", "is not used by system 'biproportional'");
  for (const char* key : {"guarantee", "joined_lists", "district_threshold"}) refuse_word(rule, key, draft.reading);
  refuse_words_of_lists(rule, draft.reading);
  ElectoralSystem& system = draft.scenario.rule;
  system.list.threshold = {};
  system.list.guarantee.reset();
  BiproportionalSystem& own = system.biproportional.emplace();
  own.law = read_biproportional_words(rule, draft.reading);
  refuse_other_methods(rule, system.list.method, draft.reading);
  if (draft.root.find("regions") == nullptr) {
    return draft.reading.error(rule.find("system")->place,
                               "system 'biproportional' needs regions: each of them is a district");
  }
  if (draft.regions.count() == 0) return;  // they could not be read
  for (const std::int64_t seats : read_region_column("seats", 1, kMostSeats, "biproportional", draft)) {
    own.district_seats.push_back(static_cast<Seats>(seats));
  }
  const Node* seats = rule.find("seats");
  const auto sum = std::accumulate(own.district_seats.begin(), own.district_seats.end(), std::int64_t{0});
  if (seats == nullptr || !has_region_column("seats", draft) || sum == system.list.seats) return;
  draft.reading.error(seats->place,
                      "seats is " + grouped(system.list.seats) + ", but the regions have " + grouped(sum));
}

void refuse_misfit(const Draft& draft) {
  const Scenario& scenario = draft.scenario;
  const Place& place = draft.root.find("rule")->find("system")->place;
  Contest most = biproportional_contest(scenario.rule);
  most.tally.votes = {most_votes(scenario.electorate)};
  if (!has_fitting_voter_numbers(most)) return draft.reading.error(place, std::string(kVoterNumbersTooLong));
  const std::optional<Election> election = election_of(scenario);
  if (!election) return;
  if (const auto why = why_nothing_fits(election->contest, draft.parties.ids(), draft.regions.ids())) {
    draft.reading.error(place, *why);
  }
}

}  // namespace hemicycle
