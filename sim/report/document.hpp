#pragma once

#include <string>
#include <variant>
#include <vector>

#include "sim/report/terminal_style.hpp"
#include "sim/report/text_table.hpp"

namespace hemicycle {

struct Heading {
  std::string text;
  int level = 2;  ///< 1: of the whole document
};

struct Paragraph {
  std::string text;
};

struct DocumentTable {
  std::vector<TextColumn> columns;
  std::vector<std::vector<std::string>> rows;  ///< one cell a column
};

/// A text of headings, paragraphs and tables that can be shown on a terminal or written as Markdown.
struct Document {
  std::vector<std::variant<Heading, Paragraph, DocumentTable>> blocks;
};

[[nodiscard]] std::string terminal_text(const Document& document, const TerminalStyle& style);

/// Tables in the pipe syntax, bars within cells escaped.
[[nodiscard]] std::string markdown(const Document& document);

}  // namespace hemicycle
