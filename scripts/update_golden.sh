#!/usr/bin/env bash
# Writes the golden results (tests/golden/) anew. Look at the difference before you commit it: every changed number
# is a line in CHANGELOG.md that says why.

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

need "${build_packages[@]}" "${test_packages[@]}"
configure "$root/build/release" -DHEMICYCLE_TESTS=ON
compile "$root/build/release" test_golden
step "Writing tests/golden" env HEMICYCLE_UPDATE_GOLDEN=1 ctest --test-dir "$root/build/release" -L golden
git -C "$root" status --short tests/golden
