# relimb validate: the table, the columns, the exit code.
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
