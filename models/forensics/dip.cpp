#include "models/forensics/dip.hpp"

#include <algorithm>
#include <cstddef>

#include "models/forensics/turnout_and_share.hpp"

namespace hemicycle {

namespace {

using Index = std::ptrdiff_t;
using Chain = std::vector<Index>;  ///< indices of values at which a hull bends

/// Works in units of 1 / (2 n).
class DipSearch {
 public:
  explicit DipSearch(const std::vector<double>& sorted)
      : x_(sorted), n_(static_cast<Index>(sorted.size())), below_(minorant()), above_(majorant()) {}

  double run() {
    Index low = 0;
    Index high = n_ - 1;
    double largest = 1.0;
    for (;;) {
      const Chain convex = chain_down(high, low);
      const Chain concave = chain_up(low, high);
      const Gap gap = widest_gap(convex, concave);
      if (gap.width < largest) return largest;
      largest = std::max({largest, above_convex(convex, gap.convex), below_concave(concave, gap.concave)});
      const Index next_low = convex[gap.convex];
      const Index next_high = concave[gap.concave];
      if (low == next_low && high == next_high) return largest;
      low = next_low;
      high = next_high;
    }
  }

 private:
  /// The widest distance between the greatest convex minorant and the least concave majorant, and where.
  struct Gap {
    double width = 1.0;
    std::size_t convex;
    std::size_t concave;
  };

  double x(Index i) const { return x_[static_cast<std::size_t>(i)]; }

  /// For each value the one before it at which the convex minorant of all values up to it bends.
  Chain minorant() const {
    Chain before(static_cast<std::size_t>(n_), 0);
    for (Index j = 1; j < n_; ++j) {
      Index& bend = before[static_cast<std::size_t>(j)];
      for (bend = j - 1; bend != 0;) {
        const Index next = before[static_cast<std::size_t>(bend)];
        if ((x(j) - x(bend)) * static_cast<double>(bend - next) < (x(bend) - x(next)) * static_cast<double>(j - bend)) {
          break;
        }
        bend = next;
      }
    }
    return before;
  }

  /// For each value the one behind it at which the concave majorant of all values from it on bends.
  Chain majorant() const {
    Chain behind(static_cast<std::size_t>(n_), n_ - 1);
    for (Index k = n_ - 2; k >= 0; --k) {
      Index& bend = behind[static_cast<std::size_t>(k)];
      for (bend = k + 1; bend != n_ - 1;) {
        const Index next = behind[static_cast<std::size_t>(bend)];
        if ((x(k) - x(bend)) * static_cast<double>(bend - next) < (x(bend) - x(next)) * static_cast<double>(k - bend)) {
          break;
        }
        bend = next;
      }
    }
    return behind;
  }

  Chain chain_down(Index from, Index to) const {
    Chain chain{from};
    while (chain.back() > to) chain.push_back(below_[static_cast<std::size_t>(chain.back())]);
    return chain;
  }

  Chain chain_up(Index from, Index to) const {
    Chain chain{from};
    while (chain.back() < to) chain.push_back(above_[static_cast<std::size_t>(chain.back())]);
    return chain;
  }

  Gap widest_gap(const Chain& convex, const Chain& concave) const {
    Gap gap{1.0, convex.size() - 1, concave.size() - 1};
    if (convex.size() == 2 && concave.size() == 2) return gap;
    gap.width = 0.0;
    Index g = static_cast<Index>(convex.size()) - 2;
    Index h = 1;
    const auto last = static_cast<Index>(concave.size()) - 1;
    do {
      const Index below = convex[static_cast<std::size_t>(g)];
      const Index above = concave[static_cast<std::size_t>(h)];
      if (below > above) {
        const Index start = convex[static_cast<std::size_t>(g + 1)];
        const double width = static_cast<double>(above - start + 1) - (x(above) - x(start)) * slope(start, below);
        ++h;
        if (width >= gap.width) gap = {width, static_cast<std::size_t>(g + 1), static_cast<std::size_t>(h - 1)};
      } else {
        const Index start = concave[static_cast<std::size_t>(h - 1)];
        const double width = (x(below) - x(start)) * slope(start, above) - static_cast<double>(below - start - 1);
        --g;
        if (width >= gap.width) gap = {width, static_cast<std::size_t>(g + 1), static_cast<std::size_t>(h)};
      }
      g = std::max<Index>(g, 0);
      h = std::min(h, last);
    } while (convex[static_cast<std::size_t>(g)] != concave[static_cast<std::size_t>(h)]);
    return gap;
  }

  /// Values a unit between two of them.
  double slope(Index from, Index to) const { return static_cast<double>(to - from) / (x(to) - x(from)); }

  /// How far the distribution function rises above the convex minorant, from a bend on downwards.
  double above_convex(const Chain& convex, std::size_t bend) const {
    double largest = 0.0;
    for (std::size_t j = bend; j + 1 < convex.size(); ++j) {
      const Index from = convex[j + 1];
      const Index to = convex[j];
      largest = std::max(largest, 1.0);
      if (to - from <= 1 || x(to) == x(from)) continue;
      const double steep = slope(from, to);
      for (Index i = from; i <= to; ++i) {
        largest = std::max(largest, static_cast<double>(i - from + 1) - (x(i) - x(from)) * steep);
      }
    }
    return largest;
  }

  /// How far it falls below the concave majorant, from a bend on upwards.
  double below_concave(const Chain& concave, std::size_t bend) const {
    double largest = 0.0;
    for (std::size_t j = bend; j + 1 < concave.size(); ++j) {
      const Index from = concave[j];
      const Index to = concave[j + 1];
      largest = std::max(largest, 1.0);
      if (to - from <= 1 || x(to) == x(from)) continue;
      const double steep = slope(from, to);
      for (Index i = from; i <= to; ++i) {
        largest = std::max(largest, (x(i) - x(from)) * steep - static_cast<double>(i - from - 1));
      }
    }
    return largest;
  }

  const std::vector<double>& x_;
  Index n_;
  Chain below_;
  Chain above_;
};

}  // namespace

double dip(std::vector<double> values) {
  if (values.empty()) return kUndefined;
  std::ranges::sort(values);
  const double unit = 0.5 / static_cast<double>(values.size());
  if (values.size() < 2 || values.front() == values.back()) return unit;
  return DipSearch(values).run() * unit;
}

std::vector<double> turnouts(const StationTable& table) {
  std::vector<double> values;
  values.reserve(table.size());
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (has_turnout_and_share(table, row)) {
      values.push_back(static_cast<double>(table.issued[row]) / table.registered[row]);
    }
  }
  return values;
}

std::vector<double> shares(const StationTable& table) {
  std::vector<double> values;
  values.reserve(table.size());
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (has_turnout_and_share(table, row)) {
      values.push_back(static_cast<double>(table.leader[row]) / table.valid[row]);
    }
  }
  return values;
}

}  // namespace hemicycle
