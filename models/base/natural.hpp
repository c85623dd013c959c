#pragma once

#include <compare>
#include <cstdint>
#include <vector>

namespace hemicycle {

/// A whole number >= 0 of any size: products that outgrow 128 bits are compared in it.
class Natural {
 public:
  Natural() = default;
  explicit Natural(std::uint64_t value);

  Natural& operator*=(std::uint64_t factor);
  /// Times 2^bits.
  Natural& operator<<=(int bits);

  friend Natural operator*(const Natural& a, const Natural& b);
  friend std::strong_ordering operator<=>(const Natural& a, const Natural& b);
  friend bool operator==(const Natural&, const Natural&) = default;

 private:
  void trim();

  std::vector<std::uint64_t> limbs_;  ///< the lowest first; no zero at the end
};

/// base^exponent; exponent >= 0.
[[nodiscard]] Natural power(std::uint64_t base, std::int64_t exponent);

}  // namespace hemicycle
