#!/usr/bin/env bash
# traceability_test.sh ROOT: cmake/traceability.sh accepts a sound table and refuses each broken one.
set -euo pipefail
root=$1
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
mkdir "$made/docs" "$made/evidence"
printf '%s\n' 'kind = "claims"' '[[claim]]' 'name = "gait.speed"' > "$made/evidence/gait.toml"
printf '%s\n' 'kind = "mixture"' 'name = "no claim"' > "$made/evidence/mixture.toml"
printf '%s\n' 'Walk.Stands' 'Walk.Falls' 'cli/walk_test.sh' > "$made/names"

# table LINES...: docs/requirements.toml with one promise made of these lines
table() { printf '%s\n' 'version = 1' '[[requirement]]' 'id = "walk"' "$@" > "$made/docs/requirements.toml"; }
check() { bash "$root/cmake/traceability.sh" "$made" "$made/names" "$@" > "$made/out" 2>&1; }
# ran STATES...: ctest's log of the three tests of $made/names
ran() {
  local i=0 name
  while read -r name; do
    i=$((i + 1))
    printf '%d/3 Test  #%d: %s .......%s   0.01 sec\n' "$i" "$i" "$name" "${!i}"
  done < "$made/names" > "$made/log"
}
accepts() { check || { cat "$made/out"; echo "refuses a sound table"; exit 1; }; }
refuses() {
  ! check || { echo "accepts: $1"; exit 1; }
  grep -qF -e "$1" "$made/out" || { cat "$made/out"; echo "does not say: $1"; exit 1; }
}

says='says = "It walks."'
risk='risk = "low: nobody goes anywhere"'
table "$says" "$risk" 'tests = ["^Walk\\.", "^cli/walk_test\\.sh"]'
accepts
writes() {
  check write "$made/log" || { cat "$made/out"; exit 1; }
  grep -qF -e "$1" "$made/docs/traceability.md" || { cat "$made/docs/traceability.md"; exit 1; }
}
ran '   Passed' '***Failed' '   Passed'
writes '| walk | It walks. | low: nobody goes anywhere |  | Walk, cli/walk_test.sh | 2 of 3 |'
ran '***Exception: SegFault' '***Timeout' '   Passed'
writes ' 1 of 3 |'
ran '***Not Run' '   Passed' '***Skipped'
! check write "$made/log" || { echo 'writes of one test in three'; exit 1; }
grep -qF 'the last run was of 1 tests of 3' "$made/out" || { cat "$made/out"; exit 1; }
ran '   Passed' '   Passed' '   Passed'
table "$says" "$risk" 'claims = ["^gait"]' 'tests = ["^Walk\\.", "^cli/walk_test\\.sh"]'
accepts
writes '| low: nobody goes anywhere | gait | Walk, cli/walk_test.sh |'

table "$says" "$risk" 'tests = ["^Walk\\."]'
refuses 'cli/walk_test.sh: serves no promise'
table "$says" "$risk" 'claims = ["^swim"]' 'tests = ["."]'
refuses 'walk: no claim is called ^swim'
table "$says" "$risk"
refuses 'walk: has no test'
table "$says" "$risk" 'tests = ["^Walk\\.", "^Swim\\."]'
refuses 'walk: no test is called ^Swim'
table "$says" "$risk" 'state = "planned"' 'tests = ["^Walk\\."]'
refuses 'walk: is planned but has tests'
table "$says" 'risk = "none"' 'tests = ["^Walk\\."]'
refuses 'walk: risk is "none"'
table "$risk" 'tests = ["^Walk\\."]'
refuses 'walk: says nothing'
