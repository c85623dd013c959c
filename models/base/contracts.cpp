#include "models/base/contracts.hpp"

#include <cstdio>
#include <cstdlib>

namespace hemicycle {

void broken_contract(const char* kind, const char* condition, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: internal error: %s(%s) does not hold\n", file, line, kind, condition);
  std::abort();
}

}  // namespace hemicycle
