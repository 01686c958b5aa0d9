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
