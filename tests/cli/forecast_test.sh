# relimb forecast: every example runs, one person and many, and the files hold what they should.
source "$2/tests/cli/support/expect.sh"

few='--twins 500 --threads 2'
for example in "$root"/examples/*.toml; do
  name=$(basename "$example" .toml)
  succeeds "$relimb" forecast "$example" $few --json "$name.json" --report "$name.html"
  says '^ARM'
  says '^LEG'
  says 'FMA-UE'
  says '^Arm: '
  says '^Leg: '
  says 'not a medical device'
  [ "$(wc -L < "$notes/out")" -le 80 ] || fail "$name: wider than 80 columns when piped"
  ! grep -q $'\033' "$notes/out" || fail "$name: colour codes although piped"
  [ ! -s "$notes/err" ] || fail "$name: says something on standard error"
  grep -q '"format": "relimb forecast"' "$name.json" || fail "$name: no JSON"
  grep -q '"fma_ue": \[' "$name.json" || fail "$name: no curve in the JSON"
  ! grep -qE 'nan|inf[^o]' <(grep -vE '[a-z]{5}' "$name.json") || fail "$name: nan in the JSON"
  grep -q '</html>' "$name.html" || fail "$name: the page has no end"
  grep -q '>What holds arm and leg back<' "$name.html" || fail "$name: the page does not say why"
  ! grep -q '>The plan<' "$name.html" || fail "$name: a plan nobody asked for"
  grep -q '<section class="patient"' "$name.html" || fail "$name: no sheet for the patient"
  ! grep -qE 'src="?https?:|<script' "$name.html" || fail "$name: the page needs something else"
done
succeeds "$relimb" forecast "$root/examples/first_week.toml" $few
tr '\n' ' ' < "$notes/out" | grep -q 'from then on: usual care plus task practice, 5 h a week' ||
  fail 'does not say what care is lived'
wanted=$(cd "$root/examples" && ls ./*.toml | sed 's|./||; s|toml|html|; p; s|html|json|' | sort)
[ "$(ls)" = "$wanted" ] || fail "other files than asked for: $(ls)"

# Same file, same bytes; on any number of threads.
one=$root/examples/first_week.toml
succeeds "$relimb" forecast "$one" --twins 500 --threads 1 --json again.json
cmp first_week.json again.json || fail 'another forecast on one thread'
succeeds "$relimb" forecast "$one" $few --json -
cmp "$notes/out" again.json || fail '--json - is not the JSON alone'
succeeds "$relimb" forecast "$one" $few --seed 2 --json -
! cmp -s "$notes/out" again.json || fail 'the seed does nothing'
succeeds "$relimb" forecast "$one" $few --at 90,60 --plan no_care --json -
says '"plan": "no_care"'
tr -d ' \n' < "$notes/out" | grep -qF '"at":[60,90]' || fail '--at does nothing'

# --- many people ---------------------------------------------------------------------------------
batch=$root/examples/batch
many() {
  succeeds "$relimb" forecast --visits "$batch/visits.csv" --targets "$batch/targets.csv" \
    --persons "$batch/persons.csv" --care "$batch/care.csv" --twins 500 "$@"
}
many --out predictions.csv
[ ! -s "$notes/out" ] || fail 'prints although there is a file'
quantiles=$(seq -s, -f 'q%02.0f' 5 5 95)
[ "$(head -n 1 predictions.csv)" = "patient_id,day,scale,mean,$quantiles" ] || fail 'wrong columns'
cut -d, -f 1-3 predictions.csv | cmp - "$batch/targets.csv" || fail 'not the targets in their order'
awk -F, 'NR > 1 { for (i = 6; i <= NF; i++) if ($i + 0 < $(i - 1) + 0) exit 1
                  if (NF != 23) exit 1 }' predictions.csv || fail 'quantiles do not ascend'
for threads in 1 2 3 8; do
  many --threads $threads
  cmp "$notes/out" predictions.csv || fail "other predictions on $threads threads"
done
# One person's predictions do not depend on who else is in the file.
{ head -n 1 "$batch/targets.csv"; grep '^p2,' "$batch/targets.csv"; } > targets.csv
succeeds "$relimb" forecast --visits "$batch/visits.csv" --targets targets.csv \
  --persons "$batch/persons.csv" --care "$batch/care.csv" --twins 500
tail -n +2 "$notes/out" | cmp - <(grep '^p2,' predictions.csv) || fail 'people depend on each other'
# Nothing asked, nothing answered.
head -n 1 "$batch/targets.csv" > targets.csv
succeeds "$relimb" forecast --visits "$batch/visits.csv" --targets targets.csv
[ "$(wc -l < "$notes/out")" = 1 ] || fail 'rows for no target'

# The examples that the help gives, as they stand there.
ln -s "$root/examples" examples
"$relimb" forecast --help | sed '1,/^Examples$/d; s/^ *//' | sed -e ':a' -e '/\\$/N; s/\\\n//; ta' \
  > help_examples
[ "$(wc -l < help_examples)" = 3 ] || fail 'other examples in the help'
while read -r _ words; do
  # shellcheck disable=SC2086
  succeeds "$relimb" $words --twins 500
done < help_examples
[ "$(wc -l < predictions.csv)" = "$(wc -l < examples/batch/targets.csv)" ] || fail 'another batch'
