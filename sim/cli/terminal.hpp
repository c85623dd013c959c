#pragma once

#include "sim/cli/options.hpp"
#include "sim/report/document.hpp"
#include "sim/report/terminal_style.hpp"

namespace hemicycle {

/// What the terminal behind stdout can show: colours only on a terminal and without NO_COLOR, unless --color says more.
[[nodiscard]] TerminalStyle terminal_style(const Options& options);

/// Prints a document on stdout: as text, or as --json or --markdown ask for it.
void print_document(const Document& document, const Options& options);

}  // namespace hemicycle
