#include "cli/plan_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/plan_words.hpp"
#include "report/reading.hpp"
#include "report/sentences.hpp"
#include "report/terminal_table.hpp"
#include "report/text.hpp"

namespace relimb {
namespace {

/// In the units that unit_of() names.
std::string goal_number(double value, const Goal& goal) {
  return plan_figure(goal.unit == "chance" ? 100 * value : value);
}

/// What follows a figure of the goal: "points", "in 100".
std::string unit_of(const Goal& goal) {
  if (goal.unit == "chance") return "in 100";
  return goal.unit == "ratio" ? "of the use ratio" : goal.unit;
}

/// Two digits after the point; what rounds to nothing has no sign.
std::string of_what_matters(double share) {
  return fmt::format("{:.2f}", std::abs(share) < 0.005 ? 0.0 : share);
}

class PlanPaper {
 public:
  PlanPaper(const PlanAnswer& answer, const ScaleTable& scales, const TerminalStyle& style)
      : answer_(answer), plan_(answer.plan), scales_(scales), style_(style) {}

  std::string write() {
    title();
    worth();
    if (plan_.worthwhile) {
      week();
      reasons();
    }
    dose();
    front();
    blocked();
    if (plan_.worthwhile) assessments();
    previous();
    for (const std::string& one :
         cautions(!plan_.person.visits.empty(), plan_.surprise, plan_.effective_sample_size)) {
      blank();
      paragraph("Careful: " + one);
    }
    blank();
    paragraph(
        "Hours come on top of usual care. The interval of a gain holds 90 of 100 people like this "
        "one, with the levers' effects in doubt as far as the evidence is. What it does not hold "
        "is doubt about relimb's law, which has won more from extra hours than some trials did "
        "(docs/plan.md): trust the order of plans more than the size of a gain.");
    paragraph(not_a_device + std::string(" No advice to give or withhold therapy."));
    return text_;
  }

 private:
  const Lever& lever(std::size_t i) const { return answer_.book.levers[i]; }

  void blank() { text_ += '\n'; }
  void paragraph(const std::string& words, int indent = 0) {
    const std::string plain = terminal_text(words, style_.unicode);
    for (const std::string& line : wrap_words(plain, std::max(80, style_.width), indent)) {
      text_ += line + "\n";
    }
  }
  void heading(const std::string& words) {
    blank();
    text_ += toned(words, Tone::bold, style_) + "\n";
  }
  void row(const std::string& line) { text_ += terminal_text(line, style_.unicode) + "\n"; }

  void title() {
    paragraph(fmt::format(
        "relimb plan: {}, {} weeks from day {}, up to {} hours of a therapist a week",
        label_of(plan_.person), plan_.weeks, plan_.first_day, plan_figure(plan_.budget.therapist)));
    paragraph("Goal: " + plan_.goal.label + ".");
    paragraph(replaced_words(plan_));
  }

  std::string interval(const Gain& gain) const {
    return fmt::format("{} (90 %: {} to {})", goal_number(gain.mean, plan_.goal),
                       goal_number(gain.lower, plan_.goal), goal_number(gain.upper, plan_.goal));
  }

  void worth() {
    const int end = plan_.first_day + 7 * plan_.weeks;
    blank();
    if (!plan_.worthwhile) {
      text_ += toned("No plan beats usual care here.", Tone::bold, style_) + "\n";
      paragraph(fmt::format("The best of {} schedules gains {} {}. {}", plan_.schedules_tried,
                            interval(plan_.best_found), unit_of(plan_.goal),
                            too_few_words(plan_, scales_)));
      return;
    }
    if (plan_.goal.terms.size() == 1) {
      row(fmt::format("  {:<18}{:>10}  on day {}", "usual care",
                      goal_number(plan_.usual_care, plan_.goal), end));
      row(fmt::format("  {:<18}{:>10}", "with the plan", goal_number(plan_.planned, plan_.goal)));
    }
    row(fmt::format("  gain {} {}", interval(plan_.gain), unit_of(plan_.goal)));
    if (plan_.terms.size() > 1) {
      for (std::size_t i = 0; i < plan_.terms.size(); ++i) {
        const Gain& gain = plan_.term_gains[i];
        row(fmt::format("    {}: {} {} ({} to {})", plan_.terms[i].info.label,
                        plan_figure(gain.mean), plan_.terms[i].info.unit, plan_figure(gain.lower),
                        plan_figure(gain.upper)));
      }
    }
    row(fmt::format("  {} gain what matters ({}) or more", of_hundred(plan_.chance_beyond_mcid),
                    matters_words(plan_.goal, scales_)));
    if (plan_.overshoots()) {
      blank();
      paragraph("Careful: " + overshoot_words(plan_));
    }
  }

