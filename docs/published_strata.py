#!/usr/bin/env python3
"""Puts recovered shares and time constants of the strata back to the published ones.

    docs/published_strata.py DATA        DATA holds laws/ and evidence/

Changes DATA/laws/population.toml: tau = 7 times the published weeks, reversible = logit of the
published share less .4, which is left to rewiring (a guess; a start value, fitted afterwards).
"""
import math
import re
import sys
import tomllib

left_to_rewiring = 0.4  # logit

data = sys.argv[1]
with open(f"{data}/evidence/mixture.toml", "rb") as file:
    published = {group["name"]: group for group in tomllib.load(file)["subgroup"]}
path = f"{data}/laws/population.toml"
lines = open(path).read().split("\n")
group = None
changed = 0
for i, line in enumerate(lines):
    if line.startswith("["):
        group = published.get(line.strip("[]").removeprefix("stratum"))
    if group is None:
        continue
    share = group["recovered"]
    start = {
        "tau": 7 * group["tau_weeks"],
        "reversible": math.log(share / (1 - share)) - left_to_rewiring,
    }
    for key, value in start.items():
        if line.startswith(f"{key} = "):
            lines[i] = re.sub(r"value = [-\d.e]+", f"value = {value:.6g}", line)
            changed += 1
if changed != 2 * len(published):
    sys.exit(f"{path}: {changed} values found, {2 * len(published)} expected")
open(path, "w").write("\n".join(lines))
