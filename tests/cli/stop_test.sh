# Ctrl-C: exit code 130 (143 for a request to end), and nothing half-written is left. `timeout` sends
# its signal twice, to the program and to its group; whether the program has handled the first when
# the second comes is chance, so the pair is also sent here with a pause between.
source "$2/tests/cli/support/expect.sh"

echo old > cohort.csv

stopped_well() {
  [ "$code" = "$1" ] || fail "exit code $code for $1"
  [ ! -s "$notes/err" ] || fail 'says something'
  [ "$(ls -A)" = cohort.csv ] || fail "left behind: $(ls -A)"
  [ "$(cat cohort.csv)" = old ] || fail 'the old file is gone'
}

for stop in INT:130 TERM:143; do
  code=0
  timeout --preserve-status -s "${stop%:*}" 1 \
    "$relimb" cohort --n 4000000000 --out cohort.csv 2> "$notes/err" || code=$?
  stopped_well "${stop#*:}"
done

# A job in the background of a script ignores SIGINT, so the echo is shown with SIGTERM.
code=0
"$relimb" cohort --n 4000000000 --out cohort.csv 2> "$notes/err" &
for _ in $(seq 200); do
  ls cohort.csv.partial-* > "$notes/partial" 2>&1 && break
  sleep 0.05
done
kill -TERM $!
sleep 0.02
kill -TERM $! 2> "$notes/gone" || true
wait $! || code=$?
stopped_well 143
