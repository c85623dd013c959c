#!/usr/bin/env bash
# Brings every C++ source into the one format (.clang-format); a test checks it.

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

need clang-format-14
find "$root/models" "$root/sim" "$root/tests" -name '*.[ch]pp' -print0 | xargs -0 clang-format-14 -i
