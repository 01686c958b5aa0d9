# relimb plan: a plan, its JSON, going on from an earlier one, and slips told in one line.
# slow
source "$2/tests/cli/support/expect.sh"

one=$root/examples/first_week.toml
few='--twins 500 --threads 2 --weeks 2 --hours 4'
succeeds "$relimb" plan "$one" $few --json plan.json --report page.html
says '^relimb plan: first-week, 2 weeks from day 9, up to 4.0 hours'
says 'HOURS OF A THERAPIST A WEEK'
says '[Nn]ot a medical'
[ "$(wc -L < "$notes/out")" -le 100 ] || fail 'wider than 100 columns'
[ ! -s "$notes/err" ] || fail 'says something on standard error'
for field in goal horizon_weeks hours_per_week usual_care planned gain gain_lower gain_upper \
  chance_beyond_mcid overshoots calendar reasons; do
  grep -q "^  \"$field\": " plan.json || fail "no $field in the JSON"
done
! grep -qE '\b(nan|inf)\b' plan.json || fail 'nan in the JSON'

# The page holds forecast, explanation and the plan of the JSON.
for heading in 'The course so far and ahead' 'What holds arm and leg back' 'The plan'; do
  grep -q ">$heading<" page.html || fail "the page lacks: $heading"
done
if grep -q '"calendar": \[\]' plan.json; then
  grep -q 'No plan beats usual care here' page.html || fail 'the page is not honest'
else
  grep -q 'scope="rowgroup"' page.html || fail 'the page has no week'
fi
! grep -qE '>[^<]*\b(nan|inf)\b[^<]*<' page.html || fail 'nan on the page'

# The file's care after the last visit is left out of plan and forecast alike, and that is said.
says '^Left out, as the plan takes its place: the care that the person file names'
grep -q '>Care from then on: usual care<' page.html || fail 'two usual cares on one page'
grep -q 'Left out, as the plan takes its place' page.html || fail 'the page leaves care out unsaid'
tr -d ' \n' < plan.json | grep -qF '"care_left_out":[{"from_day":10,"to_day":38,' ||
  fail 'the JSON leaves care out unsaid'

# Same file, same bytes; on any number of threads.
succeeds "$relimb" plan "$one" --twins 500 --threads 1 --weeks 2 --hours 4 --json -
cmp "$notes/out" plan.json || fail 'another plan on one thread'

# A forbidden lever never appears.
succeeds "$relimb" plan "$one" $few --without arm_practice,coaching --json -
! grep -qE '"lever": "(arm_practice|coaching)"' \
  <(sed '/"blocked"/,$d' "$notes/out") || fail 'a forbidden lever appears'

# Going on: the old plan stays on record.
{
  sed '/^\[\[care\]\]/,$d' "$one"
  printf '%s\n' '[[visit]]' 'day = 20' 'fma_ue = 30' 'arat = 14'
} > later.toml
succeeds "$relimb" plan later.toml $few --previous plan.json --json next.json
says 'SINCE THE PLAN OF DAY 9'
grep -q '"lived_as_planned": true' next.json || fail 'the lived weeks were not taken up'
[ "$(grep -c '"format": "relimb plan"' next.json)" = 2 ] || fail 'the old plan is not on record'

# An earlier plan of somebody else, or with days that no plan can have, is refused.
refuses '^relimb: plan.json: person: got "first-week"; allowed: .*"moderate"' \
  "$relimb" plan "$root/examples/moderate.toml" $few --previous plan.json
for day in -1000000000000 3.7 -1 '"9"' 18446744073709551615; do
  sed "s/^  \"first_day\": 9,/  \"first_day\": $day,/" plan.json > odd.json
  refuses '^relimb: odd.json: first_day: got .*a plan that relimb plan --json wrote' \
    "$relimb" plan later.toml $few --previous odd.json
done
sed 's/^  "person": "first-week"/  "person": ""/' plan.json > nobodys.json
succeeds "$relimb" plan later.toml $few --previous nobodys.json

rm -- *.json
refuses '^relimb: plan: got no person' "$relimb" plan
refuses '^relimb: --goal: got "ara".*did you mean arat' "$relimb" plan "$one" --goal ara
refuses '^relimb: --goal: got "arat:0"' "$relimb" plan "$one" --goal arat:0
refuses '^relimb: --goal: .*each goal once' "$relimb" plan "$one" --goal arat,arat
refuses '^relimb: --weeks: got "27"' "$relimb" plan "$one" --weeks 27
refuses '^relimb: --hours: got "-1"' "$relimb" plan "$one" --hours -1
refuses '^relimb: --without: got "rest"' "$relimb" plan "$one" --without rest
refuses '^relimb: .*no.json' "$relimb" plan "$one" --previous no.json
echo '{}' > old.json
refuses '^relimb: old.json: file: .*a plan that relimb plan --json wrote' \
  "$relimb" plan "$one" --previous old.json
echo 'not json' > old.json
refuses '^relimb: old.json: file: ' "$relimb" plan "$one" --previous old.json
refuses '^relimb: --json: ' "$relimb" plan later.toml --json later.toml
refuses '^relimb: --report: ' "$relimb" plan later.toml --report later.toml
refuses '^relimb: --report: got "-"' "$relimb" plan later.toml --report -
