#include "tests/hygiene/sources.hpp"

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>

#include "tests/support/source.hpp"

namespace hemicycle {

std::vector<SourceFile> sources_under(const std::string& folder) {
  std::vector<SourceFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source_folder() / folder)) {
    const std::string extension = entry.path().extension().string();
    if (!entry.is_regular_file() || (extension != ".cpp" && extension != ".hpp")) continue;
    SourceFile file;
    file.path = std::filesystem::relative(entry.path(), source_folder()).generic_string();
    std::ifstream stream(entry.path());
    for (std::string line; std::getline(stream, line);) file.lines.push_back(line);
    files.push_back(file);
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::vector<std::string> includes_of(const SourceFile& file) {
  static const std::regex kInclude(R"(^\s*#\s*include\s*["<]([^">]+)[">])");
  std::vector<std::string> included;
  for (const std::string& line : file.lines) {
    std::smatch match;
    if (std::regex_search(line, match, kInclude)) included.push_back(match[1]);
  }
  return included;
}

std::vector<std::string> code_of(const SourceFile& file) {
  static const std::regex kText(R"("(\\.|[^"\\])*")");
  std::vector<std::string> code;
  for (const std::string& line : file.lines) {
    const std::string without_text = std::regex_replace(line, kText, "\"\"");
    code.push_back(without_text.substr(0, without_text.find("//")));
  }
  return code;
}

}  // namespace hemicycle
