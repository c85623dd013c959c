#include "sim/cli/signals.hpp"

#include <csignal>

namespace hemicycle {

namespace {

volatile std::sig_atomic_t stop_asked = 0;  // a handler can reach nothing but this

void ask_to_stop(int signal) {
  stop_asked = 1;
  std::signal(signal, SIG_DFL);
}

}  // namespace

void watch_signals() {
  std::signal(SIGINT, ask_to_stop);
  std::signal(SIGTERM, ask_to_stop);
}

bool stop_was_asked() { return stop_asked != 0; }

}  // namespace hemicycle
