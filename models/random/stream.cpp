#include "models/base/contracts.hpp"
#include "models/random/philox.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {

std::uint64_t Stream::below(std::uint64_t bound) {
  EXPECTS(bound >= 1);
  // D. Lemire (2019), "Fast random integer generation in an interval": the high half of word * bound, drawn again
  // where the low half falls into the 2^64 mod bound values that would make some results more likely.
  __extension__ typedef unsigned __int128 Product;
  const std::uint64_t excess = -bound % bound;
  for (;;) {
    EXPECTS(address_.attempt <= kMaxAttempt);
    const std::uint64_t word = philox(seed_, replicate_, address_).first;
    ++address_.attempt;
    const Product product = static_cast<Product>(word) * bound;
    if (static_cast<std::uint64_t>(product) >= excess) return static_cast<std::uint64_t>(product >> 64);
  }
}

}  // namespace hemicycle
