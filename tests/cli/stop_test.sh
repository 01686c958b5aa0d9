# Ctrl-C: exit code 130 (143 for a request to end), and nothing half-written is left.
source "$2/tests/cli/support/expect.sh"

echo old > cohort.csv
for stop in INT:130 TERM:143; do
  code=0
  timeout --preserve-status -s "${stop%:*}" 1 \
    "$relimb" cohort --n 4000000000 --out cohort.csv 2> "$notes/err" || code=$?
  [ "$code" = "${stop#*:}" ] || fail "exit code $code after SIG${stop%:*}"
  [ ! -s "$notes/err" ] || fail 'says something'
  [ "$(ls -A)" = cohort.csv ] || fail "left behind: $(ls -A)"
  [ "$(cat cohort.csv)" = old ] || fail 'the old file is gone'
done
