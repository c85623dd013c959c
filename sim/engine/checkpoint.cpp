#include "sim/engine/checkpoint.hpp"

#include <charconv>
#include <string_view>
#include <vector>

namespace hemicycle {

namespace {

constexpr std::string_view kHeader = "hemicycle-checkpoint-3";
constexpr std::uint64_t kMaxLength = 1u << 26;  // entries of a vector: a damaged length must not exhaust the memory

/// Writes values as words of text.
class Writer {
 public:
  void operator()(std::uint64_t value) { text_ += std::to_string(value) + ' '; }
  void operator()(const std::string& word) { text_ += word + ' '; }

  template <typename T, typename Each>
  void list(std::vector<T>& values, Each each) {
    (*this)(values.size());
    for (T& value : values) each(value);
    text_.back() = '\n';
  }

  [[nodiscard]] std::string text() && { return std::move(text_) + "end\n"; }

 private:
  std::string text_;
};

/// Reads the same words back; after the first that does not fit, nothing is read any more.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  void operator()(std::string& word) { word = next(); }

  void operator()(std::uint64_t& value) {
    const std::string_view word = next();
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size()) fail();
  }

  template <typename T, typename Each>
  void list(std::vector<T>& values, Each each) {
    std::uint64_t length = 0;
    (*this)(length);
    if (length > kMaxLength || length > rest_.size()) fail();
    if (failed_) return;
    values.resize(length);
    for (T& value : values) each(value);
  }

  [[nodiscard]] bool is_complete() { return next() == "end" && !failed_; }

 private:
  std::string_view next() {
    const auto start = rest_.find_first_not_of(" \n");
    if (failed_ || start == std::string_view::npos) return fail();
    const auto end = rest_.find_first_of(" \n", start);
    const std::string_view word = rest_.substr(start, end - start);
    rest_ = end == std::string_view::npos ? std::string_view() : rest_.substr(end);
    return word;
  }

  std::string_view fail() {
    failed_ = true;
    return {};
  }

  std::string_view rest_;
  bool failed_ = false;
};

// One description of the format serves both directions.

template <typename Archive>
void exchange(Archive& archive, Wide& value) {
  auto high = static_cast<std::uint64_t>(value >> 64);
  auto low = static_cast<std::uint64_t>(value);
  archive(high);
  archive(low);
  value = (static_cast<Wide>(high) << 64) + low;  // sums are never negative
}

template <typename Archive>
void exchange(Archive& archive, Histogram& counts) {
  archive.list(counts, [&](Count& count) { archive(count); });
}

template <typename Archive>
void exchange(Archive& archive, PartyCounts& party) {
  exchange(archive, party.seats);
  archive(party.admitted);
  archive(party.largest);
  exchange(archive, party.share_sum);
  exchange(archive, party.share_square_sum);
  exchange(archive, party.wasted_sum);
}

template <typename Archive>
void exchange(Archive& archive, DistrictCounts& district) {
  archive.list(district.options, [&](OptionCounts& option) {
    archive(option.wins);
    exchange(archive, option.share_sum);
    exchange(archive, option.share_square_sum);
  });
  archive(district.vacant);
  archive(district.second_rounds);
}

template <typename Archive>
void exchange(Archive& archive, TallyCounts& tally) {
  archive.list(tally.parties, [&](PartyCounts& party) { exchange(archive, party); });
  archive.list(tally.coalitions, [&](Histogram& counts) { exchange(archive, counts); });
  exchange(archive, tally.events);
  exchange(archive, tally.vacant);
  archive.list(tally.districts, [&](DistrictCounts& district) { exchange(archive, district); });
}

template <typename Archive>
void exchange(Archive& archive, EffectCounts& effect) {
  exchange(archive, effect.moved_sum);
  exchange(archive, effect.moved_square_sum);
  exchange(archive, effect.touched_sum);
  exchange(archive, effect.touched_square_sum);
}

template <typename Archive>
void exchange(Archive& archive, DifferenceCounts& differences) {
  auto offset = static_cast<std::uint64_t>(differences.offset);
  archive(offset);
  differences.offset = static_cast<Seats>(offset);
  archive.list(differences.parties, [&](Histogram& counts) { exchange(archive, counts); });
  exchange(archive, differences.gained);
  exchange(archive, differences.lost);
}

template <typename Archive>
void exchange(Archive& archive, Checkpoint& checkpoint) {
  archive(checkpoint.identity.scenario_hash);
  archive(checkpoint.identity.seed);
  archive(checkpoint.identity.draws);
  archive(checkpoint.progress.blocks);
  archive(checkpoint.progress.results.draws);
  archive.list(checkpoint.progress.results.points, [&](PointCounts& point) {
    exchange(archive, point.honest);
    exchange(archive, point.reported);
    exchange(archive, point.reported_less_honest);
    exchange(archive, point.less_baseline);
    archive.list(point.flows, [&](EffectCounts& effect) { exchange(archive, effect); });
    archive.list(point.fraud, [&](EffectCounts& effect) { exchange(archive, effect); });
  });
}

}  // namespace

std::string checkpoint_text(const RunIdentity& identity, const Progress& progress) {
  Writer writer;
  writer(std::string(kHeader));
  Checkpoint checkpoint{identity, progress};
  exchange(writer, checkpoint);
  return std::move(writer).text();
}

std::optional<Checkpoint> parse_checkpoint(const std::string& text) {
  Reader reader(text);
  std::string header;
  Checkpoint checkpoint;
  reader(header);
  if (header != kHeader) return std::nullopt;
  exchange(reader, checkpoint);
  if (!reader.is_complete()) return std::nullopt;
  return checkpoint;
}

}  // namespace hemicycle
