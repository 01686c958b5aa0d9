"""Writes the table of bench/README.md from the JSON of one run: table.py FOLDER README LOAD

LOAD is the machine's load average when the run began: how busy it was, beside the figures.
Exit code 1 when the README has no place for the table.
"""
import json
import pathlib
import statistics
import sys

BEGIN, END = "<!-- table: bench/run -->\n", "<!-- end of table -->\n"


class Rates:
    """Items a second of each benchmark of one file: all repetitions."""

    def __init__(self, path):
        self.runs = {}
        with open(path, encoding="utf-8") as file:
            for run in json.load(file)["benchmarks"]:
                if run["run_type"] == "iteration" and not run.get("error_occurred"):
                    name = run["run_name"].split("/")[0]
                    self.runs.setdefault(name, []).append(run)

    def of(self, name):
        return statistics.median(run["items_per_second"] for run in self.runs[name])

    def spread(self, name):
        """Half of the range over the median, percent."""
        rates = [run["items_per_second"] for run in self.runs[name]]
        return 50 * (max(rates) - min(rates)) / statistics.median(rates)

    def spread_of_time(self, name):
        """The same of times by the clock."""
        times = [run["real_time"] for run in self.runs[name]]
        return 50 * (max(times) - min(times)) / statistics.median(times)

    def milliseconds(self, name, clock="real_time"):
        return statistics.median(run[clock] for run in self.runs[name])

    def counter(self, name, counter):
        return statistics.median(run[counter] for run in self.runs[name])


def processor():
    """One line on the processor of this run."""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        said = dict((part.strip() for part in line.split(":", 1)) for line in file if ":" in line)
    widest = next((name for flag, name in (("avx512f", "AVX-512"), ("avx2", "AVX2"))
                   if flag in said.get("flags", "").split()), "neither AVX2 nor AVX-512")
    return (f"Processor: {said.get('model name', 'unknown')}, family "
            f"{said.get('cpu family', '?')}, {widest}.")


