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
.often-list p { display: grid; grid-template-columns: 82px minmax(90px, 156px) minmax(0, 1fr);
  gap: 12px; align-items: center; margin-top: 3px; }
.patient .when { font-size: 15px; color: var(--soft); white-space: nowrap; }
.patient .often { font-weight: 650; font-size: 16px; line-height: 1.2; }
.patient .already, .patient .rare { padding: 7px 0; font-size: 16px; }
.patient figure { margin-top: 10px; }
.patient figcaption { font-size: 15px; color: var(--ink); }
.cards ul { padding-left: 20px; }
.cards li { margin: 5px 0; }
.cards .alarm { margin-top: 9px; padding: 8px 12px; border: 2px solid var(--ink); border-radius: 3px; }
.cards > div { break-inside: avoid; }
.patient > .fine { font-size: 14px; margin-top: 16px; }
)css";

constexpr const char* phone = R"css(
@media screen and (max-width: 680px) {
  .patient h2 { font-size: 25px; }
  .patient .name { flex-basis: 100%; padding-top: 10px; }
}
)css";

constexpr const char* paper = R"css(
@media print {
  .patient { break-before: page; margin-top: 0; padding-top: 0; border-top: 0; font-size: 13.6px;
    line-height: 1.36; }
  .patient h2 { font-size: 24px; margin-bottom: 4px; }
  .patient h3 { font-size: 17px; margin-bottom: 2px; }
  .patient h4 { font-size: 13.6px; margin: 5px 0 1px; }
  .patient .lead, .patient .how { font-size: 13.6px; }
  .patient .lead { margin-bottom: 5px; }
  .patient .how { padding: 4px 10px; }
  .patient .pair { margin-top: 9px; gap: 8px 26px; }
  .often-list li { padding: 4px 0 4px; }
  .often-list p { margin-top: 1px; grid-template-columns: 72px 128px minmax(0, 1fr); gap: 10px; }
  .patient .when, .patient .often, .patient .already, .patient .rare, .patient figcaption {
    font-size: 13px; }
  .patient figure { margin-top: 6px; }
  .cards li { margin: 2px 0; }
  .cards .alarm { margin-top: 5px; padding: 5px 9px; }
  .patient > .fine { font-size: 11.5px; margin-top: 7px; }
}
)css";

}  // namespace

std::string patient_style() { return std::string(screen) + phone + paper; }

}  // namespace relimb
