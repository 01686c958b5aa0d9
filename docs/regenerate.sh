#!/usr/bin/env bash
# Regenerates what docs/ shows of results: validation.md, validation.csv, report.png, patient.png,
# posterior.svg, the pictures of docs/mechanisms, worked-examples.md and the cohort of explain.md (some
# minutes).
#
#   docs/regenerate.sh [SPECS_VISITS.csv [SCOAR_ARMS.tsv]]
#
# The optional file is the visits table of the public repository SpecsLab/CriticalWindowForRecovery
# (GPL-3.0; doi 10.1152/jn.00762.2018) in the columns that src/records/specs_file.hpp names, the second
# the table of keithlohse/SCOAR (CC BY-SA 4.0; src/records/scoar_file.hpp); without them the parts on
# real patients and trial arms keep the text they have. Patients that the law was not fitted on need
# docs/cross_validate.sh first. The picture needs chromium and is skipped
# without it.
set -euo pipefail
cd "$(dirname "$0")/.."
patients=${1:-}
arms=${2:-}
kept=$(mktemp)
trap 'rm -rf "$kept" "$kept".*' EXIT
sed -n '/^## Real patients/,/^## Trial arms/p' docs/validation.md | sed '$!b; /^## Trial/d' >"$kept" || true
sed -n '/^## Real patients left out/,/^## Trial arms/p' docs/validation.md \
  | sed '$!b; /^## Trial/d' >"$kept.folds" || true
sed -n '/^## Trial arms/,$p' docs/validation.md >"$kept.arms" || true

