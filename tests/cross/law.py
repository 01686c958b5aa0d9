"""The law of a day in numpy, double precision: written from the equations at the top of each file
of src/model and src/cohort/population.hpp, as rates of change of an array of states.

    y[state][person]   states in the order of src/model/state.hpp, STATES below
    who[field]         what is fixed about each person, PERSON below
    law                law.cortex.takeover, ...: parameters, as laws/law.toml and population.toml name them

Not relimb's code in another dress: no step, no pack and no order of terms is shared.
"""
import csv
import types

import numpy as np
from scipy.special import expit, logit
from scipy.stats import norm

LIMB = ["diaschisis", "lost", "map", "skill", "spasticity", "pain", "wobble"]
STATES = [f"{limb}_{name}" for limb in ("arm", "leg") for name in LIMB] + [
    "value", "balance", "fitness", "fatigue", "mood"]
AT = {name: i for i, name in enumerate(STATES)}
SHARES = [AT[f"{limb}_{s}"] for limb in ("arm", "leg")
          for s in ("map", "skill", "spasticity", "pain")]
LATENTS = ["stratum", "start", "reversible", "tau", "plasticity", "activity", "confidence", "hand",
           "leg_start", "leg_reversible", "balance", "tone", "pain", "age", "speed", "severity"]
PERSON = ["arm_integrity", "arm_shock", "arm_tau_lift", "leg_integrity", "leg_shock",
          "leg_tau_lift", "plasticity", "activity", "confidence", "hand_sparing", "balance_start",
          "balance_ceiling", "healthy_speed", "tone_proneness", "pain_proneness"]
CARE = ["arm_repetitions", "gait_steps", "therapy_hours", "constraint_hours", "tone_care",
        "pain_care", "encouragement", "coached_hours"]
SCORES = ["fma_ue", "fma_le", "arat", "gait_speed_m_per_s", "fac", "use_ratio", "mal_amount",
          "mas_arm", "mas_leg", "pain_nrs", "steps_per_day", "safe", "finger_extension", "grip_percent",
          "cahai"]


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def read_law(path):
    law = types.SimpleNamespace()
    for row in rows(path):
        room, name = row["name"].split(".")
        if not hasattr(law, room):
            setattr(law, room, types.SimpleNamespace())
        setattr(getattr(law, room), name, float(row["value"]))
    return law


def people_of(law, z):
    """Persons of latents z[latent][person]: src/cohort/population.hpp."""
    z = dict(zip(LATENTS, z))
    p = law.people
    strata = [getattr(law, f"stratum{g}") for g in range(1, 6)]
    weights = np.cumsum([s.weight for s in strata])
    cuts = norm.ppf(weights[:-1] / weights[-1])
    stratum = (z["stratum"][:, None] > cuts).sum(axis=1)

    def of_stratum(name):
        return np.array([getattr(s, name) for s in strata])[stratum]

    arm_logit = of_stratum("start") + of_stratum("spread") * z["start"]
    leg_logit = (p.leg_start + p.leg_start_slope * arm_logit
                 + p.leg_start_spread * z["leg_start"])
    tau = of_stratum("tau") * np.exp(p.tau_spread * z["tau"])
    who = {}
    for limb, at, rho, days in (
            ("arm", arm_logit,
             of_stratum("reversible") + p.reversible_spread * z["reversible"], tau),
            ("leg", leg_logit,
             of_stratum("leg_reversible") + p.leg_reversible_spread * z["leg_reversible"],
             tau * p.leg_tau_ratio)):
        start = np.clip(expit(at), .001, .995)
        who[f"{limb}_integrity"] = np.clip(start + expit(rho) * (1 - start), .001, .999)
        who[f"{limb}_shock"] = 1 - start / who[f"{limb}_integrity"]
        who[f"{limb}_tau_lift"] = np.clip(days, 2, 400)
    decades = (np.clip(p.age_mean + p.age_spread * z["age"], 18, 105) - 70) / 10
    who["plasticity"] = np.exp(p.plasticity_spread * z["plasticity"])
    who["activity"] = np.exp(p.activity_spread * z["activity"])
    who["confidence"] = p.confidence_spread * z["confidence"]
    who["hand_sparing"] = p.hand_spread * z["hand"]
    sway = p.balance_spread * z["balance"]
    who["balance_ceiling"] = expit(p.balance_ceiling + sway - p.balance_age * decades
                                   + p.balance_ceiling_slope * logit(who["leg_integrity"]))
    who["balance_start"] = who["balance_ceiling"] * expit(
        p.balance_start + p.balance_start_slope * leg_logit + sway)
    who["healthy_speed"] = np.clip(
        p.speed_mean + p.speed_spread * z["speed"] - p.speed_age * decades, .5, 2)
    who["tone_proneness"] = np.exp(p.tone_spread * z["tone"])
    who["pain_proneness"] = np.exp(p.pain_spread * z["pain"])
    return who


