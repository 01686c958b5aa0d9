"""The law of a day as a numpy user would write it: persons side by side, one array operation a term.

The same equations as src/model/day.hpp, single precision, blocks of persons that fit the cache,
numpy's fastest generator (SFC64). Persons and care come from `bench_peers --export FOLDER`, the
parameters from laws/law.toml. Prints JSON: person-days a second of processor time (median, spread)
and the cohort's means on the last day; more than 5 Monte Carlo standard errors from the batch's
means is an error (exit code 1).

    numpy_law.py FOLDER LAW_TOML [REPETITIONS]        (3 repetitions at least)
"""
import json
import statistics
import sys
import time
import tomllib

import numpy as np

BLOCK = 4096
F = np.float32


def logistic(x):
    return 1 / (1 + np.exp(-x))


class Law:
    def __init__(self, path):
        with open(path, "rb") as file:
            rooms = tomllib.load(file)
        for room, values in rooms.items():
            if isinstance(values, dict):
                parameters = {name: F(entry["value"]) for name, entry in values.items()}
                setattr(self, room, type(room, (), parameters))


def hand_map(p, control, sparing):
    fma = np.clip(66 * control + sparing * 4 * control * (1 - control), 0, 66)
    knots = [0, 22, 31, 47, 52, 66]
    values = [0, p.arat_at_22, p.arat_at_31, p.arat_at_47, p.arat_at_52, 57]
    return np.interp(fma, knots, values).astype(F) / F(57)


class Limb:
    """State and lesion of one limb of a block of persons."""

    def __init__(self, lesion, skill, tone_prone, pain_prone, tone):
        self.integrity, shock, self.tau_lift = lesion
        n = len(shock)
        self.diaschisis = shock.copy()
        self.lost = np.zeros(n, F)
        self.map = np.zeros(n, F)
        self.skill = skill + (1 - skill) * self.integrity
        self.tone_prone, self.pain_prone = tone_prone, pain_prone
        stiff = tone.start * tone_prone * (1 - self.integrity)
        hurt = tone.pain_start * pain_prone * (1 - self.integrity * (1 - shock))
        self.spasticity = tone.present * stiff / (1 + stiff)
        self.pain = tone.present * hurt / (1 + hurt)
        self.wobble = np.zeros(n, F)

    def control(self, law, sigma):
        c = self.integrity
        regrowable = law.cortex.takeover * (1 - c) * c**2 / (c**2 + law.cortex.substrate**2)
        able = c * (1 - self.diaschisis) + regrowable * self.map
        able *= 1 - law.tone.hindrance * self.spasticity
        return able + 4 * sigma * self.wobble * able * (1 - able)

    def change(self, law, today, size, rate, half, plasticity, harm, uses, movement, control, kick,
               normal, pain_normal):
        tone = law.tone
        ahead = uses / (uses + size) - self.map
        learning = uses / (uses + half)
        d_map = (law.cortex.rewiring_rate * plasticity * np.maximum(ahead, 0)
                 - law.cortex.disuse_rate * np.maximum(-ahead, 0))
        d_skill = law.practice.plastic * (
            rate * learning * (1 - self.skill)
            - law.practice.forgetting_rate * (1 - learning) * self.skill)
        d_stiff = (tone.rise * tone.present * self.tone_prone * (1 - self.integrity)
                   * (1 - movement) * (1 - self.spasticity)
                   - (tone.relief * movement + today["tone_care"]) * self.spasticity)
        d_pain = (tone.pain_rise * tone.present * self.pain_prone * (1 - control)
                  * (self.spasticity + tone.weak_shoulder) * (1 - self.pain)
                  - (tone.pain_heal + today["pain_care"]) * self.pain)
        if pain_normal is not None:
            d_pain += law.noise.pain_flare * self.pain * (1 - self.pain) * pain_normal
        silent = self.diaschisis - self.lost
        self.diaschisis -= silent / self.tau_lift
        self.lost = np.minimum(self.lost + harm * silent, self.diaschisis)
        self.map = np.clip(self.map + d_map, 0, 1)
        self.skill = np.clip(self.skill + d_skill, 0, 1)
        self.spasticity = np.clip(self.spasticity + d_stiff, 0, 1)
        self.pain = np.clip(self.pain + d_pain, 0, 1)
        self.wobble += kick * normal - self.wobble / law.noise.wobble_days


