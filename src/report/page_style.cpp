// The look of the page. Three sizes: a sheet on a screen, one column on a phone, A4 on paper.
#include <fmt/format.h>

#include "report/page_sections.hpp"
#include "report/palette.hpp"

namespace relimb {
namespace {

std::string colours() {
  using namespace palette;
  return fmt::format(
      ":root {{ color-scheme: light; --paper: {}; --ink: {}; --soft: {}; --hairline: {}; "
      "--wash: {};\n  --arm: {}; --arm-most: {}; --leg: {}; --leg-most: {}; --caution: {}; "
      "--caution-wash: {}; }}\n",
      paper, ink, soft_ink, hairline, wash, arm, arm_most, leg, leg_most, caution, caution_wash);
}

constexpr const char* screen = R"css(
* { box-sizing: border-box; margin: 0; }
html { -webkit-text-size-adjust: 100%; }
body { background: var(--wash); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.sheet { max-width: 900px; margin: 28px auto; padding: 44px 52px 36px; background: var(--paper);
  border: 1px solid var(--hairline); border-radius: 4px; }
h1, h2, .limb p { font-family: "Iowan Old Style", "Palatino Linotype", Palatino, "P052", Georgia,
  "Noto Serif", serif; }
h1 { font-size: 34px; font-weight: 600; line-height: 1.15; overflow-wrap: anywhere; }
h2 { font-size: 20px; font-weight: 600; margin-bottom: 10px; }
h2 span { font: 400 12.5px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: var(--soft); margin-left: 10px; }
h3 { font-size: 14px; font-weight: 650; }
section { margin-top: 34px; }
small { display: block; font-size: 12px; color: var(--soft); font-weight: 400; }
.brand { font-size: 13px; color: var(--soft); margin-bottom: 10px; display: flex; flex-wrap: wrap;
  justify-content: space-between; align-items: baseline; gap: 2px 20px; }
.brand b { font: italic 600 18px "Iowan Old Style", "Palatino Linotype", Palatino, "P052", Georgia,
  serif; color: var(--arm); margin-right: 6px; }
.facts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 2px 0;
  color: var(--soft); margin-top: 6px; overflow-wrap: anywhere; }
.facts li + li:not(.care)::before { content: "\00b7"; margin: 0 9px; }
.facts .care { flex-basis: 100%; }
.caution { margin-top: 18px; padding: 11px 16px; background: var(--caution-wash);
  color: var(--caution); border-left: 4px solid var(--caution); border-radius: 2px; }
.pair, .limbs { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 18px 34px; }
.limbs { margin-top: 24px; }
.limb { padding: 14px 18px 16px; border-radius: 3px; border-left: 4px solid; }
.limb h2 { font: 650 12.5px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  letter-spacing: .09em; text-transform: uppercase; margin-bottom: 4px; }
.limb p { font-size: 16.5px; line-height: 1.48; text-wrap: pretty; }
.limb.arm { background: var(--arm-most); border-color: var(--arm); }
.limb.leg { background: var(--leg-most); border-color: var(--leg); }
.arm > h2, .arm > h3, .arm > figcaption b, tbody.arm th { color: var(--arm); }
.leg > h2, .leg > h3, .leg > figcaption b, tbody.leg th { color: var(--leg); }
.harm { margin-top: 16px; }
.harm h3 { color: var(--caution); }
svg { display: block; width: 100%; height: auto; }
figcaption { font-size: 13.5px; color: var(--soft); margin-bottom: 4px; }
figcaption b { font-size: 15px; margin-right: 4px; }
.legend { list-style: none; padding: 0; margin-bottom: 16px; display: flex; flex-wrap: wrap;
  gap: 4px 20px; font-size: 12.5px; color: var(--soft); }
.legend li { display: flex; align-items: center; gap: 7px; }
.legend svg { width: 30px; height: 14px; flex: none; }
.fine { font-size: 12px; line-height: 1.45; color: var(--soft); margin-top: 10px; }
ol.fine { padding-left: 18px; margin-top: 4px; columns: 2; column-gap: 44px; overflow-wrap: anywhere; }
.missing { color: var(--soft); font-style: italic; }
.card { border: 1px solid var(--hairline); border-radius: 3px; padding: 12px 16px 14px;
  break-inside: avoid; }
.card h3 span { font-weight: 400; color: var(--soft); font-size: 12.5px; margin-left: 8px; }
.card svg { margin: 6px 0 4px; }
.card p { margin-top: 6px; font-size: 13.5px; line-height: 1.45; }
.chip { padding: 0 9px 1px; margin: 0 2px; border-radius: 10px; white-space: nowrap;
  font-size: 12.5px; border: 1.5px solid var(--soft); color: var(--soft); }
.chip.ahead { background: var(--arm); border-color: var(--arm); color: var(--paper);
  font-weight: 600; }
.chip.level { border-color: var(--arm); color: var(--arm); font-weight: 600; }
.chip.behind { background: var(--caution-wash); border: 1.5px dashed var(--caution);
  color: var(--caution); font-weight: 600; }
.lead { font-size: 16px; margin-bottom: 10px; }
.use .pair { align-items: center; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: right; padding: 5px 0 5px 12px; vertical-align: top; line-height: 1.3; }
th:first-child { text-align: left; padding-left: 0; }
thead th { font-size: 13px; font-weight: 650; border-bottom: 1.5px solid var(--ink); }
tbody th { font-weight: 600; font-size: 14px; }
tbody tr + tr th, tbody tr + tr td { border-top: 1px solid var(--hairline); }
tbody + tbody tr:first-child > * { border-top: 1.5px solid var(--soft); }
td b { font-weight: 650; }
.numbers { overflow-x: auto; }
.past { color: var(--soft); }
.bars { list-style: none; padding: 0; margin-top: 4px; }
.bars li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(60px, 30%) 74px;
  gap: 12px; align-items: center; padding: 4px 0; font-size: 13.5px; line-height: 1.3; }
.often small, td small { white-space: nowrap; }
dl > div { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 8fr); gap: 0 14px;
  font-size: 14px; padding: 1.5px 0; }
