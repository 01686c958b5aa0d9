// The look of what holds back and of the plan, on a screen, a phone and paper.
#include "report/page_sections.hpp"

namespace relimb {
namespace {

constexpr const char* plan_screen = R"css(
h3.apart { margin: 26px 0 10px; font-size: 15px; }
.why figure p { margin-top: 6px; font-size: 13.5px; line-height: 1.5; }
.why .gap > figcaption b { color: var(--ink); }
.next p { font-size: 13.5px; margin: 4px 0 6px; }
.next td, .next th { font-size: 13px; }
.tiles { list-style: none; padding: 0; margin-top: 14px; display: grid; gap: 14px;
  grid-template-columns: repeat(auto-fit, minmax(190px, 1fr)); }
.tiles li { background: var(--wash); border-left: 4px solid var(--ink); border-radius: 3px;
  padding: 12px 16px; break-inside: avoid; }
.tiles b { display: block; font-size: 25px; line-height: 1.25; font-weight: 650; }
.tiles span { display: block; font-size: 14px; }
.none { margin-top: 14px; padding: 14px 18px; border-left: 4px solid var(--ink);
  background: var(--wash); border-radius: 3px; }
.none .lead { font-weight: 650; margin-bottom: 4px; }
.curves-of-plan { margin-top: 26px; }
ul.fine, ol.one { columns: 1; padding-left: 20px; }
.week td, .week thead th { padding-left: 8px; white-space: nowrap; width: 7.2%; }
.week thead th:first-child, .week .run th { padding-left: 0; width: auto; }
.week td:last-child { width: 19%; }
.week th[scope="row"] { font-weight: 500; white-space: normal; padding-left: 0; min-width: 96px; }
.week td small { white-space: normal; }
.week .run th { font-weight: 650; border-top: 0; padding-top: 12px; color: var(--arm); }
.week .once { text-align: center; color: var(--soft); }
.reasons ol { padding-left: 22px; display: grid; gap: 12px 40px;
  grid-template-columns: repeat(2, minmax(0, 1fr)); }
.reasons li { font-size: 13.5px; line-height: 1.45; break-inside: avoid; padding-left: 2px; }
.reasons li::marker { font-weight: 650; }
.reasons small { margin-top: 2px; }
.words td, .words th { text-align: left; font-size: 13px; }
.words th:first-child { width: 30%; }
.words td:last-child { width: 22%; }
.again th, .again td { font-size: 13.5px; }
)css";

constexpr const char* plan_phone = R"css(
@media screen and (max-width: 680px) {
  .reasons ol { grid-template-columns: minmax(0, 1fr); }
  .week td, .week thead th { padding-left: 3px; font-size: 11.5px; }
  .week th[scope="row"] { min-width: 74px; font-size: 12px; }
  .week td small { font-size: 10.5px; }
  .words td small { white-space: normal; }
  .words th:first-child { width: 29%; }
  .words td, .words th { font-size: 12.5px; }
  .words th small, .week td small { display: block; }
  .again thead th { font-size: 12px; }
}
)css";

constexpr const char* plan_print = R"css(
@media print {
  .why, .plan { break-before: page; }
  h3 { break-after: avoid; }
  h3.apart { margin: 12px 0 5px; font-size: 13px; }
  .why figure p, .next p, .reasons li { font-size: 11px; line-height: 1.36; }
  .why figure p { margin-top: 2px; }
  .tiles { margin-top: 8px; gap: 10px; }
  .tiles li, .none { padding: 6px 12px; }
  .tiles b { font-size: 18px; }
  .tiles span { font-size: 11.5px; }
  .week td, .week th, .words td, .words th, .again td, .again th, .next td, .next th
    { font-size: 11px; }
  .week td small { display: inline; margin-left: 5px; }
  .week .run th { padding-top: 6px; }
  .reasons ol { gap: 6px 26px; }
  .curves-of-plan { margin-top: 12px; }
  .why .body svg { width: auto; height: 57mm; margin: 0 auto; }
  .why .pair { gap: 5px 24px; }
  .why .fine { margin-top: 3px; }
  .words th small, .words td small { display: block; margin-left: 0; }
  .plan .numbers, .why .numbers { break-inside: auto; }
  .week tbody, .again, .next, .reasons li { break-inside: avoid; }
}
)css";

}  // namespace

std::string page_style_of_plan() { return std::string(plan_screen) + plan_phone + plan_print; }

}  // namespace relimb
