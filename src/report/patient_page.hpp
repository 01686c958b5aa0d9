// The sheet for the patient: what to expect of arm and leg, in plain words and natural frequencies.
//
//   n of 10 people    n = 10 p, rounded; p is the forecast's chance of standing at or above a
//                     threshold. Under .05 "under 1 of 10", from .95 on "over 9 of 10":
//                     no chance is told as none or as all
//   shaded part       the predictive q10 to q90 of a curve: 8 of 10 people
//   clearly better    share of the predictive quantiles above the last measured score and its MDC;
//                     told where fewer than 5 of 10 come to do anything that has a name
//
// Words come from laws/plain_words.toml and from here: reading age 12, no scale's name, no label for
// a person. tests/report/patient_page_test.cpp holds both. Two days are told of: the last two of those
// asked for that are still ahead (12 weeks and 6 months where nobody asked otherwise).
//
// Source of the form: natural frequencies and icon arrays are understood better than percentages
// (Gigerenzer 2003, BMJ 327:741; Garcia-Retamero & Cokely 2017, Hum Factors 59:582). From memory.
// Limits. English only. "People like you" are simulated, and the sheet says so. It carries no name of
// the person, since a label of a file is not made for a patient's eyes.
#pragma once

#include <string>

#include "report/page_sections.hpp"

namespace relimb {

/// <section class="patient">...</section>; empty without plain words or without anything to tell.
std::string patient_page(const PageContent& content);

/// Its CSS, to follow page_style().
std::string patient_style();

}  // namespace relimb
