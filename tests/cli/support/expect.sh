# What command-line tests share. Sourced with the program as $1 and the repository as $2, in an empty
# folder; what tests write for themselves goes to $notes, outside of it.
set -euo pipefail
relimb=$1
root=$2
notes=$(mktemp -d)
trap 'rm -rf "$notes"' EXIT

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  for file in out err; do
    [ ! -s "$notes/$file" ] || { printf -- '--- %s\n' "$file"; head -c 2000 "$notes/$file"; } >&2
  done
  exit 1
}

# run COMMAND...: its exit code in $code, its output in $notes/out and $notes/err
run() {
  code=0
  "$@" > "$notes/out" 2> "$notes/err" || code=$?
}

# succeeds COMMAND...
succeeds() {
  run "$@"
  [ "$code" = 0 ] || fail "exit code $code: $*"
}

# refuses PATTERN COMMAND...: exit code 2, one line on standard error that matches the extended
# regular expression, nothing on standard output, nothing new in the folder
refuses() {
  local pattern=$1 before
  shift
  before=$(ls -A)
  run "$@"
  [ "$code" = 2 ] || fail "exit code $code, not 2: $*"
  [ "$(wc -l < "$notes/err")" = 1 ] || fail "not one line: $*"
  grep -qE -e "^relimb: " "$notes/err" || fail "does not say who speaks: $*"
  grep -qE -e "$pattern" "$notes/err" || fail "does not match $pattern: $*"
  [ ! -s "$notes/out" ] || fail "something on standard output: $*"
  [ "$(ls -A)" = "$before" ] || fail "left something behind: $*: $(ls -A)"
}

# says PATTERN: the last standard output matches
says() { grep -qE -e "$1" "$notes/out" || fail "does not say $1"; }
