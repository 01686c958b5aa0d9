#!/usr/bin/env bash
# Writes docs/worked-examples.md anew, and in docs/explain.md what stands between the marks of the
# cohort: what `relimb explain` and `relimb plan` say with the laws as they are (a few minutes).
# docs/regenerate.sh calls it.
#
#   docs/regenerate_examples.sh [PROGRAM]      ./relimb where none is named
set -euo pipefail
cd "$(dirname "$0")/.."
relimb=${1:-./relimb}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# shown COMMAND...: the command and what it says, as a block
shown() {
  echo '```'
  echo "\$ relimb $*"
  "$relimb" "$@" 2>/dev/null
  echo '```'
  echo
}

# person NAME GOAL: one person explained, then a plan for that goal
person() {
  shown explain "examples/$1.toml"
  shown plan "examples/$1.toml" --hours 5 --goal "$2"
}

{
  echo "# Worked examples: three invented persons, explained and planned for"
  echo
  echo "Written by \`docs/regenerate_examples.sh\`; do not edit. What the words mean:"
  echo "[explain.md](explain.md) and [plan.md](plan.md). Nobody was treated by these plans, and their"
  echo "gains have not been shown in people: they are what relimb's law says, whose errors"
  echo "[validation.md](validation.md) lists."
  echo
  echo "## Mild: uses the arm less than it is able"
  echo
  echo "A week after the stroke; the goal is use of the arm at home."
  echo
  person mild arm_use
  echo "## Moderate: hand and gait have begun to come back"
  echo
  echo "Three weeks after the stroke; the goal is what the arm can do."
  echo
  person moderate arat
  echo "## Severe: no movement of the hand, does not walk"
  echo
  echo "Two weeks after the stroke; the goal is to walk alone."
  echo
  person severe walking
} >"$work/examples.md"
mv "$work/examples.md" docs/worked-examples.md

"$relimb" explain --cohort usual_care --n 5000 >"$work/cohort" 2>/dev/null
{
  sed '/^<!-- cohort/q' docs/explain.md
  echo
  echo '```'
  echo '$ relimb explain --cohort usual_care --n 5000'
  cat "$work/cohort"
  echo '```'
  echo
  echo "Read in a sentence, within this law and no further:"
  echo
  sed -n '/^Gap: /,/^$/p' "$work/cohort" | sed '/^$/d; s/^/> /'
  echo
  sed -n '/^<!-- end of cohort/,$p' docs/explain.md
} >"$work/explain.md"
mv "$work/explain.md" docs/explain.md