{
  echo "# Validation"
  echo
  echo "Written by \`docs/regenerate.sh\`; do not edit. Version: \`$(./relimb --version | head -n 1)\`."
  echo
  echo "## Published claims"
  echo
  echo "Each claim of \`evidence/\`: published value, what counts as met, what the calibrated law"
  echo "gives for the same population (Monte Carlo error beside it), met or missed and why. The same"
  echo "as a table: \`docs/validation.csv\`. Command: \`./relimb validate --csv docs/validation.csv\`."
  echo "At its end the facts about the dose of therapy stand side by side (\`dose_fact\` in"
  echo "\`evidence/dose.toml\`): what was given in the simulation, published and simulated gains."
  echo
  echo '```'
  ./relimb validate --csv docs/validation.csv || true
  echo '```'
  echo
  echo "## Mechanisms"
  echo
  echo "Each claim again without each of the seven mechanisms: which were met and fail for want of it,"
  echo "those that fail most strongly first, and how many are met only without it. The same people live"
  echo "under every law; the other parameters stay as they are, so a claim that fails says that this"
  echo "calibration meets it by that mechanism, not that no other values could. A mechanism that no claim"
  echo "fails without is not yet shown to be needed by these claims. Each mechanism and claim:"
  echo "\`--csv FILE\`. Command: \`./relimb validate --mechanisms\`."
  echo
  echo '```'
  ./relimb validate --mechanisms
  echo '```'
  echo
  echo "## Missed claims"
  echo
  echo "Why a claim is missed, tested: the claims again under every law of the posterior"
  echo "(\`laws/posterior.csv\`). How far the free values move its number, the share of laws that meet it, and"
  echo "which other claims fail where it comes near: those stand against it. A claim that no law meets and"
  echo "nothing stands against is beyond the form of the law, its population or its number"
  echo "(src/study/validate/missed_claims.hpp). Fewer persons than above: claims at their limits may differ."
  echo "Command: \`./relimb validate --misses\`."
  echo
  echo '```'
  ./relimb validate --misses
  echo '```'
  echo
  echo "## Made-up people"
  echo
  echo "Simulation-based calibration (Cook, Gelman and Rubin 2006, doi 10.1198/106186006X136976; Talts"
  echo "et al. 2018, arXiv:1804.06788): people are drawn from relimb's own population, live, are measured at"
  echo "a few visits with the errors the forecaster assumes, and are forecast from these visits alone."
  echo "Truth known, ranks must be flat and intervals cover what they say. It tests the machinery of the"
  echo "forecast (likelihood, weights, moves, lives to come) against its own assumptions, not whether real"
  echo "people are like that (src/study/validate/sbc.hpp). Command: \`./relimb validate --simulated 1000\`."
  echo
  echo '```'
  ./relimb validate --simulated 1000
  echo '```'
  echo
  echo "## People of the published mixture"
  echo
  echo "600 people drawn from the published mixture (\`docs/mixture_people.py\`), measured once on day 7, 14 or"
  echo "21 and foretold: the world in which that rival is right. How far relimb is behind it there says what"
  echo "it does not know of the 412 people that the mixture was made from. (The calibration is held to its"
  echo "forecasts of 206 other people drawn from it.)"
  echo "Command: \`docs/mixture_people.py > people.csv; ./relimb validate --patients people.csv\`."
  echo
  docs/mixture_people.py >"$kept.people"
  echo '```'
  ./relimb validate --patients "$kept.people" | sed '/^Where the last/,$d'
  echo '```'
  echo
  if [ -n "$patients" ]; then
    echo "## Real patients"
    echo
    echo "116 patients of the SPECS group's studies (\`docs/regenerate.sh\` says where to get them),"
    echo "forecast from their first or first two visits, beside the published mixture, the 70 % rule and"
    echo "carry-forward on the same visits, and a regression and a linear mixed model fitted on the other four"
    echo "fifths of the patients (fitted_rivals.hpp)."
    echo "relimb heeds the CAHAI of a visit where the table has it; the rivals know no other scale than FMA-UE, so"
    echo "relimb stands there once more, told FMA-UE alone."
    echo "Group means and spreads of gains of these patients took part in the calibration"
    echo "(docs/calibration.md), and so did the CRPS of each forecast: these figures are of patients the law was tuned to."
    echo
    echo "Whether chances are right as chances: the probability integral transform. Each patient's last score"
    echo "counts 1, spread over the span of its forecast's distribution function between the score below and"
    echo "itself, so that whole points, floor and ceiling are no fault (Czado, Gneiting and Held 2009,"
    echo "doi 10.1111/j.1541-0420.2009.01191.x). Right forecasts fill the ten bins alike; what is due of"
    echo "unevenness and its P value follow from the forecasts themselves (src/study/validate/pit.hpp)."
    echo
    echo "Chances of five classes of upper-limb capacity, cut on FMA-UE as Hoonhorst 2015 cut them for the ARAT"
    echo "(evidence/capacity.toml): multi-class Brier score, its skill beside the class frequencies of the"
    echo "other patients, how often the likeliest class came, and, in thirds of the chance said, chance said"
    echo "beside share that came. Chances are read off the whole predictive distributions, not between"
    echo "quantiles (src/study/validate/classes.hpp)."
    echo
    echo "What each further visit is worth: the last visit foretold from 1, 2, ... visits that leave it 14 days"
    echo "or more ahead, the same patients in all columns of a row. With each visit the last one is also"
    echo "nearer; carry-forward beside shows what that alone is worth (src/study/validate/growth.hpp)."
    echo
    echo "Command: \`./relimb validate --patients visits.csv --visits 4\`."
    echo
    echo '```'
    ./relimb validate --patients "$patients" --visits 4
    echo '```'
    echo
    if [ -d build/folds/2 ]; then
      echo "## Real patients left out"
      echo
      echo "The same patients, each forecast by a law that was fitted without it: fitted on claims and arms"
      echo "alone, then on the other half of the patients too. It is the nearest there is to people that the law"
      echo "has not seen. The published mixture has not seen them either; the two rules have nothing to fit."
      echo "What relimb knows of that mixture it knows as claims (\`evidence/spread.toml\`,"
      echo "\`evidence/outlook.toml\`) and by people drawn from it: the rival is one of its teachers."
      echo
      echo "What these laws still know of the patients left out. Ten of the free values, recovered shares and time"
      echo "constants of the strata, are put back to the published ones first (\`docs/published_strata.py\`); the"
      echo "others start from the law tuned on all patients, and a local search may stay near it. Six numbers were"
      echo "chosen on all patients: how far errors of measurement stray (two, \`src/model/scales/measure.hpp\`),"
      echo "CAHAI's place on the hand and what it differs by from person to person, and, by the coverage of patients"
      echo "left out, the law's discrepancy of 3 points of FMA-UE and the doubt of a foretold gain"
      echo "(\`src/study/forecast/likelihood.hpp\`). Several forms, that of the map and the sixteen laws among them,"
      echo "were judged on the CRPS of the same patients (docs/calibration.md). So coverage in the first month is no"
      echo "independent check."
      echo
      echo "Command: \`docs/cross_validate.sh visits.csv arms.tsv\`, then"
      echo "\`./relimb validate --patients visits.csv --folds build/folds\`."
      echo
      echo '```'
      ./relimb validate --patients "$patients" --folds build/folds
      echo '```'
      echo
    else
      cat "$kept.folds"
    fi
  else
    cat "$kept"
  fi
  if [ -n "$arms" ]; then
    echo "## Trial arms"
    echo
    echo "Arms of randomised trials (SCOAR), those the law was fitted on and those kept out. Kept out as arms:"
    echo "the difference of one trial among them at 90 days (\`dose.vectors.arat\`) and claims pooled over control"
    echo "arms, theirs too, are fitted."
    echo "Command: \`./relimb validate --arms arms.tsv --picture docs/arms.svg\`."
    echo
    echo '```'
    ./relimb validate --arms "$arms" --picture docs/arms.svg
    echo '```'
    echo
    echo "![Observed against predicted gains of trial arms](arms.svg)"
  else
    cat "$kept.arms"
  fi
} >docs/validation.md.new
mv docs/validation.md.new docs/validation.md

docs/regenerate_examples.sh
./relimb lab fit --pictures docs/mechanisms >/dev/null
./relimb calibrate --show --picture docs/posterior.svg >/dev/null

browser=$(command -v chromium || true)
if [ -n "$browser" ]; then
  page="$kept.html"
  ./relimb forecast examples/first_week.toml --report "$page" >/dev/null
  "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars \
    --user-data-dir="$kept.profile" --window-size=900,1270 \
    --screenshot="$PWD/docs/report.png" "file://$page" >/dev/null 2>&1
  # The patient's sheet alone, without what parts it from the sheet before.
  sed -i -e '/<main class="sheet">/,/<section class="patient"/{//!d}' \
    -e 's/<section class="patient"/& style="margin-top: 0; padding-top: 0; border-top: 0"/' "$page"
  "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars \
    --user-data-dir="$kept.profile" --window-size=900,1130 \
    --screenshot="$PWD/docs/patient.png" "file://$page" >/dev/null 2>&1
fi
