# relimb validate: the table, the columns, the exit code.
source "$2/tests/cli/support/expect.sh"

run "$relimb" validate --n 500 --csv claims.csv --threads 2
[ "$code" = 0 ] || [ "$code" = 1 ] || fail "exit code $code"
says 'usual_care'
says 'seed claims'
says '^Dose, side by side'
says '^    300 h of arm practice'
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

# No result may take the place of a file that is read, or of another result.
cp arms.tsv kept.tsv
refuses '^relimb: --picture: ' "$relimb" validate --arms arms.tsv --picture ./arms.tsv
refuses '^relimb: --csv: ' "$relimb" validate --arms arms.tsv --csv arms.tsv
refuses '^relimb: --picture: ' "$relimb" validate --arms arms.tsv --csv new --picture ./new
refuses '^relimb: --cases: ' "$relimb" validate --patients visits.csv --cases "$PWD/visits.csv"
refuses '^relimb: --cases: ' "$relimb" validate --patients visits.csv --csv new --cases ./new
cmp arms.tsv kept.tsv || fail 'an input was replaced'

# Without each mechanism: two claims of steps and tone, a row each for the seven of them.
mkdir -p data/evidence
cp -r "$root/laws" data/laws
for scale in steps_per_day mas_arm; do
  printf '[[claim]]\nname = "a.%s"\npopulation = "people"\nquantity = "mean"\n' "$scale"
  printf 'scale = "%s"\nto_day = 28\npublished = 0.1\nlower = 0.05\nupper = 50000\n' "$scale"
  printf 'interval = "any above none"\nsource = "nobody"\ngrade = "C"\nblock = "tone"\n'
done | { printf 'version = 1\nkind = "claims"\n'; cat; } > data/evidence/two.toml
succeeds "$relimb" validate --mechanisms --data data --n 100 --csv mechanisms.csv --threads 2
says '^2 claims, 100 persons'
says '^  none  *2$'
says 'no claim fails without it'
says '^  tone_and_pain +1 +1 +0$'
says '^    a.mas_arm '
columns=mechanism,claim,published,lower,upper,simulated,met,met_with_all
[ "$(head -n 1 mechanisms.csv)" = "$columns" ] || fail 'wrong columns'
[ "$(wc -l < mechanisms.csv)" = 15 ] || fail 'a row for each mechanism and claim'
grep -q '^tone_and_pain,a.mas_arm,.*,0[.0-9]*,false,true$' mechanisms.csv || fail 'tone without tone'
grep -q '^innate_drive,a.steps_per_day,.*,true,true$' mechanisms.csv || fail 'steps without drive'
[ "$(grep -c '^[a-z_]*,a.mas_arm,0.1,' mechanisms.csv)" = 7 ] || fail 'tone seven times'
run "$relimb" validate --mechanisms --data data --n 100 --csv - --threads 1
cmp "$notes/out" mechanisms.csv || fail 'other values without mechanisms on one thread'
run "$relimb" validate --data data --n 100
[ "$code" = 0 ] || fail "exit code $code without seed claims"
! grep -q 'Dose' "$notes/out" || fail 'a table of dose without claims of dose'
refuses '^relimb: --mechanisms: .*not with' "$relimb" validate --mechanisms --arms arms.tsv
refuses '^relimb: --mechanisms: .*not with' "$relimb" validate --mechanisms --patients visits.csv
refuses '^relimb: --picture: ' "$relimb" validate --mechanisms --picture a.svg
refuses '^relimb: --cases: ' "$relimb" validate --mechanisms --cases a.csv

# Missed claims under six laws of the posterior: tone is met, nobody walks 49,000 steps.
head -n 8 "$root/laws/posterior.csv" > data/laws/posterior.csv
sed -i -e '/steps_per_day/,/upper/s/lower = 0.05/lower = 49000/' \
  -e '/steps_per_day/,/upper/s/published = 0.1/published = 49500/' data/evidence/two.toml
succeeds "$relimb" validate --misses --data data --n 100 --csv misses.csv --threads 2
says '^1 of 2 claims missed; 6 laws of the posterior, 100 persons'
says '^  a.steps_per_day .* 0 %$'
says 'no law of the posterior meets it'
[ "$(wc -l < misses.csv)" = 2 ] || fail 'a row for the missed claim'
grep -qE '^a.steps_per_day,49500,49000,50000,[0-9.]+,[0-9.]+,[0-9.]+,[0-9.]+,0,$' misses.csv ||
  fail 'not its numbers'
