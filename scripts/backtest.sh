#!/usr/bin/env bash
# scripts/backtest.sh [FOLDER] [flags]: builds the program and scores forecasts from polls on the past elections of a
# folder with polls.csv and results.csv (default: scenarios/data/backtest). Its last line is coverage90=… crps=….

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

folder=$root/scenarios/data/backtest
if (($# > 0)) && [[ $1 != -* ]]; then
  folder=$1
  shift
fi
build_program
exec "$root/build/release/hemicycle" backtest "$folder" "$@"
