# The first minute with the program: help, version, and what happens to a slip of the finger.
source "$2/tests/cli/support/expect.sh"

succeeds "$relimb"
first_command=$(grep -m 1 -oE '^  relimb [a-z]+ .*' "$notes/out")
[ "$first_command" = '  relimb forecast examples/first_week.toml' ] || fail "main job is not first"
cp "$notes/out" "$notes/help"
for words in --help -h help; do
  succeeds "$relimb" $words
  cmp -s "$notes/out" "$notes/help" || fail "$words is another help"
done

for command in forecast explain plan cohort validate calibrate "lab cortex" "lab walker" "lab reach" "lab fit"; do
  grep -qE "^  $command " "$notes/help" || fail "help does not name $command"
  succeeds "$relimb" $command --help
  says "^relimb $command"
  says '^  --seed S '
  says '^Examples$'
  [ "$(awk 'length > 120' "$notes/out" | wc -l)" = 0 ] || fail "long lines in the help of $command"
  ! grep -qE '^[a-z]+( [a-z]+)?$' "$notes/out" || fail "lines broken off in the help of $command"
  succeeds "$relimb" help $command
  says "^relimb $command"
done

succeeds "$relimb" --version
says '^relimb [0-9]+\.[0-9]+\.[0-9]+, commit '

refuses 'forcast.*did you mean forecast' "$relimb" forcast person.toml
refuses 'did you mean --days' "$relimb" cohort --day 3
refuses '"two".*word too many' "$relimb" forecast one two
refuses '"-x"' "$relimb" -x
refuses '"--x"' "$relimb" cohort --x 3
refuses '^relimb: --n: got "many"; allowed: a whole number' "$relimb" cohort --n many
refuses '^relimb: --n: got "0"' "$relimb" cohort --n 0
refuses '^relimb: --n: got "-3"' "$relimb" cohort --n -3
refuses '^relimb: --n: got "1e3"' "$relimb" cohort --n 1e3
refuses '^relimb: --seed: got "18446744073709551616"' "$relimb" cohort --seed 18446744073709551616
refuses '^relimb: --days: got "3,,7"' "$relimb" cohort --days 3,,7
refuses '^relimb: --days: got ""' "$relimb" cohort --days ''
refuses '^relimb: --days: got "20001"' "$relimb" cohort --days 20001
refuses '^relimb: --care: got "usual".*usual_care' "$relimb" cohort --care usual
refuses '^relimb: --out: ' "$relimb" cohort --out
refuses '^relimb: --n: got it twice; allowed: once' "$relimb" cohort --n 3 --n 4
refuses '^relimb: nowhere/cohort.csv: output file' "$relimb" cohort --n 3 --out nowhere/cohort.csv
refuses '^relimb: nowhere/laws' "$relimb" cohort --n 3 --data nowhere
refuses '^relimb: --block: got "arms".*did you mean arm' "$relimb" calibrate --block arms
refuses '^relimb: --twins: ' "$relimb" validate --twins 100
