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

# count NAME: an attribute of the test suite in the results file, 0 where there is none.
count() {
  local value=
  [[ -f $results ]] && value=$(grep -oE -m1 "^[[:space:]]*$1=\"[0-9]+\"" "$results" | tr -dc 0-9) || true
  printf '%d' "${value:-0}"
}
failed=$(count failures)
skipped=$(($(count skipped) + $(count disabled)))
passed=$(($(count tests) - failed - skipped))

printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
((status == 0 && failed == 0 && passed > 0))
