#pragma once

namespace hemicycle {

/// Prints the broken promise with its place and ends the program.
[[noreturn]] void broken_contract(const char* kind, const char* condition, const char* file, int line);

}  // namespace hemicycle

/// What a function may rely on: a caller who breaks it has made a mistake in our code, never in the user's input.
#define EXPECTS(condition) \
  ((condition) ? void() : ::hemicycle::broken_contract("EXPECTS", #condition, __FILE__, __LINE__))

/// What a function promises on the way out.
#define ENSURES(condition) \
  ((condition) ? void() : ::hemicycle::broken_contract("ENSURES", #condition, __FILE__, __LINE__))
