#include "sim/cli/provenance.hpp"

#include <ctime>
#include <fstream>

#include <sys/utsname.h>

#include "sim/cli/version.hpp"

namespace hemicycle {

namespace {

std::string system_name() {
  utsname names{};
  if (uname(&names) != 0) return {};
  return std::string(names.sysname) + " " + names.release + " " + names.machine;
}

/// The words behind "model name" in /proc/cpuinfo; empty where there are none.
std::string processor_name() {
  std::ifstream file("/proc/cpuinfo");
  for (std::string line; std::getline(file, line);) {
    const auto colon = line.find(": ");
    if (line.starts_with("model name") && colon != std::string::npos) return line.substr(colon + 2);
  }
  return {};
}

std::string compiler_name() {
#ifdef __clang__
  return "clang++ " __clang_version__;
#else
  return "g++ " __VERSION__;
#endif
}

std::string utc_now() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[sizeof "2021-01-10T07:00:00Z"];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

}  // namespace

Provenance::Provenance(const Options& options, int threads, InstructionSet instructions,
                       const std::string& scenario_hash) {
  info_.version = program_version();
  info_.git_sha = program_commit();
  info_.argv = options.argv;
  for (const std::string& word : options.set) info_.overrides.push_back(word);
  for (const std::string& word : options.vary) info_.overrides.push_back(word);
  info_.environment = {system_name(), processor_name(), compiler_name(), std::string(name(instructions)), threads};
  info_.started = utc_now();
  info_.scenario_hash = scenario_hash;
}

RunInfo Provenance::finished() const {
  RunInfo info = info_;
  info.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  return info;
}

}  // namespace hemicycle