def rows(folder):
    engine, memory, peers, study = (Rates(folder / f"{n}.json")
                                    for n in ("engine", "memory", "peers", "study"))
    numpy = json.loads((folder / "numpy.json").read_text())
    seconds = json.loads((folder / "forecast.json").read_text())
    count = (folder / "instructions.txt").read_text().strip()
    one = engine.of("Batch1")
    normals, exponentials, operations = (
        int(engine.counter("Batch1", f"{kind}_a_day"))
        for kind in ("normals", "exponentials", "operations"))
    bound = 1 / (normals / engine.of("Normals") + exponentials / engine.of("Exponentials")
                 + operations / engine.of("Fused"))
    noise_time = 1 / one - 1 / engine.of("NoiseFree1")

    def rate(x):
        return f"{x:.2g}".replace("e+0", "e") + " person-days/s"

    def row(what, figure, ratio, target="", spread=""):
        return f"| {what} | {figure} | {ratio} | {target} | {spread} |"

    def person_days(source, name):
        return rate(source.of(name)), f"{source.spread(name):.0f} %"

    yield "| what | figure | ratio | target | spread |"
    yield "|---|---|---|---|---|"
    figure, spread = person_days(engine, "Reference")
    yield row("reference: one person, double, plain loop", figure, "1", "", spread)
    figure, spread = person_days(engine, "Batch1")
    yield row("batch, one thread", figure, f"{one / engine.of('Reference'):.1f} x reference",
              "8", spread)
    yield row(f"bound of one thread: {normals} normals, {exponentials} exponential, {operations} "
              "other operations a day at full rate", rate(bound), f"{100 * one / bound:.0f} % reached",
              "50 %")
    if "Batch1Avx2" in engine.runs:
        narrow = engine.of("Batch1Avx2")
        share = narrow * (normals / engine.of("NormalsAvx2")
                          + exponentials / engine.of("ExponentialsAvx2")
                          + operations / engine.of("FusedAvx2"))
        figure, spread = person_days(engine, "Batch1Avx2")
        yield row("batch, one thread, AVX2 kernel on the same processor", figure,
                  f"{narrow / engine.of('Reference'):.1f} x reference, {100 * share:.0f} % of its "
                  f"bound, normals {100 * normals * narrow / engine.of('NormalsAvx2'):.0f} % of "
                  "their ceiling", "8; 50 %", spread)
    figure, spread = person_days(engine, "Batch2")
    yield row("batch, two threads (by the clock)", figure,
              f"{engine.of('Batch2') / one:.2f} x one thread", "1.8; 1.85 idle", spread)
    yield row("normals, over the whole of a day", f"{normals * one:.2g} a second",
              f"{100 * normals * one / engine.of('Normals'):.0f} % of their ceiling", "60 %")
    yield row("normals, over the time that noise adds to a day",
              f"{normals / noise_time:.2g} a second",
              f"{100 * normals / noise_time / engine.of('Normals'):.0f} % of their ceiling")
    for name, what in (("WeeklyStates", "all 19 states"), ("WeeklyScores", "all 15 scores")):
        figure, spread = person_days(engine, name)
        yield row(f"{what} of every week to memory", figure,
                  f"{100 * (1 - engine.of(name) / one):.0f} % lost", "10 %", spread)
    yield row(f"numpy {numpy['numpy']}, the same law vectorised, one thread", rate(numpy["rate"]),
              f"batch {peers.of('Noisy') / numpy['rate']:.0f} x", "15",
              f"{50 * (numpy['high'] - numpy['low']) / numpy['rate']:.0f} %")
    for name, what, target in (("CvodePerPerson", "SUNDIALS CVODE", "300"),
                               ("OdeintPerPerson", "Boost odeint (Dormand-Prince 5)", "")):
        figure, spread = person_days(peers, name)
        yield row(f"{what} per person, no noise, 1e-6", figure,
                  f"batch {peers.of('Noisy') / peers.of(name):.0f} x, without noise "
                  f"{peers.of('NoiseFree') / peers.of(name):.0f} x", target, spread)
    yield row("1e8 person-days streamed, two threads",
              f"{memory.runs['Stream'][0]['real_time']:.1f} s",
              f"{memory.counter('Stream', 'peak_MB'):.1f} MB at the peak", "200 MB")
    yield row("forecast of examples/first_week.toml",
              f"{seconds['first_week']:.2f} s of processor time", "", "about 2 s: 1 s on two")
    yield row("forecast of examples/chronic.toml",
              f"{seconds['chronic']:.2f} s of processor time", "")
    figure, spread = person_days(study, "CohortRuns2")
    runs = 1e6 * 1e3 * 182 / study.of("CohortRuns2") / 60
    yield row("calibration: cohorts of 1,000 persons, each under another law, two threads", figure,
              f"{runs:.0f} min for 1e6 of them, extrapolated", "15 min (8 states; here 19)",
              spread)
    for name, what, target in (
            ("OnePerson", "forecast of examples/first_week.toml, 1e5 twins, two threads",
             "1,000 ms"),
            ("Weekly26", "one person with 26 weekly visits, 1e4 twins, two threads: mean of sixteen, "
                         f"slowest {study.counter('Weekly26', 'slowest_ms'):.0f} ms",
             "100 ms (32 states, particle filter)"),
            ("Batch200", "batch of 200 persons, two threads", "60,000 ms")):
        yield row(what, f"{study.milliseconds(name):,.0f} ms by the clock",
                  f"{study.milliseconds(name, 'cpu_time'):,.0f} ms of processor time", target,
                  f"{study.spread_of_time(name):.0f} %")
    yield row("batch kernel under Callgrind", count, "", "+2 %")
    yield ""
    yield (f"Ceilings of one thread in this run: {engine.of('Fused'):.2g} multiply-adds, "
           f"{engine.of('Exponentials'):.2g} exponentials, {engine.of('Normals'):.2g} Philox "
           "normals a second.")


def main():
    folder, readme, load = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
    text = readme.read_text(encoding="utf-8")
    if BEGIN not in text or END not in text:
        print(f"{readme}: no place for the table", file=sys.stderr)
        return 1
    table = "\n".join(rows(folder)) + f"\n{processor()}\nLoad average when it began: {load} on two processors.\n"
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    readme.write_text(before + BEGIN + table + END + after, encoding="utf-8")
    print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
