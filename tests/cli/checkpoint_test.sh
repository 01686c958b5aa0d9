# relimb cohort --checkpoint: killed in the middle, it goes on, on another number of threads, to the
# same bytes; a damaged checkpoint is refused.
source "$2/tests/cli/support/expect.sh"

job='cohort --n 300000 --days 3,28 --seed 6'
succeeds "$relimb" $job --out whole.csv

"$relimb" $job --out cohort.csv --checkpoint checkpoint --threads 2 > "$notes/out" 2> "$notes/err" &
for _ in $(seq 1200); do
  [ ! -e checkpoint ] || break
  sleep 0.02
done
kill -KILL $! 2> "$notes/gone" || fail 'over before it could be killed'
wait $! 2> "$notes/gone" || true
[ -e checkpoint ] || fail 'no checkpoint'
[ ! -e cohort.csv ] || fail 'half a cohort under its name'

sed 's/^done /done 1/' checkpoint > damaged
refuses '^relimb: damaged: checkpoint: got .*remove it' \
  "$relimb" $job --out cohort.csv --checkpoint damaged
refuses '^relimb: checkpoint: checkpoint: got "seed 6"; allowed: seed 7' \
  "$relimb" cohort --n 300000 --days 3,28 --seed 7 --out cohort.csv --checkpoint checkpoint
refuses '^relimb: --checkpoint: ' "$relimb" $job --checkpoint checkpoint

# The rows finished so far are a file of the run, which nothing else may be, however it is spelt.
for rows in new.csv.rows ./new.csv.rows; do
  refuses '^relimb: --checkpoint: ' "$relimb" $job --out new.csv --checkpoint $rows
  refuses '^relimb: --record: ' "$relimb" $job --out new.csv --checkpoint new --record $rows
done

rm damaged
succeeds "$relimb" $job --out cohort.csv --checkpoint checkpoint --threads 1
cmp whole.csv cohort.csv || fail 'other bytes after a kill'
[ "$(ls | tr '\n' ' ')" = 'cohort.csv whole.csv ' ] || fail "left behind: $(ls)"
