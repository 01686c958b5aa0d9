#!/usr/bin/env bash
# check_layers.sh [REPOSITORY]: does every #include in src/ point to a lower floor of the house?
# Prints each offending include as file:line: reason, and each file of more than 600 lines; exit
# code 1 if there is any. The rules, in the order of the code below:
#   floors  a folder includes only folders with a lower number, never one with the same number;
#   rooms   the mechanism rooms of model/ never include one another (they meet in model/day.hpp);
#   study   explain, plan, trial and validate may use forecast, calibrate may use validate;
#   paths   an include is written from src/ ("model/day.hpp"), so that the floors can be seen.
set -eu
cd "${1:-$(dirname "$0")/..}/src"

find . -type f \( -name '*.hpp' -o -name '*.cpp' -o -name '*.h' -o -name '*.inc' -o -name '*.ipp' \) \
  | sed 's|^\./||' | LC_ALL=C sort | awk '
BEGIN {
  split("base 0 model 1 lab 2 cohort 2 study 3 records 3 report 4 service 5 cli 6 server 6 python 6", f, " ")
  for (i = 1; i in f; i += 2) floor[f[i]] = f[i + 1]
  split("explain>forecast plan>forecast trial>forecast validate>forecast calibrate>validate", s, " ")
  for (i in s) study_may[s[i]] = 1
  longest = 600
}

function offence(line, text) {
  printf "src/%s:%d: %s\n", file, line, text
  offences++
}

# The folder inside folder `top` that `path` lies in; "" for a file directly in `top`.
function room_of(path, top,    p) {
  return split(path, p, "/") >= 3 && p[1] == top ? p[2] : ""
}

function check(line, target,    from, to, a, b, p, beside) {
  includes++
  split(file, p, "/"); from = p[1]
  split(target, p, "/"); to = p[1]
  if (target ~ /(^|\/)\.\.?\//) { offence(line, "write \"" target "\" from src/, without dots"); return }
  if (!(to in floor) || index(target, "/") == 0) {
    beside = file
    sub(/[^\/]*$/, "", beside)
    if ((getline text < (beside target)) >= 0) {
      close(beside target)
      offence(line, "write \"" target "\" from src/: \"" beside target "\"")
    }
    return
  }
  if (from != to && floor[to] >= floor[from]) {
    offence(line, from "/ (floor " floor[from] ") may not include " target " (floor " floor[to] ")")
    return
  }
  if (from != to) return
  a = room_of(file, from)
  b = room_of(target, from)
  if (from == "model" && a != "" && b != "" && a != b)
    offence(line, "room model/" a "/ may not include " target ": rooms meet in model/day.hpp")
  if (from == "study" && b != "" && a != b && !((a ">" b) in study_may))
    offence(line, "study/" (a == "" ? "" : a "/") " may not include " target)
}

{
  file = $0
  files++
  split(file, part, "/")
  if (!(part[1] in floor)) offence(1, part[1] " has no floor; give it a number in cmake/check_layers.sh")
  lines = 0
  while ((getline text < file) > 0) {
    lines++
    if (text ~ /^[ \t]*#[ \t]*include[ \t]*["<]/) {
      sub(/^[ \t]*#[ \t]*include[ \t]*["<]/, "", text)
      sub(/[">].*$/, "", text)
      if (part[1] in floor) check(lines, text)
    }
  }
  close(file)
  if (lines > longest) offence(lines, "file of " lines " lines; at most " longest ": one idea a file")
}

END {
  if (offences) { printf "layers: %d offence(s) in %d files\n", offences, files; exit 1 }
  printf "layers: %d files, %d includes, all point downwards\n", files, includes
}'
