#!/usr/bin/env bash
# traceability.sh ROOT BUILD [write [LOG]]: promise -> risk -> published claims -> tests -> their last run,
# of docs/requirements.toml, the claims of evidence/ and the tests that BUILD has (a build folder, or a
# file with their names, a line each). Fails where a promise has no test, a pattern finds none, a test
# serves no promise, or a planned promise has tests already. `write` writes docs/traceability.md, with
# results from ctest's LOG (BUILD's own), which must be of nine tests of ten; else only the findings are
# printed.
set -euo pipefail
root=$1
build=$2
log=${4:-$build/ctest.log}
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

if [ -f "$build" ]; then
  cp "$build" "$made/names"
else
  ctest --test-dir "$build" -N | sed -n 's/^ *Test *#[0-9]*: //p' | sed 's/ (Disabled)$//' > "$made/names"
fi
[ -s "$made/names" ] || { echo "traceability: no tests in $build"; exit 1; }
for file in "$root"/evidence/*.toml; do
  if grep -q '^kind = "claims"' "$file" 2> /dev/null; then sed -n 's/^name = "\(.*\)"$/\1/p' "$file"; fi
done > "$made/claims"
# Lines of ctest's log: "12/893 Test   #3: Walk.Stands ......   Passed    0.01 sec", and ***Failed,
# ***Exception: SegFault, ***Timeout; ***Not Run and ***Skipped are no runs.
sed -n 's/^ *[0-9]*\/[0-9]* Test *#[0-9]*: \([^ ]*\) [. *]*\([A-Z][A-Za-z]*\)[: ].*/\1 \2/p' "$log" \
  2> /dev/null | grep -v -E ' (Not|Skipped)$' > "$made/results" || true
ran=$(wc -l < "$made/results")
all=$(wc -l < "$made/names")
if [ "${3:-}" = write ] && [ $((10 * ran)) -lt $((9 * all)) ]; then
  echo "traceability: the last run was of $ran tests of $all: ./test first"
  exit 1
fi

awk -v names="$made/names" -v claims_file="$made/claims" -v results="$made/results" '
  function fail(what) { print "traceability: " id ": " what > "/dev/stderr"; bad = 1 }
  # The text between the first and the last quote, TOML escapes undone.
  function quoted(line) {
    sub(/^[^"]*"/, "", line); sub(/"[^"]*$/, "", line); gsub(/\\\\/, "\\", line)
    return line
  }
  # A test is called by its suite, a claim by its topic; scripts and checks of the house by their name.
  function family(name) {
    if (name !~ /\.sh$/ && name !~ /^house/) sub(/\..*/, "", name)
    return name
  }
  function append(list, more) { return list (list == "" ? "" : ", ") more }
  function finish(  n, list, i, k, found, mine, seen, suites, topics, passed, ran, last) {
    if (id == "") return
    told++
    if (says == "") fail("says nothing")
    if (risk !~ /^(high|medium|low): ./) fail("risk is \"" risk "\"; allowed: high, medium or low: why")
    if (state == "planned") {
      planned++
      if (tests != "") fail("is planned but has tests; take its state away")
      suites = "not built yet"
    } else if (tests == "") {
      fail("has no test")
    }
    n = split(tests, list, "\", *\"")
    for (i = 1; i <= n; i++) {
      found = 0
      for (k = 1; k <= all_tests; k++) {
        if (test[k] !~ list[i]) continue
        found++
        used[k] = 1
        if (!(family(test[k]) in seen)) { seen[family(test[k])] = 1; suites = append(suites, family(test[k])) }
        if (k in mine) continue
        mine[k] = 1
        if (test[k] in result) { ran++; passed += result[test[k]] == "Passed" }
      }
      if (!found) fail("no test is called " list[i])
    }
    n = split(claims, list, "\", *\"")
    for (i = 1; i <= n; i++) {
      found = 0
      for (k = 1; k <= all_claims; k++) {
        if (claim[k] !~ list[i]) continue
        found++
        if (!(("claim", family(claim[k])) in seen)) {
          seen["claim", family(claim[k])] = 1
          topics = append(topics, family(claim[k]))
        }
      }
      if (!found) fail("no claim is called " list[i])
    }
    last = ran ? passed " of " ran : "not run"
    printf "| %s | %s | %s | %s | %s | %s |\n", id, says, risk, topics, suites, last
  }
  BEGIN {
    while ((getline line < names) > 0) test[++all_tests] = line
    while ((getline line < claims_file) > 0) claim[++all_claims] = line
    while ((getline line < results) > 0) { split(line, of, " "); result[of[1]] = of[2] }
  }
  /^\[\[requirement\]\]/ { finish(); id = says = risk = state = tests = claims = ""; next }
  /^id = /     { id = quoted($0); if (id in ids) fail("stands there twice"); ids[id] = 1 }
  /^says = /   { says = quoted($0) }
  /^risk = /   { risk = quoted($0) }
  /^state = /  { state = quoted($0); if (state != "planned") fail("state is " state "; allowed: planned") }
  /^tests = /  { tests = quoted($0) }
  /^claims = / { claims = quoted($0) }
  END {
    finish()
    for (k = 1; k <= all_tests; k++) if (!(k in used)) { id = test[k]; fail("serves no promise") }
    printf "traceability: %d promises, %d of them planned; %d tests, %d claims\n", told, planned, \
      all_tests, all_claims > "/dev/stderr"
    exit bad
  }' "$root/docs/requirements.toml" > "$made/table" || exit 1

[ "${3:-}" = write ] || exit 0
{
  echo "# Promises, risks, claims and the tests that hold them"
  echo
  echo "Written by \`cmake/traceability.sh . build/release write\` of \`docs/requirements.toml\`; do not edit."
  echo "Claims: topics of published figures (\`evidence/\`) that speak to the promise; none where it is about"
  echo "the program alone. Last run: tests of the promise that passed, of those that ran, when this was"
  echo "written (long ones run in \`./test full\`)."
  echo
  echo "| promise | what it says | risk | claims | tests | last run |"
  echo "|---|---|---|---|---|---|"
  cat "$made/table"
} > "$root/docs/traceability.md"
