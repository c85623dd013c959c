#pragma once

#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "models/electorate/electorate.hpp"
#include "models/fraud/mechanism.hpp"

namespace hemicycle {

/// Kinds of mechanisms.
inline constexpr std::size_t kFraudKinds = std::variant_size_v<Mechanism>;

/// Generates electorates and mechanisms, extremes among them: parameters 0 and 1, empty stations, one party, full
/// turnout.
class RandomFraud {
 public:
  explicit RandomFraud(unsigned example);

  [[nodiscard]] const Electorate& electorate() const { return electorate_; }
  /// A mechanism of the kind that stands at this place of the variant.
  [[nodiscard]] Mechanism mechanism(std::size_t kind);
  [[nodiscard]] std::vector<Mechanism> mechanisms(std::size_t count);
  [[nodiscard]] std::optional<Observers> observers();

 private:
  [[nodiscard]] std::size_t below(std::size_t bound) { return random_() % bound; }
  /// 0 and 1 included, and not seldom.
  [[nodiscard]] double unit();
  [[nodiscard]] std::vector<double> shares();
  [[nodiscard]] std::vector<int> others(int party);
  [[nodiscard]] Selection where();
  [[nodiscard]] Amount amount();
  [[nodiscard]] Target target();
  [[nodiscard]] Overflow overflow();

  std::mt19937_64 random_;
  std::size_t parties_;
  Electorate electorate_;
};

/// The same mechanism with everything that it does set to nothing: amounts, rates and probabilities 0, its place as it
/// was where that is not what makes it idle.
[[nodiscard]] Mechanism idle(Mechanism mechanism);

}  // namespace hemicycle
