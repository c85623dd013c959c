#!/usr/bin/env bash
# scripts/run.sh [SCENARIO] [flags]: installs what is missing, builds, and simulates SCENARIO (Kazakhstan 2021).
# Flags are those of `hemicycle run`. Without -o the results lie in out/ of this repository; relative paths on the
# command line count from the directory you are in.

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

caller=$PWD
absolute() { [[ $1 == /* ]] && printf '%s' "$1" || printf '%s/%s' "$caller" "$1"; }

scenario=scenarios/kazakhstan_2021.toml
if (($# > 0)) && [[ $1 != -* ]]; then
  scenario=$1
  shift
  # From the repository itself paths stay as they were typed, so that messages show them so.
  [[ $caller == "$root" || (! -e $scenario && -e $root/$scenario) ]] || scenario=$(absolute "$scenario")
fi

flags=()
folder_is_named=0
while (($# > 0)); do
  [[ $1 != -o* && $1 != --out* ]] || folder_is_named=1
  case $1 in
    -o | --out) flags+=("$1"); (($# > 1)) && flags+=("$(absolute "$2")") && shift ;;
    --out=*) flags+=("--out=$(absolute "${1#--out=}")") ;;
    -o?*) flags+=("-o" "$(absolute "${1#-o}")") ;;
    *) flags+=("$1") ;;
  esac
  shift
done

build_program
[[ $caller == "$root" ]] || ((folder_is_named)) || say "Results go below $root/out"
cd "$root"
exec build/release/hemicycle run "$scenario" "${flags[@]}"
