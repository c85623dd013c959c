#pragma once

#include <span>
#include <string_view>

#include "models/fraud/mechanism.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/seats/systems/presets.hpp"
#include "models/votes/flow.hpp"
#include "models/votes/poll_model.hpp"
#include "models/votes/vote_model.hpp"

#include "sim/scenario/expression.hpp"

namespace hemicycle {

/// A word of scenario files and what it stands for.
template <class T>
struct Named {
  std::string_view name;
  T value;
};

/// The words that a key can have. `later` are words of the grammar that this version cannot compute with.
template <class T>
struct Choices {
  std::span<const Named<T>> known;
  std::span<const std::string_view> later;
};

/// The keys that a table can have, in the order of the resolved copy. `later` as in Choices.
struct TableKeys {
  std::string_view title;  ///< "[rule]"; empty for the document itself
  std::span<const std::string_view> known;
  std::span<const std::string_view> later;
};

enum class VoteModelName { fixed, dirichlet, logistic_normal, draws, polls, mixture };
enum class PollUnit { share, percent };
enum class UndecidedGoTo { proportional, equal, adverse };
enum class TurnoutModelName { fixed, beta, logit_normal };
enum class FraudKind {
  stuffing,
  transfer,
  roll_inflation,
  suppression,
  coercion,
  vote_buying,
  family_voting,
  carousel,
  klimek,
  invalidation,
  removal,
  miscount,
  target_share,
  turnout_inflation,
  prefilled,
  copied,
  tabulation,
  annulment,
};
enum class LevelName { coarsest, nation, region, station };
enum class SystemName { list_pr, mixed_parallel, list_pr_with_bonus, dutch_council, biproportional, single_member };

/// What "against all" is on the ballots of districts.
enum class AgainstAllInDistricts { no_effect, vacates, absent };

/// Systems of election files.
enum class ElectionSystem {
  list_pr,
  apportionment,
  list_pr_districts,
  mixed_parallel,
  fptp,
  list_pr_with_bonus,
  dutch_council,
  biproportional,
};

/// Bases of thresholds; a Hare quota is the valid votes divided by the seats.
enum class BaseName { valid, cast, registered, hare_quota };

/// Every name of scenario files stands in this table and nowhere else.
namespace catalogue {

extern const TableKeys scenario, party, region, electorate, polls, poll, votes, votes_mixture, votes_undecided,
    votes_polling_error, votes_regions, votes_stations, turnout, turnout_sd, flow, flow_where, fraud, fraud_where,
    fraud_amount, prevalence, fraud_target, observers, rule, threshold, guarantee, district, official, table_file;

extern const TableKeys districts, districts_row, candidate, transfer;

extern const TableKeys election, election_rule, election_threshold, election_guarantee, election_districts_from_votes,
    joined_lists, bonus_scale, bonus_majority, quorum;

extern const Choices<VoteModelName> vote_models;
extern const Choices<VoteModelName> mixed_models;
extern const Choices<PollUnit> poll_units;
extern const Choices<PollMethod> poll_methods;
extern const Choices<PollTarget> poll_targets;
extern const Choices<UndecidedGoTo> undecided_go_to;
extern const Choices<TurnoutModelName> turnout_models;
extern const Choices<FlowKind> flow_kinds;
extern const Choices<WholeVoters> whole_voters;
extern const Choices<Swing> swings;
extern const Choices<Counts> counts;
extern const Choices<LevelName> levels;
extern const Choices<FraudKind> fraud_kinds;
extern const Choices<Overflow> overflows;
extern const Choices<Target::Rounding> roundings;
extern const Choices<SystemName> systems;
extern const Choices<AgainstAllInDistricts> against_all_in_districts;
extern const Choices<Method> methods;
extern const Choices<Quota> quotas;
extern const Choices<BaseName> threshold_bases;
extern const Choices<TieOrder> tie_orders;
extern const Choices<ElectionSystem> election_systems;
extern const Choices<TierPreset> tier_presets;
extern const Choices<Method> election_methods;
extern const Choices<LeftOver> remainder_orders;
extern const Choices<JoinedFor> joined_for;
extern const Choices<bool> quorum_rules;   ///< whether both shares are needed
extern const Choices<bool> quorum_totals;  ///< whether the total is of voter numbers
extern const Choices<bool> voter_numbers;  ///< whether votes are divided by the seats of the district

/// The keys that a kind of flow uses beside `kind`, `where`, `concentration` and `whole`.
std::span<const std::string_view> flow_keys_of(FlowKind kind);

/// The keys that a kind of fraud uses beside `kind` and `where`.
std::span<const std::string_view> fraud_keys_of(FraudKind kind);

/// What a block of fraud or of flows is called.
std::string_view word_of(const Mechanism& mechanism);
std::string_view word_of(const Flow& flow);

/// Functions of event expressions; those without an argument may stand without brackets.
extern const std::span<const Named<Expression::Operator>> functions_of_parties;
extern const std::span<const Named<Expression::Operator>> functions_of_the_nation;

/// Columns of table files that hold text; all others hold numbers or true and false.
extern const std::span<const std::string_view> text_columns;

/// Tables that `[vary]` and `--vary` can reach.
extern const std::span<const std::string_view> variable_tables;

/// Words that R and pandas read as missing, number or boolean, so that no id may be one of them.
extern const std::span<const std::string_view> reserved_ids;

}  // namespace catalogue
}  // namespace hemicycle
