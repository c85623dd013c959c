#include "models/base/natural.hpp"

#include <algorithm>
#include <cstddef>

#include "models/base/contracts.hpp"

namespace hemicycle {

namespace {

__extension__ typedef unsigned __int128 Word;

}  // namespace

Natural::Natural(std::uint64_t value) {
  if (value != 0) limbs_.push_back(value);
}

void Natural::trim() {
  while (!limbs_.empty() && limbs_.back() == 0) limbs_.pop_back();
}

Natural& Natural::operator*=(std::uint64_t factor) {
  std::uint64_t carry = 0;
  for (std::uint64_t& limb : limbs_) {
    const Word product = Word{limb} * factor + carry;
    limb = static_cast<std::uint64_t>(product);
    carry = static_cast<std::uint64_t>(product >> 64);
  }
  if (carry != 0) limbs_.push_back(carry);
  trim();
  return *this;
}

Natural& Natural::operator<<=(int bits) {
  EXPECTS(bits >= 0);
  if (limbs_.empty()) return *this;
  *this *= std::uint64_t{1} << (bits % 64);
  limbs_.insert(limbs_.begin(), static_cast<std::size_t>(bits / 64), 0);
  return *this;
}

Natural operator*(const Natural& a, const Natural& b) {
  Natural product;
  product.limbs_.resize(a.limbs_.size() + b.limbs_.size());
  for (std::size_t i = 0; i < a.limbs_.size(); ++i) {
    std::uint64_t carry = 0;
    for (std::size_t j = 0; j < b.limbs_.size(); ++j) {
      const Word sum = Word{a.limbs_[i]} * b.limbs_[j] + product.limbs_[i + j] + carry;
      product.limbs_[i + j] = static_cast<std::uint64_t>(sum);
      carry = static_cast<std::uint64_t>(sum >> 64);
    }
    product.limbs_[i + b.limbs_.size()] = carry;
  }
  product.trim();
  return product;
}

std::strong_ordering operator<=>(const Natural& a, const Natural& b) {
  if (a.limbs_.size() != b.limbs_.size()) return a.limbs_.size() <=> b.limbs_.size();
  return std::lexicographical_compare_three_way(a.limbs_.rbegin(), a.limbs_.rend(), b.limbs_.rbegin(), b.limbs_.rend());
}

Natural power(std::uint64_t base, std::int64_t exponent) {
  Natural result(1);
  for (std::int64_t i = 0; i < exponent; ++i) result *= base;
  return result;
}

}  // namespace hemicycle
