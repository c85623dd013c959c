#pragma once

namespace hemicycle {

/// From now on Ctrl-C and SIGTERM ask the program to stop; a second one ends it at once.
void watch_signals();

/// Whether a signal asked the program to stop.
[[nodiscard]] bool stop_was_asked();

}  // namespace hemicycle
