#include "models/seats/seat_transfer.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <numeric>

#include "models/base/natural.hpp"

namespace hemicycle {

namespace {

constexpr double kFar = std::numeric_limits<double>::infinity();

std::size_t index(int i) { return static_cast<std::size_t>(i); }

/// A list can have a seat in the district.
bool is_open(const CellProblem& problem, int d, int p) {
  return problem.votes.at(d, p) > 0 && problem.list_seats[index(p)] > 0;
}

/// Tie and transfer under way. Chains start at lists with too many seats and go from a list to a district where it can
/// lose a seat, and from a district to a list that can gain one. A link is as long as the factor by which multipliers
/// must change before the seat moves: 1 or more.
class Transfer {
 public:
  explicit Transfer(const CellProblem& problem)
      : given_(problem),
        scaled_{problem.least,
                {std::vector<double>(problem.district_seats.size(), 1.0),
                 std::vector<double>(problem.list_seats.size(), 1.0)},
                std::nullopt},
        excess_(problem.list_seats.size()) {}

  ScaledSeats run() && {
    for (int d = 0; d < rows() && !scaled_.misfit; ++d) fill_district(d);
    for (int p = 0; p < columns(); ++p) {
      for (int d = 0; d < rows(); ++d) excess_[index(p)] += scaled_.seats.at(d, p);
      excess_[index(p)] -= given_.list_seats[index(p)];
    }
    while (!scaled_.misfit && std::ranges::any_of(excess_, [](Seats excess) { return excess > 0; })) move_seat();
    return std::move(scaled_);
  }

 private:
  /// Where a chain comes from and how far it is.
  struct Labels {
    std::vector<double> districts;
    std::vector<double> lists;
    std::vector<int> from_list;      ///< of a district
    std::vector<int> from_district;  ///< of a list; -1: the chain starts there
    std::vector<bool> is_final;      ///< of lists
  };

  [[nodiscard]] int rows() const { return given_.votes.rows(); }
  [[nodiscard]] int columns() const { return given_.votes.columns(); }

  [[nodiscard]] double scaled_votes(int d, int p) const {
    return static_cast<double>(given_.votes.at(d, p)) * scaled_.multipliers.districts[index(d)] *
           scaled_.multipliers.lists[index(p)];
  }

  /// Gives a district its seats by its own votes, one after the other.
  void fill_district(int d) {
    Seats left = given_.district_seats[index(d)];
    for (int p = 0; p < columns(); ++p) left -= scaled_.seats.at(d, p);
    double price = 0.0;
    for (; left > 0; --left) {
      int best = -1;
      price = kFar;
      for (int p = 0; p < columns(); ++p) {
        if (!is_open(given_, d, p)) continue;
        const double next = upper_border(scaled_.seats.at(d, p)) / static_cast<double>(given_.votes.at(d, p));
        if (next < price) best = p;
        price = std::min(price, next);
      }
      if (best < 0) {
        scaled_.misfit = Misfit{{d}, lists_with_votes(d), given_.district_seats[index(d)], 0};
        return;
      }
      ++scaled_.seats.at(d, best);
    }
    if (price == 0.0) price = cheapest(d);
    scaled_.multipliers.districts[index(d)] = price;
  }

  [[nodiscard]] std::vector<int> lists_with_votes(int d) const {
    std::vector<int> lists;
    for (int p = 0; p < columns(); ++p) {
      if (given_.votes.at(d, p) > 0) lists.push_back(p);
    }
    return lists;
  }

  /// The multiplier at which a district that is filled by least seats alone would get one more.
  [[nodiscard]] double cheapest(int d) const {
    double price = kFar;
    for (int p = 0; p < columns(); ++p) {
      if (!is_open(given_, d, p)) continue;
      price = std::min(price, upper_border(scaled_.seats.at(d, p)) / static_cast<double>(given_.votes.at(d, p)));
    }
    return price;
  }

  /// Moves one seat along a shortest chain from a list with too many to one with too few.
  void move_seat() {
    Labels labels{std::vector(index(rows()), kFar), std::vector(index(columns()), kFar), std::vector(index(rows()), -1),
                  std::vector(index(columns()), -1), std::vector<bool>(index(columns()))};
    for (int p = 0; p < columns(); ++p) {
      if (excess_[index(p)] > 0) labels.lists[index(p)] = 1.0;
    }
    const int last = search(labels);
    if (last < 0) {
      scaled_.misfit = misfit_of(labels);
      return;
    }
    const double length = labels.lists[index(last)];
    for (int d = 0; d < rows(); ++d) {
      scaled_.multipliers.districts[index(d)] /= std::min(labels.districts[index(d)], length);
    }
    for (int p = 0; p < columns(); ++p) {
      scaled_.multipliers.lists[index(p)] *= std::min(labels.lists[index(p)], length);
    }
    ++excess_[index(last)];
    int list = last;
    while (labels.from_district[index(list)] >= 0) {
      const int d = labels.from_district[index(list)];
      ++scaled_.seats.at(d, list);
      list = labels.from_list[index(d)];
      --scaled_.seats.at(d, list);
    }
    --excess_[index(list)];
  }

  /// Dijkstra's algorithm; the first list with too few seats that is reached, or -1.
  int search(Labels& labels) const {
    while (true) {
      int nearest = -1;
      for (int p = 0; p < columns(); ++p) {
        if (labels.is_final[index(p)] || labels.lists[index(p)] == kFar) continue;
        if (nearest < 0 || labels.lists[index(p)] < labels.lists[index(nearest)]) nearest = p;
      }
      if (nearest < 0 || excess_[index(nearest)] < 0) return nearest;
      labels.is_final[index(nearest)] = true;
      for (int d = 0; d < rows(); ++d) reach_district(d, nearest, labels);
    }
  }