  void week() {
    heading("THE WEEK, minutes              Mon Tue Wed Thu Fri Sat Sun   a week");
    int from = 0;
    for (const WeekRow& r : plan_.timetable) {
      if (r.from_week != from) {
        from = r.from_week;
        row(r.from_week == r.to_week ? fmt::format("week {}", from)
                                     : fmt::format("weeks {} to {}", from, r.to_week));
      }
      const Lever& its = lever(r.lever);
      std::string line = fmt::format("  {:<28}", its.label);
      if (line.size() > 30) line = line.substr(0, 30);
      for (const int minutes : r.minutes) {
        line += minutes > 0 ? fmt::format(" {:>3}", minutes) : "   -";
      }
      if (its.is_course()) {
        line += "   once";
      } else {
        line += fmt::format("   {} h", plan_figure(r.units));
        if (r.repetitions > 0) line += fmt::format(", {:.0f} rep", r.repetitions);
        if (r.steps > 0) line += fmt::format(", {:.0f} steps", r.steps);
      }
      row(line);
    }
  }

  void reasons() {
    heading("WHY EACH IS THERE, what to drop first on top");
    for (const Reason& reason : plan_.reasons) {
      const Lever& its = lever(reason.lever);
      paragraph(
          fmt::format("{}: {} (moves {}). Without it {} {} less{}. Evidence: {} ({}); effect in "
                      "doubt by a factor of {:.1f}.",
                      its.label, its.why, its.mechanism, goal_number(reason.loss, plan_.goal),
                      unit_of(plan_.goal),
                      reason.therapist_hours > 0
                          ? ", " + goal_number(reason.loss_per_hour, plan_.goal) +
                                " for each hour of a therapist that it takes"
                          : "",
                      grade_words(its.grade), its.grade, std::exp(its.effect_spread)),
          2);
    }
  }

  void dose() {
    if (plan_.dose.empty() || !(plan_.dose.back().hours > 0)) return;
    heading("HOURS OF A THERAPIST A WEEK, AND WHAT THEY WIN (" + unit_of(plan_.goal) + ")");
    std::string hours = "  hours       ";
    std::string gain = "  gain        ";
    std::string more = "  an hour more";
    for (std::size_t i = 0; i < plan_.dose.size(); ++i) {
      const DosePoint& p = plan_.dose[i];
      hours += fmt::format("{:>9}", plan_figure(p.hours));
      gain += fmt::format("{:>9}", goal_number(p.gain.mean, plan_.goal));
      const double wider = i == 0 ? 0 : p.hours - plan_.dose[i - 1].hours;
      more += fmt::format(
          "{:>9}",
          wider > 0 ? goal_number((p.gain.mean - plan_.dose[i - 1].gain.mean) / wider, plan_.goal)
                    : "");
    }
    row(hours);
    row(gain);
    row(more);
  }

  void front() {
    if (plan_.front.size() < 2) return;
    heading(fmt::format("ARM AGAINST LEG, same hours ({}, {}; 1 is what matters)", plan_.arm_goal,
                        plan_.leg_goal));
    for (const FrontPoint& point : plan_.front) {
      const Lever* most = main_lever(point.schedule, answer_.book);
      row(fmt::format("  arm {:>6}   leg {:>6}   most hours: {}", of_what_matters(point.arm),
                      of_what_matters(point.leg), most == nullptr ? "nothing" : most->label));
    }
  }

  void blocked() {
    if (plan_.blocked.empty()) return;
    heading("KEPT OUT");
    for (const Blocked& one : plan_.blocked) {
      paragraph(
          fmt::format("{}, {} {}: {}", lever(one.lever).label,
                      one.weeks.size() == 1 ? "week" : "weeks", week_list(one.weeks), one.label),
          2);
    }
  }

  void assessments() {
    heading("WHEN TO MEASURE AGAIN, and plan anew where the score is outside");
    for (const Assessment& one : plan_.assessments) {
      row(fmt::format("  day {:<5} week {:<3} {:<12} {} to {} for 8 in 10 (median {})", one.day,
                      one.week, scales_[index(one.scale)].label, plan_figure(one.lower),
                      plan_figure(one.upper), plan_figure(one.median)));
    }
  }

  void previous() {
    if (!answer_.previous) return;
    heading(fmt::format("SINCE THE PLAN OF DAY {}", answer_.previous->first_day));
    row(fmt::format("  {} of its {} weeks lived, {}", answer_.lived_weeks, answer_.previous->weeks,
                    answer_.lived_as_planned ? "counted as planned"
                                             : "with the care the person file tells of"));
    for (const FoundSince& one : answer_.found) {
      const auto& e = one.expected;
      const char* verdict = one.measured < e.lower   ? "below"
                            : one.measured > e.upper ? "above"
                                                     : "within";
      row(fmt::format("  day {}: {} {}, {} what was planned (8 in 10: {} to {} on day {})", one.day,
                      scales_[index(one.scale)].label, plan_figure(one.measured), verdict,
                      plan_figure(e.lower), plan_figure(e.upper), e.day));
    }
    for (const LeverChange& one : answer_.changes) {
      const auto its = std::ranges::find(answer_.book.levers, one.lever, &Lever::name)->label;
      row(fmt::format("  {:<34} {} a week planned, {} now", its, plan_figure(one.before),
                      plan_figure(one.now)));
    }
  }

  const PlanAnswer& answer_;
  const RehabPlan& plan_;
  const ScaleTable& scales_;
  const TerminalStyle& style_;
  std::string text_;
};

}  // namespace

std::string plan_text(const PlanAnswer& answer, const ScaleTable& scales,
                      const TerminalStyle& style) {
  return PlanPaper(answer, scales, style).write();
}

}  // namespace relimb
