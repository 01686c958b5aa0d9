"""The case that all implementations live: writes case/{law,people,care}.csv.

    case.py LAWS FOLDER

law.csv     every parameter of laws/law.toml and laws/population.toml as it is today. The case keeps
            its values, so that a new calibration does not change the answers; a new form of the law
            does.
people.csv  16 people: standard normal latents (numpy's PCG64, seed 16), and what follows from them
care.csv    each day's care from `from_day` on: usual care and, on top, every kind of therapy in
            spans that overlap, so that each term of the law is at work at some time
"""
import csv
import sys
import tomllib

import numpy as np

import law as of_numpy

PEOPLE, SEED, LAST_DAY = 16, 16, 182
SPANS = [  # therapy, from day, to day (exclusive), hours a week
    ("task_practice", 3, 10, 40), ("task_practice", 20, 45, 10), ("gait_training", 30, 60, 7),
    ("forced_use", 45, 59, 60), ("coaching", 45, 59, 3.5), ("spasticity_care", 70, 110, 1),
    ("pain_care", 80, 100, 1), ("gait_training", 120, 150, 5), ("task_practice", 130, 151, 20)]


def write(path, names, table):
    with open(path, "w", newline="", encoding="utf-8") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(names)
        lines.writerows([[v if isinstance(v, (str, int)) else f"{v:.17g}" for v in row]
                         for row in table])


def law_rows(laws):
    for name in ("law", "population"):
        with open(f"{laws}/{name}.toml", "rb") as file:
            for room, values in tomllib.load(file).items():
                if isinstance(values, dict):
                    yield from ((f"{room}.{key}", float(of["value"])) for key, of in values.items())


def calendar(laws):
    """Care of each day: usual care of its phase and the spans on top (src/model/care_plan.hpp)."""
    with open(f"{laws}/care.toml", "rb") as file:
        care = tomllib.load(file)
    names = {"therapy_hours": "active_hours", "coached_hours": "coaching_hours"}
    daily = {"tone_care", "pain_care", "encouragement"}  # usual care states these by the day
    therapies = {therapy["name"]: therapy for therapy in care["therapy"]}
    days, coached = [], 0
    for day in range(LAST_DAY + 1):
        of_day = dict.fromkeys(of_numpy.CARE, 0.0)
        for phase in care["usual_care"]:
            if phase["from_day"] <= day < phase["to_day"]:
                for name in of_day:
                    times = 1 if name in daily else phase["sessions_per_week"] / 7
                    of_day[name] += times * phase.get(names.get(name, name), 0)
        for therapy, begin, end, hours in SPANS:
            if begin <= day < end:
                for name in of_day:
                    of_day[name] += hours / 7 * therapies[therapy].get(names.get(name, name), 0)
        of_day["encouragement"] = min(1.0, of_day["encouragement"])
        of_day["constraint_hours"] = min(14.0, of_day["constraint_hours"])
        coached += of_day["coached_hours"]
        of_day["coached_hours"] = coached
        days.append(of_day)
    return days


def main():
    laws, folder = sys.argv[1:3]
    write(f"{folder}/law.csv", ["name", "value"], law_rows(laws))
    law = of_numpy.read_law(f"{folder}/law.csv")
    z = np.random.default_rng(SEED).standard_normal((len(of_numpy.LATENTS), PEOPLE))
    who = of_numpy.people_of(law, z)
    write(f"{folder}/people.csv", [f"z_{name}" for name in of_numpy.LATENTS] + of_numpy.PERSON,
          np.vstack([z, [who[name] for name in of_numpy.PERSON]]).T.tolist())
    days = calendar(laws)
    write(f"{folder}/care.csv", ["from_day"] + of_numpy.CARE,
          [[at, *day.values()] for at, day in enumerate(days)
           if at == 0 or day != days[at - 1]])
    return 0


if __name__ == "__main__":
    sys.exit(main())
