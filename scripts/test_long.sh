#!/usr/bin/env bash
# scripts/test_long.sh [ctest flags]: the tests that take hours, which scripts/test.sh leaves out (label long).

exec "$(dirname -- "${BASH_SOURCE[0]}")/test.sh" -C Long -L long "$@"
