#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "models/forensics/klimek_fit.hpp"
#include "models/forensics/klimek_peaks.hpp"
#include "models/forensics/station_table.hpp"

namespace hemicycle {

/// Stations of the Klimek model, drawn once: what each would report if it were fair, and if it were touched by
/// incremental or extreme fraud, for any alpha. The same draws for every alpha make the fits comparable.
class KlimekStations {
 public:
  KlimekStations(const StationTable& table, const KlimekPeaks& peaks, const KlimekOptions& options);

  /// Stations by share of the leader.
  [[nodiscard]] const PercentHistogram& fair() const { return fair_; }
  [[nodiscard]] PercentHistogram incremental(double alpha) const { return histogram(incremental_, alpha); }
  [[nodiscard]] PercentHistogram extreme(double alpha) const { return histogram(extreme_, alpha); }

 private:
  /// Stations after ballots were stuffed, in blocks for the kernel.
  struct Stuffed {
    struct alignas(64) Block {
      double rows[kBlockSize];
    };
    std::vector<Block> log_amount;
    std::vector<Block> leader;
    std::vector<Block> valid;
    std::vector<int> counts;  ///< rows of each block in use
  };
  class Laws;

  void draw_block(const StationTable& table, const std::vector<std::uint32_t>& rows, std::size_t first,
                  std::uint32_t copy, const Laws& laws, const KlimekOptions& options);
  [[nodiscard]] PercentHistogram histogram(const Stuffed& stations, double alpha) const;

  InstructionSet instructions_;
  PercentHistogram fair_{};
  Stuffed incremental_;
  Stuffed extreme_;
};

}  // namespace hemicycle
