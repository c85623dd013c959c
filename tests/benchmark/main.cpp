// Runs the benchmarks and prints one table: cycles a value by our kernels and by plain C++ (the distributions of the
// standard library on std::mt19937_64, sorted remainders), measured in the same minute.
//
// The flags of Google Benchmark hold: --benchmark_filter=gamma runs those whose names contain "gamma".

#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace {

/// Collects the cycles of every benchmark and prints the table at the end.
class Table : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }

  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      // "kernel/ours/min_time:0.020"
      const std::string name = run.benchmark_name();
      const std::size_t code = name.rfind('/', name.rfind("/min_time") - 1);
      const std::string kernel = name.substr(0, code);
      if (!rows_.contains(kernel)) order_.push_back(kernel);
      const bool is_ours = name.compare(code, 6, "/ours/") == 0;
      (is_ours ? rows_[kernel].ours : rows_[kernel].plain) = run.counters.at("cycles").value;
    }
  }

  void Finalize() override {
    std::printf("%-44s %14s %14s %10s\n", "kernel, one core", "our cycles", "plain C++", "ratio");
    for (const std::string& kernel : order_) {
      const Row& row = rows_[kernel];
      std::printf("%-44s %14.1f", kernel.c_str(), row.ours);
      if (row.plain > 0.0) std::printf(" %14.1f %9.1fx", row.plain, row.plain / row.ours);
      std::printf("\n");
    }
  }

 private:
  struct Row {
    double ours = 0.0;
    double plain = 0.0;
  };
  std::vector<std::string> order_;
  std::map<std::string, Row> rows_;
};

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  Table table;
  benchmark::RunSpecifiedBenchmarks(&table);
  return 0;
}
