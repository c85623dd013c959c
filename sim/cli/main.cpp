#include <string>
#include <vector>

#include "sim/cli/command_line.hpp"

int main(int argc, char** argv) {
  return static_cast<int>(hemicycle::command_line(std::vector<std::string>(argv + 1, argv + argc)));
}
