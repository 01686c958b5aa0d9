# Every class of bad input: one line with file, line, field, value and what is allowed; exit code 2;
# nothing left behind.
source "$2/tests/cli/support/expect.sh"

# person TEXT...: the file person.toml of these lines after the version
person() { { echo 'version = 1'; printf '%s\n' "$@"; } > person.toml; }
# The output files are there to see that they are not made.
one() { refuses "$1" "$relimb" forecast person.toml --json out.json --report out.html --twins 100; }

person 'agee = 67'
one '^relimb: person.toml:2: agee: .*did you mean age'
person 'age = 17'
one '^relimb: person.toml:2: age: got 17; allowed: .*18'
person 'age = nan'
one '^relimb: person.toml:2: age: got nan'
person 'age = "old"'
one '^relimb: person.toml:2: age: got "old"'
person '[[visit]]' 'day = 9' 'fma_ue = 67'
one '^relimb: person.toml:4: visit\[1\].fma_ue: got 67; allowed: .*66'
person '[[visit]]' 'day = 9' 'fma_ue = 24.3'
one '^relimb: person.toml:4: visit\[1\].fma_ue: got 24.3; allowed: a multiple of 0.5'
person '[[visit]]' 'day = 9' 'grip_percent = 300'
one '^relimb: person.toml:4: visit\[1\].grip_percent: got 300; allowed: a multiple of 0.5 from 0 to 150'
person '[[visit]]' 'day = -1' 'fma_ue = 24'
one '^relimb: person.toml:3: visit\[1\].day: got -1'
person 'stroke_date = 2026-03-02' '[[visit]]' 'date = 2026-03-01' 'fma_ue = 24'
one '^relimb: person.toml:4: visit\[1\].date: got .*2026-03-01'
person '[[visit]]' 'day = 9' 'fma_eu = 24'
one '^relimb: person.toml:4: visit\[1\].fma_eu: .*did you mean fma_ue'
person '[[care]]' 'therapy = "magic"' 'from_day = 1' 'to_day = 8' 'hours_per_week = 3'
one '^relimb: person.toml:3: care\[1\].therapy: got "magic"'
person 'age = '
one '^relimb: person.toml:2: '
: > person.toml
one '^relimb: person.toml: .*empty'
echo 'version = 2' > person.toml
one '^relimb: person.toml:1: version: got 2'
printf 'version = 1\nid = "J\xff"\n' > person.toml
one '^relimb: person.toml:2: .*UTF-8'
printf '\x7fELF\x00\x01\x02' > person.toml
one '^relimb: person.toml:1: '
awk 'BEGIN { print "version = 1"; for (i = 0; i < 1000000; i++) print "# nothing"
             print "agee = 3" }' > person.toml
one '^relimb: person.toml:1000002: agee'
rm person.toml
one '^relimb: person.toml: '
mkdir person.toml
one '^relimb: person.toml: '
rmdir person.toml

refuses 'no person' "$relimb" forecast
refuses '^relimb: --targets: ' "$relimb" forecast --visits visits.csv
refuses '^relimb: --out: ' "$relimb" forecast person.toml --out out.csv
cp "$root/examples/mild.toml" person.toml
refuses '^relimb: --plan: got "cimt".*usual_care' "$relimb" forecast person.toml --plan cimt
refuses '^relimb: --at: got "12wk"' "$relimb" forecast person.toml --at 12wk
refuses '^relimb: --json: got "./person.toml"' "$relimb" forecast person.toml --json ./person.toml
refuses '^relimb: no/out.html: output file' "$relimb" forecast person.toml --report no/out.html
refuses '^relimb: no/out.json: output file' \
  "$relimb" forecast person.toml --report out.html --json no/out.json
rm person.toml

# --- many people ---------------------------------------------------------------------------------
printf 'patient_id,day,scale\np1,84,fma_ue\n' > targets.csv
printf 'patient_id,day,scale,value\np1,7,fma_ue,21\n' > good.csv
visits() { printf '%s\n' "$@" > visits.csv; }
many() {
  refuses "$1" "$relimb" forecast --visits visits.csv --targets targets.csv --out out.csv \
    --twins 100 "${@:2}"
}
visits 'patient_id,day,scale,value' 'p1,7,fma_ue,67'
many '^relimb: visits.csv:2: .*value: got "67"; allowed: .*66'
visits 'patient_id,day,scale,value' 'p1,-7,fma_ue,21'
many '^relimb: visits.csv:2: .*day: got "-7"'
visits 'patient_id,day,scale,value' 'p1,7,fma_ue,nan'
many '^relimb: visits.csv:2: .*value: got "nan"'
visits 'patient_id,day,scale,value' 'p1,7,fma_ue,'
many '^relimb: visits.csv:2: .*value'
visits 'patient_id,day,scale,value' 'p1,7,fma,21'
many '^relimb: visits.csv:2: .*scale: got "fma"; allowed: .*fma_ue'
visits 'patient_id,day,scale,value' 'p1,7,fma_ue'
many '^relimb: visits.csv:2: '
visits 'patient,day,scale,value' 'p1,7,fma_ue,21'
many '^relimb: visits.csv:1: .*patient'
visits 'patient_id,day,scale' 'p1,7,fma_ue'
many '^relimb: visits.csv:1: .*value'
: > visits.csv
many '^relimb: visits.csv'
printf 'patient_id,day,scale,value\np\xff,7,fma_ue,21\n' > visits.csv
many '^relimb: visits.csv:2: .*UTF-8'
printf 'patient_id,day,scale,value\np1,7,fma_ue,\x001\n' > visits.csv
many '^relimb: visits.csv:2: '
awk 'BEGIN { print "patient_id,day,scale,value"
             for (i = 0; i < 999999; i++) printf "p%d,%d,fma_ue,21\n", i / 100, i % 100
             print "p1,7,fma_ue,sixty" }' > visits.csv
many '^relimb: visits.csv:1000001: .*value: got "sixty"'

mv good.csv visits.csv
printf 'patient_id,day,scale\np2,84,fma_ue\n' > targets.csv
many '^relimb: targets.csv:2: patient_id: got "p2"'
printf 'patient_id,day\np1,84\n' > targets.csv
many '^relimb: targets.csv:1: '
printf 'patient_id,day,scale\np1,84,fma_ue\n' > targets.csv
printf 'patient_id,age\np1,3\n' > persons.csv
many '^relimb: persons.csv:2: .*age: got "3"' --persons persons.csv
printf 'patient_id,from_day,to_day,therapy,hours_per_week\np1,3,9,magic,3\n' > care.csv
many '^relimb: care.csv:2: .*therapy: got "magic"' --care care.csv
refuses '^relimb: --out: got "visits.csv"' \
  "$relimb" forecast --visits visits.csv --targets targets.csv --out visits.csv

visits 'patient_id,day,fma_ue' '1,3,4'
refuses '^relimb: visits.csv:1: ' "$relimb" validate --patients visits.csv --csv out.csv
