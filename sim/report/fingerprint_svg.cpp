#include "sim/report/fingerprint_svg.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace hemicycle {
namespace {

constexpr int kSide = 500;   // [px] of the square
constexpr int kMargin = 50;  // [px] around it, for the words

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '&') {
      result += "&amp;";
    } else if (c == '<') {
      result += "&lt;";
    } else {
      result += c;
    }
  }
  return result;
}

std::string word(int x, int y, const char* anchor, const std::string& text) {
  return fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>\n", x, y, anchor, escaped(text));
}

std::string cells(const Fingerprint& fingerprint) {
  const auto most = std::max<std::int64_t>(1, *std::ranges::max_element(fingerprint.counts));
  const double side = static_cast<double>(kSide) / fingerprint.bins;
  std::string result;
  for (int i = 0; i < fingerprint.bins; ++i) {
    for (int j = 0; j < fingerprint.bins; ++j) {
      const std::int64_t count = fingerprint.at(i, j);
      if (count == 0) continue;
      const double darkness = std::sqrt(static_cast<double>(count) / static_cast<double>(most));
      result +=
          fmt::format("<rect x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\" fill-opacity=\"{:.3f}\"/>\n",
                      kMargin + i * side, kMargin + kSide - (j + 1) * side, side, side, 0.08 + 0.92 * darkness);
    }
  }
  return result;
}

}  // namespace

std::string fingerprint_svg(const Fingerprint& fingerprint, const FingerprintWords& words) {
  constexpr int kWhole = kSide + 2 * kMargin;
  constexpr int kEnd = kMargin + kSide;
  std::string svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {0}\" font-family=\"sans-serif\" font-size=\"14\">\n"
      "<rect width=\"{0}\" height=\"{0}\" fill=\"#fff\"/>\n",
      kWhole);
  svg += "<g fill=\"#123a6f\">\n" + cells(fingerprint) + "</g>\n";
  svg += fmt::format("<rect x=\"{0}\" y=\"{0}\" width=\"{1}\" height=\"{1}\" fill=\"none\" stroke=\"#888\"/>\n",
                     kMargin, kSide);
  svg += word(kWhole / 2, kMargin - 20, "middle", words.title);
  svg += word(kMargin, kEnd + 20, "start", words.turnout_low) + word(kWhole / 2, kEnd + 36, "middle", "turnout") +
         word(kEnd, kEnd + 20, "end", words.turnout_high);
  svg += word(kMargin - 6, kEnd, "end", words.share_low) + word(kMargin - 6, kMargin + 12, "end", words.share_high);
  svg += fmt::format("<text transform=\"translate({} {}) rotate(-90)\" text-anchor=\"middle\">leader's share</text>\n",
                     kMargin - 26, kWhole / 2);
  return svg + "</svg>\n";
}

}  // namespace hemicycle
