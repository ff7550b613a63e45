/** The overview of a municipality and its charts. */
export const DASHBOARD = `
.overview > section { margin-top: 2.25rem; }
.overview > section > h2 { margin-top: 0; }
.overview section > p { max-width: 48rem; }
.overview .parts { margin-bottom: .5rem; }
.overview details { margin-top: .5rem; }
.overview details h3 { margin: .75rem 0 .25rem; }
.overview table { overflow-wrap: break-word; }
.overview .scroll table { min-width: 34rem; }
.overview .roles { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; font-size: .9375rem; margin-top: 1.75rem; }
.overview .roles p { margin: 0; color: var(--quiet); }
.overview .roles ul { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.overview .roles a { display: inline-block; padding: .375rem 0; text-decoration: none; }
.overview .roles a:hover { text-decoration: underline; }
.overview .roles a[aria-current] { color: var(--text); font-weight: 600; box-shadow: inset 0 -2px var(--accent); }
.overview .needs { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); }
.overview .needs .card { border-left: 4px solid var(--edge); }
.overview .needs .card.urgent { border-left-color: var(--alert); }
.overview .needs h3 { font-size: 1rem; }
.overview .needs p { margin-bottom: .375rem; }
.overview .needs li li { padding: .125rem 0; }
.overview .sheet { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: .5rem 1.125rem; margin-bottom: .5rem; }
.overview .sheet table { margin: 0; }
.overview .sheet th[scope=row] { font-weight: 400; }
.overview .sheet tr.together > * { font-weight: 600; border-top: 2px solid var(--edge); }
.overview .number { padding-left: .5rem; }
.overview thead td { border-top: 0; }
.overview thead .number { white-space: normal; }
.overview .dated :is(td:first-child, .left), .overview .weeks th[scope=row] { white-space: nowrap; }
.overview .dated td { padding-right: 1rem; }
.overview thead th { vertical-align: bottom; }
.overview .with-bar { width: 34%; min-width: 7rem; padding-left: 1rem; vertical-align: middle; }
.overview .bar { display: block; width: 100%; height: .875rem; }
.overview .sample { width: .875rem; height: .875rem; vertical-align: -.0625rem; margin-right: .375rem; }
.overview .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .875rem; margin: .5rem 0; }
.overview .figure { margin: 0; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.125rem .5rem; max-width: 47.25rem; }
.overview rect { vector-effect: non-scaling-stroke; }
.overview rect.strong { fill: var(--accent); stroke: var(--accent); }
.overview rect.likely { fill: var(--coming-back); stroke: var(--accent); }
.overview rect.alert { fill: var(--alert); stroke: var(--alert); }
.overview .lanes { display: block; width: 100%; height: auto; overflow: visible; }
.overview .lanes.wide { display: none; max-width: 45rem; }
.overview .lanes text { font-size: 12px; fill: var(--text); }
.overview .lanes .name, .overview .lanes .month { font-weight: 600; }
.overview .lanes .floor, .overview .lanes .axis line { stroke: var(--edge); }
.overview .lanes .axis text { fill: var(--quiet); }
.overview .lanes .axis .month { fill: var(--text); }
.overview .lanes .today line { stroke: var(--focus); stroke-width: 1.5; stroke-dasharray: 4 3; }
.overview .lanes .today text { fill: var(--soon); font-weight: 600; }
.overview .soonest > li { border-top: 1px solid var(--line); padding: .5rem 0; }
.overview .soonest > li:first-child { border-top: 0; padding-top: 0; }
.overview .soonest .at { display: flex; flex-wrap: wrap; gap: 0 .75rem; font-size: .9375rem; }
.overview .named { font-size: .9375rem; }
.overview .named > li { padding: .375rem 0; border-top: 1px solid var(--line); }
.overview .named .quiet { display: block; }
.overview .silent { list-style: disc; padding-left: 1.25rem; margin-bottom: .75rem; }
@container (max-width: 39.99rem) {
  .overview .figure, .overview .sheet { padding-inline: .75rem; }
  .overview .with-bar { min-width: 4rem; padding-left: .5rem; }
  .overview .chart-and-list h3 { margin-top: 1rem; }
  .overview .stack .with-bar, .overview .stack + .legend { display: none; }
  .overview .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .overview .stack :is(tbody, tr, th, td), .overview .stack { display: block; }
  .overview .stack tr { padding: .5rem 0; border-top: 1px solid var(--line); }
  .overview .stack tr:first-child { border-top: 0; }
  .overview .stack tr > *, .overview .stack tr.together > * { border: 0; padding: .125rem 0; }
  .overview .stack th[scope=row] { font-weight: 600; }
  .overview .stack td.number { display: flex; justify-content: space-between; gap: 1rem; white-space: normal; }
  .overview .stack td[data-label]::before { content: attr(data-label); color: var(--quiet); font-weight: 400; }
}
@media (min-width: 40rem) {
  .overview .lanes.wide { display: block; }
  .overview .lanes.narrow { display: none; }
  .overview .lanes text { font-size: 13px; }
}
@media (min-width: 60rem) {
  .overview .chart-and-list { display: grid; grid-template-columns: minmax(0, 47.25rem) minmax(16rem, 1fr); gap: 1.5rem; align-items: start; }
  .overview .halves { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 2rem; }
}
@media print {
  .overview .parts, .overview .roles, .overview details { display: none; }
  .overview section { break-inside: avoid-page; }
}
`