def live(law, who, days, random):
    """True scores of a block on the last of `days`, after living all days before it."""
    n = len(who["activity"])
    practice, gait, choice, noise = law.practice, law.gait, law.choice, law.noise

    def limb(name, skill, share):
        lesion = [who[f"{name}_{what}"] for what in ("integrity", "shock", "tau_lift")]
        return Limb(lesion, skill, share * who["tone_proneness"], share * who["pain_proneness"],
                    law.tone)

    arm = limb("arm", practice.skill_start_arm, F(1))
    leg = limb("leg", practice.skill_start_leg, law.tone.leg_share)
    value, fitness = np.ones(n, F), np.ones(n, F)
    balance, mood, fatigue = who["balance_start"].copy(), np.zeros(n, F), np.zeros(n, F)

    def shown(today):
        arm_control = arm.control(law, noise.arm_wobble)
        leg_control = leg.control(law, noise.leg_wobble)
        activity = who["activity"] * np.maximum(1 + noise.mood_effect * mood, 0)
        drive = gait.innate_drive + (1 - gait.innate_drive) * today["encouragement"]
        strength = law.cord.spinal_share + (1 - law.cord.spinal_share) * leg_control
        walking = balance * strength * (gait.unskilled + (1 - gait.unskilled) * leg.skill)
        able = np.square(np.square(np.square(walking)))
        half = gait.easy_walking ** 8
        steps = (gait.healthy_steps * activity * drive * (1 + half) * able / (able + half)
                 * (gait.unfit_share + (1 - gait.unfit_share) * fitness) * (1 - leg.pain)
                 + today["gait_steps"])
        scores = law.scores
        arm_strength = law.cord.arm_share + (1 - law.cord.arm_share) * arm_control
        competence = hand_map(scores, arm_strength, who["hand_sparing"]) * (
            scores.unskilled_hand + (1 - scores.unskilled_hand) * arm.skill)
        return arm_control, leg_control, activity, drive, walking, steps, competence

    for today in days[:-1]:
        arm_control, leg_control, activity, drive, walking, steps, competence = shown(today)
        tries = 1 + choice.non_use * (1 - choice.innate_drive) * (logistic(
            choice.slope * (value - choice.sound_value) - choice.pain_avoidance * arm.pain
            - choice.effort * (1 - arm_control) + who["confidence"] + today["coached"]) - 1)
        restrained = today["constraint_hours"] / choice.waking_hours
        tries = tries + (1 - tries) * restrained
        use = competence * tries
        fresh = 1 / (1 + fatigue * fatigue)
        forced = law.forced_use.arm_share
        arm_uses = (practice.arm_activities * activity * (forced + (1 - forced) * use)
                    + practice.repetition_worth * today["arm_repetitions"] * fresh)
        phi = law.forced_use.forced_share
        loaded = phi + (1 - phi) * leg_control
        leg_uses = loaded * (
            F(0.5) * steps + practice.repetition_worth * today["gait_steps"] * fresh)
        plasticity = practice.plastic * today["window"] * who["plasticity"]
        over = np.maximum(fatigue - 1, 0)
        harm = practice.toxicity * over * over
        normals = random.standard_normal((4, n), dtype=F)
        trained = steps / (steps + gait.fitness_steps)
        success = competence * (
            1 - choice.everyday_loss * (1 - competence) * (1 - restrained))
        value = value + choice.learning_rate * tries / (tries + choice.half_use) * (success - value)
        training = law.practice.plastic * today["gait_steps"] * fresh
        training = training / (1 + training / gait.training_half) / 1000
        balance = balance + loaded * (gait.balance_rate * drive * (who["balance_ceiling"] - balance)
                                      + gait.training_gain * training * (1 - balance))
        fitness = fitness + (trained - fitness) / gait.fitness_days
        fatigue = fatigue + (today["load"] - fatigue) / practice.fatigue_days
        mood = mood - mood / noise.mood_days + today["mood_kick"] * normals[2]
        size = law.cortex.map_size
        arm.change(law, today, size * law.cortex.arm_magnification, today["arm_skill_rate"],
                   practice.arm_skill_uses, plasticity, harm, arm_uses, use * arm_control,
                   arm_control, today["wobble_kick"], normals[0], normals[3])
        leg.change(law, today, size / law.cortex.stride_demand, today["leg_skill_rate"], practice.leg_skill_uses, plasticity,
                   harm, leg_uses, trained * leg_control, leg_control, today["wobble_kick"],
                   normals[1], None)
    arm_control, leg_control, _, _, _, steps, competence = shown(days[-1])
    return {"fma_ue": 66 * arm_control, "fma_le": 34 * leg_control, "arat": 57 * competence,
            "steps_per_day": steps}


def main():
    folder, law_file = sys.argv[1:3]
    repetitions = int(sys.argv[3]) if len(sys.argv) > 3 else 7
    with open(f"{folder}/cohort.json", encoding="utf-8") as file:
        cohort = json.load(file)
    law = Law(law_file)
    n = cohort["persons"]
    table = np.fromfile(f"{folder}/people.f32", F).reshape(len(cohort["person_fields"]), n)
    people = dict(zip(cohort["person_fields"], table))
    days = [{key: F(value) for key, value in day.items()} for day in cohort["days"]]

    rates, runs = [], []
    for repetition in range(repetitions):
        random = np.random.Generator(np.random.SFC64(repetition))
        begin = time.process_time()
        blocks = [live(law, {k: v[at:at + BLOCK] for k, v in people.items()}, days, random)
                  for at in range(0, n, BLOCK)]
        rates.append(n * (len(days) - 1) / (time.process_time() - begin))
        runs.append({k: np.mean([np.mean(b[k], dtype=float) for b in blocks]) for k in blocks[0]})

    means, wrong = {}, []
    for name, ours in cohort["means"].items():
        # Persons are the same in all runs: the spread of runs is that of day noise alone.
        of_runs = [run[name] for run in runs]
        error = np.std(of_runs, ddof=1) * np.sqrt(1 + 1 / repetitions)
        means[name] = {"numpy": np.mean(of_runs), "batch": ours, "standard_error": error}
        if abs(np.mean(of_runs) - ours) > 5 * error:
            wrong.append(name)
    print(json.dumps({"numpy": np.__version__, "rate": statistics.median(rates),
                      "low": min(rates), "high": max(rates), "means": means, "wrong": wrong}))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
