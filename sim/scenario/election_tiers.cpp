#include "sim/scenario/election_tiers.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <string>
#include <utility>

#include "sim/scenario/preset_numbers.hpp"
#include "sim/scenario/threshold_words.hpp"
#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

constexpr Seats kMostSeats = 100'000;
constexpr std::int64_t kMostPeople = 1'000'000'000'000;

/// Calls `take(district, child)` for each {district: value}; a district without one is an error.
void for_each_district(const Node& table, const ElectionDraft& draft, bool complete,
                       const std::function<void(std::size_t, const Node&)>& take) {
  if (table.kind != Node::Kind::table) {
    return draft.reading.error(table.place, table.key + " is a table by district, got " + shown(table));
  }
  std::vector<bool> seen(draft.election.contest.districts.size());
  for (const Node& child : table.children) {
    const auto district = draft.districts.look_up(child.key, child.key_place, draft.reading);
    if (!district) continue;
    seen[static_cast<std::size_t>(*district)] = true;
    take(static_cast<std::size_t>(*district), child);
  }
  const auto missing = std::ranges::find(seen, false);
  if (!complete || missing == seen.end()) return;
  const std::string& name = draft.districts.ids()[static_cast<std::size_t>(missing - seen.begin())];
  draft.reading.error(table.key_place, table.key + " has no number for '" + name + "'");
}

/// Reads one part of a law of several tiers after the other.
class TierReader {
 public:
  TierReader(const Fields& election, const Fields& rule, TierPreset preset, ElectionDraft& draft)
      : election_(election), rule_(rule), preset_(preset), draft_(draft) {}

  void read() {
    const ListTier& tier = draft_.election.contest.tier;
    const std::vector<Seats> levelling = read_levelling_by_district();
    TierSystem system =
        hemicycle::preset(preset_, read_preset_numbers(rule_, preset_, tier, levelling, draft_.reading));
    const std::size_t districts = std::max<std::size_t>(1, draft_.election.contest.districts.size());
    system.districts.resize(districts);
    place_levelling_seats(rule_, levelling, system, draft_.reading);
    if (system.district_tier) read_magnitudes(system);
    const bool have_votes = !draft_.election.contest.districts.empty();
    const bool have_seats = have_votes && system.district_tier && system.district_tier->threshold_binds;
    refuse_shares_of_districts(rule_, {have_votes, have_seats}, draft_.reading);
    read_direct(system);
    if (system.national_tier && system.national_tier->votes == NationalVotes::own_ballots) read_national_ballots();
    draft_.election.tiers = std::move(system);
  }

 private:
  /// Levelling seats that the law of Iceland gives each district, as a table; empty: they stand beside the districts.
  std::vector<Seats> read_levelling_by_district() {
    const Node* table = rule_.find("levelling_seats");
    const bool is_given = preset_ == TierPreset::districts_plus_levelling_iceland;
    if (!is_given || table == nullptr || table->kind != Node::Kind::table) return {};
    std::vector<Seats> levelling(draft_.election.contest.districts.size());
    for_each_district(*table, draft_, true, [&](std::size_t d, const Node& child) {
      levelling[d] = static_cast<Seats>(read_whole(child, 0, kMostSeats, draft_.reading).value_or(0));
    });
    return levelling;
  }

  void read_magnitudes(TierSystem& system) {
    Magnitudes& magnitudes = system.district_tier->magnitudes;
    if (magnitudes.by == MagnitudesBy::population) return read_populations(system);
    Node* from_votes = rule_.find("districts_from_votes");
    if (magnitudes.by == MagnitudesBy::valid_votes && from_votes != nullptr) {
      const Fields fields(*from_votes, catalogue::election_districts_from_votes, draft_.reading);
      magnitudes.method = read_election_method(fields, draft_.reading);
      return;
    }
    magnitudes.by = MagnitudesBy::statute;
    const Node* districts = rule_.required("districts");
    if (districts == nullptr) return;
    for_each_district(*districts, draft_, true, [&](std::size_t d, const Node& child) {
      const auto seats = read_whole(child, 0, kMostSeats, draft_.reading);
      system.districts[d].seats = static_cast<Seats>(seats.value_or(0));
    });
    check_sum(system);
  }

  void read_populations(TierSystem& system) {
    const Node* population = rule_.required("land_population");
    if (population == nullptr) return;
    for_each_district(*population, draft_, true, [&](std::size_t d, const Node& child) {
      system.districts[d].population = read_whole(child, 0, kMostPeople, draft_.reading).value_or(0);
    });
  }

