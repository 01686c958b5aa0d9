# The law of a day in R, solved by deSolve (Soetaert, Petzoldt, Setzer 2010, doi
# 10.18637/jss.v033.i09): written from the equations at the top of each file of src/model, for one
# person at a time. A third hand: neither relimb's code nor the numpy law's.
#
#   Rscript law.R FOLDER OUT DAYS   reads law.csv, people.csv and care.csv of FOLDER, writes states
#                                   on DAYS (comma between; the last one ends the run):
#     OUT/continuous.csv            lsoda, rtol = atol = 1e-10, started anew where care changes
#     OUT/euler_r.csv               steps of a day by deSolve's method "iteration"
suppressPackageStartupMessages(library(deSolve))
argument <- commandArgs(trailingOnly = TRUE)
from <- argument[1]
out <- argument[2]
read <- function(name) read.csv(file.path(from, name), check.names = FALSE)

values <- read("law.csv")
p <- setNames(as.list(values$value), values$name)
care_rows <- read("care.csv")
people <- read("people.csv")
days <- as.integer(strsplit(argument[3], ",")[[1]])
last <- max(days)

limb_states <- c("diaschisis", "lost", "map", "skill", "spasticity", "pain", "wobble")
states <- c(paste0("arm_", limb_states), paste0("leg_", limb_states),
            "value", "balance", "fitness", "fatigue", "mood")
share <- function(x, half) x / (x + half)

start <- function(who) {
  y <- setNames(numeric(length(states)), states)
  for (limb in c("arm", "leg")) {
    part <- if (limb == "arm") 1 else p$tone.leg_share
    c0 <- who[[paste0(limb, "_integrity")]]
    d0 <- who[[paste0(limb, "_shock")]]
    y[paste0(limb, "_diaschisis")] <- d0
    unspared <- p[[paste0("practice.skill_start_", limb)]]
    y[paste0(limb, "_skill")] <- unspared + (1 - unspared) * c0
    y[paste0(limb, "_spasticity")] <-
      p$tone.present * share(p$tone.start * part * who$tone_proneness * (1 - c0), 1)
    y[paste0(limb, "_pain")] <-
      p$tone.present * share(p$tone.pain_start * part * who$pain_proneness * (1 - c0 * (1 - d0)), 1)
  }
  y[c("value", "fitness")] <- 1
  y["balance"] <- who$balance_start
  y
}

law <- function(time, y, parms) {
  who <- parms$who
  care <- parms$care(time)
  s <- as.list(y)
  able <- function(limb, sigma) {
    c0 <- who[[paste0(limb, "_integrity")]]
    regrown <- p$cortex.takeover * (1 - c0) * c0^2 / (c0^2 + p$cortex.substrate^2)
    a <- (c0 * (1 - s[[paste0(limb, "_diaschisis")]]) + regrown * s[[paste0(limb, "_map")]]) *
      (1 - p$tone.hindrance * s[[paste0(limb, "_spasticity")]])
    a + 4 * sigma * s[[paste0(limb, "_wobble")]] * a * (1 - a)
  }
  a <- c(arm = able("arm", p$noise.arm_wobble), leg = able("leg", p$noise.leg_wobble))
  a_arm <- a[["arm"]]
  a_leg <- a[["leg"]]

  # Walking.
  lively <- who$activity * max(0, 1 + p$noise.mood_effect * s$mood)
  drive <- p$gait.innate_drive + (1 - p$gait.innate_drive) * care$encouragement
  strength <- p$cord.spinal_share + (1 - p$cord.spinal_share) * a_leg
  w <- s$balance * strength * (p$gait.unskilled + (1 - p$gait.unskilled) * s$leg_skill)
  h <- p$gait.easy_walking
  willing <- (1 + h^8) * w^8 / (w^8 + h^8)
  steps <- p$gait.healthy_steps * lively * drive * willing *
    (p$gait.unfit_share + (1 - p$gait.unfit_share) * s$fitness) * (1 - s$leg_pain) +
    care$gait_steps

  # Choice of the hand.
  able_arm <- p$cord.arm_share + (1 - p$cord.arm_share) * a_arm
  fma <- min(66, max(0, 66 * able_arm + who$hand_sparing * 4 * able_arm * (1 - able_arm)))
  hand <- approx(c(0, 22, 31, 47, 52, 66),
                 c(0, p$scores.arat_at_22, p$scores.arat_at_31, p$scores.arat_at_47,
                   p$scores.arat_at_52, 57), fma)$y / 57
  able_hand <- hand * (p$scores.unskilled_hand + (1 - p$scores.unskilled_hand) * s$arm_skill)
  coached <- p$choice.coaching * (1 - exp(-care$coached_hours / p$choice.coaching_hours))
  x <- p$choice.slope * (s$value - p$choice.sound_value) - p$choice.pain_avoidance * s$arm_pain -
    p$choice.effort * (1 - a_arm) + who$confidence + coached
  free <- 1 + p$choice.non_use * (1 - p$choice.innate_drive) * (plogis(x) - 1)
  bound <- care$constraint_hours / p$choice.waking_hours
  tries <- free + (1 - free) * bound
  use <- able_hand * tries

  # Practice.
  fresh <- 1 / (1 + s$fatigue^2)
  harm <- p$practice.toxicity * max(0, s$fatigue - 1)^2
  arm_phi <- p$forced_use.arm_share
  loaded <- p$forced_use.forced_share + (1 - p$forced_use.forced_share) * a_leg
  q <- c(arm = p$practice.arm_activities * lively * (arm_phi + (1 - arm_phi) * use) +
           p$practice.repetition_worth * care$arm_repetitions * fresh,
         leg = loaded * (0.5 * steps + p$practice.repetition_worth * care$gait_steps * fresh))
  fit <- share(steps, p$gait.fitness_steps)
  moved <- c(arm = use * a_arm, leg = fit * a_leg)
  window <- p$cortex.window_late + (1 - p$cortex.window_late) * exp(-time / p$cortex.window_days)
  eta <- p$cortex.rewiring_rate * p$practice.plastic * window * who$plasticity
  size <- c(arm = p$cortex.map_size * p$cortex.arm_magnification, leg = p$cortex.map_size / p$cortex.stride_demand)
  prone <- c(arm = p$tone.present, leg = p$tone.present * p$tone.leg_share)

  d <- y
  for (limb in c("arm", "leg")) {
    of <- function(name) s[[paste0(limb, "_", name)]]
    ahead <- share(q[[limb]], size[[limb]]) - of("map")
    learn <- share(q[[limb]], p[[paste0("practice.", limb, "_skill_uses")]])
    silent <- of("diaschisis") - of("lost")
    d[paste0(limb, "_diaschisis")] <- -silent / who[[paste0(limb, "_tau_lift")]]
    d[paste0(limb, "_lost")] <- harm * silent
    d[paste0(limb, "_map")] <- eta * max(ahead, 0) - p$cortex.disuse_rate * max(-ahead, 0)
    d[paste0(limb, "_skill")] <- p$practice.plastic *
      (p[[paste0("practice.", limb, "_skill_rate")]] * learn * (1 - of("skill")) -
         p$practice.forgetting_rate * (1 - learn) * of("skill"))
    d[paste0(limb, "_spasticity")] <-
      p$tone.rise * prone[[limb]] * who$tone_proneness * (1 - who[[paste0(limb, "_integrity")]]) *
      (1 - moved[[limb]]) * (1 - of("spasticity")) -
      (p$tone.relief * moved[[limb]] + care$tone_care) * of("spasticity")
    d[paste0(limb, "_pain")] <-
      p$tone.pain_rise * prone[[limb]] * who$pain_proneness * (1 - a[[limb]]) *
      (of("spasticity") + p$tone.weak_shoulder) * (1 - of("pain")) -
      (p$tone.pain_heal + care$pain_care) * of("pain")
    d[paste0(limb, "_wobble")] <- -of("wobble") / p$noise.wobble_days
  }
  success <- able_hand * (1 - p$choice.everyday_loss * (1 - able_hand) * (1 - bound))
  d["value"] <- p$choice.learning_rate * share(tries, p$choice.half_use) * (success - s$value)
  trained_steps <- p$practice.plastic * care$gait_steps * fresh
  d["balance"] <- loaded *
    (p$gait.balance_rate * drive * (who$balance_ceiling - s$balance) +
       p$gait.training_gain * trained_steps / (1 + trained_steps / p$gait.training_half) / 1000 *
         (1 - s$balance))
  d["fitness"] <- (fit - s$fitness) / p$gait.fitness_days
  tolerated <- p$practice.tolerated_late -
    (p$practice.tolerated_late - p$practice.tolerated_early) *
      exp(-time / p$practice.tolerance_days)
  load <- (care$therapy_hours + p$practice.constraint_load * care$constraint_hours) / tolerated
  d["fatigue"] <- (load - s$fatigue) / p$practice.fatigue_days
  d["mood"] <- -s$mood / p$noise.mood_days
  list(d)
}

