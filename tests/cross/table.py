"""The figures of tests/cross/compare as a page: table.py FOLDER

FOLDER/answers: the others' answers; FOLDER/tests.json: what relimb's tests found. Exit code 1 where
the others differ among themselves by more than relimb may.
"""
import json
import sys

import law as of_numpy


def states(path):
    return [[float(row[name]) for name in of_numpy.STATES] for row in of_numpy.rows(path)]


def worst(one, two):
    assert len(one) == len(two) > 0
    return max(abs(a - b) for x, y in zip(one, two) for a, b in zip(x, y))


def main():
    folder = sys.argv[1]
    with open(f"{folder}/tests.json", encoding="utf-8") as file:
        found = {}
        for suite in json.load(file)["testsuites"]:
            for test in suite["testsuite"]:
                found[f"{suite['name']}.{test['name']}"] = test
    answers = f"{folder}/answers"
    euler = worst(states(f"{answers}/euler.csv"), states(f"{answers}/euler_r.csv"))
    solved = worst(states(f"{answers}/continuous.csv"), states(f"{answers}/continuous_py.csv"))
    lives = of_numpy.rows(f"{answers}/moments.csv")[0]["lives"]

    def of(test, figure):
        return found[test].get(figure, "not measured")

    print(f"""# The law by three implementations

Written by `tests/cross/compare`; do not edit. relimb's law beside two written from its equations: in
numpy with scipy's DOP853 (`tests/cross/law.py`), and in R with deSolve's lsoda (`tests/cross/law.R`).
{len(of_numpy.rows(f"{answers}/scores.csv"))} people, 182 days, usual care and every kind of therapy on top; all {len(of_numpy.STATES)} states on ten days. States are
shares, or in units of their standard deviation: differences of states are shares of the range.
`./test` holds relimb to the stored answers (`tests/cross/answers`) and needs none of the others.
All three were written by the same project from the same equations: what they exclude is a slip of
code, a step too coarse, or random numbers that are not; not an equation that is wrong.

| what | between | largest difference | bound |
|---|---|---|---|
| people, of the same latents | relimb (double), numpy | {of('Cross.PeopleOfLatentsAreNumpys', 'people')} relative | 1e-7 |
| Euler steps of a day, no noise, states | relimb (double), numpy | {of('Cross.StepsOfADayAreNumpys', 'euler')} | 1e-9 |
| the same | numpy, deSolve | {euler:.2g} | 1e-9 |
| the same, on day 182 | relimb's batch (float), numpy | {of('Cross.BatchLivesNumpysSteps', 'batch')} | 1e-5 |
| all {len(of_numpy.SCORES)} scores of them, share of range | relimb (double), numpy | {of('Cross.ScoresAreNumpys', 'scores')} | 1e-8 |
| the equations solved, 1e-10 | deSolve lsoda, scipy DOP853 | {solved:.2g} | 1e-6 |
| the same, on day 182 | deSolve, relimb extrapolated from 1/1024 and 1/2048 of a day | {of('CrossLong.ExtrapolatedStepsAreDeSolvesSolution', 'continuous')} | 1e-6 |
| error of steps of a day, mean of states | relimb, deSolve | {of('Cross.HalvedStepsTendToDeSolvesSolutionAtFirstOrder', 'step_of_a_day')} | - |
| order at which it falls, 1/8 to 1/16 of a day | relimb, deSolve | {of('Cross.HalvedStepsTendToDeSolvesSolutionAtFirstOrder', 'order')} | 1 +- 0.05 |
| noise: mean and sd of {len(of_numpy.SCORES)} scores, {lives} lives of the 16 people | batch, numpy | {of('CrossLong.MomentsWithNoiseOfAMillionLivesAreNumpys', 'given_standard_errors')} standard errors | 3 |
| noise: mean and sd of {len(of_numpy.SCORES)} scores, {lives} people drawn | batch, numpy | {of('CrossLong.MomentsWithNoiseOfAMillionLivesAreNumpys', 'drawn_standard_errors')} standard errors | 3 |

With noise each side draws its own random numbers, and the batch lives 1048576 lives; sd is that of a
person's lives about the person's mean in the first row. Allowed on top is the batch's rounding, 2e-6 of
the range. Of 30 figures a row, one beyond 3 standard errors is due by chance in one run of about 12.

## Processors and compilers

The same case with noise by each kernel of this processor and by the plain path, against
`tests/cross/answers/builds.csv`, which one g++ build wrote and every build is held to (`Builds`).

| path | kernels | values of 480 that differ in any bit | largest relative difference | bound |
|---|---|---|---|---|""")
    kernels = [name for name in ("scalar", "baseline", "avx2", "avx512")
               if name in found["Builds.EveryKernelGivesTheStoredBits"]]
    bits = sum(int(of("Builds.EveryKernelGivesTheStoredBits", name)) for name in kernels)
    print(f"| batch, float | {', '.join(kernels)} | {bits} | - | 0 |")
    plain = "Builds.PlainPathGivesTheStoredStates"
    print(f"| plain path, double | - | {of(plain, 'values_that_differ')} | {of(plain, 'relative')} "
          "| 1e-12 |")
    return 1 if euler > 1e-9 or solved > 1e-6 else 0


if __name__ == "__main__":
    sys.exit(main())