  /// The districts and the seats on top of them are the seats of the law.
  void check_sum(const TierSystem& system) const {
    std::int64_t sum = 0;
    for (const TierDistrict& district : system.districts) sum += district.seats;
    std::string beside;
    if (system.national_tier && system.national_tier->count == NationalSeats::on_top) {
      const bool is_levelling = system.national_tier->link != Link::beside;
      beside = std::string(is_levelling ? " and levelling_seats are " : " and national_list_seats are ") +
               grouped(system.national_tier->seats);
      sum += system.national_tier->seats;
    }
    const Seats seats = draft_.election.contest.tier.seats;
    if (sum == seats) return;
    const std::string found = beside.empty() ? grouped(sum) : grouped(sum - system.national_tier->seats) + beside;
    draft_.reading.error(rule_.find("seats")->place,
                         "seats is " + grouped(seats) + ", but the districts have " + found);
  }

  /// Direct seats, by district or of the nation where there are no districts.
  void read_direct(TierSystem& system) {
    const Node* direct = is_mixed(preset_) ? election_.required("direct") : nullptr;
    if (direct == nullptr) return;
    if (draft_.election.contest.districts.empty()) {
      system.districts.front().direct = read_seats_by_party(direct, draft_);
      return refuse_too_many(*direct, system.districts.front().direct, numbers_bound(system), "");
    }
    for_each_district(*direct, draft_, false, [&](std::size_t d, const Node& child) {
      system.districts[d].direct = read_seats_by_party(&child, draft_);
      const bool is_stated = system.district_tier && system.district_tier->magnitudes.by == MagnitudesBy::statute;
      if (is_stated) {
        refuse_too_many(child, system.districts[d].direct, system.districts[d].seats,
                        " of '" + draft_.districts.ids()[d] + "'");
      }
    });
    refuse_too_many(*direct, sums_of(system), numbers_bound(system), "");
  }

  /// The most direct seats that there can be; additional members come on top of any number.
  [[nodiscard]] Seats numbers_bound(const TierSystem& system) const {
    const bool is_on_top = system.national_tier && system.national_tier->count == NationalSeats::on_top;
    return is_on_top ? kMostSeats : draft_.election.contest.tier.seats;
  }

  static std::vector<Seats> sums_of(const TierSystem& system) {
    std::vector<Seats> sums;
    for (const TierDistrict& district : system.districts) {
      sums.resize(std::max(sums.size(), district.direct.size()));
      for (std::size_t p = 0; p < district.direct.size(); ++p) sums[p] += district.direct[p];
    }
    return sums;
  }

  void refuse_too_many(const Node& node, const std::vector<Seats>& direct, Seats most, const std::string& where) const {
    const std::int64_t sum = std::accumulate(direct.begin(), direct.end(), std::int64_t{0});
    if (sum <= most) return;
    draft_.reading.error(node.key_place, "direct seats" + where + " are " + grouped(sum) + ", more than the " +
                                             grouped(most) + " there are");
  }

  void read_national_ballots() {
    const Node* votes = election_.required("national_votes");
    const Node* valid = election_.required("national_valid");
    if (votes == nullptr || valid == nullptr) return;
    Tally& ballots = draft_.election.national_ballots.emplace();
    ballots.votes.resize(draft_.party_count());
    Votes sum = 0;
    for (const Node& child : votes->children) {
      const auto party = draft_.parties.find(child.key);
      const Votes count = read_ballots(child, "votes of " + child.key, draft_.reading).value_or(0);
      if (party) ballots.votes[static_cast<std::size_t>(*party)] = count;
      sum = std::min(sum + count, kMaxVotes + 1);
    }
    ballots.valid = read_ballots(*valid, "national_valid", draft_.reading).value_or(sum);
    if (ballots.valid < sum) {
      draft_.reading.error(valid->place,
                           "national_valid is " + grouped(ballots.valid) + ", but the lists have " + grouped(sum));
    }
    ballots.cast = ballots.valid;
  }

  const Fields& election_;
  const Fields& rule_;
  TierPreset preset_;
  ElectionDraft& draft_;
};

}  // namespace

void read_election_tiers(const Fields& election, const Fields& rule, TierPreset preset, ElectionDraft& draft) {
  TierReader(election, rule, preset, draft).read();
}

}  // namespace hemicycle
