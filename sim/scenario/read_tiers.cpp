#include "sim/scenario/read_tiers.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "sim/scenario/clashing_words.hpp"
#include "sim/scenario/majority_words.hpp"
#include "sim/scenario/preset_numbers.hpp"
#include "sim/scenario/region_columns.hpp"
#include "sim/scenario/threshold_words.hpp"
#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

constexpr Seats kMostSeats = 100'000;
constexpr std::int64_t kMostPeople = 1'000'000'000'000;
constexpr std::size_t kMostConstituencies = 10'000;
constexpr std::int64_t kUsualGrowth = 4;  // times the seats of the law

class TiersReader {
 public:
  TiersReader(const Fields& rule, TierPreset preset, Draft& draft) : rule_(rule), preset_(preset), draft_(draft) {}

  void read() {
    const std::vector<Region>& regions = draft_.scenario.electorate.regions;
    if (draft_.root.find("regions") != nullptr && draft_.regions.count() == 0) return;  // they could not be read
    if (has_districts(preset_) && preset_ != TierPreset::mmp_germany_2025 && draft_.regions.count() == 0) {
      return error_at("system", "system '" + name() + "' needs regions: each of them is a district");
    }
    const ListTier& list = draft_.scenario.rule.list;
    const std::vector<Seats> levelling = read_levelling_of_regions();
    system_ = hemicycle::preset(preset_, read_preset_numbers(rule_, preset_, list, levelling, draft_.reading));
    const bool is_by_region = has_districts(preset_) && draft_.regions.count() > 0;
    system_.districts.resize(is_by_region ? regions.size() : 1);
    place_levelling_seats(rule_, levelling, system_, draft_.reading);
    if (is_levelled()) {
      const Node& growth = rule_.value("most_growth", integer_node(kUsualGrowth));
      system_.most_growth = static_cast<Seats>(read_whole(growth, 1, 100, draft_.reading).value_or(kUsualGrowth));
    }
    if (system_.district_tier) {
      system_.district_tier->transfers = draft_.scenario.rule.list.transfers;
      read_magnitudes();
    }
    if (system_.national_tier && system_.national_tier->votes == NationalVotes::own_ballots) {
      system_.national_tier->votes = NationalVotes::all;  // voters have one ballot, which counts in both tiers
    }
    read_entry();
    const bool have_seats = system_.district_tier && system_.district_tier->threshold_binds;
    refuse_shares_of_districts(rule_, {is_by_region, is_by_region && have_seats}, draft_.reading);
    read_alliances();
    if (is_mixed(preset_)) read_direct();
    draft_.scenario.rule.tiers = std::move(system_);
  }

 private:
  [[nodiscard]] std::string name() const { return rule_.find("system")->text; }

  [[nodiscard]] bool is_levelled() const {
    return preset_ == TierPreset::mmp_germany_2013 || preset_ == TierPreset::mmp_germany_2020 ||
           preset_ == TierPreset::mmp_levelled_by_district;
  }

  void error_at(std::string_view key, const std::string& message) const {
    draft_.reading.error(rule_.find(key)->place, message);
  }

  /// Alliances that pass the threshold as one; their lists have their seats by themselves.
  void read_alliances() const {
    refuse_words_of_lists(rule_, draft_.reading);
    ListTier& tier = draft_.scenario.rule.list;
    tier.alliances = read_joined_lists(rule_, {draft_.parties, draft_.reading});
    refuse_joined_seats(rule_, tier, draft_.reading);
  }

  /// Levelling seats that the law of Iceland gives each region; empty: they stand beside the regions.
  std::vector<Seats> read_levelling_of_regions() const {
    const bool is_given = preset_ == TierPreset::districts_plus_levelling_iceland;
    if (!is_given || !has_region_column("levelling_seats", draft_)) return {};
    std::vector<Seats> levelling;
    Seats sum = 0;
    for (const std::int64_t seats : read_region_column("levelling_seats", 0, kMostSeats, name(), draft_)) {
      levelling.push_back(static_cast<Seats>(seats));
      sum += levelling.back();
    }
    const Node* total = rule_.find("levelling_seats");
    const auto stated = total == nullptr ? std::nullopt : read_whole(*total, 0, kMostSeats, draft_.reading);
    if (stated && *stated != sum) {
      error_at("levelling_seats",
               "levelling_seats is " + grouped(*stated) + ", but those of the regions are " + grouped(sum));
    }
    return levelling;
  }

  void read_magnitudes() {
    Magnitudes& magnitudes = system_.district_tier->magnitudes;
    if (magnitudes.by == MagnitudesBy::population) {
      const std::vector<std::int64_t> people = read_region_column("population", 0, kMostPeople, name(), draft_);
      for (std::size_t d = 0; d < people.size(); ++d) system_.districts[d].population = people[d];
      return;
    }
    const bool is_stated = has_region_column("seats", draft_);
    if (magnitudes.by == MagnitudesBy::valid_votes && !is_stated) {
      magnitudes.method = LargestRemainder{};
      return;
    }
    magnitudes.by = MagnitudesBy::statute;
    const Method& method = draft_.scenario.rule.list.method;
    const bool is_of_one = preset_ == TierPreset::fptp || std::holds_alternative<TwoRound>(method);
    if (is_of_one && !is_stated) {
      for (TierDistrict& district : system_.districts) district.seats = 1;
    } else {
      const std::vector<std::int64_t> seats = read_region_column("seats", 0, kMostSeats, name(), draft_);
      for (std::size_t d = 0; d < seats.size(); ++d) system_.districts[d].seats = static_cast<Seats>(seats[d]);
    }
    Seats largest = 0;
    for (const TierDistrict& district : system_.districts) largest = std::max(largest, district.seats);
    refuse_larger_districts(rule_, method, largest, draft_.reading);
    check_sum();
  }

