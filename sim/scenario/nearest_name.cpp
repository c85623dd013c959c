#include "sim/scenario/nearest_name.hpp"

#include <algorithm>
#include <vector>

namespace hemicycle {

int edit_distance(std::string_view a, std::string_view b) {
  const std::size_t columns = b.size() + 1;
  std::vector<int> distance((a.size() + 1) * columns);
  const auto at = [&](std::size_t i, std::size_t j) -> int& { return distance[i * columns + j]; };
  for (std::size_t i = 0; i <= a.size(); ++i) at(i, 0) = static_cast<int>(i);
  for (std::size_t j = 0; j <= b.size(); ++j) at(0, j) = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int replaced = at(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1);
      at(i, j) = std::min({replaced, at(i - 1, j) + 1, at(i, j - 1) + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
      }
    }
  }
  return distance.back();
}

std::optional<std::string> nearest_name(std::string_view word, std::span<const std::string> names) {
  constexpr int most_edits = 2;
  constexpr std::size_t longest_word = 100;  // bytes; longer ones are no slips of the finger
  if (word.size() > longest_word) return std::nullopt;
  std::optional<std::string> best;
  int least = most_edits + 1;
  for (const std::string& name : names) {
    const int edits = edit_distance(word, name);
    if (edits < least && 2 * edits <= static_cast<int>(name.size())) {
      least = edits;
      best = name;
    }
  }
  return best;
}

std::string listed(std::span<const std::string> names, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " " + std::string(last) + " " : ", ";
    text += names[i];
  }
  return text;
}

}  // namespace hemicycle
