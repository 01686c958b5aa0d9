# relimb reproduce: a forecast and a cohort, made again from their files; a changed one is told.
source "$2/tests/cli/support/expect.sh"

succeeds "$relimb" forecast "$root/examples/mild.toml" --twins 300 --seed 4 --json mild.json
succeeds "$relimb" reproduce mild.json
says '^bitwise equal$'

succeeds "$relimb" cohort --n 3000 --days 3,84 --seed 9 --out cohort.csv --record cohort.json
succeeds "$relimb" reproduce cohort.json --threads 1
says '^a cohort of 3000, seed 9$'
says '^bitwise equal$'
grep -q "\"bytes\": $(wc -c < cohort.csv)," cohort.json || fail 'not the length of the file'
for what in program source_hash compiler flags model_hash seed persons days care checksum; do
  grep -q "\"$what\": " cohort.json || fail "the record has no $what"
done

sed 's/"seed": 9/"seed": 8/' cohort.json > other.json
run "$relimb" reproduce other.json
[ "$code" = 1 ] || fail "exit code $code for another cohort"
says '^NOT EQUAL'
sed 's/"compiler": "/"compiler": "not /' mild.json > other.json
succeeds "$relimb" reproduce other.json
says '^since then, compiler: was not '

head -c 500 mild.json > cut.json
refuses '^relimb: cut.json: file: got something else than JSON.*the JSON of relimb forecast' \
  "$relimb" reproduce cut.json
sed 's/"seed": 4/"seed": -1/' mild.json > signed.json
refuses '^relimb: signed.json: seed: got "-1"' "$relimb" reproduce signed.json
refuses 'no file' "$relimb" reproduce
refuses 'nowhere.json' "$relimb" reproduce nowhere.json
refuses 'cohort.csv' "$relimb" reproduce cohort.csv
refuses '^relimb: --record' "$relimb" cohort --n 3 --out a.csv --record a.csv