  /// The districts and the seats on top of them are the seats of the law.
  void check_sum() const {
    std::int64_t sum = 0;
    for (const TierDistrict& district : system_.districts) sum += district.seats;
    const bool has_more = system_.national_tier && system_.national_tier->count == NationalSeats::on_top;
    const Seats more = has_more ? system_.national_tier->seats : 0;
    const Seats seats = draft_.scenario.rule.list.seats;
    if (rule_.find("seats") == nullptr || sum + more == seats) return;
    error_at("seats", "seats is " + grouped(seats) + ", but the regions have " + grouped(sum) +
                          (has_more ? " and " + grouped(more) + " come on top" : ""));
  }

  /// Direct seats that open the door beside the threshold.
  void read_entry() {
    const Node* threshold = rule_.find("threshold");
    const Node* direct = threshold == nullptr ? nullptr : threshold->find("or_direct_seats");
    if (direct == nullptr) return;
    system_.direct_seats_for_entry = static_cast<Seats>(read_whole(*direct, 1, kMostSeats, draft_.reading).value_or(1));
  }

  void read_direct() {
    const Node* direct = rule_.find("direct");
    const Node* districts = rule_.find("districts");
    if (direct != nullptr && districts != nullptr) {
      return draft_.reading.error(districts->key_place, "give either direct or districts");
    }
    if (direct == nullptr && districts == nullptr)
      return error_at("system", "system '" + name() + "' needs direct or districts");
    if (districts != nullptr) return read_constituencies(*districts);
    if (!has_districts(preset_) || draft_.regions.count() == 0) {
      system_.districts.front().direct = read_direct_seats(*direct);
    } else {
      for (const Node& child : direct->children) {
        const auto region = draft_.regions.look_up(child.key, child.key_place, draft_.reading);
        if (region) system_.districts[static_cast<std::size_t>(*region)].direct = read_direct_seats(child);
      }
    }
    refuse_too_many(*direct);
  }

  std::vector<Seats> read_direct_seats(const Node& node) const {
    const auto read = [&](const Node& value) { return read_whole(value, 0, kMostSeats, draft_.reading); };
    return read_by_party<Seats>(node, draft_, 0, read);
  }

  void refuse_too_many(const Node& node) const {
    const bool is_on_top = system_.national_tier && system_.national_tier->count == NationalSeats::on_top;
    std::int64_t sum = 0;
    for (const TierDistrict& district : system_.districts) {
      sum += std::accumulate(district.direct.begin(), district.direct.end(), std::int64_t{0});
    }
    const Seats seats = draft_.scenario.rule.list.seats;
    if (is_on_top || sum <= seats) return;
    draft_.reading.error(node.key_place,
                         "direct seats are " + grouped(sum) + ", more than the " + grouped(seats) + " there are");
  }

  /// Candidates with the votes of the base election, a row each; their party's swing in the region moves them.
  void read_constituencies(const Node& rows) {
    if (rows.find("file") != nullptr) return;
    if (rows.kind != Node::Kind::list || rows.children.empty()) {
      return draft_.reading.error(rows.place,
                                  "districts is a list of rows or { file = \"….csv\" }, got " + shown(rows));
    }
    Names ids("district");
    for (const Node& row : rows.children) read_candidate(row, ids);
    for (const Region& region : draft_.scenario.electorate.regions) {
      if (has_districts(preset_)) system_.base_shares.push_back(region.shares);
    }
    if (!has_districts(preset_)) system_.base_shares.push_back(national_centre(draft_.scenario.electorate));
  }

  void read_candidate(const Node& row, Names& ids) {
    const Node* district = needed(row, "district");
    const Node* party_node = needed(row, "party");
    const Node* votes_node = needed(row, "votes");
    const Node* region_node = has_districts(preset_) ? needed(row, "region") : nullptr;
    if (district == nullptr || party_node == nullptr || votes_node == nullptr) return;
    const auto id = read_text(*district, draft_.reading);
    const auto party = draft_.parties.look_up(*party_node, draft_.reading);
    const auto votes = read_whole(*votes_node, 0, kMaxVotes, draft_.reading);
    const auto region =
        region_node == nullptr ? std::optional(0) : draft_.regions.look_up(*region_node, draft_.reading);
    if (!id || !party || !votes || !region) return;
    auto place = ids.find(*id);
    if (!place) {
      if (system_.constituencies.size() == kMostConstituencies) return;
      place = ids.count();
      ids.add(*id, district->place, draft_.reading);
      system_.constituencies.push_back({*region, {}});
    }
    Constituency& own = system_.constituencies[static_cast<std::size_t>(*place)];
    if (own.district != *region) draft_.reading.error(row.place, "district '" + *id + "' is in two regions");
    if (draft_.scenario.electorate.parties[static_cast<std::size_t>(*party)].against_all) return;
    own.candidates.push_back({*party, *votes});
  }

  const Node* needed(const Node& row, std::string_view key) const {
    const Node* cell = row.find(key);
    if (cell == nullptr) draft_.reading.error(row.place, "a row of rule.districts needs '" + std::string(key) + "'");
    return cell;
  }

  const Fields& rule_;
  TierPreset preset_;
  Draft& draft_;
  TierSystem system_;
};

}  // namespace

void read_tiers(const Fields& rule, TierPreset preset, Draft& draft) { TiersReader(rule, preset, draft).read(); }

}  // namespace hemicycle
