#include "models/votes/poll_filter.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include "models/base/contracts.hpp"
#include "models/math/elementary.hpp"
#include "models/votes/poll_pool.hpp"

namespace hemicycle {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Spread of a first opinion of which nothing is known: no poll is pulled by it to six digits.
constexpr double kVagueSd = 100.0;

// Products are taken entry by entry, so that their order of additions does not depend on the sizes of caches.
MatrixXd times(const MatrixXd& a, const MatrixXd& b) { return a.lazyProduct(b); }

/// Orthonormal contrasts of `parties` logarithms (Helmert): columns sum to zero.
MatrixXd contrasts(Index parties) {
  MatrixXd basis = MatrixXd::Zero(parties, parties - 1);
  for (Index c = 0; c + 1 < parties; ++c) {
    const double length = std::sqrt(static_cast<double>((c + 1) * (c + 2)));
    for (Index p = 0; p <= c; ++p) basis(p, c) = 1.0 / length;
    basis(c + 1, c) = -static_cast<double>(c + 1) / length;
  }
  return basis;
}

/// A poll as a measurement of the state: y = A (a + h) + u, u ~ N(0, noise).
struct Measurement {
  MatrixXd a;
  VectorXd y;
  MatrixXd noise;
};

/// Which parties a poll asked for.
std::vector<std::size_t> parties_asked(const Poll& poll) {
  std::vector<std::size_t> asked;
  for (std::size_t party = 0; party < poll.shares.size(); ++party) {
    if (poll.shares[party]) asked.push_back(party);
  }
  return asked;
}

Measurement measure(const Poll& poll, const std::vector<double>& mean, const MatrixXd& basis,
                    const PollDynamics& dynamics) {
  const std::vector<std::size_t> asked = parties_asked(poll);
  EXPECTS(asked.size() >= 2);
  const auto count = static_cast<Index>(asked.size());
  const double parties = static_cast<double>(poll.shares.size());
  const double n = decided(poll);
  MatrixXd chosen(count, basis.cols());
  VectorXd logarithms(count);
  MatrixXd variance = MatrixXd::Zero(count, count);
  for (Index i = 0; i < count; ++i) {
    const std::size_t party = asked[static_cast<std::size_t>(i)];
    const auto smoothed = [&](double share) { return (n * share + dynamics.prior) / (n + dynamics.prior * parties); };
    const double expected = smoothed(mean[party]);
    chosen.row(i) = basis.row(static_cast<Index>(party));
    logarithms(i) = natural_log(smoothed(*poll.shares[party]));
    variance(i, i) = dynamics.design_effect / (n * expected) +
                     dynamics.rounding * dynamics.rounding / 12.0 / (expected * expected) +
                     dynamics.poll_sd * dynamics.poll_sd;
  }
  const MatrixXd own = contrasts(count).transpose();
  return {times(own, chosen), times(own, logarithms), times(own, times(variance, own.transpose()))};
}

/// The state: opinion, its copy of the day asked for, and the leaning of each pollster, each in contrasts.
class Filter {
 public:
  Filter(const MatrixXd& basis, int pollsters, const PollDynamics& dynamics)
      : size_(basis.cols()),
        mean_(VectorXd::Zero(size_ * (2 + pollsters))),
        covariance_(MatrixXd::Zero(mean_.size(), mean_.size())) {
    const Index parties = basis.rows();
    VectorXd logarithms = VectorXd::Zero(parties);
    VectorXd variances = VectorXd::Constant(parties, kVagueSd * kVagueSd);
    for (Index p = 0; p < static_cast<Index>(dynamics.anchor.size()); ++p) {
      const double share = dynamics.anchor[static_cast<std::size_t>(p)];
      if (share <= 0.0) continue;
      logarithms(p) = natural_log(share);
      variances(p) = dynamics.anchor_sd * dynamics.anchor_sd;
    }
    mean_.head(size_) = times(basis.transpose(), logarithms);
    const MatrixXd first = variances.asDiagonal();
    covariance_.topLeftCorner(size_, size_) = times(basis.transpose(), times(first, basis));
    for (int i = 0; i < pollsters; ++i) {
      for (int k = 0; k < pollsters; ++k) {
        const double weight = (i == k ? 1.0 : 0.0) - 1.0 / pollsters;  // given that all sum to zero
        covariance_.block(house(i), house(k), size_, size_)
            .diagonal()
            .setConstant(dynamics.house_sd * dynamics.house_sd * weight);
      }
    }
    const Eigen::Map<const MatrixXd> walk(dynamics.walk.data(), parties, parties);
    step_ = times(basis.transpose(), times(walk, basis));
  }

