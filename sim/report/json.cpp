#include "sim/report/json.hpp"

#include <charconv>
#include <vector>

#include <nlohmann/json.hpp>

#include "models/base/contracts.hpp"

#include "sim/report/district_rows.hpp"
#include "sim/report/headline.hpp"
#include "sim/report/majorities.hpp"
#include "sim/report/table_schema.hpp"
#include "sim/report/words.hpp"
#include "sim/stats/interval.hpp"
#include "sim/stats/summary.hpp"

namespace hemicycle {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kSchemaVersion = 1;

/// A command line may hold any bytes: those that are not UTF-8 are replaced.
std::string text_of(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

/// A varied value as a number, a boolean or a string.
Json value_of(const std::string& toml) {
  const std::string plain = plain_value(toml);
  if (plain == "true" || plain == "false") return plain == "true";
  if (plain != toml && toml.find_first_of("\"'") == 0) return plain;
  if (!is_number(plain)) return plain;
  const std::string digits = plain.substr(plain.front() == '+' ? 1 : 0);
  if (const Json number = Json::parse(digits, nullptr, false); !number.is_discarded()) return number;
  return plain;
}

/// Lists with a seat.
Json seats_json(const Election& election, const std::vector<Seats>& seats) {
  Json json = Json::object();
  for (std::size_t p = 0; p < seats.size(); ++p) {
    if (seats[p] > 0) json[election.parties[p]] = seats[p];
  }
  return json;
}

Json names_of(const Election& election, const std::vector<int>& lists) {
  Json json = Json::array();
  for (const int list : lists) json.push_back(election.parties[static_cast<std::size_t>(list)]);
  return json;
}

struct BlockJson {
  Json operator()(const Heading& heading) const { return {{"heading", heading.text}, {"level", heading.level}}; }
  Json operator()(const Paragraph& paragraph) const { return {{"paragraph", paragraph.text}}; }
  Json operator()(const DocumentTable& table) const {
    Json columns = Json::array();
    for (const TextColumn& column : table.columns) columns.push_back(column.heading);
    return {{"columns", columns}, {"rows", table.rows}};
  }
};

void add_seats(Json& json, const HistogramSummary& seats) {
  json["seats_mean"] = seats.mean.value;
  json["seats_mean_mcse"] = seats.mean.mcse;
  json["seats_sd"] = seats.sd;
  json["seats_q05"] = seats.q05;
  json["seats_q25"] = seats.q25;
  json["seats_median"] = seats.median;
  json["seats_q75"] = seats.q75;
  json["seats_q95"] = seats.q95;
}

Json party_json(const Scenario& scenario, std::size_t p, const PartyCounts& counts, Count draws) {
  const PartySummary summary = summarize(counts, draws);
  Json json;
  json["party"] = scenario.electorate.parties[p].id;
  json["name"] = label(scenario.electorate.parties[p]);
  json["votes_share_mean"] = summary.share_mean;
  json["votes_share_sd"] = summary.share_sd;
  add_seats(json, summary.seats);
  json["p_entry"] = summary.entry.value;
  json["p_entry_mcse"] = summary.entry.mcse;
  json["p_largest"] = summary.largest;
  json["wasted_share_mean"] = summary.wasted_share_mean;
  if (!scenario.official.empty()) json["official_seats"] = scenario.official[p];
  return json;
}

Json coalition_json(const Scenario& scenario, const Coalition& coalition, const Histogram& seats) {
  Json json;
  json["coalition"] = coalition.id;
  json["parties"] = Json::array();
  for (const int party : coalition.parties) {
    json["parties"].push_back(scenario.electorate.parties[static_cast<std::size_t>(party)].id);
  }
  add_seats(json, summarize(seats));
  return json;
}

Json event_json(const Event& event, Count count, Count draws) {
  const Estimate estimate = probability(count, draws);
  const Interval interval = jeffreys_interval(count, draws);
  Json json;
  json["event"] = event.id;
  json["kind"] = name(event.kind);
  json["count"] = count;
  json["draws"] = draws;
  json["probability"] = estimate.value;
  json["mcse"] = estimate.mcse;
  json["lower95"] = interval.lower;
  json["upper95"] = interval.upper;
  return json;
}

/// Who wins the districts with candidates.
Json districts_json(const Scenario& scenario, const TallyCounts& tally, Count draws) {
  Json districts = Json::array();
  for (std::size_t d = 0; d < tally.districts.size(); ++d) {
    Json json;
    json["district"] = scenario.districts->districts[d].id;
    json["candidates"] = Json::array();
    for (const DistrictOption& option : options_of(scenario, d, tally)) {
      const OptionSummary summary = summarize(*option.counts, draws);
      json["candidates"].push_back({{"candidate", option.id},
                                    {"party", option.party->id},
                                    {"votes_share_mean", summary.share_mean},
                                    {"p_wins", summary.wins.value},
                                    {"p_wins_mcse", summary.wins.mcse}});
    }
    json["p_vacant"] = probability(tally.districts[d].vacant, draws).value;
    json["p_second_round"] = probability(tally.districts[d].second_rounds, draws).value;
    districts.push_back(std::move(json));
  }
  return districts;
}

Json tally_json(const Scenario& scenario, const NamedTally& tally, Count draws) {
  Json json;
  json["tally"] = tally.name;
  json["parties"] = Json::array();
  for (std::size_t p = 0; p < scenario.electorate.parties.size(); ++p) {
    json["parties"].push_back(party_json(scenario, p, tally.counts->parties[p], draws));
  }
  json["coalitions"] = Json::array();
  for (std::size_t c = 0; c < scenario.coalitions.size(); ++c) {
    json["coalitions"].push_back(coalition_json(scenario, scenario.coalitions[c], tally.counts->coalitions[c]));
  }
  json["events"] = Json::array();
  for (std::size_t e = 0; e < scenario.events.size(); ++e) {
    json["events"].push_back(event_json(scenario.events[e], tally.counts->events[e], draws));
  }
  json["vacant_seats_mean"] = summarize(tally.counts->vacant).mean.value;
  if (!tally.counts->districts.empty()) json["districts"] = districts_json(scenario, *tally.counts, draws);
  return json;
}

Json difference_json(const Scenario& scenario, const NamedDifference& difference, Count draws) {
  const DifferenceCounts& counts = *difference.counts;
  Json json;
  json["baseline"] = difference.baseline;
  json["parties"] = Json::array();
  for (std::size_t p = 0; p < scenario.electorate.parties.size(); ++p) {
    const Estimate mean = summarize(counts.parties[p], counts.offset).mean;
    json["parties"].push_back(
        {{"party", scenario.electorate.parties[p].id}, {"difference", mean.value}, {"mcse", mean.mcse}});
  }
  json["events"] = Json::array();
  for (std::size_t e = 0; e < scenario.events.size(); ++e) {
    const Estimate estimate = probability_difference(counts.gained[e], counts.lost[e], draws);
    json["events"].push_back({{"event", scenario.events[e].id},
                              {"gained", counts.gained[e]},
                              {"lost", counts.lost[e]},
                              {"difference", estimate.value},
                              {"mcse", estimate.mcse}});
  }
  return json;
}

Json effect_json(const NamedEffect& effect, Count draws) {
  const CountSummary moved = summarize(effect.counts->moved_sum, effect.counts->moved_square_sum, draws);
  Json json;
  json["block"] = effect.block;
  if (!effect.kind.empty()) json["kind"] = effect.kind;
  json["moved_mean"] = moved.mean.value;
  json["moved_mean_mcse"] = moved.mean.mcse;
  json["moved_sd"] = moved.sd;
  if (!effect.counts_units) return json;
  const CountSummary touched = summarize(effect.counts->touched_sum, effect.counts->touched_square_sum, draws);
  json["touched_mean"] = touched.mean.value;
  json["touched_mean_mcse"] = touched.mean.mcse;
  json["touched_sd"] = touched.sd;
  return json;
}

Json point_json(const Point& point, std::size_t index, const PointCounts& counts, Count draws) {
  Json json;
  json["point"] = index;
  json["varied"] = Json::object();
  for (const Variation& variation : point.varied) json["varied"][variation.first] = value_of(variation.second);
  json["house"] = point.scenario.rule.house();
  if (point.scenario.rule.grows()) json["house_mean"] = mean_house(point.scenario, *last_tally(counts).counts);
  json["certain"] = is_certain(point.scenario, counts);
  json["headline"] = headline(point.scenario, counts, draws);
  json["tallies"] = Json::array();
  for (const NamedTally& tally : tallies(counts)) json["tallies"].push_back(tally_json(point.scenario, tally, draws));
  json["differences"] = Json::array();
  for (const NamedDifference& difference : differences(counts)) {
    json["differences"].push_back(difference_json(point.scenario, difference, draws));
  }
  const std::vector<NamedEffect> named = effects(point.scenario, counts);
  if (!named.empty()) json["effects"] = Json::array();
  for (const NamedEffect& effect : named) json["effects"].push_back(effect_json(effect, draws));
  return json;
}

Json environment_json(const Environment& environment) {
  return {{"system", environment.system},
          {"processor", environment.processor},
          {"compiler", environment.compiler},
          {"instructions", environment.instructions},
          {"threads", environment.threads}};
}

Json resource_json(const TableSchema& table) {
  Json fields = Json::array();
  for (const TableField& field : table.fields) {
    Json entry = {{"name", field.name}, {"type", field.type}};
    if (!field.unit.empty()) entry["unit"] = field.unit;
    entry["description"] = field.description;
    fields.push_back(entry);
  }
  return {{"name", table.name},
          {"path", table.name + ".csv"},
          {"profile", "tabular-data-resource"},
          {"description", table.description},
          {"format", "csv"},
          {"mediatype", "text/csv"},
          {"encoding", "utf-8"},
          {"dialect", {{"delimiter", ","}, {"lineTerminator", "\n"}, {"quoteChar", "\""}, {"doubleQuote", true}}},
          {"schema", {{"fields", fields}, {"missingValues", Json::array({""})}, {"primaryKey", table.key}}}};
}

Json model_json(const BacktestModel& model) {
  const auto or_null = [](const std::optional<double>& score) { return score ? Json(*score) : Json(); };
  Json json;
  json["forecast"] = model.name;
  json["forecasts"] = model.scores.forecasts;
  json["crps"] = model.scores.crps;
  json["nominal"] = kNominal;
  json["coverage"] = model.scores.coverage;
  json["pit"] = model.scores.pit;
  json["seat_crps"] = or_null(model.scores.seat_crps);
  json["brier"] = or_null(model.scores.brier);
  json["log_score"] = or_null(model.scores.log_score);
  return json;
}

}  // namespace

std::string summary_json(const Study& study, const Results& results) {
  EXPECTS(study.points.size() == results.points.size());
  const Scenario& scenario = study.points.front().scenario;
  Json json;
  json["schema_version"] = kSchemaVersion;
  json["scenario"] = scenario.stem;
  json["name"] = scenario.name;
  json["draws"] = results.draws;
  json["seed"] = scenario.seed;
  json["points"] = Json::array();
  for (std::size_t p = 0; p < study.points.size(); ++p) {
    json["points"].push_back(point_json(study.points[p], p, results.points[p], results.draws));
  }
  return text_of(json);
}

std::string run_json(const Study& study, const Results& results, const RunInfo& info) {
  Json json;
  json["schema_version"] = kSchemaVersion;
  json["software"] = {{"name", "hemicycle"}, {"version", info.version}, {"git_sha", info.git_sha}};
  json["parameters"] = {{"argv", info.argv},
                        {"overrides", info.overrides},
                        {"seed", study.points.front().scenario.seed},
                        {"draws", results.draws}};
  json["environment"] = environment_json(info.environment);
  json["started"] = info.started;
  json["seconds"] = info.seconds;
  json["scenario_hash"] = info.scenario_hash;
  return text_of(json);
}

std::optional<RunIdentity> identity_of_run(const std::string& run_json) {
  const Json json = Json::parse(run_json, nullptr, false);
  const auto is = [&](const char* path, Json::value_t type) {
    const Json::json_pointer at(path);
    return json.contains(at) && json.at(at).type() == type;
  };
  using Type = Json::value_t;
  if (!is("/schema_version", Type::number_unsigned) || json["schema_version"] != kSchemaVersion) return std::nullopt;
  if (!is("/scenario_hash", Type::string) || !is("/parameters/seed", Type::number_unsigned) ||
      !is("/parameters/draws", Type::number_unsigned)) {
    return std::nullopt;
  }
  return RunIdentity{json["scenario_hash"].get<std::string>(), json["parameters"]["seed"].get<std::uint64_t>(),
                     json["parameters"]["draws"].get<std::uint64_t>()};
}

std::string document_json(const Document& document) {
  Json json;
  json["schema_version"] = kSchemaVersion;
  json["blocks"] = Json::array();
  for (const auto& block : document.blocks) json["blocks"].push_back(std::visit(BlockJson{}, block));
  return text_of(json);
}

std::string allocation_json(const std::vector<AllocatedFile>& files) {
  Json json;
  json["schema_version"] = kSchemaVersion;
  json["elections"] = Json::array();
  for (const AllocatedFile& allocated : files) {
    Json election;
    election["file"] = allocated.file;
    election["name"] = allocated.election.name;
    election["seats"] = seats_json(allocated.election, allocated.seats.seats);
    for (std::size_t d = 0; d < allocated.election.districts.size(); ++d) {
      election["districts"][allocated.election.districts[d]] =
          seats_json(allocated.election, allocated.seats.by_district[d]);
    }
    election["vacant"] = allocated.seats.vacant;
    election["ties"] = Json::array();
    for (const SettledTie& tie : allocated.seats.ties) {
      election["ties"].push_back(
          {{"lists", names_of(allocated.election, tie.lists)}, {"winners", names_of(allocated.election, tie.winners)}});
    }
    json["elections"].push_back(std::move(election));
  }
  return text_of(json);
}

std::string diagnostics_json(const std::vector<FileVerdict>& verdicts, const Diagnostics& diagnostics) {
  Json json;
  json["schema_version"] = kSchemaVersion;
  json["valid"] = !diagnostics.has_errors();
  json["files"] = Json::array();
  for (const FileVerdict& verdict : verdicts)
    json["files"].push_back({{"file", verdict.file}, {"valid", verdict.is_valid}});
  json["messages"] = Json::array();
  for (const Diagnostic& message : diagnostics.all()) {
    json["messages"].push_back({{"severity", message.severity == Severity::error ? "error" : "note"},
                                {"source", message.source},
                                {"line", message.line},
                                {"column", message.column},
                                {"message", message.message},
                                {"hint", message.hint}});
  }
  return text_of(json);
}

std::string datapackage_json(const Study& study) {
  Json json;
  json["profile"] = "tabular-data-package";
  json["name"] = "hemicycle-results";
  json["title"] = study.points.front().scenario.name;
  json["description"] =
      "Results of simulated elections by hemicycle; summary.json holds the summary, run.json where they come from.";
  json["resources"] = Json::array();
  for (const TableSchema& table : table_schemas(study)) json["resources"].push_back(resource_json(table));
  return text_of(json);
}

std::string backtest_json(const Backtest& backtest) {
  Json json;
  json["schema_version"] = kSchemaVersion;
  json["draws"] = backtest.draws;
  json["seed"] = backtest.seed;
  json["walk_sd"] = backtest.best.walk_sd;
  json["sd_log"] = backtest.best.error_sd;
  json["models"] = Json::array();
  for (const BacktestModel& model : backtest.models) json["models"].push_back(model_json(model));
  json["elections"] = Json::array();
  for (const LeftOut& left_out : backtest.left_out) {
    json["elections"].push_back({{"election", left_out.election},
                                 {"polls", left_out.polls},
                                 {"walk_sd", left_out.settings.walk_sd},
                                 {"sd_log", left_out.settings.error_sd},
                                 {"crps", left_out.crps}});
  }
  return text_of(json);
}

}  // namespace hemicycle
