# The close-ups from the command line: JSON for machines, pictures, repeatable, bad input.
source "$2/tests/cli/support/expect.sh"

holds_fields() {
  local file=$1
  shift
  for field in "$@"; do
    grep -q "\"$field\":" "$file" || fail "$file has no $field"
  done
}

mkdir pictures
refuses '^relimb: --seconds: got "5"; allowed: a number from 10 to 600' "$relimb" lab walker --seconds 5
succeeds "$relimb" lab walker --cortical-gain 0.5 --seconds 10 --json walk.json --pictures pictures
says 'cortical gain 0\.50'
holds_fields walk.json walked strides speed_m_per_s paretic sound swing_s stance_s step_m \
  propulsion_share load_share use_per_stride poses
grep -q '"walked": true' walk.json || fail 'it does not walk at half gain'
succeeds "$relimb" lab walker --cortical-gain 0.5 --seconds 10 --record --json again.json
cmp -s walk.json again.json || fail 'same seed, another walk'
# A fall is a result.
succeeds "$relimb" lab walker --cortical-gain 0 --no-cpg --seconds 10 --json fall.json
grep -q '"walked": false' fall.json || fail 'it walks without cord and cortex'

succeeds "$relimb" lab reach --free 300 --forced 300 --follow-up 300 --runs 2 --json reach.json \
  --pictures pictures
holds_fields reach.json use_before use_after_lesion use_after_forcing use_late error_deg_late

# Effort and pain each lower the use of an arm that has lost half of its cells.
use_with() {
  "$relimb" lab reach --lesion-share 0.5 --free 1000 --forced 0 --follow-up 500 --runs 4 --json - "$@" \
    | awk -F'[:,]' '/^  "use_late"/ { print $2 }'
}
free=$(use_with)
for burden in --effort --pain; do
  awk -v a="$free" -v b="$(use_with $burden 3)" 'BEGIN { exit !(b < a - .1) }' \
    || fail "$burden does not lower use"
done

succeeds "$relimb" lab cortex --days 7 --json cortex.json --pictures pictures
holds_fields cortex.json days share leg trunk shoulder elbow wrist hand face
for picture in walker reach-course reach-rose cortex-maps cortex-shares; do
  grep -q '</svg>' "pictures/$picture.svg" || fail "no picture $picture"
done

refuses '^relimb: --cortical-gain: got "2"; allowed: a number from 0 to 1' \
  "$relimb" lab walker --cortical-gain 2
refuses '^relimb: --body-weight-support: got "nan"' "$relimb" lab walker --body-weight-support nan
refuses '^relimb: --effort: got "-1"' "$relimb" lab reach --effort=-1
refuses '^relimb: --lesion-share: got "-0.1"' "$relimb" lab reach --lesion-share=-0.1
refuses '^relimb: command: got "lab"; allowed: lab cortex, lab walker, lab reach, lab fit$' "$relimb" lab
refuses '^relimb: command: got "lab wlker"; allowed: lab cortex, .* \(did you mean lab walker\?\)$' \
  "$relimb" lab wlker
refuses 'output file' "$relimb" lab reach --free 10 --forced 0 --follow-up 0 --pictures nowhere

# What can not be written is said before the work, and nothing is left behind.
endless='--free 1000000 --runs 10000'
# shellcheck disable=SC2086
refuses '^relimb: nowhere/x.json: output file' \
  timeout 20 "$relimb" lab reach $endless --json nowhere/x.json
mkdir -p blocked/reach-rose.svg
# shellcheck disable=SC2086
refuses '^relimb: blocked/reach-rose.svg: output file' \
  timeout 20 "$relimb" lab reach $endless --pictures blocked
[ "$(ls blocked)" = reach-rose.svg ] || fail 'pictures by halves'
refuses '^relimb: --json: got "pictures/walker.svg"' \
  "$relimb" lab walker --pictures pictures --json pictures/walker.svg
refuses '^relimb: nowhere/cortex-maps.svg: output file' \
  timeout 20 "$relimb" lab fit --pictures nowhere
