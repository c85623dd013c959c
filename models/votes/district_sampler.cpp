#include "models/votes/district_sampler.hpp"

#include "models/votes/run_off.hpp"

namespace hemicycle {

namespace {

std::vector<Votes> registered_in(const DistrictModel& model, const std::vector<int>& districts) {
  std::vector<Votes> registered;
  for (const int d : districts) registered.push_back(model.districts[static_cast<std::size_t>(d)].registered);
  return registered;
}

/// The district of each unit; 0 for units of regions without any.
std::vector<int> districts_of_units(const DistrictModel& model, const Electorate& electorate,
                                    const std::vector<std::vector<int>>& by_region) {
  std::vector<int> districts;
  for (std::size_t r = 0; r < electorate.regions.size(); ++r) {
    const std::vector<Votes>& stations = electorate.regions[r].stations;
    if (stations.empty() || by_region[r].empty()) {
      districts.resize(districts.size() + std::max<std::size_t>(1, stations.size()));
      continue;
    }
    for (const int place : districts_of_stations(registered_in(model, by_region[r]), stations)) {
      districts.push_back(by_region[r][static_cast<std::size_t>(place)]);
    }
  }
  return districts;
}

}  // namespace

DistrictSampler::DistrictSampler(std::optional<DistrictModel> model, const Electorate& electorate)
    : model_(model ? *std::move(model) : DistrictModel{}),
      has_register_(!electorate.given),
      transfers_(model_, static_cast<int>(electorate.parties.size())),
      plans_(plans_of(model_, electorate)),
      by_region_(electorate.regions.size()) {
  if (empty()) return;
  for (int d = 0; d < std::ssize(model_.districts); ++d) {
    by_region_[static_cast<std::size_t>(model_.districts[static_cast<std::size_t>(d)].region)].push_back(d);
  }
  of_stations_ = districts_of_units(model_, electorate, by_region_);
}

int DistrictSampler::against_all(int district) const {
  return model_.against_all < 0 ? -1 : plan(district).option_count() - 1;
}

void DistrictSampler::begin(const Replicates& replicates, DistrictRoom& room) const {
  transfers_.begin(replicates, room.shares);
}

void DistrictSampler::split(const Replicates& replicates, int region, const BallotBlock& list,
                            DistrictRoom& room) const {
  split_ballots(replicates, list, registered_in(model_, of_region(region)), room.split);
}

void DistrictSampler::take_totals(int place, const DistrictRoom& room, BallotBlock& ballots) const {
  hemicycle::take_totals(room.split, place, has_register_, ballots);
}

void DistrictSampler::enter(const Replicates& replicates, int district, DistrictRoom& room) const {
  sample_conditions(replicates, model_, plan(district), district, room.conditions);
}

void DistrictSampler::cast(const Replicates& replicates, int district, const BallotBlock& list, DistrictRoom& room,
                           BallotBlock& ballots) const {
  const SingleMemberDistrict& own = model_.districts[static_cast<std::size_t>(district)];
  const DistrictSetting setting{own, plan(district), transfers_, room.shares, room.conditions};
  cast_for_candidates(replicates, setting, list.votes, room.scratch, ballots);
}

std::pair<Votes, Votes> DistrictSampler::second_round(int district, std::span<const Votes> votes, int one, int other,
                                                      std::size_t row, const DistrictRoom& room) const {
  return run_off(plan(district), against_all(district), transfers_, room.shares, votes, one, other, row);
}

}  // namespace hemicycle
