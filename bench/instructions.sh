#!/usr/bin/env bash
# bench/instructions.sh [--store]: instructions of the AVX2 kernel on a fixed small run, counted by
# Callgrind. Unlike seconds they are the same in every run and on a busy machine. More than 2 % above
# bench/instructions.txt fails (exit code 1); --store makes today's count the one to hold.
# The count is that of g++ 12.2 -O3: another compiler needs a count of its own.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
stored=$root/bench/instructions.txt
program=$root/build/release/bench_count
person_days=$((512 * 182))
log=$(mktemp)
trap 'rm -f "$log"' EXIT

valgrind --tool=callgrind --callgrind-out-file=/dev/null \
  --toggle-collect='relimb::kernel_avx2(relimb::KernelJob const&)' "$program" > /dev/null 2> "$log" \
  || { cat "$log" >&2; exit 1; }
count=$(sed -n 's/.*Collected *: *\([0-9]*\).*/\1/p' "$log")
[ -n "$count" ] && [ "$count" -gt 0 ] || { cat "$log" >&2; exit 1; }

if [ "${1:-}" = --store ]; then echo "$count" > "$stored"; fi
awk -v now="$count" -v held="$(cat "$stored")" -v days="$person_days" 'BEGIN {
  printf "%d instructions, %.2f a person-day, %+.2f %% of what is stored\n",
         now, now / days, 100 * (now / held - 1)
  exit now > 1.02 * held
}'
