#include "sim/report/tables.hpp"

#include "models/base/contracts.hpp"

#include "sim/report/csv_writer.hpp"
#include "sim/report/district_rows.hpp"
#include "sim/report/table_schema.hpp"
#include "sim/report/words.hpp"
#include "sim/stats/interval.hpp"
#include "sim/stats/summary.hpp"

namespace hemicycle {
namespace {

CsvWriter begin_table(std::ostream& out, const TableSchema& schema) {
  CsvWriter csv(out);
  for (const TableField& field : schema.fields) csv.field(field.name);
  csv.end_row();
  return csv;
}

/// Calls visit(point's index, its scenario, its counts) for every point.
template <typename Visit>
void for_each_point(const Study& study, const Results& results, const Visit& visit) {
  EXPECTS(study.points.size() == results.points.size());
  for (std::size_t p = 0; p < study.points.size(); ++p) visit(p, study.points[p].scenario, results.points[p]);
}

/// Calls visit(point's index, its scenario, tally) for every tally of every point.
template <typename Visit>
void for_each_tally(const Study& study, const Results& results, const Visit& visit) {
  for_each_point(study, results, [&](std::size_t p, const Scenario& scenario, const PointCounts& counts) {
    for (const NamedTally& tally : tallies(counts)) visit(p, scenario, tally);
  });
}

void write_party_row(CsvWriter& csv, const PartySummary& party) {
  const HistogramSummary& seats = party.seats;
  csv.field(party.share_mean).field(party.share_sd);
  csv.field(seats.mean.value).field(seats.mean.mcse).field(seats.sd);
  csv.field(seats.q05).field(seats.q25).field(seats.median).field(seats.q75).field(seats.q95);
  csv.field(party.entry.value).field(party.entry.mcse).field(party.largest).field(party.wasted_share_mean);
  csv.end_row();
}

/// Hour by hour, each region and behind them the nation.
void write_hours(CsvWriter& csv, const Scenario& scenario, std::size_t point, std::string_view tally,
                 const std::vector<TurnoutUntil>& turnouts) {
  const std::vector<Region>& regions = scenario.electorate.regions;
  const std::size_t territories = turnouts.size() / scenario.course.hours.size();
  for (std::size_t i = 0; i < turnouts.size(); ++i) {
    const std::size_t territory = i % territories;
    csv.field(scenario.stem).field(point).field(tally);
    csv.field(territory < regions.size() ? regions[territory].id : "").field(scenario.course.hours[i / territories]);
    csv.field(turnouts[i].mean).field(turnouts[i].q05).field(turnouts[i].median).field(turnouts[i].q95).end_row();
  }
}

}  // namespace

void write_seats(std::ostream& out, const Study& study, const Results& results) {
  CsvWriter csv = begin_table(out, seats_schema());
  for_each_tally(study, results, [&](std::size_t point, const Scenario& scenario, const NamedTally& tally) {
    for (std::size_t p = 0; p < scenario.electorate.parties.size(); ++p) {
      const Histogram& histogram = tally.counts->parties[p].seats;
      const HistogramSummary summary = summarize(histogram);
      for (Seats seats = summary.least; seats <= summary.most; ++seats) {
        const Count count = histogram[static_cast<std::size_t>(seats)];
        const Estimate estimate = probability(count, results.draws);
        csv.field(scenario.stem).field(point).field(tally.name).field(scenario.electorate.parties[p].id);
        csv.field(seats).field(count).field(estimate.value).field(estimate.mcse).end_row();
      }
    }
  });
}

void write_parties(std::ostream& out, const Study& study, const Results& results) {
  CsvWriter csv = begin_table(out, parties_schema());
  for_each_tally(study, results, [&](std::size_t point, const Scenario& scenario, const NamedTally& tally) {
    for (std::size_t p = 0; p < scenario.electorate.parties.size(); ++p) {
      csv.field(scenario.stem).field(point).field(tally.name).field(scenario.electorate.parties[p].id);
      write_party_row(csv, summarize(tally.counts->parties[p], results.draws));
    }
  });
}

void write_events(std::ostream& out, const Study& study, const Results& results) {
  CsvWriter csv = begin_table(out, events_schema());
  for_each_tally(study, results, [&](std::size_t point, const Scenario& scenario, const NamedTally& tally) {
    for (std::size_t e = 0; e < scenario.events.size(); ++e) {
      const Count count = tally.counts->events[e];
      const Estimate estimate = probability(count, results.draws);
      const Interval interval = jeffreys_interval(count, results.draws);
      csv.field(scenario.stem).field(point).field(tally.name);
      csv.field(scenario.events[e].id).field(name(scenario.events[e].kind)).field(count).field(results.draws);
      csv.field(estimate.value).field(estimate.mcse).field(interval.lower).field(interval.upper).end_row();
    }
  });
}

void write_points(std::ostream& out, const Study& study) {
  CsvWriter csv = begin_table(out, points_schema(study));
  for (std::size_t p = 0; p < study.points.size(); ++p) {
    csv.field(p);
    for (const Variation& variation : study.points[p].varied) csv.field(plain_value(variation.second));
    csv.end_row();
  }
}

void write_differences(std::ostream& out, const Study& study, const Results& results) {
  CsvWriter csv = begin_table(out, differences_schema());
  for_each_point(study, results, [&](std::size_t point, const Scenario& scenario, const PointCounts& counts) {
    for (const NamedDifference& difference : differences(counts)) {
      const Seats offset = difference.counts->offset;
      for (std::size_t p = 0; p < scenario.electorate.parties.size(); ++p) {
        const Histogram& histogram = difference.counts->parties[p];
        const HistogramSummary summary = summarize(histogram, offset);
        for (Seats seats = summary.least; seats <= summary.most; ++seats) {
          const Count count = histogram[static_cast<std::size_t>(seats + offset)];
          csv.field(scenario.stem).field(point).field(difference.baseline).field(scenario.electorate.parties[p].id);
          csv.field(seats).field(count).field(probability(count, results.draws).value).end_row();
        }
      }
    }
  });
}

void write_effects(std::ostream& out, const Study& study, const Results& results) {
  CsvWriter csv = begin_table(out, effects_schema());
  for_each_point(study, results, [&](std::size_t point, const Scenario& scenario, const PointCounts& counts) {
    for (const NamedEffect& effect : effects(scenario, counts)) {
      const CountSummary moved = summarize(effect.counts->moved_sum, effect.counts->moved_square_sum, results.draws);
      csv.field(scenario.stem).field(point).field(effect.block).field(effect.kind);
      csv.field(moved.mean.value).field(moved.mean.mcse).field(moved.sd);
      const CountSummary touched =
          summarize(effect.counts->touched_sum, effect.counts->touched_square_sum, results.draws);
      if (effect.counts_units) {
        csv.field(touched.mean.value).field(touched.mean.mcse).field(touched.sd).end_row();
      } else {
        csv.field("").field("").field("").end_row();
      }
    }
  });
}

void write_turnout_by_hour(std::ostream& out, const Study& study, const std::vector<TurnoutByHour>& hours) {
  EXPECTS(hours.size() == study.points.size());
  CsvWriter csv = begin_table(out, turnout_by_hour_schema());
  for (std::size_t p = 0; p < hours.size(); ++p) {
    const Scenario& scenario = study.points[p].scenario;
    if (scenario.course.hours.empty()) continue;
    write_hours(csv, scenario, p, "honest", hours[p].honest);
    write_hours(csv, scenario, p, "reported", hours[p].reported);
  }
}

void write_districts(std::ostream& out, const Study& study, const Results& results) {
  CsvWriter csv = begin_table(out, districts_schema());
  for_each_tally(study, results, [&](std::size_t point, const Scenario& scenario, const NamedTally& tally) {
    for (std::size_t d = 0; d < tally.counts->districts.size(); ++d) {
      const DistrictCounts& district = tally.counts->districts[d];
      const double second_rounds = probability(district.second_rounds, results.draws).value;
      const auto begin_row = [&](const std::string& candidate, const std::string& party) {
        csv.field(scenario.stem).field(point).field(tally.name).field(scenario.districts->districts[d].id);
        csv.field(candidate).field(party);
      };
      const auto end_row = [&](Count count) {
        const Estimate wins = probability(count, results.draws);
        const Interval interval = jeffreys_interval(count, results.draws);
        csv.field(count).field(wins.value).field(wins.mcse).field(interval.lower).field(interval.upper);
        csv.field(second_rounds).end_row();
      };
      for (const DistrictOption& option : options_of(scenario, d, *tally.counts)) {
        const OptionSummary summary = summarize(*option.counts, results.draws);
        begin_row(option.id, option.party->id);
        csv.field(summary.share_mean).field(summary.share_sd);
        end_row(option.counts->wins);
      }
      if (district.vacant == 0) continue;
      begin_row("(vacant)", "");
      csv.field("").field("");
      end_row(district.vacant);
    }
  });
}

}  // namespace hemicycle
