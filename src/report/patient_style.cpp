// The look of the patient's sheet: larger type, short lines, a page of its own on paper.
#include "report/patient_page.hpp"

namespace relimb {
namespace {

constexpr const char* screen = R"css(
.patient { margin-top: 64px; padding-top: 40px; border-top: 3px double var(--hairline);
  font-size: 17px; line-height: 1.45; }
.patient h2 { font-size: 30px; line-height: 1.2; margin-bottom: 8px; }
.patient h3 { font: 600 21px/1.3 "Iowan Old Style", "Palatino Linotype", Palatino, "P052", Georgia,
  "Noto Serif", serif; margin-bottom: 6px; }
.patient h4 { font-size: 16px; font-weight: 650; margin: 8px 0 2px; }
.patient .name { flex: 0 1 300px; border-bottom: 1px solid var(--soft); }
.patient .lead { font-size: 17px; margin-bottom: 8px; }
.patient .how { padding: 8px 14px; background: var(--wash); border-radius: 3px; font-size: 16px; }
.patient .pair { margin-top: 22px; }
.patient .arm > h3 { border-bottom: 3px solid var(--arm); }
.patient .leg > h3 { border-bottom: 3px solid var(--leg); }
.patient .leg > h3, .patient .arm > h3 { padding-bottom: 3px; }
.often-list { list-style: none; padding: 0; }
.often-list li { padding: 7px 0 8px; border-bottom: 1px solid var(--hairline); break-inside: avoid; }
.often-list p { display: grid; grid-template-columns: 78px minmax(90px, 156px) minmax(0, 1fr);
  gap: 10px; align-items: center; margin-top: 3px; }
.patient .when { font-size: 15px; color: var(--soft); white-space: nowrap; }
.patient .often { font-weight: 650; font-size: 16px; line-height: 1.2; }
.patient .already, .patient .rare { padding: 7px 0; font-size: 16px; }
.patient figure { margin-top: 10px; }
.patient figcaption { font-size: 15px; color: var(--ink); }
.patient .notes { display: none; }
.patient .overleaf { margin-top: 30px; }
.cards { columns: 2; column-gap: 34px; }
.cards > div { break-inside: avoid; padding-top: 10px; }
.cards ul { padding-left: 20px; }
.cards li { margin: 5px 0; }
.week p { margin-top: 7px; }
.week h3 + p { margin-top: 0; }
.cards .alarm { margin-top: 9px; padding: 8px 12px; border: 2px solid var(--ink); border-radius: 3px; }
.patient > .fine { font-size: 14px; margin-top: 16px; }
)css";

constexpr const char* phone = R"css(
@media screen and (max-width: 680px) {
  .patient h2 { font-size: 25px; }
  .cards { columns: 1; }
  .patient .name { flex-basis: 100%; padding-top: 10px; }
}
)css";

constexpr const char* paper = R"css(
@media print {
  .patient { break-before: page; margin-top: 0; padding-top: 0; border-top: 0; font-size: 16px;
    line-height: 1.4; }
  .patient h2 { font-size: 27px; margin-bottom: 6px; }
  .patient h3 { font-size: 20px; margin-bottom: 3px; }
  .patient h4 { font-size: 16px; margin: 8px 0 1px; }
  .patient .overleaf { break-before: page; margin-top: 0; }
  .patient .lead, .patient .how { font-size: 16px; }
  .patient .brand { font-size: 13px; margin-bottom: 12px; }
  .patient .pair { margin-top: 16px; gap: 10px 26px; }
  .often-list li { padding: 6px 0 7px; }
  .often-list p { grid-template-columns: 70px 138px minmax(0, 1fr); gap: 9px; }
  .patient .when, .patient .often, .patient .already, .patient .rare, .patient figcaption {
    font-size: 15px; }
  .patient .notes { display: block; margin-top: 18px; break-inside: avoid; }
  .notes p { height: 30px; border-bottom: 1px solid var(--soft); }
  .patient figure svg { max-height: 180px; }
  .cards { column-gap: 26px; }
  .patient > .fine { font-size: 13px; }
}
)css";

}  // namespace

std::string patient_style() { return std::string(screen) + phone + paper; }

}  // namespace relimb
