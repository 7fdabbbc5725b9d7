/** How the page looks on a screen and on A4 paper. */

export const REPORT_STYLE = `
:root { color-scheme: light; font: 15px/1.5 system-ui, 'Segoe UI', 'Noto Sans', 'Liberation Sans', sans-serif; color: #1b1f24; }
body { margin: 0 auto; max-width: 820px; padding: 2rem 1.5rem 3rem; background: #fff; }
header { border-bottom: 3px solid #1f5ab8; margin-bottom: 1.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.4rem 0 .6rem; padding-top: .6rem; border-top: 1px solid #dfe2e6; }
section:first-child h2 { border-top: 0; margin-top: 0; }
h3 { font-size: 1rem; margin: 1.5rem 0 .4rem; }
p { margin: .4rem 0 .9rem; max-width: 72ch; }
.subtitle, footer, small { color: #58616c; }
footer { margin-top: 2.5rem; font-size: .85rem; overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .8rem; margin: .8rem 0 1.2rem; }
.tile { background: #f4f6f9; border-radius: 6px; padding: .8rem 1rem; }
.tile strong { display: block; font-size: 1.7rem; line-height: 1.2; color: #1f5ab8; font-variant-numeric: tabular-nums; }
.tile span { font-size: .85rem; color: #3f4750; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0 1.2rem; font-size: .87rem; font-variant-numeric: tabular-nums; }
th, td { padding: .26rem .5rem; border-bottom: 1px solid #e8ebee; text-align: left; vertical-align: top; }
thead th { color: #58616c; font-weight: 600; border-bottom: 1.5px solid #808893; vertical-align: bottom; }
tbody th { font-weight: 400; overflow-wrap: anywhere; }
.figure { text-align: right; white-space: nowrap; }
tr.total th, tr.total td { font-weight: 700; border-bottom-color: #808893; }
tr.weak th, tr.weak td { background: #fff6ea; }
figure { margin: .6rem 0 1rem; overflow-x: auto; }
figure svg { max-width: 100%; height: auto; }
.beside { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); gap: 1.4rem; align-items: start; }
.method li { margin-bottom: .35rem; max-width: 76ch; }
@page { size: A4; margin: 15mm 14mm; }
@media print {
  :root { font-size: 11.5px; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  figure, tr, .tiles, .beside { break-inside: avoid; }
  thead { display: table-header-group; }
}
@media (max-width: 640px) { .beside { grid-template-columns: 1fr; } }
`
