#include "sim/scenario/diagnostics.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "sim/scenario/utf8.hpp"

namespace hemicycle {
namespace {

constexpr int kMostPerSource = 1000;  // messages kept of one text
constexpr int kMostColumns = 120;     // characters shown of a line
constexpr int kColumnsBefore = 60;    // of them before the caret, where the line is longer

/// A line cut into characters that a terminal can show.
std::vector<std::string> characters(std::string_view line) {
  std::vector<std::string> result;
  for (std::size_t at = 0; at < line.size();) {
    const int length = utf8_length(line, at);
    const bool is_control =
        length == 1 && line[at] != '\t' && (static_cast<unsigned char>(line[at]) < 0x20 || line[at] == 0x7f);
    const auto bytes = static_cast<std::size_t>(std::max(1, length));
    result.emplace_back(length == 0 || is_control ? "\xef\xbf\xbd" : std::string(line.substr(at, bytes)));
    at += bytes;
  }
  return result;
}

std::string_view line_of(std::string_view text, int line) {
  for (; line > 1; --line) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  std::string_view found = text.substr(0, text.find('\n'));
  if (found.ends_with('\r')) found.remove_suffix(1);
  if (found.starts_with("\xef\xbb\xbf")) found.remove_prefix(3);
  return found;
}

/// The line with the marked part in view, and under it the caret with the hint.
std::string excerpt(const Diagnostic& d, std::string_view text, const std::string& gutter) {
  const std::vector<std::string> line = characters(line_of(text, d.line));
  const int length = static_cast<int>(line.size());
  const int column = std::clamp(d.column, 1, length + 1) - 1;
  const int first = length > kMostColumns ? std::max(0, column - kColumnsBefore) : 0;
  const int last = std::min(length, first + kMostColumns);
  std::string shown = first > 0 ? "…" : "";
  std::string below = first > 0 ? " " : "";
  for (int c = first; c < last; ++c) {
    shown += line[static_cast<std::size_t>(c)];
    if (c < column) below += line[static_cast<std::size_t>(c)] == "\t" ? "\t" : " ";
  }
  if (last < length) shown += "…";
  below += "^" + std::string(static_cast<std::size_t>(std::clamp(d.width, 1, std::max(1, last - column)) - 1), '~');
  if (!d.hint.empty()) below += " " + d.hint;
  return gutter + " | " + shown + "\n" + std::string(gutter.size(), ' ') + " | " + below + "\n";
}

std::string padded(const std::string& number) {
  constexpr std::size_t width = 5;
  return std::string(width - std::min(width, number.size()), ' ') + number;
}

/// Texts from the command line, such as "--set rule.threshold=7", have one line and no number for it.
bool is_option(const std::string& source) { return source.starts_with("-"); }

std::string formatted(const Diagnostic& d, const std::string* text) {
  const std::string name = is_option(d.source) ? d.source.substr(0, d.source.find(' ')) : d.source;
  std::string head = name.empty() ? "" : name + ":";
  const bool has_place = d.line > 0 && text != nullptr;
  if (has_place && !is_option(d.source)) head += std::to_string(d.line) + ":" + std::to_string(d.column) + ":";
  if (!head.empty()) head += " ";
  head += (d.severity == Severity::error ? "error: " : "note: ") + d.message;
  if (has_place) return head + "\n" + excerpt(d, *text, padded(is_option(d.source) ? "" : std::to_string(d.line)));
  return head + (d.hint.empty() ? "" : "; " + d.hint) + "\n";
}

auto identity(const Diagnostic& d) { return std::tie(d.line, d.column, d.severity, d.message, d.hint, d.source); }

}  // namespace

void Diagnostics::add_source(const std::string& source, std::string text) {
  if (std::ranges::find(order_, source) == order_.end()) order_.push_back(source);
  texts_[source] = std::move(text);
}

void Diagnostics::add(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++reported_errors_;
  int& count = counts_[diagnostic.source];
  if (count >= kMostPerSource) return;
  const auto same = [&](const Diagnostic& other) { return identity(other) == identity(diagnostic); };
  if (std::ranges::any_of(all_, same)) return;
  ++count;
  all_.push_back(std::move(diagnostic));
}

void Diagnostics::add_unreadable(const std::string& source, const std::string& reason) {
  add({.source = source, .message = "cannot read the file: " + reason});
  ++unreadable_;
}

bool Diagnostics::has_errors() const { return reported_errors_ > 0; }

int Diagnostics::error_count() const {
  return static_cast<int>(std::ranges::count(all_, Severity::error, &Diagnostic::severity));
}

std::string Diagnostics::text(bool with_notes) const {
  std::vector<Diagnostic> sorted = all_;
  const auto rank = [&](const Diagnostic& d) {
    return std::tuple(std::ranges::find(order_, d.source) - order_.begin(), d.line, d.column);
  };
  std::ranges::stable_sort(sorted, {}, rank);
  std::string result;
  for (const Diagnostic& d : sorted) {
    if (d.severity == Severity::note && !with_notes) continue;
    const auto source = texts_.find(d.source);
    result += formatted(d, source == texts_.end() ? nullptr : &source->second);
  }
  return result;
}

}  // namespace hemicycle
