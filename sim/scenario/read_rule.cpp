#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "sim/scenario/clashing_words.hpp"
#include "sim/scenario/districts.hpp"
#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"
#include "sim/scenario/list_words.hpp"
#include "sim/scenario/majority_words.hpp"
#include "sim/scenario/read_biproportional.hpp"
#include "sim/scenario/read_tiers.hpp"
#include "sim/scenario/threshold_words.hpp"

namespace hemicycle {
namespace {

constexpr Seats kMostSeats = 100'000;

Fraction read_decimal(const Node& node, Fraction fallback, const Reading& reading) {
  const auto number = read_number(node, Above::zero, reading);
  const auto fraction = number ? fraction_of(*number) : std::nullopt;
  if (number && !fraction) reading.error(node.place, node.key + " has too many digits, got " + shown(node));
  return fraction.value_or(fallback);
}

Method read_method(const Fields& fields, const Draft& draft) {
  const Node* node = fields.required("method");
  const auto method = node == nullptr ? std::nullopt : read_choice(*node, catalogue::methods, draft.reading);
  if (!method) {
    const Node* quota = fields.find("quota");
    const auto checked = quota == nullptr ? std::nullopt : read_choice(*quota, catalogue::quotas, draft.reading);
    return LargestRemainder{checked.value_or(Quota::hare)};
  }
  const std::string why = "is not used by method '" + node->text + "'";
  if (auto found = *method; auto* remainder = std::get_if<LargestRemainder>(&found)) {
    fields.unused("first_divisor", why);
    const Node& quota = fields.value("quota", text_node("hare"));
    remainder->quota = read_choice(quota, catalogue::quotas, draft.reading).value_or(Quota::hare);
    if (const Node* order = fields.find("remainder_order")) {
      remainder->left_over =
          read_choice(*order, catalogue::remainder_orders, draft.reading).value_or(LeftOver::largest_remainders);
    }
    return found;
  }
  fields.unused("quota", why);
  fields.unused("remainder_order", why);
  if (!std::holds_alternative<HighestAverages>(*method)) return *method;
  auto averages = std::get<HighestAverages>(*method);
  const bool has_first = averages.divisor == Divisor::modified_sainte_lague || averages.divisor == Divisor::stationary;
  if (!has_first) {
    fields.unused("first_divisor", why);
  } else {
    const Node& first = fields.value("first_divisor", real_node(to_double(averages.first_divisor)));
    averages.first_divisor = read_decimal(first, averages.first_divisor, draft.reading);
  }
  if (averages.divisor == Divisor::dhondt_power) {
    averages.power = read_power(fields, draft.reading);
  } else {
    fields.unused("power", why);
  }
  return averages;
}

/// The threshold as a number, or as a table with more to say.
class ThresholdReader {
 public:
  ThresholdReader(const Fields& rule, const Draft& draft) : rule_(rule), draft_(draft) {}

  Threshold read() {
    Node& node = rule_.value("threshold", integer_node(0));
    if (node.kind == Node::Kind::table) {
      read_table(node);
    } else {
      threshold_.share = read_exact_share(node, draft_.reading).value_or(Fraction{});
    }
    const Node& base = rule_.value("threshold_of", text_node("valid"));
    if (!has_base_) note_base(base);
    const Node& inclusive = rule_.value("threshold_inclusive", flag_node(true));
    if (!has_inclusive_) threshold_.inclusive = read_flag(inclusive, draft_.reading).value_or(true);
    if (base_ == BaseName::registered && !threshold_.base_total && draft_.scenario.electorate.given) {
      draft_.reading.error(base_place_, "a threshold of the registered voters needs electorate.registered or regions");
    }
    add_exempt_parties();
    set_base(base_, draft_.scenario.rule.list.seats, threshold_);
    return threshold_;
  }

 private:
  void read_table(Node& node) {
    const Fields fields(node, catalogue::threshold, draft_.reading);
    if (const Node* share = fields.required("share")) {
      threshold_.share = read_exact_share(*share, draft_.reading).value_or(Fraction{});
    }
    if (const Node* of = fields.find("of")) {
      has_base_ = true;
      note_base(*of);
    }
    if (const Node* inclusive = fields.find("inclusive")) {
      has_inclusive_ = true;
      threshold_.inclusive = read_flag(*inclusive, draft_.reading).value_or(true);
    }
    if (const Node* own = fields.find("share_for")) {
      const auto read = [&](const Node& value) { return read_exact_share(value, draft_.reading); };
      threshold_.share_for = read_by_party<std::optional<Fraction>>(*own, draft_, std::nullopt, read);
    }
    read_shares_by_size(fields, {draft_.parties, draft_.reading}, threshold_);
    read_shares_of_districts(fields, draft_.reading, threshold_);
    if (const Node* exempt = fields.find("exempt")) {
      for (const int party : draft_.parties.look_up_all(*exempt, draft_.reading)) exempt_party(party);
    }
    if (const Node* total = fields.find("base_total")) {
      threshold_.base_total = read_whole(*total, 0, kMaxVotes, draft_.reading);
    }
  }

