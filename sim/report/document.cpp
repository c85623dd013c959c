#include "sim/report/document.hpp"

#include <cstddef>

namespace hemicycle {

namespace {

struct OnTerminal {
  const TerminalStyle& style;

  std::string operator()(const Heading& heading) const { return bold(heading.text, style) + "\n"; }
  std::string operator()(const Paragraph& paragraph) const { return wrapped(paragraph.text, style); }
  std::string operator()(const DocumentTable& table) const {
    TextTable text(table.columns);
    for (const std::vector<std::string>& row : table.rows) text.add_row(row);
    return text.text(style);
  }
};

std::string pipe_row(const std::vector<std::string>& cells) {
  std::string row = "|";
  for (const std::string& cell : cells) {
    row += ' ';
    for (const char letter : cell) row += letter == '|' ? std::string("\\|") : std::string(1, letter);
    row += " |";
  }
  return row + "\n";
}

struct InMarkdown {
  std::string operator()(const Heading& heading) const {
    return std::string(static_cast<std::size_t>(heading.level), '#') + " " + heading.text + "\n";
  }
  std::string operator()(const Paragraph& paragraph) const { return paragraph.text + "\n"; }
  std::string operator()(const DocumentTable& table) const {
    std::vector<std::string> headings;
    std::string rule = "|";
    for (const TextColumn& column : table.columns) {
      headings.push_back(column.heading);
      rule += column.alignment == Alignment::right ? "---:|" : "---|";
    }
    std::string text = pipe_row(headings) + rule + "\n";
    for (const std::vector<std::string>& row : table.rows) text += pipe_row(row);
    return text;
  }
};

template <typename Form>
std::string joined(const Document& document, const Form& form) {
  std::string text;
  for (const auto& block : document.blocks) {
    if (!text.empty()) text += "\n";
    text += std::visit(form, block);
  }
  return text;
}

}  // namespace

std::string terminal_text(const Document& document, const TerminalStyle& style) {
  return joined(document, OnTerminal{style});
}

std::string markdown(const Document& document) { return joined(document, InMarkdown{}); }

}  // namespace hemicycle
