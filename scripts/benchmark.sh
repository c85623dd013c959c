#!/usr/bin/env bash
# scripts/benchmark.sh [DRAWS]: builds and runs the benchmarks; prints one table. First the kernels in cycles, each
# beside the same in plain C++; then whole programs of one model (tests/benchmark/smallest.toml, one thread, start-up
# included), measured within the same minute.

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

draws=${1:-1e8}
need "${build_packages[@]}" "${benchmark_packages[@]}"
configure "$root/build/release" -DHEMICYCLE_BENCHMARKS=ON
compile "$root/build/release" hemicycle hemicycle_benchmark plain_national

# The first python3 on the path may be one without numpy.
python=
for candidate in $(type -ap python3) /usr/bin/python3; do
  if "$candidate" -c 'import numpy' 2>/dev/null; then
    python=$candidate
    break
  fi
done
[[ -n $python ]] || { say "no python3 here has numpy"; exit 1; }

folder=$(mktemp -d "$root/build/benchmark.XXXXXX")
trap 'rm -rf "$folder"' EXIT
cd "$root"

# elections_per_second DRAWS COMMAND…: of a whole program, by the clock.
elections_per_second() {
  local draws=$1 start
  shift
  start=$(date +%s.%N)
  "$@" >/dev/null </dev/null
  awk -v draws="$draws" -v start="$start" -v end="$(date +%s.%N)" 'BEGIN { printf "%.0f", draws / (end - start) }'
}

say "Running the kernels"
build/release/hemicycle_benchmark

say "Running whole programs: $draws elections of ours, fewer of the others"
export OMP_NUM_THREADS=1
ours=$(elections_per_second "$draws" build/release/hemicycle run tests/benchmark/smallest.toml -n "$draws" -j 1 \
  -o "$folder" --quiet)
plain=$(elections_per_second 4000000 build/release/plain_national 4000000)
idiomatic=$(elections_per_second 5000000 "$python" tests/benchmark/numpy_national.py 5e6 idiomatic)
tuned=$(elections_per_second 10000000 "$python" tests/benchmark/numpy_national.py 1e7 tuned)

printf '\n%-44s %14s %14s %10s\n' "whole program, national Dirichlet, 5 lists" "elections/s" "" "ours is"
row() {
  awk -v name="$1" -v rate="$2" -v ours="$ours" \
    'BEGIN { printf "%-44s %14.0f %14s %9.1fx\n", name, rate, "", ours / rate }'
}
row "hemicycle run -n $draws -j 1" "$ours"
row "numpy, vectorised, idiomatic" "$idiomatic"
row "numpy, vectorised, tuned by hand" "$tuned"
row "plain C++, std distributions" "$plain"

say "Running whole programs: 10,061 polling stations with stuffing"
ours=$(elections_per_second 2048 build/release/hemicycle run tests/benchmark/stations.toml -n 2048 -j 1 -o "$folder" \
  --fresh --quiet)
tuned=$(elections_per_second 120 "$python" tests/benchmark/numpy_stations.py 120)
printf '\n%-44s %14s %14s %10s\n' "whole program, 10,061 stations, 6 lists" "elections/s" "" "ours is"
row "hemicycle run -n 2048 -j 1" "$ours"
row "numpy, vectorised" "$tuned"
