# slow
# relimb calibrate: by blocks and in full; only --write changes laws/.
source "$2/tests/cli/support/expect.sh"

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

# No result may take the place of a file that is read, or of another result.
echo 'patients' > inputs.csv
ln -s inputs.csv link.csv
for option in --arms --patients; do
  refuses '^relimb: --targets: ' "$relimb" calibrate --data copy $option inputs.csv --targets ./link.csv
  refuses '^relimb: --state: ' "$relimb" calibrate --data copy $option inputs.csv --state inputs.csv
done
refuses '^relimb: --state: ' "$relimb" calibrate --data copy --targets new.csv --state ./new.csv
[ "$(cat inputs.csv)" = patients ] || fail 'an input was replaced'

# In full: a run that was stopped goes on from its state, and laws of the posterior are written.
cloud='--cloud 76 --members 20 --n 100'
# shellcheck disable=SC2086
succeeds "$relimb" calibrate --data copy $cloud --search 1 --state run.state --targets targets.csv
says 'free values'
says 'tell apart least'
grep -q '^rounds_done 1$' run.state || fail 'no round in the state'
grep -q '^usual_care.fma_ue.gain_4wk,9.5,' targets.csv || fail 'a seed claim is missing'
# shellcheck disable=SC2086
refuses '^relimb: run.state: state: got "seed 1"; allowed: seed 2, .*remove the state' \
  "$relimb" calibrate --data copy $cloud --search 1 --state run.state --seed 2 --write
# shellcheck disable=SC2086
succeeds "$relimb" calibrate --data copy $cloud --search 1 --state run.state --write
! grep -q '^round ' "$notes/out" || fail 'a round that was done is done again'
[ "$(wc -l < copy/laws/posterior.csv)" = 22 ] || fail 'no posterior'
succeeds "$relimb" cohort --n 2 --data copy
# What is written is the end of that run: its state is of the laws of before.
# shellcheck disable=SC2086
refuses '^relimb: run.state: state: got "laws .*; allowed: laws .*remove the state' \
  "$relimb" calibrate --data copy $cloud --search 1 --state run.state --write

# What was written belongs together: a person's twins live under the law and draws of its posterior.
printf 'version = 1\n[[visit]]\nday = 9\nfma_ue = 21\n' > person.toml
succeeds "$relimb" forecast person.toml --twins 5000 --json - --data copy
says '"laws": 16'

# Without a fold of the patients: fewer targets, and none of theirs.
{
  printf 'patient_id,study,treatment,visit,day,days_at_baseline,fma_ue,cahai,barthel,age,sex,'
  printf 'affected_arm,dominant_hand\n'
  for patient in 1 2 3; do
    printf '%s,acute,c3w,baseline,12,12,20,,,60,1,1,1\n' $patient
    printf '%s,acute,c3w,w12,96,12,40,,,60,1,1,1\n' $patient
  done
} > visits.csv
# shellcheck disable=SC2086
succeeds "$relimb" calibrate --data copy $cloud --search 1 --patients visits.csv --leave-out 2/3 \
  --targets part.csv
grep -q '^patient 1: ' part.csv || fail 'patient 1 is not fitted on'
! grep -q '^patient 2: ' part.csv || fail 'patient 2 is fitted on'
refuses '^relimb: --leave-out: got "4/3"' "$relimb" calibrate --leave-out 4/3
refuses '^relimb: --leave-out: ' "$relimb" calibrate --data copy --leave-out 1/3

# What was learned is shown from the files alone, with a picture.
succeeds "$relimb" calibrate --show --data copy --picture posterior.svg
says '^cortex.takeover '
says '20 laws drawn'
says 'tell apart least'
grep -q '^<svg ' posterior.svg || fail 'no picture'
refuses '--picture: .*only with --show' "$relimb" calibrate --data copy --picture other.svg
refuses '--show: .*not with --write' "$relimb" calibrate --show --write --data copy
for option in '--search 5' '--cloud 100' '--members 30' '--n 100' '--state x' '--targets x' \
  '--patients x' '--arms x'; do
  # shellcheck disable=SC2086
  refuses "^relimb: ${option% *}: .*not with --show" "$relimb" calibrate --show $option --data copy
done
refuses '^relimb: --rounds: .*only with --block' "$relimb" calibrate --data copy --rounds 3
refuses '^relimb: --evaluations: .*only with --block' "$relimb" calibrate --data copy --evaluations 3
refuses '^relimb: --search: .*not with --block' "$relimb" calibrate --data copy --block arm --search 3
sed -i '5s/^[^,]*/99/' copy/laws/posterior.csv
refuses 'posterior.csv:5: cortex.takeover: got "99"' "$relimb" calibrate --show --data copy
