#include "tests/support/program.hpp"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/scratch_folder.hpp"

namespace hemicycle::test {

namespace {

void redirect(const std::filesystem::path& file, int descriptor) {
  const int opened = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  dup2(opened, descriptor);
  close(opened);
}

[[noreturn]] void become_hemicycle(const std::filesystem::path& folder, const std::vector<std::string>& words,
                                   const std::vector<std::string>& environment) {
  const char* const program = std::getenv("HEMICYCLE_PROGRAM");
  std::vector<char*> argv{const_cast<char*>("hemicycle")};
  for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  for (const std::string& variable : environment) putenv(const_cast<char*>(variable.c_str()));
  if (program == nullptr || chdir(folder.c_str()) != 0) _exit(127);
  execv(program, argv.data());
  _exit(127);
}

Outcome run(const std::filesystem::path& folder, const std::vector<std::string>& words,
            const std::vector<std::string>& environment, int interrupt_after) {
  const ScratchFolder scratch;
  const pid_t child = fork();
  if (child == 0) {
    redirect(scratch.path() / "out", STDOUT_FILENO);
    redirect(scratch.path() / "err", STDERR_FILENO);
    become_hemicycle(folder, words, environment);
  }
  if (interrupt_after > 0) {
    std::this_thread::sleep_for(std::chrono::milliseconds(interrupt_after));
    kill(child, SIGINT);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read_text(scratch.path() / "out"),
          read_text(scratch.path() / "err")};
}

}  // namespace

Outcome hemicycle(const std::filesystem::path& folder, const std::vector<std::string>& words,
                  const std::vector<std::string>& environment) {
  return run(folder, words, environment, 0);
}

Outcome interrupted_hemicycle(const std::filesystem::path& folder, const std::vector<std::string>& words,
                              int milliseconds) {
  return run(folder, words, {}, milliseconds);
}

void write_text(const std::filesystem::path& file, const std::string& text) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

}  // namespace hemicycle::test
