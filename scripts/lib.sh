# Common to the scripts here: packages, quiet steps, the build. Sourced, never run.

set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
log=$root/build/log
mkdir -p "$root/build"

build_packages=(g++ cmake ninja-build libboost-program-options-dev libeigen3-dev libtomlplusplus-dev
                nlohmann-json3-dev libfmt-dev zlib1g-dev)
test_packages=(libgtest-dev libgmock-dev librandom123-dev clang-14 libomp-14-dev clang-format-14 binutils)
benchmark_packages=(libbenchmark-dev python3 python3-numpy)

say() { printf '%s\n' "$*" >&2; }

# step TEXT COMMAND…: one line on stderr; what the command says goes to the log, and its end is shown where it fails.
step() {
  local text=$1
  shift
  say "$text"
  printf '\n== %s\n   %s\n' "$text" "$*" >>"$log"
  local status=0
  "$@" >>"$log" 2>&1 </dev/null || status=$?
  if ((status != 0)); then
    say "failed (status $status); the end of $log:"
    tail -n 40 "$log" >&2
    exit 1
  fi
}

is_installed() { dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }

# need PACKAGE…: installs those that are missing, and only those. Begins a new log.
need() {
  local package missing=()
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  if ((${#missing[@]} == 0)); then
    : >"$log"
    return
  fi

  local as_root=()
  ((EUID == 0)) || as_root=(sudo)
  if [[ ${HEMICYCLE_NO_INSTALL:-} == 1 ]] || ! type apt-get "${as_root[@]}" &>/dev/null; then
    say "missing packages; install them and try again:"
    printf '%s\n' "${missing[*]}"
    exit 1
  fi
  : >"$log"
  step "Reading package lists" "${as_root[@]}" apt-get update
  step "Installing ${missing[*]}" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing[@]}"
}

# configure FOLDER CMAKE_FLAGS…: the first time without tests and benchmarks, later as it was; flags go over both.
configure() {
  local folder=$1
  shift
  local flags=(-DCMAKE_BUILD_TYPE=Release)
  if [[ ! -f $folder/CMakeCache.txt ]]; then
    flags+=(-G Ninja -DHEMICYCLE_TESTS=OFF -DHEMICYCLE_BENCHMARKS=OFF)
  fi
  step "Configuring ${folder#"$root"/}" cmake -S "$root" -B "$folder" "${flags[@]}" "$@"
}

# compile FOLDER TARGET…
compile() {
  local folder=$1
  shift
  step "Building $* in ${folder#"$root"/}" cmake --build "$folder" --parallel "$(nproc)" --target "$@"
}

build_program() {
  need "${build_packages[@]}"
  configure "$root/build/release"
  compile "$root/build/release" hemicycle
}
