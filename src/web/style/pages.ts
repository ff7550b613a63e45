/** What belongs to one page each: start, list, call. */
export const PAGES = `
.hero { background: var(--surface); border-bottom: 1px solid var(--line); padding-bottom: 1.5rem; display: flow-root; }
.hero + .inner > .notice { margin-top: 1.25rem; }
.notice > h2:first-child { margin-top: 0; }
.search { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin-top: 1.25rem; max-width: 52rem; }
.search .field { flex: 1 1 12rem; min-width: 0; }
.search .wide { flex: 3 1 18rem; }
.municipalities { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); }
.municipalities .card { display: flex; flex-direction: column; }
.municipalities .card > p:last-child { margin-top: auto; padding-top: .75rem; }
.areas-with-counts li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: .375rem 0; border-top: 1px solid var(--line); }
.areas-with-counts span { color: var(--quiet); font-size: .875rem; }
.all { font-weight: 600; }
.coverage { margin-top: 1.5rem; }
.calls > li { margin-bottom: .75rem; }
.call { display: grid; gap: .75rem 1.5rem; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.125rem; }
.call h3 { margin-bottom: .375rem; font-size: 1.0625rem; }
.call p { margin-bottom: .5rem; }
.call .fit { display: flex; flex-wrap: wrap; gap: .375rem .5rem; align-items: center; margin-bottom: .375rem; }
.call .fit .grades { margin: 0; }
.call .why, .call .changed { font-size: .9375rem; margin: 0; }
.call .changed { margin-top: .375rem; }
.call .why > span { color: var(--quiet); }
.call .mark.role.no { padding: 0; font-weight: 400; color: var(--quiet); background: none; }
.programme { font-size: .9375rem; }
.programme .mark { margin-right: .25rem; }
.programme .key { margin-left: .25rem; }
.call .short-facts { align-content: start; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); }
.call-page > header { max-width: 52rem; }
.call-page .programme { margin: 1.25rem 0 0; }
.call-page h1 { margin-top: .375rem; }
.call-page header .grades { margin-bottom: .875rem; }
.original { color: var(--quiet); }
.original:empty { display: none; }
.facts { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: .25rem 1.125rem; }
.facts > div { display: grid; gap: .125rem 1.5rem; padding: .625rem 0; border-top: 1px solid var(--line); }
.facts > div:first-child { border-top: 0; }
.facts dt { color: var(--quiet); }
.facts dd > p { margin: .25rem 0 0; }
.facts dd > .read-from:first-child { margin: 0; }
.deadlines .left { display: inline; margin-left: .5rem; }
.deadlines .past { color: var(--quiet); }
.deadlines .past strong { font-weight: 400; }
.tags { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); align-items: start; margin-bottom: 1rem; }
.tag { background: var(--surface); border: 1px solid var(--line); border-left: 4px solid var(--edge); border-radius: 6px; padding: .375rem 1rem; }
.tag.strong { border-left-color: var(--accent); }
.tag.weak { border-left-style: dashed; }
.tag summary span { color: var(--quiet); }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; margin-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .375rem .5rem .375rem 0; border-top: 1px solid var(--line); }
thead th { border-top: 0; font-size: .8125rem; font-weight: 400; color: var(--quiet); }
td .quiet { display: block; }
.number { text-align: right; padding-right: 0; white-space: nowrap; font-variant-numeric: tabular-nums; }
tfoot td { font-weight: 600; }
.languages ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-bottom: .75rem; }
.languages a { display: inline-block; padding: .25rem 0; }
.languages a[aria-current] { color: var(--text); font-weight: 600; text-decoration: none; box-shadow: inset 0 -2px var(--accent); }
.prose { max-width: 44rem; margin-bottom: 1.5rem; }
section > h3 { margin-top: 1.25rem; }
.prose ul { list-style: disc; padding-left: 1.25rem; margin-bottom: .75rem; }
.prose li { margin-bottom: .25rem; }
mark { background: none; color: inherit; text-decoration: underline; text-decoration-thickness: .12em; text-underline-offset: .18em; text-decoration-color: var(--accent, currentColor); }
.events li { display: grid; gap: 0 1.25rem; padding: .5rem 0; border-top: 1px solid var(--line); max-width: 52rem; }
.events time { color: var(--quiet); }
.seen li { margin-bottom: .5rem; }
.seen .quiet { display: block; }
@media (min-width: 40rem) {
  .facts > div { grid-template-columns: 12rem 1fr; }
  .events li { grid-template-columns: 11rem 1fr; }
}
@media (min-width: 60rem) {
  .with-side { display: grid; grid-template-columns: 17.5rem 1fr; gap: 0 2.25rem; align-items: start; }
  .with-side > .top { grid-column: 1 / -1; }
  .with-side .side { padding-top: .5rem; }
  .with-side .results > h2 { margin-top: .25rem; }
  .call { grid-template-columns: 1fr 14rem; }
  .call .short-facts { grid-template-columns: 1fr; }
  .call > .what { grid-row: 1 / 3; }
  .call > .pick { grid-column: 2; align-self: end; }
}
`
