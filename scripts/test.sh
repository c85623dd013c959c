#!/usr/bin/env bash
# scripts/test.sh [ctest flags]: installs what is missing, builds, and runs the tests in parallel.
# The last line is "N passed, N failed, N skipped"; the status is 0 only where tests ran and none failed.

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

need "${build_packages[@]}" "${test_packages[@]}"
configure "$root/build/release" -DHEMICYCLE_TESTS=ON
compile "$root/build/release" all

say "Running the tests"
results=$root/build/results.xml
output=$root/build/test_output
rm -f "$results"
status=0
ctest --test-dir "$root/build/release" --parallel "$(nproc)" --output-on-failure --output-junit "$results" "$@" \
  >"$output" 2>&1 </dev/null || status=$?
cat "$output" >>"$log"

case " $* " in
  *" -V "* | *" -VV "* | *" --verbose "* | *" -N "* | *" --show-only"*) cat "$output" ;;
  *) ((status == 0)) || grep -vE '^ *(Start +[0-9]+:|[0-9]+/[0-9]+ Test +#[0-9]+: .* Passed )' "$output" || true ;;
esac

# count PATTERN: lines of the results file, in which every test has a line with its status. A test that says why it is
# skipped is skipped; one that could not be started has failed.
count() { { cat "$results" 2>/dev/null || true; } | grep -cE "$1" || true; }
skipped=$(($(count '<skipped message="SKIP_') + $(count ' status="disabled"')))
passed=$(count '<testcase .* status="run"')
failed=$(($(count '<testcase ') - passed - skipped))

printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
((status == 0 && failed == 0 && passed > 0))