def first_day(law, who):
    """States on day 0."""
    tone, n = law.tone, len(who["activity"])
    y = np.zeros((len(STATES), n))
    for limb, share, skill in (("arm", 1, law.practice.skill_start_arm),
                               ("leg", tone.leg_share, law.practice.skill_start_leg)):
        c, d = who[f"{limb}_integrity"], who[f"{limb}_shock"]
        stiff = tone.start * share * who["tone_proneness"] * (1 - c)
        hurt = tone.pain_start * share * who["pain_proneness"] * (1 - c * (1 - d))
        y[AT[f"{limb}_diaschisis"]] = d
        y[AT[f"{limb}_skill"]] = skill + (1 - skill) * c
        y[AT[f"{limb}_spasticity"]] = tone.present * stiff / (1 + stiff)
        y[AT[f"{limb}_pain"]] = tone.present * hurt / (1 + hurt)
    y[AT["value"]] = y[AT["fitness"]] = 1
    y[AT["balance"]] = who["balance_start"]
    return y


def shown(law, who, care, y):
    """What of the day shows: control of the limbs, walking, steps, what the hand can and does."""
    cortex, tone, gait, choice, p = law.cortex, law.tone, law.gait, law.choice, law.scores
    s = {name: y[i] for name, i in AT.items()}

    def control(limb, sigma):
        c = who[f"{limb}_integrity"]
        able = (c * (1 - s[f"{limb}_diaschisis"])
                + cortex.takeover * (1 - c) * c**2 / (c**2 + cortex.substrate**2) * s[f"{limb}_map"])
        able = able * (1 - tone.hindrance * s[f"{limb}_spasticity"])
        return able + 4 * sigma * s[f"{limb}_wobble"] * able * (1 - able)

    day = types.SimpleNamespace(state=s)
    day.arm, day.leg = control("arm", law.noise.arm_wobble), control("leg", law.noise.leg_wobble)
    day.activity = who["activity"] * np.maximum(0, 1 + law.noise.mood_effect * s["mood"])
    day.drive = gait.innate_drive + (1 - gait.innate_drive) * care["encouragement"]
    sigma = law.cord.spinal_share
    day.walking = (s["balance"] * (sigma + (1 - sigma) * day.leg)
                   * (gait.unskilled + (1 - gait.unskilled) * s["leg_skill"]))
    w8, h8 = day.walking ** 8, gait.easy_walking ** 8
    day.steps = (gait.healthy_steps * day.activity * day.drive * (1 + h8) * w8 / (w8 + h8)
                 * (gait.unfit_share + (1 - gait.unfit_share) * s["fitness"])
                 * (1 - s["leg_pain"])) + care["gait_steps"]
    able = law.cord.arm_share + (1 - law.cord.arm_share) * day.arm
    fma = np.clip(66 * able + 4 * who["hand_sparing"] * able * (1 - able), 0, 66)
    hand = np.interp(fma, [0, 22, 31, 47, 52, 66],
                     [0, p.arat_at_22, p.arat_at_31, p.arat_at_47, p.arat_at_52, 57]) / 57
    day.hand = fma
    day.competence = hand * (p.unskilled_hand + (1 - p.unskilled_hand) * s["arm_skill"])
    coached = choice.coaching * (1 - np.exp(-care["coached_hours"] / choice.coaching_hours))
    free = expit(choice.slope * (s["value"] - choice.sound_value)
                 - choice.pain_avoidance * s["arm_pain"] - choice.effort * (1 - day.arm)
                 + who["confidence"] + coached)
    free = 1 - choice.non_use * (1 - choice.innate_drive) * (1 - free)
    day.restrained = care["constraint_hours"] / choice.waking_hours
    day.tries = free + (1 - free) * day.restrained
    day.chosen = day.competence * free
    return day


