#pragma once

#include <vector>

#include "models/base/columns.hpp"
#include "models/electorate/electorate.hpp"
#include "models/random/address.hpp"
#include "models/votes/vote_model.hpp"

namespace hemicycle {

/// What the shares of all regions depend on in every replicate.
struct NationalMove {
  explicit NationalMove(int parties) : swing(parties) {}

  /// One column a party: the drawn share over the national centre of a multiplicative swing, else the move e (see
  /// Swing).
  Columns swing;
  Columns deviations;  ///< correlated deviations, region by region, one column a party; none where they are independent
  Columns room;
};

/// The shares of a region, and what its stations need beside them.
struct RegionShares {
  explicit RegionShares(int parties) : shares(parties), factors(parties), room(parties) {}

  Columns shares;   ///< summing to one, one column a party
  Columns factors;  ///< by which the moved shares of a station are multiplied; only where stations have shares
  Columns room;
};

/// Draws the shares of the parties in regions and polling stations: their own, moved by the national swing, times
/// exp(deviation), made to sum to one. One nation has no deviations.
class RegionalShareSampler {
 public:
  RegionalShareSampler(const Electorate& electorate, const VoteModel& model);

  [[nodiscard]] Swing swing() const { return swing_; }

  /// Whether stations have shares of their own or deviations, so that sample_station() must be asked.
  [[nodiscard]] bool has_station_shares() const { return !station_factor_.empty() || has_station_bases_; }

  /// Turns national shares that were drawn (in move.swing, summing to one) into the moves that give them; nothing of a
  /// multiplicative swing, whose moves the caller has put there.
  void solve(const Replicates& replicates, NationalMove& move) const;

  /// Deviations that are correlated between regions; nothing where they are independent.
  void sample_deviations(const Replicates& replicates, NationalMove& move) const;

  /// The shares of a region. Where the move leaves it no share at all, its own stand.
  ///
  /// The normals of region r stand at units r * ceil(parties / 2) + j of Stage::regional_shares.
  void sample(const Replicates& replicates, int region, const NationalMove& move, RegionShares& conditions) const;

  /// The shares of a station. Its normals stand at units n * ceil(parties / 2) + j of Stage::station_deviations.
  ///
  /// @param room  as large as the shares
  void sample_station(const Replicates& replicates, const Unit& station, const NationalMove& move,
                      const RegionShares& region, Columns& room, Columns& shares) const;

 private:
  void add_pieces(const Electorate& electorate);
  void mix(const Replicates& replicates, const std::vector<double>& factor, int order, int stride, double* room,
           double* columns) const;
  void draw_normals(const Replicates& replicates, int region, double* columns) const;
  const double* draw_deviations(const Replicates& replicates, int region, const NationalMove& move, Columns& room,
                                Columns& columns) const;

  int parties_;
  int regions_;
  std::vector<std::vector<double>> centres_;  ///< one a region
  std::vector<double> ones_;                  ///< one a party
  std::vector<double> sd_;
  RegionalDeviations deviations_;
  std::vector<double> station_factor_;
  bool has_station_bases_ = false;
  std::vector<std::vector<double>> station_bases_;  ///< one a region, station by station
  Swing swing_;
  std::vector<double> weights_;  ///< of the pieces of a swing that is solved
  std::vector<double> bases_;    ///< their shares
};

}  // namespace hemicycle
