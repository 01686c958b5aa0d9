#!/usr/bin/env bash
# Laws that were not fitted on the patients they forecast (half an hour on two processors).
#
#   docs/cross_validate.sh SPECS_VISITS.csv SCOAR_ARMS.tsv [FOLDS]
#
# So that the law forgets much of what all patients told the stored one, the strata go back to the
# published recovered shares and time constants (ten values; evidence/mixture.toml; .4 logits of the
# share are left to rewiring; the other free values start as stored), and the law is fitted on claims
# and arms alone. From there it is fitted, for each of
# FOLDS parts of the patients (2), on the patients of the other parts too. Leaves data folders
# build/folds/1, 2, ... that `validate --folds` and docs/regenerate.sh take.
set -euo pipefail
cd "$(dirname "$0")/.."
patients=$1
arms=$2
count=${3:-2}
rm -rf build/folds
mkdir -p build/folds/start
cp -r laws evidence build/folds/start
docs/published_strata.py build/folds/start
./relimb --data build/folds/start calibrate --arms "$arms" --search 5 --cloud 170 --write
for ((fold = 1; fold <= count; ++fold)); do
  cp -r build/folds/start "build/folds/$fold"
  ./relimb --data "build/folds/$fold" calibrate --arms "$arms" --patients "$patients" \
    --leave-out "$fold/$count" --search 4 --cloud 170 --write
done