# Care holds from a row's day until the next row's.
care_of_row <- lapply(seq_len(nrow(care_rows)), function(row) as.list(care_rows[row, ]))
row_of_day <- findInterval(0:last, care_rows$from_day)
# Euler's method asks at whole days only.
care_by_day <- function(time) care_of_row[[row_of_day[round(time) + 1]]]
# A solver's step that ends on a day of change still has the care before it.
care_of_span <- function(row) function(time) care_of_row[[row]]

continuous <- function(who) {
  changes <- care_rows$from_day[care_rows$from_day < last]
  y <- start(who)
  kept <- NULL
  for (row in seq_along(changes)) {
    end <- if (row < length(changes)) changes[row + 1] else last
    times <- sort(unique(c(changes[row], days[days > changes[row] & days < end], end)))
    run <- lsoda(y, times, law, list(who = who, care = care_of_span(row)),
                 rtol = 1e-10, atol = 1e-10, maxsteps = 1e6, tcrit = end)
    kept <- rbind(kept, run[if (row == 1) seq_along(times) else -1, , drop = FALSE])
    y <- run[nrow(run), -1]
  }
  kept[kept[, "time"] %in% days, ]
}
shares <- outer(c("arm_", "leg_"), c("map", "skill", "spasticity", "pain"), paste0)
lost <- paste0(c("arm", "leg"), "_lost")
silent <- paste0(c("arm", "leg"), "_diaschisis")
day_later <- function(time, y, parms) {
  y <- y + law(time, y, parms)[[1]]
  y[lost] <- pmin(y[lost], y[silent])  # a share stays a share where a step overshoots
  y[shares] <- pmin(1, pmax(0, y[shares]))
  list(y)
}
by_euler <- function(who) {
  run <- ode(start(who), 0:last, day_later, list(who = who, care = care_by_day),
             method = "iteration")
  run[run[, "time"] %in% days, ]
}

write_answers <- function(solve, path) {
  all <- do.call(rbind, lapply(seq_len(nrow(people)), function(i) {
    run <- solve(as.list(people[i, ]))
    cbind(person = i - 1, day = run[, "time"], run[, states])
  }))
  text <- apply(all, 1, function(r) paste(c(r[1:2], sprintf("%.12g", r[-(1:2)])), collapse = ","))
  writeLines(c(paste(c("person", "day", states), collapse = ","), text), path)
}
write_answers(continuous, file.path(out, "continuous.csv"))
write_answers(by_euler, file.path(out, "euler_r.csv"))
