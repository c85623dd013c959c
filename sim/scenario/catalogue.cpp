#include "sim/scenario/catalogue.hpp"

#include <array>

namespace hemicycle::catalogue {
namespace {

using Words = std::string_view[];

// Keys, table by table.
constexpr Words kScenario = {"name",       "stem",  "draws", "seed",    "level",      "parties",   "regions",
                             "electorate", "polls", "votes", "turnout", "flow",       "districts", "fraud",
                             "observers",  "rule",  "vary",  "events",  "coalitions", "official"};
constexpr Words kScenarioLater = {"target"};
constexpr Words kParty = {"id", "votes", "name", "colour", "against_all", "exempt"};
constexpr Words kRegion = {"region",          "name",  "registered", "turnout_mean",   "turnout_sd", "invalid",
                           "invalid_ballots", "seats", "population", "levelling_seats"};
constexpr Words kElectorate = {"registered", "turnout", "invalid", "invalid_ballots"};
constexpr Words kPolls = {"file",          "rows",     "unit",
                          "election_day",  "target",   "as_of",
                          "method",        "prior",    "assumed_sample_size",
                          "design_effect", "rounding", "correlation",
                          "window_days",   "walk_sd",  "walk_correlation",
                          "house_sd",      "poll_sd",  "anchor_sd"};
constexpr Words kPoll = {"pollster", "fieldwork_start", "fieldwork_end", "sample_size", "party",
                         "share",    "undecided",       "source",        "note"};
constexpr Words kVotes = {"model",     "concentration", "sd",     "covariance", "correlation",
                          "df",        "mean_matching", "file",   "rows",       "mixture",
                          "undecided", "polling_error", "counts", "regions",    "stations"};
constexpr Words kVotesLater = {"polls", "centre", "center"};
constexpr Words kMixture = {"weight",      "model", "shares",        "concentration", "sd",  "covariance",
                            "correlation", "df",    "mean_matching", "file",          "rows"};
constexpr Words kUndecided = {"share", "to", "concentration", "voting"};
constexpr Words kPollingError = {"sd_log", "size_exponent", "correlation", "df"};
constexpr Words kVotesRegions = {"swing", "sd", "covariance", "correlation", "between", "lambda"};
constexpr Words kVotesStations = {"count", "size_sd", "file", "concentration", "sd", "covariance", "correlation"};
constexpr Words kTurnout = {"model", "concentration", "sd", "slope", "corr_with", "between", "lambda", "hours"};
constexpr Words kTurnoutSd = {"national", "region", "station"};
constexpr Words kRule = {"system",
                         "seats",
                         "appointed",
                         "method",
                         "first_divisor",
                         "quota",
                         "threshold",
                         "threshold_of",
                         "threshold_inclusive",
                         "guarantee",
                         "ties",
                         "direct",
                         "districts",
                         "power",
                         "remainder_order",
                         "eligible",
                         "joined_lists",
                         "vote_factor",
                         "fixed_seats",
                         "min_each",
                         "at_least_each",
                         "min_seats",
                         "max_seats",
                         "list_length",
                         "bonus_seats",
                         "bonus_scale",
                         "bonus_majority",
                         "note",
                         "tie_rule",
                         "levelling_seats",
                         "uncompensated_overhang",
                         "national_list_seats",
                         "district_threshold",
                         "first_tier_quota",
                         "second_tier_quota",
                         "most_growth",
                         "quorum",
                         "voter_numbers",
                         "votes_scale",
                         "round_voter_numbers",
                         "strongest_list_gets_a_seat",
                         "majority",
                         "transfers"};
constexpr Words kRuleLater = {"guarantee_parties", "districts_from_votes", "tiers"};
constexpr Words kThreshold = {"share",
                              "of",
                              "inclusive",
                              "share_for",
                              "exempt",
                              "or_direct_seats",
                              "or_in_any_district",
                              "or_in_own_district",
                              "and_in_every_district",
                              "base_total",
                              "note",
                              "share_by_size",
                              "coalition_size"};
constexpr Words kThresholdLater = {"applied_before"};
constexpr Words kGuarantee = {"parties", "seats", "factor"};
constexpr Words kDistrict = {"district", "region", "candidate", "party", "votes"};
constexpr Words kOfficial = {"seats"};
constexpr Words kTableFile = {"file"};

// Keys of election files.
constexpr Words kElection = {"name",           "country",        "year",
                             "body",           "source",         "note",
                             "rule",           "votes",          "other_votes",
                             "nota",           "invalid",        "blank",
                             "registered",     "direct",         "seats",
                             "district_seats", "district_valid", "list_result",
                             "national_votes", "national_valid", "national_list_result",
                             "run_off_votes"};
constexpr Words kElectionRule = {"system",
                                 "seats",
                                 "method",
                                 "quota",
                                 "first_divisor",
                                 "remainder_order",
                                 "threshold",
                                 "eligible",
                                 "guarantee_parties",
                                 "joined_lists",
                                 "fixed_seats",
                                 "districts",
                                 "min_each",
                                 "at_least_each",
                                 "max_seats",
                                 "min_seats",
                                 "list_length",
                                 "district_threshold",
                                 "bonus_seats",
                                 "bonus_scale",
                                 "bonus_majority",
                                 "power",
                                 "quorum",
                                 "voter_numbers",
                                 "votes_scale",
                                 "round_voter_numbers",
                                 "strongest_list_gets_a_seat",
                                 "vote_factor",
                                 "ties",
                                 "tie_rule",
                                 "note",
                                 "over_award",
                                 "overhang",
                                 "levelling",
                                 "bonus",
                                 "chamber",
                                 "districts_from_votes",
                                 "first_tier_quota",
                                 "second_tier_quota",
                                 "levelling_seats",
                                 "uncompensated_overhang",
                                 "land_population",
                                 "national_list_seats",
                                 "national_list",
                                 "majority",
                                 "transfers"};
constexpr Words kElectionThreshold = {"share",
                                      "of",
                                      "inclusive",
                                      "share_for",
                                      "exempt",
                                      "base_total",
                                      "note",
                                      "or_direct_seats",
                                      "applied_before",
                                      "share_by_size",
                                      "coalition_size",
                                      "or_in_any_district",
                                      "or_in_own_district",
                                      "and_in_every_district"};
constexpr Words kElectionDistrictsFromVotes = {"method", "quota", "first_divisor", "remainder_order"};
constexpr Words kElectionGuarantee = {"at_least", "min_seats", "factor", "note"};
constexpr Words kJoinedLists = {"lists", "cap", "share_by", "sub_groups", "direct_votes", "counts_for", "note"};
constexpr Words kBonusScale = {"from_share", "first", "step", "most", "note"};
constexpr Words kBonusMajority = {"seats", "from_share", "note"};
constexpr Words kQuorum = {"any_district", "total", "rule", "total_of", "note"};

// Words that a key can have.
constexpr Named<VoteModelName> kVoteModels[] = {{"fixed", VoteModelName::fixed},
                                                {"dirichlet", VoteModelName::dirichlet},
                                                {"logistic_normal", VoteModelName::logistic_normal},
                                                {"draws", VoteModelName::draws},
                                                {"polls", VoteModelName::polls},
                                                {"mixture", VoteModelName::mixture}};
constexpr Named<VoteModelName> kMixedModels[] = {{"fixed", VoteModelName::fixed},
                                                 {"dirichlet", VoteModelName::dirichlet},
                                                 {"logistic_normal", VoteModelName::logistic_normal},
                                                 {"draws", VoteModelName::draws}};
constexpr Named<PollUnit> kPollUnits[] = {{"share", PollUnit::share}, {"percent", PollUnit::percent}};
constexpr Named<PollMethod> kPollMethods[] = {{"state_space", PollMethod::state_space}, {"pooled", PollMethod::pooled}};
constexpr Named<PollTarget> kPollTargets[] = {{"result", PollTarget::result}, {"opinion", PollTarget::opinion}};
constexpr Named<UndecidedGoTo> kUndecidedGoTo[] = {{"proportional", UndecidedGoTo::proportional},
                                                   {"equal", UndecidedGoTo::equal},
                                                   {"adverse", UndecidedGoTo::adverse}};
constexpr Named<TurnoutModelName> kTurnoutModels[] = {{"fixed", TurnoutModelName::fixed},
                                                      {"beta", TurnoutModelName::beta},
                                                      {"logit_normal", TurnoutModelName::logit_normal}};
constexpr Named<Swing> kSwings[] = {{"multiplicative", Swing::multiplicative},
                                    {"uniform", Swing::uniform},
                                    {"proportional", Swing::proportional},
                                    {"logit", Swing::logit}};
constexpr Named<Counts> kCounts[] = {{"rounded", Counts::rounded}, {"multinomial", Counts::multinomial}};
constexpr Named<LevelName> kLevels[] = {{"auto", LevelName::coarsest},
                                        {"nation", LevelName::nation},
                                        {"region", LevelName::region},
                                        {"station", LevelName::station}};
constexpr Named<SystemName> kSystems[] = {{"list_pr", SystemName::list_pr},
                                          {"apportionment", SystemName::list_pr},
                                          {"mixed_parallel", SystemName::mixed_parallel},
                                          {"list_pr_with_bonus", SystemName::list_pr_with_bonus},
                                          {"dutch_council", SystemName::dutch_council},
                                          {"biproportional", SystemName::biproportional},
                                          {"single_member", SystemName::single_member}};
constexpr Named<Method> kMethods[] = {{"largest_remainder", LargestRemainder{}},
                                      {"dhondt", HighestAverages{Divisor::dhondt}},
                                      {"sainte_lague", HighestAverages{Divisor::sainte_lague}},
                                      {"modified_sainte_lague", HighestAverages{Divisor::modified_sainte_lague}},
                                      {"danish", HighestAverages{Divisor::danish}},
                                      {"imperiali", HighestAverages{Divisor::imperiali}},
                                      {"huntington_hill", HighestAverages{Divisor::huntington_hill}},
                                      {"adams", HighestAverages{Divisor::adams}},
                                      {"dean", HighestAverages{Divisor::dean}},
                                      {"stationary", HighestAverages{Divisor::stationary, {1, 2}}},
                                      {"dhondt_power", HighestAverages{Divisor::dhondt_power}},
                                      {"quota_method", QuotaMethod{}},
                                      {"block_vote", BlockVote{}},
                                      {"party_block_vote", PartyBlockVote{}},
                                      {"two_round", TwoRound{}}};
constexpr Words kMethodsLater = {"plurality"};
constexpr Named<Quota> kQuotas[] = {{"hare", Quota::hare},
                                    {"hare_rounded", Quota::hare_rounded},
                                    {"droop", Quota::droop},
                                    {"droop_rounded", Quota::droop_rounded},
                                    {"hagenbach_bischoff", Quota::hagenbach_bischoff},
                                    {"hagenbach_bischoff_rounded", Quota::hagenbach_bischoff_rounded},
                                    {"imperiali", Quota::imperiali},
                                    {"imperiali_rounded", Quota::imperiali_rounded}};
constexpr Named<BaseName> kThresholdBases[] = {{"valid", BaseName::valid},
                                               {"cast", BaseName::cast},
                                               {"registered", BaseName::registered},
                                               {"hare_quota", BaseName::hare_quota}};
constexpr Named<TieOrder> kTieOrders[] = {{"listed_first", TieOrder::listed_first},
                                          {"more_votes", TieOrder::more_votes},
                                          {"fewer_votes", TieOrder::fewer_votes},
                                          {"lot", TieOrder::lot}};

constexpr Named<ElectionSystem> kElectionSystems[] = {{"list_pr", ElectionSystem::list_pr},
                                                      {"apportionment", ElectionSystem::apportionment},
                                                      {"list_pr_districts", ElectionSystem::list_pr_districts},
                                                      {"mixed_parallel", ElectionSystem::mixed_parallel},
                                                      {"fptp", ElectionSystem::fptp},
                                                      {"list_pr_with_bonus", ElectionSystem::list_pr_with_bonus},
                                                      {"dutch_council", ElectionSystem::dutch_council},
                                                      {"biproportional", ElectionSystem::biproportional}};
constexpr Named<TierPreset> kTierPresets[] = {
    {"list_pr_districts", TierPreset::list_pr_districts},
    {"list_pr_placed_in_districts", TierPreset::list_pr_placed_in_districts},
    {"fptp", TierPreset::fptp},
    {"mmp_overhang_kept", TierPreset::mmp_overhang_kept},
    {"mmp_germany_overhang_kept", TierPreset::mmp_germany_overhang_kept},
    {"mmp_germany_2013", TierPreset::mmp_germany_2013},
    {"mmp_germany_2020", TierPreset::mmp_germany_2020},
    {"mmp_germany_2025", TierPreset::mmp_germany_2025},
    {"mmp_levelled_by_district", TierPreset::mmp_levelled_by_district},
    {"mmp_by_district_overhang_kept", TierPreset::mmp_by_district_overhang_kept},
    {"ams_region", TierPreset::ams_region},
    {"districts_plus_levelling_norway", TierPreset::districts_plus_levelling_norway},
    {"districts_plus_levelling_iceland", TierPreset::districts_plus_levelling_iceland},
    {"two_tier_quota_then_national", TierPreset::two_tier_quota_then_national},
    {"districts_plurality_bonus_plus_national_list", TierPreset::districts_plurality_bonus_plus_national_list}};
constexpr Named<Method> kElectionMethods[] = {
    {"largest_remainder", LargestRemainder{}},
    {"dhondt", HighestAverages{Divisor::dhondt}},
    {"sainte_lague", HighestAverages{Divisor::sainte_lague}},
    {"modified_sainte_lague", HighestAverages{Divisor::modified_sainte_lague}},
    {"danish", HighestAverages{Divisor::danish}},
    {"imperiali", HighestAverages{Divisor::imperiali}},
    {"huntington_hill", HighestAverages{Divisor::huntington_hill}},
    {"adams", HighestAverages{Divisor::adams}},
    {"dean", HighestAverages{Divisor::dean}},
    {"stationary", HighestAverages{Divisor::stationary, {1, 2}}},
    {"dhondt_power", HighestAverages{Divisor::dhondt_power}},
    {"quota_method", QuotaMethod{}},
    {"block_vote", BlockVote{}},
    {"party_block_vote", PartyBlockVote{}},
    {"two_round", TwoRound{}},
    {"plurality", HighestAverages{Divisor::dhondt}}};
constexpr Named<JoinedFor> kJoinedFor[] = {
    {"seats", JoinedFor::seats}, {"threshold", JoinedFor::threshold}, {"both", JoinedFor::both}};
constexpr Named<bool> kQuorumRules[] = {{"either", false}, {"both", true}};
constexpr Named<bool> kQuorumTotals[] = {{"votes", false}, {"voter_numbers", true}};
constexpr Named<bool> kVoterNumbers[] = {{"divide_by_district_seats", true}, {"votes_are_voter_numbers", false}};
constexpr Named<LeftOver> kRemainderOrders[] = {{"remainders", LeftOver::largest_remainders},
                                                {"votes", LeftOver::most_votes}};

constexpr Named<Expression::Operator> kFunctionsOfParties[] = {{"seats", Expression::Operator::seats},
                                                               {"votes", Expression::Operator::votes},
                                                               {"share", Expression::Operator::share},
                                                               {"entered", Expression::Operator::entered}};
constexpr Named<Expression::Operator> kFunctionsOfTheNation[] = {{"turnout", Expression::Operator::turnout},
                                                                 {"tie", Expression::Operator::tie},
                                                                 {"house", Expression::Operator::house}};

constexpr Words kTextColumns = {"id",   "name",    "colour",   "region",          "district",      "candidate",
                                "from", "party",   "pollster", "fieldwork_start", "fieldwork_end", "source",
                                "note", "election"};
constexpr Words kVariableTables = {"parties", "regions",   "electorate", "polls",     "votes", "turnout",
                                   "flow",    "districts", "fraud",      "observers", "rule"};
constexpr Words kReservedIds = {"na", "nan", "null", "none", "inf", "t", "f", "true", "false"};

}  // namespace

constexpr std::span<const std::string_view> kNone;

const TableKeys scenario{"", kScenario, kScenarioLater};
const TableKeys party{"a row of parties", kParty, kNone};
const TableKeys region{"a row of regions", kRegion, kNone};
const TableKeys electorate{"[electorate]", kElectorate, kNone};
const TableKeys polls{"[polls]", kPolls, kNone};
const TableKeys poll{"a row of polls", kPoll, kNone};
const TableKeys votes{"[votes]", kVotes, kVotesLater};
const TableKeys votes_mixture{"a row of votes.mixture", kMixture, kNone};
const TableKeys votes_undecided{"votes.undecided", kUndecided, kNone};
const TableKeys votes_polling_error{"votes.polling_error", kPollingError, kNone};
const TableKeys votes_regions{"votes.regions", kVotesRegions, kNone};
const TableKeys votes_stations{"votes.stations", kVotesStations, kNone};
const TableKeys turnout{"[turnout]", kTurnout, kNone};
const TableKeys turnout_sd{"turnout.sd", kTurnoutSd, kNone};
const TableKeys rule{"[rule]", kRule, kRuleLater};
const TableKeys threshold{"rule.threshold", kThreshold, kThresholdLater};
const TableKeys guarantee{"rule.guarantee", kGuarantee, kNone};
const TableKeys district{"a row of rule.districts", kDistrict, kNone};
const TableKeys official{"[official]", kOfficial, kNone};
const TableKeys table_file{"a table with a file", kTableFile, kNone};

const TableKeys election{"the election", kElection, kNone};
const TableKeys election_rule{"rule", kElectionRule, kNone};
const TableKeys election_threshold{"threshold", kElectionThreshold, kNone};
const TableKeys election_guarantee{"guarantee_parties", kElectionGuarantee, kNone};
const TableKeys election_districts_from_votes{"districts_from_votes", kElectionDistrictsFromVotes, kNone};
const TableKeys joined_lists{"joined_lists", kJoinedLists, kNone};
const TableKeys bonus_scale{"bonus_scale", kBonusScale, kNone};
const TableKeys bonus_majority{"bonus_majority", kBonusMajority, kNone};
const TableKeys quorum{"quorum", kQuorum, kNone};

const Choices<VoteModelName> vote_models{kVoteModels, kNone};
const Choices<VoteModelName> mixed_models{kMixedModels, kNone};
const Choices<PollUnit> poll_units{kPollUnits, kNone};
const Choices<PollMethod> poll_methods{kPollMethods, kNone};
const Choices<PollTarget> poll_targets{kPollTargets, kNone};
const Choices<UndecidedGoTo> undecided_go_to{kUndecidedGoTo, kNone};
const Choices<TurnoutModelName> turnout_models{kTurnoutModels, kNone};
const Choices<Swing> swings{kSwings, kNone};
const Choices<Counts> counts{kCounts, kNone};
const Choices<LevelName> levels{kLevels, kNone};
const Choices<SystemName> systems{kSystems, kNone};
const Choices<Method> methods{kMethods, kMethodsLater};
const Choices<Quota> quotas{kQuotas, kNone};
const Choices<BaseName> threshold_bases{kThresholdBases, kNone};
const Choices<TieOrder> tie_orders{kTieOrders, kNone};
const Choices<ElectionSystem> election_systems{kElectionSystems, kNone};
const Choices<TierPreset> tier_presets{kTierPresets, kNone};
const Choices<Method> election_methods{kElectionMethods, kNone};
const Choices<LeftOver> remainder_orders{kRemainderOrders, kNone};
const Choices<JoinedFor> joined_for{kJoinedFor, kNone};
const Choices<bool> quorum_rules{kQuorumRules, kNone};
const Choices<bool> quorum_totals{kQuorumTotals, kNone};
const Choices<bool> voter_numbers{kVoterNumbers, kNone};

const std::span<const Named<Expression::Operator>> functions_of_parties = kFunctionsOfParties;
const std::span<const Named<Expression::Operator>> functions_of_the_nation = kFunctionsOfTheNation;
const std::span<const std::string_view> text_columns = kTextColumns;
const std::span<const std::string_view> variable_tables = kVariableTables;
const std::span<const std::string_view> reserved_ids = kReservedIds;

}  // namespace hemicycle::catalogue
