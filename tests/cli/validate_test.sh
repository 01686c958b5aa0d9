# relimb validate and calibrate: the table, the columns, the exit code.
source "$2/tests/cli/support/expect.sh"

run "$relimb" validate --n 500 --csv claims.csv --threads 2
[ "$code" = 0 ] || [ "$code" = 1 ] || fail "exit code $code"
says 'usual_care'
says 'seed claims'
columns=claim,population,quantity,published,lower,upper,simulated,mc_error,met
[ "$(head -n 1 claims.csv)" = "$columns" ] || fail 'wrong columns'
for name in fma_ue.gain_4wk fma_ue.gain_12wk arat.gain_4wk arat.gain_12wk; do
  grep -qE "^usual_care\.$name,.*,(true|false)$" claims.csv || fail "usual_care.$name is missing"
done
run "$relimb" validate --n 500 --csv - --threads 1
cmp "$notes/out" claims.csv || fail 'other values on one thread'

# Calibration without --write leaves laws/ alone.
mkdir copy
cp -r "$root/laws" "$root/evidence" copy
succeeds "$relimb" calibrate --data copy --block arm --rounds 1 --evaluations 3 --n 200
says '^parameter'
says 'Nothing written'
diff -r "$root/laws" copy/laws || fail 'laws/ changed without --write'
succeeds "$relimb" calibrate --data copy --block arm --rounds 1 --evaluations 30 --n 200 --write
! diff -rq "$root/laws" copy/laws > /dev/null || fail '--write does nothing'
succeeds "$relimb" cohort --n 2 --data copy

# In full: a run that was stopped goes on from its state, and laws of the posterior are written.
cloud='--cloud 100 --members 20 --n 100'
# shellcheck disable=SC2086
succeeds "$relimb" calibrate --data copy $cloud --search 1 --state state.csv --targets targets.csv
says 'free values'
says 'tell apart least'
[ "$(wc -l < state.csv)" = 3 ] || fail 'a header and two points'
grep -q '^usual_care.fma_ue.gain_4wk,9.5,' targets.csv || fail 'a seed claim is missing'
# shellcheck disable=SC2086
succeeds "$relimb" calibrate --data copy $cloud --search 1 --state state.csv --write
[ "$(wc -l < copy/laws/posterior.csv)" = 21 ] || fail 'no posterior'
succeeds "$relimb" cohort --n 2 --data copy

# Arms of trials: a table, a picture, columns.
{
  printf 'id\tgroup\tgroup_desc\ttime_MAX\ttime_MIN\texp_dur\tdays_ps\toutcome_name\t'
  printf 'outcome_extremity\tle_subscale\tbase_m\tbase_sd\tterm_n\tterm_m\tterm_sd\n'
  printf 'a\tctrl\tusual\t10\t10\t28\t20\tfma-ue\tue\t\t30\t12\t20\t38\t12\n'
} > arms.tsv
succeeds "$relimb" validate --arms arms.tsv --csv arms.csv --picture arms.svg --n 300
says 'fma_ue'
[ "$(wc -l < arms.csv)" = 2 ] || fail 'a row an arm'
grep -q '<svg' arms.svg || fail 'no picture'
