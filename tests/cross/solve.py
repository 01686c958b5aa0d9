"""numpy's and scipy's answers to the case: solve.py FOLDER OUT DAYS LIVES

    OUT/euler.csv          states on DAYS (comma between), no noise, Euler steps of a day
    OUT/scores.csv         true scores on the last of DAYS of the same lives
    OUT/continuous_py.csv  states on DAYS of the equations solved by scipy's DOP853, 1e-11
    OUT/moments.csv        with noise, its own random numbers (SFC64), last day: mean and standard
                           deviation of each score with their standard errors.
                             given  LIVES lives shared out to the people of the case; deviation is
                                    that of a person's lives about the person's mean
                             drawn  LIVES people drawn anew from the population, one life each
"""
import sys

import numpy as np
from scipy.integrate import solve_ivp

import case
import law as of_numpy

BLOCK = 8192


class Moments:
    """Sums of powers of x - about, for many columns at once."""

    def __init__(self, about):
        self.about, self.count = about, 0
        self.sums = np.zeros((4, *about.shape))

    def add(self, x):
        """x[...][life], shaped like `about` and one axis more."""
        x = x - self.about[..., None]
        self.count += x.shape[-1]
        for power in range(4):
            self.sums[power] += (x ** (power + 1)).sum(axis=-1)

    def central(self):
        """Mean, variance and fourth central moment."""
        a, b, c, d = self.sums / self.count
        return self.about + a, b - a ** 2, d - 4 * a * c + 6 * a ** 2 * b - 3 * a ** 4


def summary(moments):
    """Mean over groups and deviation within groups of [score][group], with standard errors."""
    mean, variance, fourth = moments.central()
    groups = mean.shape[1]
    deviation = np.sqrt(variance.mean(axis=1))
    mean_error = np.sqrt(variance.sum(axis=1) / moments.count) / groups
    of_variance = np.sqrt((fourth - variance ** 2).sum(axis=1) / moments.count) / groups
    return np.array([mean.mean(axis=1), mean_error, deviation,
                     of_variance / (2 * deviation)]).T


class Cohort:
    def __init__(self, folder):
        self.law = of_numpy.read_law(f"{folder}/law.csv")
        table = [{k: float(v) for k, v in row.items()}
                 for row in of_numpy.rows(f"{folder}/people.csv")]
        self.who = {name: np.array([row[name] for row in table]) for name in of_numpy.PERSON}
        self.size = len(table)
        self.changes = [{k: float(v) for k, v in row.items()}
                        for row in of_numpy.rows(f"{folder}/care.csv")]
        begins = [int(row["from_day"]) for row in self.changes]
        self.care = [self.changes[np.searchsorted(begins, day, side="right") - 1]
                     for day in range(case.LAST_DAY + 1)]

    def live(self, who, random=None, keep=()):
        """The state after the last day, and those on the days to keep."""
        y = of_numpy.first_day(self.law, who)
        kept = []
        for day in range(case.LAST_DAY):
            normals = None if random is None else random.standard_normal((4, y.shape[1]))
            y = of_numpy.step(self.law, who, self.care[day], day, y, normals)
            if day + 1 in keep:
                kept.append(y)
        return y, kept

    def last_scores(self, who, y):
        return of_numpy.scores(self.law, who, self.care[case.LAST_DAY], y)

    def continuous(self, person, days):
        who = {name: values[person:person + 1] for name, values in self.who.items()}
        y = of_numpy.first_day(self.law, who)[:, 0]
        begins = [int(row["from_day"]) for row in self.changes if row["from_day"] < case.LAST_DAY]
        kept = []
        for begin, end in zip(begins, begins[1:] + [case.LAST_DAY]):
            care = self.care[begin]
            wanted = sorted({*(d for d in days if begin < d <= end), end})
            run = solve_ivp(
                lambda t, x: of_numpy.rates(self.law, who, care, t, x[:, None])[:, 0], (begin, end),
                y, "DOP853", wanted, rtol=1e-11, atol=1e-11)
            kept += [state for day, state in zip(wanted, run.y.T) if day in days]
            y = run.y[:, -1]
        return kept


def write_states(path, days, kept):
    """kept[day][state][person]"""
    case.write(path, ["person", "day"] + of_numpy.STATES,
               [[person, day, *map(float, kept[at][:, person])]
                for person in range(kept[0].shape[1]) for at, day in enumerate(days)])


def main():
    folder, out = sys.argv[1:3]
    days = [int(day) for day in sys.argv[3].split(",")]
    lives = int(sys.argv[4])
    cohort = Cohort(folder)
    y, kept = cohort.live(cohort.who, keep=days)
    write_states(f"{out}/euler.csv", days, kept)
    quiet = cohort.last_scores(cohort.who, y)
    case.write(f"{out}/scores.csv", ["person"] + of_numpy.SCORES,
               [[person, *map(float, quiet[:, person])] for person in range(cohort.size)])
    solved = np.array([cohort.continuous(person, days) for person in range(cohort.size)])
    write_states(f"{out}/continuous_py.csv", days, solved.transpose(1, 2, 0))

    random = np.random.Generator(np.random.SFC64(182))
    copies = BLOCK // cohort.size
    given = Moments(quiet)
    many = {name: np.repeat(values, copies) for name, values in cohort.who.items()}
    while given.count * cohort.size < lives:
        y, _ = cohort.live(many, random)
        given.add(cohort.last_scores(many, y).reshape(len(of_numpy.SCORES), cohort.size, copies))
    drawn = Moments(quiet.mean(axis=1, keepdims=True))
    while drawn.count < lives:
        who = of_numpy.people_of(cohort.law,
                                 random.standard_normal((len(of_numpy.LATENTS), BLOCK)))
        y, _ = cohort.live(who, random)
        drawn.add(cohort.last_scores(who, y)[:, None, :])
    case.write(f"{out}/moments.csv", ["people", "scale", "lives", "mean", "mean_error", "sd",
                                      "sd_error"],
               [[kind, name, moments.count * moments.about.shape[1], *map(float, row)]
                for kind, moments in (("given", given), ("drawn", drawn))
                for name, row in zip(of_numpy.SCORES, summary(moments))])
    return 0


if __name__ == "__main__":
    sys.exit(main())
