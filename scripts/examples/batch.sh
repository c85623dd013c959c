#!/usr/bin/env bash
# A batch: one sweep over thresholds and methods, all points on the same simulated elections, and the seat histograms
# read back in R and in Python. Both print the same table.
#
# Needs hemicycle (scripts/build.sh) and, to read: Rscript (r-base-core) or python3 with pandas (python3-pandas).
# scripts/examples/batch.sh [DRAWS] [FOLDER]

set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
draws=${1:-100000}
folder=${2:-out/batch}

"$root/build/release/hemicycle" sweep "$root/scenarios/kazakhstan_2021.toml" \
  --vary rule.threshold=0.03,0.05,0.07 --vary rule.method=largest_remainder,dhondt \
  -n "$draws" -o "$folder" --quiet >/dev/null

# seats.csv has a row for each point, party and number of seats; points.csv says what each point varied.
if command -v Rscript >/dev/null; then
  Rscript "$root/scripts/examples/read_histograms.R" "$folder"
fi
for python in $(type -ap python3); do
  if "$python" -c 'import pandas' 2>/dev/null; then
    "$python" "$root/scripts/examples/read_histograms.py" "$folder"
    break
  fi
done
