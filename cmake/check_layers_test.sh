#!/usr/bin/env bash
# check_layers_test.sh [REPOSITORY]: does check_layers.sh catch what it must, and only that?
# Each case is a house with one planted file; the offence must be named with file and line.
set -eu
root=$(cd "${1:-$(dirname "$0")/..}" && pwd)
house=$(mktemp -d)
trap 'rm -rf "$house"' EXIT
failed=0
cases=0

# plant FILE INCLUDE: a house with one file whose line 2 includes INCLUDE
plant() {
  rm -rf "$house/src"
  mkdir -p "$house/src/$(dirname "$1")"
  printf '#pragma once\n#include "%s"\n' "$2" > "$house/src/$1"
}
verdict() {  # verdict EXPECTED_CODE EXPECTED_TEXT WHAT
  local code=0 said
  said=$(bash "$root/cmake/check_layers.sh" "$house") || code=$?
  cases=$((cases + 1))
  if [ "$code" != "$1" ] || [[ "$said" != *"$2"* ]]; then
    printf 'FAILED: %s: wanted code %s and "%s", got code %s and:\n%s\n' "$3" "$1" "$2" "$code" "$said"
    failed=$((failed + 1))
  fi
}
refused() { plant "$1" "$2"; verdict 1 "src/$1:2: " "$1 includes $2"; }
allowed() { plant "$1" "$2"; verdict 0 "all point downwards" "$1 includes $2"; }

refused base/rng.hpp            model/day.hpp                 # upwards
refused model/day.cpp           cohort/batch.hpp
refused cohort/batch.cpp        lab/sheet.hpp                 # sideways
refused records/csv.cpp         study/forecast/forecast.hpp
refused cli/main.cpp            server/app.hpp
refused model/cord/cord.hpp     model/cortex/cortex.hpp       # room to room
refused model/gait/gait.cpp     model/scales/scale.hpp
refused study/forecast/f.cpp    study/plan/plan.hpp
refused study/calibrate/c.cpp   study/forecast/forecast.hpp
refused study/shared.hpp        study/forecast/forecast.hpp
refused model/cord/cord.cpp     ../cortex/cortex.hpp          # hidden by a relative path
plant attic/old.cpp base/error.hpp
verdict 1 "src/attic/old.cpp:1: " "a folder without a floor"
allowed model/day.hpp           model/cortex/cortex.hpp
allowed model/cord/cord.hpp     model/state.hpp
allowed model/cord/cord.cpp     model/cord/cord.hpp
allowed cohort/batch.cpp        base/error.hpp
allowed study/plan/plan.cpp     study/forecast/forecast.hpp
allowed study/trial/trial.cpp   study/forecast/forecast.hpp
allowed study/explain/e.cpp     study/forecast/forecast.hpp
allowed study/validate/v.cpp    study/forecast/forecast.hpp
allowed study/calibrate/c.cpp   study/validate/validate.hpp
allowed report/svg.cpp          records/csv.hpp
allowed base/version.cpp        relimb_version.hpp

plant model/cord/cord.cpp cord.hpp                            # beside it, not written from src/
touch "$house/src/model/cord/cord.hpp"
verdict 1 "src/model/cord/cord.cpp:2: " "an include of a file beside it"

plant base/long.cpp base/error.hpp
yes '// line' | head -598 >> "$house/src/base/long.cpp"
verdict 0 "all point downwards" "a file of 600 lines"
echo >> "$house/src/base/long.cpp"
verdict 1 "src/base/long.cpp:601: " "a file of 601 lines"

echo "layer check: $((cases - failed)) of $cases cases right"
[ "$failed" = 0 ]