  void wait(int days) { covariance_.topLeftCorner(size_, size_) += static_cast<double>(days) * step_; }

  /// From here on the copy tells the opinion of this day.
  void remember() {
    mean_.segment(size_, size_) = mean_.head(size_).eval();
    covariance_.middleRows(size_, size_) = covariance_.topRows(size_).eval();
    covariance_.middleCols(size_, size_) = covariance_.leftCols(size_).eval();
  }

  void learn(const Measurement& measurement, int pollster) {
    const MatrixXd seen = covariance_.leftCols(size_) + covariance_.middleCols(house(pollster), size_);
    const MatrixXd shared = times(seen, measurement.a.transpose());
    const MatrixXd own = shared.topRows(size_) + shared.middleRows(house(pollster), size_);
    const MatrixXd innovation = times(measurement.a, own) + measurement.noise;
    const VectorXd expected = mean_.head(size_) + mean_.segment(house(pollster), size_);
    const VectorXd surprise = measurement.y - times(measurement.a, expected);
    const Eigen::LLT<MatrixXd> root(innovation);
    MatrixXd gain(shared.rows(), shared.cols());
    for (Index row = 0; row < gain.rows(); ++row) gain.row(row) = root.solve(shared.row(row).transpose()).transpose();
    mean_ += times(gain, surprise);
    covariance_ -= times(gain, shared.transpose());
    covariance_ = (0.5 * (covariance_ + covariance_.transpose())).eval();
  }

  [[nodiscard]] VectorXd remembered_mean() const { return mean_.segment(size_, size_); }
  [[nodiscard]] MatrixXd remembered_covariance() const { return covariance_.block(size_, size_, size_, size_); }
  [[nodiscard]] VectorXd leaning(int pollster) const { return mean_.segment(house(pollster), size_); }

 private:
  [[nodiscard]] Index house(int pollster) const { return size_ * (2 + pollster); }

  Index size_;
  VectorXd mean_;
  MatrixXd covariance_;
  MatrixXd step_;
};

/// Places of polls in the order of their days; of one day in the order given.
std::vector<std::size_t> by_day(std::span<const Poll> polls) {
  std::vector<std::size_t> order(polls.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return polls[i].day; });
  return order;
}

Filter run(std::span<const Poll> polls, int pollsters, const PollDynamics& dynamics, int day, const MatrixXd& basis) {
  const std::vector<double> mean = mean_of_polls(polls, dynamics.prior);
  const std::vector<std::size_t> order = by_day(polls);
  Filter filter(basis, pollsters, dynamics);
  int today = std::min(day, polls[order.front()].day);
  bool is_remembered = false;
  const auto go_to = [&](int next) {
    filter.wait(next - today);
    today = next;
  };
  for (const std::size_t i : order) {
    if (!is_remembered && day < polls[i].day) {
      go_to(day);
      filter.remember();
      is_remembered = true;
    }
    go_to(polls[i].day);
    filter.learn(measure(polls[i], mean, basis, dynamics), polls[i].pollster);
  }
  if (!is_remembered) {
    go_to(day);
    filter.remember();
  }
  return filter;
}

std::vector<double> listed(const VectorXd& vector) { return {vector.data(), vector.data() + vector.size()}; }

/// Shares proportional to exp(logarithm).
std::vector<double> softmax(const VectorXd& logarithms) {
  std::vector<double> shares;
  double total = 0.0;
  for (const double logarithm : logarithms) {
    shares.push_back(exponential(logarithm - logarithms.maxCoeff()));
    total += shares.back();
  }
  for (double& share : shares) share /= total;
  return shares;
}

}  // namespace

Opinion filter_polls(std::span<const Poll> polls, int pollsters, const PollDynamics& dynamics, int day) {
  EXPECTS(!polls.empty() && pollsters >= 1 && dynamics.prior > 0.0);
  const auto parties = static_cast<Index>(polls.front().shares.size());
  EXPECTS(parties >= 2 && dynamics.walk.size() == static_cast<std::size_t>(parties * parties));
  const MatrixXd basis = contrasts(parties);
  const Filter filter = run(polls, pollsters, dynamics, day, basis);

  Opinion opinion;
  opinion.centre = softmax(times(basis, filter.remembered_mean()));
  const MatrixXd covariance = times(basis, times(filter.remembered_covariance(), basis.transpose()));
  opinion.covariance.assign(covariance.data(), covariance.data() + covariance.size());
  for (int i = 0; i < pollsters; ++i) opinion.houses.push_back(listed(times(basis, filter.leaning(i))));
  return opinion;
}

}  // namespace hemicycle
