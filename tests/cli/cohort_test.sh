# relimb cohort: the columns, the values, and the same bytes on any number of threads.
source "$2/tests/cli/support/expect.sh"

scales=fma_ue,fma_le,arat,gait_speed_m_per_s,fac,use_ratio,mal_amount,mas_arm,mas_leg,pain_nrs
scales=$scales,steps_per_day
true_scales=$(sed 's/,/_true,/g; s/$/_true/' <<< "$scales")
header=person_id,day,age,cst_load,mep,safe,finger_extension,nihss,$scales,$true_scales

succeeds "$relimb" cohort --n 2 --days 28,3
[ "$(head -n 1 "$notes/out")" = "$header" ] || fail 'wrong columns'
[ "$(cut -d, -f 1,2 "$notes/out" | tail -n +2 | tr '\n' ' ')" = '0,3 0,28 1,3 1,28 ' ] \
  || fail 'wrong rows'

# The same file on any number of threads, and on standard output.
many='--n 20000 --days 3,7,28 --seed 5'
for threads in 1 2 3 8; do
  succeeds "$relimb" cohort $many --threads $threads --out cohort$threads.csv
  [ ! -s "$notes/out" ] || fail 'prints although there is a file'
  cmp cohort1.csv cohort$threads.csv || fail "other bytes on $threads threads"
done
"$relimb" cohort $many --out - | cmp - cohort1.csv || fail '--out - differs'
[ "$(wc -l < cohort1.csv)" = 60001 ] || fail 'wrong number of rows'

# A smaller cohort is the beginning of a larger one; another seed is another cohort.
"$relimb" cohort --n 100 --days 3,7,28 --seed 5 > first.csv
head -n 301 cohort1.csv | cmp - first.csv || fail 'not the first persons of a larger cohort'
"$relimb" cohort --n 100 --days 3,7,28 --seed 6 > other.csv
! cmp -s first.csv other.csv || fail 'the seed does nothing'

# Day 3's test of shoulder and fingers stays with a person; other days do not change a day's scores.
"$relimb" cohort --n 100 --days 7 --seed 5 | cmp - <(awk -F, 'NR == 1 || $2 == 7' first.csv) \
  || fail 'a day depends on the other days'

# Every value within its scale, whole where scores are whole, true scores near the measured ones.
awk -F, '
  NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
  function within(name, low, high) {
    if ($at[name] !~ /^[0-9]+(\.[0-9]+)?$/ || $at[name] < low || $at[name] > high) {
      printf "line %d: %s is %s\n", NR, name, $at[name]; bad++
    }
  }
  function whole(name, low, high) { within(name, low, high); if ($at[name] ~ /\./) bad++ }
  {
    within("age", 18, 105); within("cst_load", 0, 1); whole("mep", 0, 1); whole("safe", 0, 10)
    whole("finger_extension", 0, 5); whole("nihss", 0, 42); whole("fma_ue", 0, 66)
    whole("fma_le", 0, 34); whole("arat", 0, 57); within("gait_speed_m_per_s", 0, 3)
    whole("fac", 0, 5); within("use_ratio", 0, 1.5); within("mal_amount", 0, 5)
    within("mas_arm", 0, 4); within("mas_leg", 0, 4); whole("pain_nrs", 0, 10)
    whole("steps_per_day", 0, 30000); within("fma_ue_true", 0, 66); within("arat_true", 0, 57)
    within("steps_per_day_true", 0, 100000)
    error += ($at["fma_ue"] - $at["fma_ue_true"]) ^ 2; n++
  }
  END {
    rms = sqrt(error / n)
    if (rms < 0.5 || rms > 4) { printf "measurement error of FMA-UE: %g points\n", rms; bad++ }
    exit bad > 0
  }' cohort1.csv || fail 'values outside their scales'

# Care matters, and a file that is there is replaced whole.
succeeds "$relimb" cohort --n 100 --days 3,7,28 --seed 5 --care no_care --out other.csv
! cmp -s first.csv other.csv || fail 'the care plan does nothing'
[ "$(wc -l < other.csv)" = 301 ] || fail 'the old file shows through'

# A full disk is said so.
if [ -e /dev/full ]; then
  code=0
  "$relimb" cohort --n 10 > /dev/full 2> "$notes/err" || code=$?
  [ "$code" = 2 ] || fail "exit code $code on a full disk"
  grep -q 'standard output' "$notes/err" || fail 'does not say what is full'
fi