dt { color: var(--soft); }
dd { overflow-wrap: anywhere; }
.measured p { margin-top: 6px; font-size: 13.5px; }
footer { margin-top: 34px; padding-top: 14px; border-top: 1.5px solid var(--ink); font-size: 13px; }
footer .device { font-weight: 650; margin-bottom: 3px; }
footer .fine { overflow-wrap: anywhere; }
)css";

constexpr const char* phone = R"css(
@media screen and (max-width: 680px) {
  .sheet { margin: 0; border: 0; border-radius: 0; padding: 22px 16px 28px; }
  .pair, .limbs { grid-template-columns: minmax(0, 1fr); gap: 18px; }
  h1 { font-size: 28px; }
  section { margin-top: 28px; }
  ol.fine { columns: 1; }
  .facts { display: block; }
  .facts li::before { content: none !important; }
  h2 span { display: block; margin-left: 0; }
  thead th:first-child small { display: none; }
  tbody th small { display: none; }
  th, td { padding-left: 7px; }
  th, thead th, tbody th, td { font-size: 13px; }
  th small, td small { font-size: 11px; }
}
)css";

constexpr const char* paper_print = R"css(
@page { size: A4; margin: 12mm 13mm 10mm; }
@media print {
  body { background: none; font-size: 12px; line-height: 1.4; }
  .sheet { max-width: none; margin: 0; padding: 0; border: 0; }
  h1 { font-size: 25px; }
  .numbers { overflow: visible; }
  .who { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 18px; }
  .brand { font-size: 11px; margin-bottom: 4px; }
  .facts { margin-top: 0; }
  h2 { font-size: 16px; margin-bottom: 6px; break-after: avoid; }
  section { margin-top: 12px; }
  .caution { margin-top: 9px; padding: 6px 13px; font-size: 11px; line-height: 1.35; }
  .limbs { margin-top: 10px; gap: 14px; }
  .limb { padding: 8px 13px 10px; }
  .limb p { font-size: 12.7px; line-height: 1.38; }
  .pair { gap: 10px 24px; }
  .legend { font-size: 10.5px; margin-bottom: 8px; gap: 2px 15px; }
  figcaption { font-size: 11.5px; margin-bottom: 1px; }
  figcaption b { font-size: 13px; }
  small, .fine, .card h3 span, h2 span { font-size: 10px; }
  .fine { margin-top: 5px; }
  .card { padding: 7px 11px 8px; }
  .card p, .bars li, .measured p, footer { font-size: 11.2px; }
  .card svg { margin: 2px 0 0; }
  .chip { font-size: 10px; }
  dl { display: flex; flex-wrap: wrap; gap: 0 16px; }
  dl > div { display: inline; padding: 0; font-size: 11.2px; }
  dt, dd { display: inline; }
  dt { margin-right: 4px; }
  .lead { font-size: 13.5px; }
  th, td { padding-top: 1.6px; padding-bottom: 1.3px; line-height: 1.25; }
  thead th, tbody th { font-size: 11.5px; }
  th small, td small { display: inline; margin-left: 6px; }
  .bars li { padding: 1px 0; line-height: 1.22; grid-template-columns: minmax(0, 1fr) 19% 82px; }
  .bars small { display: inline; margin-left: 6px; }
  footer { margin-top: 12px; padding-top: 6px; }
  /* The footer never has a sheet to itself: what stands before it keeps room for it. */
  section:has(+ footer) > :last-child { break-before: avoid; break-inside: avoid;
    padding-bottom: 26mm; margin-bottom: -26mm; }
  footer p { display: inline; }
  .milestones, .card, figure, .limb, tr, li, .caution, footer, .use, .measured, .numbers { break-inside: avoid; }
}
)css";

}  // namespace

std::string page_style() { return colours() + screen + phone + paper_print; }

}  // namespace relimb
