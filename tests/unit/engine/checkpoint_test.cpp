#include "sim/engine/checkpoint.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

Progress some_progress() {
  PartyCounts party{{0, 5, 7}, 11, 3, (Wide{1} << 70) + 9, 12, 0};
  PointCounts point;
  point.honest = {{party, party}, {{1, 2}}, {4, 5, 6}, {12, 0}};
  point.less_baseline = {98, {{1, 2, 3}, {}}, {7}, {8}};
  Progress progress;
  progress.blocks = 40;
  progress.results.draws = 10'240;
  progress.results.points = {point, {}};
  return progress;
}

const RunIdentity kIdentity{"0123456789abcdef", 18'446'744'073'709'551'615u, 1'000'000};

TEST(Checkpoint, ReadsBackWhatItWrote) {
  const std::optional<Checkpoint> read = parse_checkpoint(checkpoint_text(kIdentity, some_progress()));
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->identity, kIdentity);
  EXPECT_EQ(read->progress.blocks, 40u);
  EXPECT_EQ(read->progress.results, some_progress().results);
}

TEST(Checkpoint, RefusesEveryDamagedText) {
  const std::string text = checkpoint_text(kIdentity, some_progress());
  for (std::size_t length = 0; length + 1 < text.size(); ++length) {
    EXPECT_FALSE(parse_checkpoint(text.substr(0, length)).has_value()) << "cut after " << length << " bytes";
  }
  EXPECT_FALSE(parse_checkpoint("hemicycle-checkpoint-9" + text.substr(22)).has_value());
  EXPECT_FALSE(parse_checkpoint(text + "more").value_or(Checkpoint{}).progress.blocks == 0);
}

}  // namespace
}  // namespace hemicycle
