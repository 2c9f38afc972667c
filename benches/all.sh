#!/usr/bin/env bash
# Makes the figures of docs/performance.md again: `benches/all.sh [FILE]` installs the rivals, runs each benchmark after the other, and
# leaves what they print in FILE too (else figures.txt in the target folder). Progress is on stderr. It takes half an hour and three GB of disk.
#
# Without python3 or npm the rivals are left out, and said to be; without valgrind the instructions are.
set -euo pipefail
cd "$(dirname "$0")/.."
place="${CARGO_TARGET_DIR:-target}"
mkdir -p "$place"
file="${1:-$place/figures.txt}"

say() { echo "all: $*" >&2; }

{
  echo "gov $(git describe --always --dirty), $(rustc --version), $(date -u +%Y-%m-%d)"
  echo "$(uname -sr), $(nproc) threads of $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), load $(cut -d' ' -f1-3 /proc/loadavg)"
  say "rivals"
  benches/rivals.sh >&2 || echo "the rivals could not be installed"
  if command -v valgrind >/dev/null; then export GOV_BENCH_INSTRUCTIONS=1; fi
  cargo build --release
  cp "$place/release/gov" "$place/released" # What follows builds another in its place.
  GOV_PROGRAM="$(realpath "$place/released")"
  export GOV_PROGRAM
  for bench in load queries pair diff log scale; do
    say "$bench"
    printf '\n== %s\n\n' "$bench"
    cargo bench --bench "$bench"
  done
} | tee "$file"
say "done: $file"
