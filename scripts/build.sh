#!/usr/bin/env bash
# Installs what is missing and builds the program: build/release/hemicycle.

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

build_program
say "built $root/build/release/hemicycle"