  /// The list can lose its last seat of the district, and others gain it.
  void reach_district(int d, int list, Labels& labels) const {
    const Seats held = scaled_.seats.at(d, list);
    if (held <= given_.least.at(d, list)) return;
    const double link = std::max(1.0, scaled_votes(d, list) / lower_border(held));
    const double length = labels.lists[index(list)] * link;
    if (length >= labels.districts[index(d)]) return;
    labels.districts[index(d)] = length;
    labels.from_list[index(d)] = list;
    for (int p = 0; p < columns(); ++p) {
      if (!is_open(given_, d, p) || labels.is_final[index(p)]) continue;
      const double on = length * std::max(1.0, upper_border(scaled_.seats.at(d, p)) / scaled_votes(d, p));
      if (on >= labels.lists[index(p)]) continue;
      labels.lists[index(p)] = on;
      labels.from_district[index(p)] = d;
    }
  }

  /// Lists that were reached have too many seats together, and cannot lose one to another list.
  [[nodiscard]] Misfit misfit_of(const Labels& labels) const {
    Misfit misfit;
    for (int p = 0; p < columns(); ++p) {
      if (labels.lists[index(p)] == kFar) continue;
      misfit.lists.push_back(p);
      misfit.list_seats += given_.list_seats[index(p)];
      for (int d = 0; d < rows(); ++d) {
        if (labels.districts[index(d)] == kFar) misfit.district_seats += scaled_.seats.at(d, p);
      }
    }
    for (int d = 0; d < rows(); ++d) {
      if (labels.districts[index(d)] == kFar) continue;
      misfit.districts.push_back(d);
      misfit.district_seats += given_.district_seats[index(d)];
    }
    return misfit;
  }

  const CellProblem& given_;
  ScaledSeats scaled_;
  std::vector<Seats> excess_;  ///< [seats] of lists, beyond what they should have
};

/// Multipliers by which every border is a factor 1 + margin away, if Bellman and Ford's algorithm finds them.
std::optional<Multipliers> with_margin(const CellProblem& problem, const ScaledSeats& scaled, double margin) {
  const int rows = problem.votes.rows();
  const int columns = problem.votes.columns();
  Multipliers wide = scaled.multipliers;
  for (int pass = 0; pass <= rows + columns; ++pass) {
    bool has_moved = false;
    for (int d = 0; d < rows; ++d) {
      double& district = wide.districts[index(d)];
      for (int p = 0; p < columns; ++p) {
        if (!is_open(problem, d, p)) continue;
        double& list = wide.lists[index(p)];
        const auto votes = static_cast<double>(problem.votes.at(d, p));
        const Seats held = scaled.seats.at(d, p);
        // A list gains too easily: lower its multiplier. It loses too easily: raise that of the district.
        const double highest = upper_border(held) / (votes * district * (1.0 + margin));
        const double lowest = lower_border(held) * (1.0 + margin) / (votes * list);
        if (list > highest) has_moved = true;
        list = std::min(list, highest);
        if (held <= problem.least.at(d, p)) continue;
        if (district < lowest) has_moved = true;
        district = std::max(district, lowest);
      }
    }
    if (!has_moved) return wide;
  }
  return std::nullopt;
}

/// A double > 0 as whole * 2^exponent.
struct Dyadic {
  std::uint64_t whole;
  int exponent;
};

Dyadic dyadic(double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value);
  const std::uint64_t fraction = bits & ((std::uint64_t{1} << 52) - 1);
  return {fraction | std::uint64_t{1} << 52, static_cast<int>(bits >> 52) - 1075};
}

}  // namespace

ScaledSeats transfer_seats(const CellProblem& problem) { return Transfer(problem).run(); }

void widen_margins(const CellProblem& problem, ScaledSeats& scaled) {
  for (const double margin : {1e-2, 1e-3, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12}) {
    if (auto wide = with_margin(problem, scaled, margin)) {
      scaled.multipliers = std::move(*wide);
      return;
    }
  }
}

bool is_proved(const CellProblem& problem, const ScaledSeats& scaled) {
  for (int d = 0; d < problem.votes.rows(); ++d) {
    const Dyadic district = dyadic(scaled.multipliers.districts[index(d)]);
    for (int p = 0; p < problem.votes.columns(); ++p) {
      if (!is_open(problem, d, p)) continue;
      const Dyadic list = dyadic(scaled.multipliers.lists[index(p)]);
      // 2 votes * multipliers against 2 seats - 1 and 2 seats + 1.
      Natural doubled(static_cast<std::uint64_t>(problem.votes.at(d, p)));
      doubled *= district.whole;
      doubled *= list.whole;
      const int exponent = district.exponent + list.exponent + 1;
      const auto border = [&](Seats odd) {
        Natural natural(static_cast<std::uint64_t>(odd));
        return exponent < 0 ? natural <<= -exponent : natural;
      };
      if (exponent > 0) doubled <<= exponent;
      const Seats held = scaled.seats.at(d, p);
      if (doubled >= border(2 * held + 1)) return false;
      if (held > problem.least.at(d, p) && doubled <= border(2 * held - 1)) return false;
    }
  }
  return true;
}

}  // namespace hemicycle
