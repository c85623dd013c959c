#include "sim/cli/command_line.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <new>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "sim/cli/commands.hpp"
#include "sim/cli/options.hpp"
#include "sim/cli/version.hpp"
#include "sim/scenario/nearest_name.hpp"

namespace hemicycle {

namespace {

std::string program_help() {
  std::string text =
      "hemicycle: what would the house look like, and how sure is that?\n\n"
      "Simulates elections from a scenario file and gives the probability of every seat count.\n\n"
      "Examples:\n"
      "  hemicycle run scenarios/kazakhstan_2021.toml\n"
      "  hemicycle sweep scenarios/kazakhstan_2021.toml --vary rule.threshold=0.03,0.05,0.07\n\n"
      "Commands:\n";
  for (const Command& command : commands()) text += fmt::format("  {:<10}{}\n", command.name, command.summary);
  return text + "\nhemicycle COMMAND --help says more about a command.\n";
}

std::string command_help(const Command& command) {
  std::string text =
      fmt::format("hemicycle {} {}: {}\n\nExamples:\n", command.name, command.arguments, command.summary);
  std::string_view rest = command.examples;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    text += fmt::format("  hemicycle {}\n", rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  return text + "\n" + describe_options(command.flags);
}

void print(std::string_view text) { fmt::print("{}", text); }

ExitStatus version() {
  fmt::print("hemicycle {}\n", program_version());
  return ExitStatus::done;
}

ExitStatus unknown_command(const std::string& word) {
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.name);
  const std::optional<std::string> near = nearest_name(word, names);
  fmt::print(stderr, "hemicycle: unknown command '{}'{}\nsee: hemicycle --help\n", word,
             near ? ", did you mean '" + *near + "'?" : "");
  return ExitStatus::usage;
}

ExitStatus execute(const Command& command, const std::vector<std::string>& words) {
  try {
    Options options = parse_options(command.flags, words);
    options.argv = {"hemicycle", std::string(command.name)};
    options.argv.insert(options.argv.end(), words.begin(), words.end());
    if (options.help) {
      print(command_help(command));
      return ExitStatus::done;
    }
    if (options.version) return version();
    if (options.files.empty()) throw UsageError(fmt::format("{} is missing", command.arguments));
    return command.execute(options);
  } catch (const UsageError& error) {
    fmt::print(stderr, "hemicycle {0}: {1}\nsee: hemicycle {0} --help\n", command.name, error.what());
    return ExitStatus::usage;
  }
}

ExitStatus dispatch(const std::vector<std::string>& words) {
  const std::string word = words.empty() ? "--help" : words.front();
  if (word == "--help" || word == "-h" || word == "help") {
    print(program_help());
    return words.empty() ? ExitStatus::usage : ExitStatus::done;
  }
  if (word == "--version") return version();
  const auto command = std::ranges::find(commands(), word, &Command::name);
  if (command == commands().end()) return unknown_command(word);
  return execute(*command, {words.begin() + 1, words.end()});
}

}  // namespace

ExitStatus command_line(const std::vector<std::string>& words) {
  try {
    const ExitStatus status = dispatch(words);
    if (std::fflush(stdout) != 0) {
      fmt::print(stderr, "hemicycle: cannot write to standard output\n");
      return ExitStatus::environment;
    }
    return status;
  } catch (const std::bad_alloc&) {
    fmt::print(stderr, "hemicycle: out of memory\n");
  } catch (const std::exception& error) {
    fmt::print(stderr, "hemicycle: {}\n", error.what());
  }
  return ExitStatus::environment;
}

}  // namespace hemicycle
