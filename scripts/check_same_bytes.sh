#!/usr/bin/env bash
# scripts/check_same_bytes.sh [PROGRAM]: one answer, whoever computes it. Runs scenarios with every instruction set,
# with 1, 2 and 3 threads, and with the program built by clang, and compares all files but run.json byte for byte.
# Then looks for fused multiply-adds in both programs: they round once where we round twice. Status 77: no clang here.

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

program=${1:-$root/build/release/hemicycle}
[[ -x $program ]] || { say "no program at $program: run scripts/build.sh first"; exit 1; }
command -v clang++-14 >/dev/null || { say "skipped: clang++-14 is not installed"; exit 77; }

configure "$root/build/clang" -DCMAKE_CXX_COMPILER=clang++-14
compile "$root/build/clang" hemicycle
clang=$root/build/clang/hemicycle

folder=$(mktemp -d "$root/build/same_bytes.XXXXXX")
trap 'rm -rf "$folder"' EXIT
different=0

# run NAME PROGRAM INSTRUCTIONS THREADS SCENARIO DRAWS: the files of one run under $folder/NAME.
run() {
  HEMICYCLE_SIMD=$3 "$2" run "$root/scenarios/$5.toml" -n "$6" -j "$4" -o "$folder/$1" --quiet </dev/null >/dev/null
  rm -f "$folder/$1/run.json"
}

# compare SCENARIO DRAWS
compare() {
  local scenario=$1 draws=$2 set threads name
  run reference "$program" scalar 1 "$scenario" "$draws"
  while read -r name compiler set threads; do
    run "$name" "$compiler" "$set" "$threads" "$scenario" "$draws"
    if ! diff -r "$folder/reference" "$folder/$name" >>"$log"; then
      printf '%s: %s differs from g++, scalar, one thread\n' "$scenario" "$name"
      different=1
    fi
    rm -rf "${folder:?}/$name"
  done <<END
gcc_sse2_1 $program sse2 1
gcc_avx2_1 $program avx2 1
gcc_avx2_2 $program avx2 2
gcc_scalar_3 $program scalar 3
clang_scalar_1 $clang scalar 1
clang_sse2_2 $clang sse2 2
clang_avx2_3 $clang avx2 3
END
  rm -rf "$folder/reference"
}

compare kazakhstan_2021 50000
compare kazakhstan_2021_exit_polls 50000
compare kazakhstan_2021_regions 5000
compare kazakhstan_2021_stuffing 300
compare kazakhstan_2023 50000
compare kazakhstan_2023_polls 20000
compare kazakhstan_guarantee 20000
compare kazakhstan_2021_smart_voting 20000
compare observers 300
compare kazakhstan_2023_district 300
compare two_rounds 5000
compare zug_2018 2000

for binary in "$program" "$clang"; do
  fused=$(objdump -d --no-show-raw-insn "$binary" | grep -cE '\bvfn?m(add|sub)' || true)
  if ((fused > 0)); then
    printf '%s holds %d fused multiply-adds\n' "$binary" "$fused"
    different=1
  fi
done
exit $different