def rates(law, who, care, time, y):
    """dy/dt, noise aside; care is that of the day, `time` in days since the stroke."""
    cortex, tone, gait, choice, practice = (law.cortex, law.tone, law.gait, law.choice,
                                            law.practice)
    day = shown(law, who, care, y)
    s = day.state
    use = day.competence * day.tries
    fresh = 1 / (1 + s["fatigue"] ** 2)
    phi = law.forced_use.forced_share
    loaded = phi + (1 - phi) * day.leg
    arm_phi = law.forced_use.arm_share
    uses = {"arm": practice.arm_activities * day.activity * (arm_phi + (1 - arm_phi) * use)
            + practice.repetition_worth * care["arm_repetitions"] * fresh,
            "leg": loaded * (day.steps / 2 + practice.repetition_worth * care["gait_steps"] * fresh)}
    trained = day.steps / (day.steps + gait.fitness_steps)
    moved = {"arm": use * day.arm, "leg": trained * day.leg}
    window = cortex.window_late + (1 - cortex.window_late) * np.exp(-time / cortex.window_days)
    plasticity = practice.plastic * window * who["plasticity"]
    harm = practice.toxicity * np.maximum(0, s["fatigue"] - 1) ** 2
    dy = np.empty_like(y)
    for limb, size, kappa, half, share, control in (
            ("arm", cortex.map_size * cortex.arm_magnification, practice.arm_skill_rate,
             practice.arm_skill_uses, tone.present, day.arm),
            ("leg", cortex.map_size / cortex.stride_demand, practice.leg_skill_rate, practice.leg_skill_uses,
             tone.present * tone.leg_share, day.leg)):
        d, lost, m, k, stiff, pain, wobble = (s[f"{limb}_{name}"] for name in LIMB)
        q = uses[limb]
        held = q / (q + size)
        learning = q / (q + half)
        dy[AT[f"{limb}_diaschisis"]] = (lost - d) / who[f"{limb}_tau_lift"]
        dy[AT[f"{limb}_lost"]] = harm * (d - lost)
        dy[AT[f"{limb}_map"]] = np.where(
            held > m, cortex.rewiring_rate * plasticity, cortex.disuse_rate) * (held - m)
        dy[AT[f"{limb}_skill"]] = practice.plastic * (
            kappa * learning * (1 - k) - practice.forgetting_rate * (1 - learning) * k)
        dy[AT[f"{limb}_spasticity"]] = (
            tone.rise * share * who["tone_proneness"] * (1 - who[f"{limb}_integrity"])
            * (1 - moved[limb]) * (1 - stiff)
            - (tone.relief * moved[limb] + care["tone_care"]) * stiff)
        dy[AT[f"{limb}_pain"]] = (
            tone.pain_rise * share * who["pain_proneness"] * (1 - control)
            * (stiff + tone.weak_shoulder) * (1 - pain)
            - (tone.pain_heal + care["pain_care"]) * pain)
        dy[AT[f"{limb}_wobble"]] = -wobble / law.noise.wobble_days
    success = day.competence * (
        1 - choice.everyday_loss * (1 - day.competence) * (1 - day.restrained))
    dy[AT["value"]] = (choice.learning_rate * day.tries / (day.tries + choice.half_use)
                       * (success - s["value"]))
    trained_steps = practice.plastic * care["gait_steps"] * fresh
    dy[AT["balance"]] = loaded * (
        gait.balance_rate * day.drive * (who["balance_ceiling"] - s["balance"])
        + gait.training_gain * trained_steps / (1 + trained_steps / gait.training_half) / 1000
        * (1 - s["balance"]))
    dy[AT["fitness"]] = (trained - s["fitness"]) / gait.fitness_days
    tolerated = practice.tolerated_late - (
        practice.tolerated_late - practice.tolerated_early) * np.exp(
            -time / practice.tolerance_days)
    load = (care["therapy_hours"]
            + practice.constraint_load * care["constraint_hours"]) / tolerated
    dy[AT["fatigue"]] = (load - s["fatigue"]) / practice.fatigue_days
    dy[AT["mood"]] = -s["mood"] / law.noise.mood_days
    return dy


def step(law, who, care, time, y, normals=None):
    """One Euler-Maruyama step of a day; normals[4][person] of arm, leg, mood and pain."""
    to = y + rates(law, who, care, time, y)
    if normals is not None:
        wobble, mood = np.sqrt(2 / law.noise.wobble_days), np.sqrt(2 / law.noise.mood_days)
        pain = y[AT["arm_pain"]]
        to[AT["arm_wobble"]] += wobble * normals[0]
        to[AT["leg_wobble"]] += wobble * normals[1]
        to[AT["mood"]] += mood * normals[2]
        to[AT["arm_pain"]] += law.noise.pain_flare * pain * (1 - pain) * normals[3]
    for limb in ("arm", "leg"):
        lost = AT[f"{limb}_lost"]
        to[lost] = np.minimum(to[lost], to[AT[f"{limb}_diaschisis"]])
    to[SHARES] = np.clip(to[SHARES], 0, 1)
    return to


def scores(law, who, care, y):
    """True scores, SCORES by person: src/model/scales/scores.hpp."""
    p, day = law.scores, shown(law, who, care, y)

    def power(x, exponent):
        return np.maximum(x, 1e-6) ** exponent

    fingers = 5 * power(day.arm, p.finger_exponent)
    return np.array([
        66 * day.arm, 34 * day.leg, 57 * day.competence,
        who["healthy_speed"] * power(day.walking, p.speed_exponent)
        * (p.unfit_speed + (1 - p.unfit_speed) * day.state["fitness"]),
        5 * expit((day.walking - p.fac_half) / p.fac_width),
        p.healthy_ratio * (p.ratio_floor + (1 - p.ratio_floor) * day.chosen),
        5 * power(day.chosen, p.mal_exponent),
        4 * day.state["arm_spasticity"], 4 * day.state["leg_spasticity"],
        10 * day.state["arm_pain"], day.steps,
        5 * (1 - power(1 - day.arm, p.shoulder_exponent)) + fingers, fingers,
        100 * power(day.hand / 66, p.grip_exponent), 13 + 78 * power(day.hand / 66, p.cahai_exponent)])