  void note_base(const Node& node) {
    base_ = read_choice(node, catalogue::threshold_bases, draft_.reading).value_or(BaseName::valid);
    base_place_ = node.place;
  }

  void exempt_party(int party) {
    threshold_.exempt.resize(static_cast<std::size_t>(draft_.party_count()));
    threshold_.exempt[static_cast<std::size_t>(party)] = true;
  }

  void add_exempt_parties() {
    const std::vector<Party>& parties = draft_.scenario.electorate.parties;
    for (int party = 0; party < draft_.party_count(); ++party) {
      if (parties[static_cast<std::size_t>(party)].exempt) exempt_party(party);
    }
  }

  const Fields& rule_;
  const Draft& draft_;
  Threshold threshold_;
  BaseName base_ = BaseName::valid;
  Place base_place_;
  bool has_base_ = false;
  bool has_inclusive_ = false;
};

std::optional<Guarantee> read_guarantee(const Fields& rule, const Draft& draft) {
  Node* node = rule.find("guarantee");
  if (node == nullptr) return std::nullopt;
  const Fields fields(*node, catalogue::guarantee, draft.reading);
  Guarantee guarantee;
  const auto whole = [&](std::string_view key, std::int64_t fallback) {
    return static_cast<Seats>(
        read_whole(fields.value(key, integer_node(fallback)), 1, kMostSeats, draft.reading).value_or(fallback));
  };
  guarantee.parties = whole("parties", 2);
  guarantee.seats = whole("seats", 2);
  guarantee.factor = read_exact_share(fields.value("factor", real_node(0.7)), draft.reading).value_or(guarantee.factor);
  refuse_large_guarantee(*node, guarantee, draft.scenario.rule.list.seats, draft.reading);
  return guarantee;
}

/// What the system of a name has beside a plain list tier.
void read_list_system(const Fields& rule, SystemName system, Draft& draft) {
  ListTier& tier = draft.scenario.rule.list;
  const ListContext context{draft.parties, draft.reading, most_votes(draft.scenario.electorate)};
  read_list_words(rule, context, tier);
  if (system == SystemName::list_pr_with_bonus) {
    tier.bonus = read_needed_bonus(rule, draft.reading, tier.seats);
  } else {
    for (const char* key : kBonusKeys) rule.unused(key, "is not used by system '" + rule.find("system")->text + "'");
  }
  refuse_clashing_words(rule, context, tier);
  refuse_word(rule, "district_threshold", draft.reading);
  if (system != SystemName::dutch_council) return;
  tier.method = DutchCouncil{};
  for (const char* key : {"guarantee", "min_seats", "min_each"}) refuse_word(rule, key, draft.reading);
}

/// Seats outside of the list tier: won in single-member districts.
void read_direct(const Fields& rule, SystemName system, Draft& draft) {
  const Node* direct = rule.find("direct");
  Node* districts = rule.find("districts");
  if (system != SystemName::mixed_parallel) {
    const std::string why = "is used by system 'mixed_parallel' alone";
    rule.unused("direct", why);
    rule.unused("districts", why);
    return;
  }
  if (direct != nullptr && districts != nullptr) {
    return draft.reading.error(districts->key_place, "give either direct or districts");
  }
  if (const Node* simulated = draft.root.find("districts")) {
    const Node* given = direct != nullptr ? direct : districts;
    if (given == nullptr) return;
    return draft.reading.error(given->key_place, "the seats of districts are simulated: leave out " + given->key,
                               "or leave out [districts] in line " + std::to_string(simulated->key_place.line));
  }
  if (direct != nullptr) {
    const auto read = [&](const Node& value) { return read_whole(value, 0, kMostSeats, draft.reading); };
    draft.scenario.rule.direct = read_by_party<Seats>(*direct, draft, 0, read);
    refuse_seats_of_nobody(draft, *direct);
  } else if (districts != nullptr) {
    read_districts(*districts, draft);
  } else {
    draft.reading.error(rule.place(), "system 'mixed_parallel' needs direct or districts",
                        "or [districts] with candidates");
  }
}

/// Districts with candidates belong to systems that have a place for their winners.
void fit_districts(std::optional<SystemName> system, Draft& draft) {
  ElectoralSystem& rule = draft.scenario.rule;
  if (system == SystemName::mixed_parallel || system == SystemName::single_member) {
    if (rule.single_member) rule.single_member->ties = rule.list.ties;
    return;
  }
  if (const Node* districts = draft.root.find("districts")) {
    draft.reading.note(districts->key_place, "districts is used by systems 'mixed_parallel' and 'single_member' alone");
  }
  rule.single_member.reset();
  draft.scenario.districts.reset();
}

/// Parties that are "against all", and those that are not among the eligible ones where these are listed.
std::vector<bool> wins_nothing(const Fields& rule, const Draft& draft) {
  const std::vector<Party>& parties = draft.scenario.electorate.parties;
  const Node* eligible = rule.find("eligible");
  if (eligible == nullptr && std::ranges::none_of(parties, &Party::against_all)) return {};
  std::vector<bool> flags(parties.size(), eligible != nullptr);
  if (eligible != nullptr) {
    for (const int party : draft.parties.look_up_all(*eligible, draft.reading)) {
      flags[static_cast<std::size_t>(party)] = false;
    }
  }
  for (std::size_t p = 0; p < parties.size(); ++p) flags[p] = flags[p] || parties[p].against_all;
  return flags;
}

/// A house of district members: nothing of a list tier is used.
void read_members_alone(const Fields& rule, Draft& draft) {
  for (const char* key : {"seats", "method", "direct", "districts"}) {
    rule.unused(key, "is not used by system 'single_member'");
  }
  if (draft.root.find("districts") == nullptr) {
    draft.reading.error(rule.place(), "system 'single_member' needs [districts]");
  }
}

/// One list tier, or several tiers.
using AnySystem = std::variant<SystemName, TierPreset>;

/// One national distribution whose threshold asks for shares of the regions.
bool asks_regions(SystemName system, const Draft& draft) {
  const Threshold& threshold = draft.scenario.rule.list.threshold;
  return system == SystemName::list_pr && draft.root.find("regions") != nullptr &&
         (threshold.any_district || threshold.every_district);
}

/// The words of a list tier that a law with shares of regions has not.
void read_list_of_regions(const Fields& rule, Draft& draft) {
  for (const char* key : {"guarantee", "joined_lists", "vote_factor", "fixed_seats", "min_each", "at_least_each",
                          "min_seats", "max_seats", "list_length"}) {
    const Node* node = rule.find(key);
    if (node == nullptr) continue;
    return draft.reading.error(node->key_place, std::string(key) + " does not go with a threshold of districts");
  }
  read_tiers(rule, TierPreset::list_pr, draft);
}

AnySystem read_system(const Node& node, const Reading& reading) {
  if (const auto system = find_choice(node, catalogue::systems)) return *system;
  if (const auto preset = find_choice(node, catalogue::tier_presets)) return *preset;
  std::vector<std::string> names;
  for (const auto& choice : catalogue::systems.known) names.emplace_back(choice.name);
  for (const auto& choice : catalogue::tier_presets.known) names.emplace_back(choice.name);
  refuse_choice(node, names, catalogue::systems.later, reading);
  return SystemName::list_pr;
}

}  // namespace

Votes most_votes(const Electorate& electorate) {
  Votes most = electorate.given ? electorate.given->valid : 0;
  for (const Party& party : electorate.parties) most += party.votes;
  Votes registered = 0;
  for (const Region& region : electorate.regions) registered += region.registered;
  return 4 * std::max(most, registered);
}

void read_rule(Draft& draft) {
  Node* node = draft.root.find("rule");
  if (node == nullptr) return draft.reading.error(draft.root.place, "the scenario needs 'rule'", "write [rule]");
  const Fields fields(*node, catalogue::rule, draft.reading);
  const Reading& reading = draft.reading;
  ElectoralSystem& rule = draft.scenario.rule;
  const AnySystem system = read_system(fields.value("system", text_node("list_pr")), reading);
  const auto* single = std::get_if<SystemName>(&system);
  const bool has_lists = single == nullptr || *single != SystemName::single_member;
  if (const Node* seats = has_lists ? fields.required("seats") : nullptr) {
    rule.list.seats = static_cast<Seats>(read_whole(*seats, 1, kMostSeats, reading).value_or(1));
  }
  const Node& appointed = fields.value("appointed", integer_node(0));
  rule.appointed = static_cast<Seats>(read_whole(appointed, 0, kMostSeats, reading).value_or(0));
  const bool has_own_method =
      single != nullptr ? *single == SystemName::dutch_council : std::get<TierPreset>(system) == TierPreset::fptp;
  const bool has_method = has_lists && !has_own_method && fields.find("first_tier_quota") == nullptr;
  if (single != nullptr && *single == SystemName::biproportional) {
    static_cast<void>(fields.value("method", text_node("sainte_lague")));
  }
  const Node* method = fields.find("method");
  const bool is_plurality = single == nullptr && has_own_method && method != nullptr && method->text == "plurality";
  if (has_method || (method != nullptr && !is_plurality)) rule.list.method = read_method(fields, draft);
  rule.list.threshold = ThresholdReader(fields, draft).read();
  rule.list.guarantee = read_guarantee(fields, draft);
  rule.list.ties = read_choice(fields.value("ties", text_node("listed_first")), catalogue::tie_orders, reading)
                       .value_or(TieOrder::listed_first);
  rule.wins_nothing = wins_nothing(fields, draft);
  fit_districts(single == nullptr ? std::nullopt : std::optional(*single), draft);
  if (!has_lists) return read_members_alone(fields, draft);
  read_majority_words(fields, {draft.parties, reading, 0}, rule.list);
  if (single == nullptr) return read_tiers(fields, std::get<TierPreset>(system), draft);
  if (asks_regions(*single, draft)) return read_list_of_regions(fields, draft);
  refuse_shares_of_districts(fields, {}, reading);
  if (*single == SystemName::biproportional) return read_biproportional(fields, draft);
  read_list_system(fields, *single, draft);
  read_direct(fields, *single, draft);
}

}  // namespace hemicycle
