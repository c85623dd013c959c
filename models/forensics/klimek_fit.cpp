#include "models/forensics/klimek_fit.hpp"

#include <algorithm>
#include <array>

#include "models/base/contracts.hpp"
#include "models/forensics/klimek_stations.hpp"

namespace hemicycle {

namespace {

constexpr std::size_t kBins = std::tuple_size_v<PercentHistogram>;

/// The sum of squares as a quadratic form in (f, g).
struct Quadratic {
  double ff = 0.0;
  double fg = 0.0;
  double gg = 0.0;
  double f = 0.0;  ///< the linear terms are -2 f, -2 g
  double g = 0.0;
  double constant = 0.0;

  double operator()(double x, double y) const {
    return ff * x * x + 2.0 * fg * x * y + gg * y * y - 2.0 * (f * x + g * y) + constant;
  }
};

Quadratic quadratic_of(const PercentHistogram& observed, const PercentHistogram& base, const PercentHistogram& first,
                       const PercentHistogram& second) {
  Quadratic q;
  for (std::size_t j = 0; j < kBins; ++j) {
    const double weight = 1.0 / (observed[j] + 1.0);
    const double x = (first[j] - base[j]) * weight;
    const double y = (second[j] - base[j]) * weight;
    const double target = (observed[j] - base[j]) * weight;
    q.ff += x * x;
    q.fg += x * y;
    q.gg += y * y;
    q.f += x * target;
    q.g += y * target;
    q.constant += target * target;
  }
  return q;
}

double in_unit(double value) { return std::clamp(value, 0.0, 1.0); }

/// Scales a histogram to so many stations.
PercentHistogram scaled(PercentHistogram histogram, double stations) {
  double sum = 0.0;
  for (const double count : histogram) sum += count;
  if (sum == 0.0) return histogram;
  for (double& count : histogram) count *= stations / sum;
  return histogram;
}

}  // namespace

MixtureFit fit_mixture(const PercentHistogram& observed, const PercentHistogram& base, const PercentHistogram& first,
                       const PercentHistogram& second) {
  const Quadratic q = quadratic_of(observed, base, first, second);
  const auto at = [&](double f, double g) { return MixtureFit{f, g, q(f, g)}; };
  const double determinant = q.ff * q.gg - q.fg * q.fg;
  if (determinant > 0.0) {
    const double f = (q.f * q.gg - q.g * q.fg) / determinant;
    const double g = (q.g * q.ff - q.f * q.fg) / determinant;
    if (f >= 0.0 && g >= 0.0 && f + g <= 1.0) return at(f, g);
  }
  const double along_f = q.ff > 0.0 ? in_unit(q.f / q.ff) : 0.0;
  const double along_g = q.gg > 0.0 ? in_unit(q.g / q.gg) : 0.0;
  const double width = q.ff - 2.0 * q.fg + q.gg;  // along f + g = 1
  const double between = width > 0.0 ? in_unit((q.gg - q.fg + q.f - q.g) / width) : 0.0;
  const std::array edges{at(along_f, 0.0), at(0.0, along_g), at(between, 1.0 - between)};
  return *std::ranges::min_element(edges, {}, &MixtureFit::distance);
}

std::optional<KlimekFit> fit_klimek(const StationTable& table, const KlimekOptions& options) {
  EXPECTS(options.alpha_step >= 1);
  const std::optional<KlimekPeaks> peaks = klimek_peaks(table);
  if (!peaks) return std::nullopt;
  const PercentHistogram observed = share_histogram(table);
  double stations = 0.0;
  for (const double count : observed) stations += count;

  const KlimekStations simulated(table, *peaks, options);
  const PercentHistogram fair = scaled(simulated.fair(), stations);
  KlimekFit fit{.peaks = *peaks};
  bool is_first = true;
  for (int tenths = 2; tenths <= 50; tenths += options.alpha_step) {
    const double alpha = tenths / 10.0;
    const MixtureFit mixture = fit_mixture(observed, fair, scaled(simulated.incremental(alpha), stations),
                                           scaled(simulated.extreme(alpha), stations));
    if (!is_first && mixture.distance >= fit.distance) continue;
    is_first = false;
    fit.incremental = mixture.first;
    fit.extreme = mixture.second;
    fit.alpha = alpha;
    fit.distance = mixture.distance;
  }
  fit.fair_distance = fit_mixture(observed, fair, fair, fair).distance;
  return fit;
}

}  // namespace hemicycle
