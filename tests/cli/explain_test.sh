# relimb explain: one person and simulated people, JSON beside, and what is refused.
source "$2/tests/cli/support/expect.sh"

few='--twins 300 --threads 2'

# missing_arm FILE: how much of the arm is missing at 12 weeks, of an explanation as JSON
missing_arm() {
  awk '/"outcome": "arm"/ { found = 1 } found && /"gap":/ { gsub(/[^0-9.]/, ""); print; exit }' "$1"
}

for name in mild first_week severe; do
  succeeds "$relimb" explain "$root/examples/$name.toml" $few --json "$name.json"
  says 'ARM lacks +LEG lacks +LEG ahead of ARM'
  says '^in all '
  says '^cortical map '
  says '^damage, healing '
  says '^Arm: at 12 weeks .* of 100 are missing'
  says '^Leg: at 12 weeks '
  says '^Measured today, '
  says 'not a medical device'
  [ "$(wc -L < "$notes/out")" -le 80 ] || fail "$name: wider than 80 columns when piped"
  [ ! -s "$notes/err" ] || fail "$name: says something on standard error"
  grep -q '"outcome": "arm"' "$name.json" || fail "$name: no arm in the JSON"
  grep -q '"gap_lower": ' "$name.json" || fail "$name: no limits in the JSON"
  ! grep -qE '\b(nan|inf|null)\b' "$name.json" || fail "$name: no number in the JSON"
done

run "$relimb" explain "$root/examples/first_week.toml" $few
tr '\n' ' ' < "$notes/out" | grep -q 'from then on: usual care plus task practice, 5 h a week' ||
  fail 'does not say what care is lived'

# The page: the forecast, and the explanation that is in the JSON.
one=$root/examples/first_week.toml
succeeds "$relimb" explain "$one" $few --report page.html --json page.json
cmp page.json first_week.json || fail 'the page changes the explanation'
grep -q '>What holds arm and leg back<' page.html || fail 'the page does not say why'
grep -q '>The course so far and ahead<' page.html || fail 'the page has no forecast'
grep -q 'id="body-title"' page.html || fail 'the page has no body'
grep -q 'id="cortex-title"' page.html || fail 'the page has no cortex'
missing=$(LC_ALL=C awk -v share="$(missing_arm page.json)" 'BEGIN { printf "%.0f", 100 * share }')
grep -q "At 12 weeks $missing of 100 are missing" page.html || fail 'another figure than the JSON'
rm page.json

# Same file, same bytes; on any number of threads.
succeeds "$relimb" explain "$one" --twins 300 --threads 1 --json again.json
cmp first_week.json again.json || fail 'another explanation on one thread'
succeeds "$relimb" explain "$one" $few --json -
cmp "$notes/out" again.json || fail '--json - is not the JSON alone'
succeeds "$relimb" explain "$one" $few --seed 2 --json -
! cmp -s "$notes/out" again.json || fail 'the seed does nothing'
succeeds "$relimb" explain "$one" $few --plan no_care --json -
! cmp -s "$notes/out" again.json || fail 'the plan does nothing'
succeeds "$relimb" explain "$one" $few --interactions --json -
says '"interactions": \['

# Grip strength: asked for until it is measured, heeded once it is.
grep -q '"grip_percent"' first_week.json || fail 'grip strength is not weighed'
for grip in 8 45; do
  sed "s/^pain_nrs = 2\$/&\ngrip_percent = $grip/" "$one" > person.toml
  succeeds "$relimb" explain person.toml $few --json grip$grip.json
  ! grep -q '"grip_percent"' grip$grip.json || fail 'grip strength is asked for although it is there'
  succeeds "$relimb" forecast person.toml --twins 300 --report grip.html
  grep -q "<dt>Grip strength</dt><dd>$grip % (day 9)" grip.html || fail 'no grip on the page'
  rm person.toml grip.html
done
LC_ALL=C awk -v weak="$(missing_arm grip8.json)" -v strong="$(missing_arm grip45.json)" \
  'BEGIN { exit !(weak > strong + 0.02) }' || fail 'a strong grip does not help the arm'
succeeds "$relimb" explain "$one" $few --interactions
says '^Pairs, beyond what each of the two does alone'

succeeds "$relimb" explain --cohort usual_care --n 200
says '^What holds arm and leg back: simulated people'
says ' 4 wk +12 wk'
says '^Gap: at 12 weeks the (leg|arm) is ahead by'
succeeds "$relimb" explain --cohort no_care --n 100 --json -
says '"outcome": "gap_day182"'

refuses 'no person.*--cohort' "$relimb" explain
refuses '^relimb: nobody.toml' "$relimb" explain nobody.toml
refuses '^relimb: --cohort: .*either' "$relimb" explain "$one" --cohort usual_care
refuses '^relimb: --cohort: got "usual".*usual_care' "$relimb" explain --cohort usual
refuses '^relimb: --plan: got "usual".*usual_care' "$relimb" explain "$one" --plan usual
refuses '^relimb: --n: ' "$relimb" explain "$one" --n 200
refuses '^relimb: --twins: ' "$relimb" explain --cohort usual_care --twins 300
refuses '^relimb: --twins: got "3"' "$relimb" explain "$one" --twins 3
refuses '^relimb: nowhere/x.json' "$relimb" explain "$one" --json nowhere/x.json
cp "$one" person.toml
refuses '^relimb: --json: ' "$relimb" explain person.toml --json person.toml
refuses '^relimb: --report: ' "$relimb" explain person.toml --report person.toml
refuses '^relimb: --report: got "-"' "$relimb" explain person.toml --report -
refuses '^relimb: --report: ' "$relimb" explain --cohort usual_care --report x.html
