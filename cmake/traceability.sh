#!/usr/bin/env bash
# traceability.sh ROOT BUILD [write]: promise -> risk -> tests, of docs/requirements.toml and the
# tests that BUILD has (a build folder, or a file with their names, a line each). Fails where a promise has no test, a pattern finds none, or a planned one has
# tests already. `write` writes docs/traceability.md; else only the findings are printed.
set -euo pipefail
root=$1
build=$2
names=$(mktemp)
table=$(mktemp)
trap 'rm -f "$names" "$table"' EXIT

if [ -f "$build" ]; then
  cp "$build" "$names"
else
  ctest --test-dir "$build" -N | sed -n 's/^ *Test *#[0-9]*: //p' | sed 's/ (Disabled)$//' > "$names"
fi
[ -s "$names" ] || { echo "traceability: no tests in $build"; exit 1; }

awk -v names="$names" '
  function fail(what) { print "traceability: " id ": " what > "/dev/stderr"; bad = 1 }
  # The text between the first and the last quote, TOML escapes undone.
  function quoted(line) {
    sub(/^[^"]*"/, "", line); sub(/"[^"]*$/, "", line); gsub(/\\\\/, "\\", line)
    return line
  }
  function finish(  n, list, i, k, found, suites, count, suite, seen) {
    if (id == "") return
    if (says == "") fail("says nothing")
    if (risk !~ /^(high|medium|low): ./) fail("risk is \"" risk "\"; allowed: high, medium or low: why")
    if (state == "planned") {
      if (patterns != "") fail("is planned but has tests; take its state away")
      suites = "not built yet"
    } else {
      if (patterns == "") fail("has no test")
      n = split(patterns, list, "\", *\"")
      for (i = 1; i <= n; i++) {
        found = 0
        for (k = 1; k <= tests; k++) {
          if (test[k] !~ list[i]) continue
          found++
          if (!(k in mine)) { mine[k] = 1; count++ }
          used[k] = 1
          suite = test[k]
          if (suite !~ /\.sh$/ && suite !~ /^house/) sub(/\..*/, "", suite)
          if (!(suite in seen)) { seen[suite] = 1; suites = suites (suites == "" ? "" : ", ") suite }
        }
        if (!found) fail("no test is called " list[i])
      }
      delete mine
    }
    told++
    if (state == "planned") planned++
    printf "| %s | %s | %s | %s |\n", id, says, risk, suites
  }
  BEGIN { while ((getline line < names) > 0) test[++tests] = line }
  /^\[\[requirement\]\]/ { finish(); id = says = risk = state = patterns = ""; next }
  /^id = /    { id = quoted($0); if (id in ids) fail("stands there twice"); ids[id] = 1 }
  /^says = /  { says = quoted($0) }
  /^risk = /  { risk = quoted($0) }
  /^state = / { state = quoted($0); if (state != "planned") fail("state is " state "; allowed: planned") }
  /^tests = / { patterns = quoted($0) }
  END {
    finish()
    for (k = 1; k <= tests; k++) {
      if (k in used) continue
      rest++
      suite = test[k]
      if (suite !~ /\.sh$/) sub(/\..*/, "", suite)
      if (!(suite in others)) { others[suite] = 1; list_of_others = list_of_others (list_of_others == "" ? "" : ", ") suite }
    }
    printf "\nTests that serve no promise by themselves, but the parts below one: %s.\n", list_of_others
    printf "traceability: %d promises, %d of them planned; %d tests, %d of them below promises\n", told, planned, tests, rest > "/dev/stderr"
    exit bad
  }' "$root/docs/requirements.toml" > "$table" || exit 1

[ "${3:-}" = write ] || exit 0
{
  echo "# Promises, risks and the tests that hold them"
  echo
  echo "Written by \`cmake/traceability.sh . build/release write\` of \`docs/requirements.toml\`; do not edit."
  echo
  echo "| promise | what it says | risk | tests |"
  echo "|---|---|---|---|"
  cat "$table"
} > "$root/docs/traceability.md"
