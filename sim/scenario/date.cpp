#include "sim/scenario/date.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace hemicycle {
namespace {

/// Digits [first, first + count) of a text as a number; empty where one is no digit.
std::optional<int> digits(const std::string& text, std::size_t first, std::size_t count) {
  int value = 0;
  for (std::size_t i = first; i < first + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = 10 * value + (text[i] - '0');
  }
  return value;
}

}  // namespace

std::optional<int> parse_date(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 5, 2);
  const auto day = digits(text, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day)));
  if (!date.ok()) return std::nullopt;
  return static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count());
}

std::string date_text(int day) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return buffer.data();
}

std::optional<int> read_date(const Node& node, const Reading& reading) {
  const bool is_text = node.kind == Node::Kind::text || node.kind == Node::Kind::date;
  const auto day = is_text ? parse_date(node.text) : std::nullopt;
  if (!day) reading.error(node.place, node.key + " is a date such as 2023-03-19, got " + shown(node));
  return day;
}

}  // namespace hemicycle
