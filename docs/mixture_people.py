#!/usr/bin/env python3
"""Draws people from the published mixture (evidence/mixture.toml), as a table for validate --patients.

    docs/mixture_people.py [PEOPLE [SEED]] > people.csv

Each is measured on day 7, 14 or 21, and on days 84 and 182, with the published error, under usual
care. The world in which that mixture is right: what a forecast loses beside it there is what it does
not know of 412 people.
"""
import csv
import math
import pathlib
import random
import sys
import tomllib

people = int(sys.argv[1]) if len(sys.argv) > 1 else 600
random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
evidence = pathlib.Path(__file__).resolve().parent.parent / "evidence"
mixture = tomllib.loads((evidence / "mixture.toml").read_text())
groups = mixture["subgroup"]
error = mixture["observation_precision"] ** -0.5

table = csv.writer(sys.stdout)
table.writerow(["patient_id", "study", "treatment", "visit", "day", "days_at_baseline", "fma_ue",
                "cahai", "barthel", "age", "sex", "affected_arm", "dominant_hand"])
for person in range(1, people + 1):
    [group] = random.choices(groups, [g["weight"] for g in groups])
    z = random.gauss(group["start_logit_mean"], group["start_logit_precision"] ** -0.5)
    start = 66 / (1 + math.exp(-z))
    first = (7, 14, 21)[person % 3]
    for day in (first, 84, 182):
        risen = 1 - math.exp(-day / 7 / group["tau_weeks"])
        score = start + group["recovered"] * (66 - start) * risen + random.gauss(0, error)
        score = min(66, max(0, round(score)))
        table.writerow([person, "mixture", "usual", f"day{day}", day, first, score,
                        "", "", "", "", "", ""])
