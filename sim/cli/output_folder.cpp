#include "sim/cli/output_folder.hpp"

#include <string>
#include <system_error>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "sim/report/atomic_file.hpp"
#include "sim/report/json.hpp"
#include "sim/scenario/text_file.hpp"

namespace hemicycle {

namespace {

namespace fs = std::filesystem;

std::optional<std::string> text_of(const fs::path& file) {
  auto read = read_text_file(file);
  if (auto* text = std::get_if<std::string>(&read)) return std::move(*text);
  return std::nullopt;
}

bool is_empty_or_missing(const fs::path& path) {
  std::error_code error;
  return !fs::exists(path, error) || fs::is_empty(path, error);
}

}  // namespace

OutputFolder::OutputFolder(fs::path path, const RunIdentity& identity, bool fresh)
    : path_(std::move(path)), identity_(identity) {
  if (fresh || is_empty_or_missing(path_)) return;
  if (const auto text = text_of(checkpoint_file())) {
    const std::optional<Checkpoint> checkpoint = parse_checkpoint(*text);
    if (checkpoint && checkpoint->identity == identity_) {
      progress_ = checkpoint->progress;
      return;
    }
  } else if (const auto run = text_of(path_ / "run.json")) {
    if (identity_of_run(*run) == identity_) return;
  }
  throw UsageError(
      fmt::format("{} holds something else than this run: name another folder with -o, or replace it "
                  "with --fresh",
                  path_.string()));
}

void OutputFolder::prepare() const {
  std::error_code error;
  fs::create_directories(path_, error);
  if (error) throw_file_error("make the folder", path_, error.value());
  const AtomicFile trial(checkpoint_file());  // never committed, so it leaves nothing
}

Progress OutputFolder::resume() { return std::move(progress_); }

void OutputFolder::save_checkpoint(const Progress& progress) const {
  fs::create_directories(path_);
  AtomicFile file(checkpoint_file());
  file.stream() << checkpoint_text(identity_, progress);
  file.finish();
  file.commit();
}

void OutputFolder::remove_checkpoint() const {
  std::error_code ignored;  // a checkpoint that stays is refused or resumed, never taken for results
  fs::remove(checkpoint_file(), ignored);
}

}  // namespace hemicycle