refuses '^relimb: --misses: .*not with' "$relimb" validate --misses --mechanisms
rm data/laws/posterior.csv
refuses 'posterior.csv' "$relimb" validate --misses --data data --n 100

# Real patients (invented): errors, chances as chances, classes, and what further visits are worth.
{
  printf 'patient_id,study,treatment,visit,day,days_at_baseline,fma_ue,cahai,barthel,age,sex,'
  printf 'affected_arm,dominant_hand\n'
  for patient in 1:12:20:31:40 2:400:30:33.5:34 3:20:50:60:66; do
    IFS=: read -r id day first second third <<< "$patient"
    printf '%s,acute,c3w,baseline,%s,%s,%s,,,60,1,1,1\n' "$id" "$day" "$day" "$first"
    printf '%s,acute,c3w,w03,%s,%s,%s,,,60,1,1,1\n' "$id" $((day + 21)) "$day" "$second"
    printf '%s,acute,c3w,w12,%s,%s,%s,,,60,1,1,1\n' "$id" $((day + 84)) "$day" "$third"
  done
} > visits.csv
succeeds "$relimb" validate --patients visits.csv --twins 100 --visits 4 --csv real.csv --cases c.csv
says '^  12 weeks from one visit, <= 30 d'
says '^  relimb from two visits'
says '^    FMA-UE 20-47 '
says '^  12 weeks from two visits \(n = 3\)'
says '^  up to 2 visits, > 180 d'
[ "$(awk 'length > 100' "$notes/out" | wc -l)" = 0 ] || fail 'long lines'
# 3 patients, 2 numbers of visits, 2 horizons, 4 methods; the PIT is the last column, 0 to 1.
[ "$(wc -l < c.csv)" = 49 ] || fail 'a row a forecast'
awk -F, '(NR == 1 && $NF != "pit") || (NR > 1 && !($NF >= 0 && $NF <= 1)) { bad = 1 }
  END { exit bad }' c.csv || fail 'wrong PIT'
cp "$notes/out" "$notes/with_visits"
succeeds "$relimb" validate --patients visits.csv --twins 100
head -n "$(wc -l < "$notes/out")" "$notes/with_visits" | cmp -s - "$notes/out" ||
  fail '--visits changed what was printed without it'

# By folds: every patient with the law of its own fold, here the first with another law than the rest.
mkdir folds
for fold in 1 2; do
  mkdir folds/$fold
  cp -r "$root/laws" folds/$fold
done
run "$relimb" validate --patients visits.csv --twins 100 --cases all.csv
run "$relimb" validate --patients visits.csv --twins 100 --cases same.csv --folds folds
cmp all.csv same.csv || fail 'the same law in every fold, another forecast'
sed -i -E 's/^(takeover = \{ value = )[0-9.]+/\10.2/' folds/2/laws/law.toml
run "$relimb" validate --patients visits.csv --twins 100 --cases other.csv --folds folds
for patient in 1 2 3; do
  grep "^$patient,relimb," all.csv > one
  grep "^$patient,relimb," other.csv > two
  if [ $patient = 2 ]; then
    ! cmp -s one two || fail 'patient 2 is not forecast by the second law'
  else
    cmp one two || fail "patient $patient is not forecast by the first law"
  fi
done
refuses '^relimb: one: folds: got 0 of them' "$relimb" validate --patients visits.csv --folds one
refuses '^relimb: --folds: ' "$relimb" validate --folds folds

# Made-up people: a row a quantity and a pattern of visits, every rank in the file, threads or not.
succeeds "$relimb" validate --simulated 14 --twins 100 --csv ranks.csv --threads 2
says '^    fma_ue at 12 weeks +14 '
says '^    FMA-UE on day 7 +2 '
says 'least P of the 18 quantities'
[ "$(awk 'length > 100' "$notes/out" | wc -l)" = 0 ] || fail 'long lines'
awk -F, '(NR == 1 && $0 != "replicate,visits,quantity,rank") ||
  (NR > 1 && !($NF >= 0 && $NF <= 1)) { bad = 1 }
  END { exit bad || NR != 1 + 14 * 18 }' ranks.csv || fail 'wrong ranks'
run "$relimb" validate --simulated 14 --twins 100 --csv - --threads 1
cmp "$notes/out" ranks.csv || fail 'other ranks on one thread'
refuses '^relimb: --simulated: ' "$relimb" validate --simulated 14 --patients visits.csv
refuses '^relimb: --twins: ' "$relimb" validate --twins 100
