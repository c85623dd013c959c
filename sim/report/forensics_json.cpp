#include "sim/report/forensics_json.hpp"

#include <algorithm>
#include <cstddef>

#include <nlohmann/json.hpp>

#include "sim/report/power_report.hpp"

namespace hemicycle {
namespace {

using Json = nlohmann::ordered_json;  // it writes what is no number as null

Json excess_json(const WholePercentExcess& excess) {
  return {{"observed", excess.observed},
          {"expected", excess.expected},
          {"sd", excess.sd},
          {"excess", excess.excess()},
          {"z", excess.z()}};
}

Json integer_json(const WholePercentTest& test) {
  return {{"stations", test.stations},
          {"either", excess_json(test.either)},
          {"result", excess_json(test.result)},
          {"turnout", excess_json(test.turnout)}};
}

Json shpilkin_json(const ShpilkinCurve& curve) {
  Json by_bin = Json::array();
  for (int bin = 0; bin < ShpilkinCurve::kBins; ++bin) by_bin.push_back(curve.anomalous(bin));
  return {{"mode3_bin", curve.mode_bin()},
          {"mode3_K", curve.mode_ratio()},
          {"mode3_anomalous", curve.mode_anomalous()},
          {"leader_votes", curve.leader_votes()},
          {"other_votes", curve.other_votes()},
          {"mode3_share_without", curve.share_without()},
          {"official_share", curve.share_reported()},
          {"anomalous_by_bin", by_bin},
          {"leader_by_bin", curve.leader},
          {"others_by_bin", curve.others}};
}

Json digits_json(const DigitTest& test) {
  return {{"chi2", test.chi_square}, {"df", 9}, {"p", test.p}, {"counts", test.counts}};
}

Json all_digits_json(const Examination& found) {
  Json second = digits_json(found.second_of_leader);
  second["mean"] = found.second_of_leader.mean();
  second["benford_mean"] = benford_mean();
  return {{"last_digit_leader_ge100", digits_json(found.last_of_leader)},
          {"last_digit_issued_ge100", digits_json(found.last_of_issued)},
          {"second_digit_leader", second},
          {"zero_or_five_leader_ge100", share_of_zero_or_five(found.last_of_leader)}};
}

Json fingerprint_json(const Fingerprint& fingerprint) {
  Json rows = Json::array();
  for (int i = 0; i < fingerprint.bins; ++i) {
    rows.push_back(Json::array());
    for (int j = 0; j < fingerprint.bins; ++j) rows.back().push_back(fingerprint.at(i, j));
  }
  return rows;
}

Json moments_json(const Examination& found) {
  const LogVoteRate& rate = found.log_vote_rate;
  return {{"log_vote_rate",
           {{"n", rate.stations},
            {"mean", rate.mean},
            {"sd", rate.sd},
            {"skewness", rate.skewness},
            {"kurtosis", rate.kurtosis}}},
          {"corr_turnout_share", found.turnout_and_share.correlation},
          {"sobyanin_slope", found.turnout_and_share.slope},
          {"corner_90_90", found.turnout_and_share.corner},
          {"fingerprint_10x10", fingerprint_json(found.tenths)}};
}

Json klimek_json(const std::optional<KlimekFit>& fit) {
  if (!fit) return nullptr;
  return {{"f_i", fit->incremental},
          {"f_e", fit->extreme},
          {"alpha", fit->alpha},
          {"S", fit->distance},
          {"S_fair", fit->fair_distance},
          {"v_peak", fit->peaks.share},
          {"a_peak", fit->peaks.turnout},
          {"sigma_v", fit->peaks.share_sd},
          {"sigma_a", fit->peaks.turnout_sd},
          {"theta", fit->peaks.theta}};
}

Json stuffing_json(const StuffingFit& fit) {
  const auto fitted = [](const FittedValue& estimate) -> Json {
    return {{"estimate", estimate.value}, {"low", estimate.low}, {"high", estimate.high}};
  };
  return {{"touched", fitted(fit.touched)}, {"theta", fitted(fit.theta)}, {"ballots", fitted(fit.stuffed)}};
}

Json seats_json(const CorrectedSeats& seats) {
  Json json = Json::array();
  for (std::size_t p = 0; p < seats.parties.size(); ++p) {
    json.push_back({{"party", seats.parties[p]},
                    {"reported", seats.reported[p]},
                    {"without", seats.without[p]},
                    {"low", std::min(seats.without_low[p], seats.without_high[p])},
                    {"high", std::max(seats.without_low[p], seats.without_high[p])}});
  }
  return json;
}

}  // namespace

std::string power_json(const PowerReport& report) {
  Json json = {{"scenario", report.scenario},
               {"key", report.key},
               {"leader", report.leader},
               {"draws", report.draws},
               {"stations", report.stations}};
  json["points"] = Json::array();
  for (const PowerPoint& point : report.points) {
    Json power;
    for (const Statistic statistic : all_statistics()) {
      power[std::string(name(statistic))] = point.detection.power(statistic);
    }
    power["battery"] = point.detection.battery_power();
    json["points"].push_back({{"dose", point.dose},
                              {"power", power},
                              {"seats_moved", point.seats_moved.value},
                              {"seats_moved_mcse", point.seats_moved.mcse},
                              {"ballots_moved", point.ballots.value},
                              {"stations_touched", point.stations.value}});
  }
  Json detectable;
  for (const Statistic statistic : all_statistics()) {
    detectable[std::string(name(statistic))] = report.detectable_dose(statistic);
  }
  detectable["battery"] = report.detectable_dose();
  json["dose_seen_in_80_percent"] = detectable;
  const PowerPoint undetected = report.undetected();
  json["undetected"] = {{"dose", undetected.dose},
                        {"seats_moved", undetected.seats_moved.value},
                        {"seats_moved_mcse", undetected.seats_moved.mcse},
                        {"ballots_moved", undetected.ballots.value},
                        {"stations_touched", undetected.stations.value}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string forensics_json(const Examination& examination, const KlimekSection& klimek,
                           const StuffingSection& stuffing) {
  const StationTotals& sum = examination.totals;
  Json json = {{"stations", sum.stations}, {"registered", sum.registered}, {"issued", sum.issued},
               {"ballots", sum.ballots},   {"valid", sum.valid},           {"leader", sum.leader}};
  json["integer"] = integer_json(examination.whole_percents);
  json["shpilkin"] = shpilkin_json(examination.shpilkin);
  json["digits"] = all_digits_json(examination);
  json["moments"] = moments_json(examination);
  if (klimek.is_shown) json["klimek"] = klimek_json(klimek.fit);
  if (stuffing.fit) json["stuffing"] = stuffing_json(*stuffing.fit);
  if (stuffing.seats) json["seats"] = seats_json(*stuffing.seats);
  return json.dump(2) + "\n";
}

}  // namespace hemicycle
